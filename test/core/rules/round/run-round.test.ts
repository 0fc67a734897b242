import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Round, RoundEvent } from '@network-meetings/core/agenda';
import {
  applyRound,
  createRound,
  nextSpeaker,
  parseRound,
  roundClock,
  roundNotes,
  spokenOrder,
} from '@network-meetings/core/agenda';
import { at, ready, run } from '../../../support/round.js';

const refusal = (round: Round, event: RoundEvent) => {
  const step = applyRound(round, event, at(10));
  return step.ok ? 'taken' : step.code;
};
const states = (round: Round) => round.turns.map(({ person, state }) => `${person} ${state}`).join(', ');

test('rule 15: everybody speaks in turn, and the round ends when all have spoken', () => {
  const done = run(ready('a', 'b'), [0, { type: 'start' }], [100, { type: 'next' }], [250, { type: 'next' }]);
  assert.equal(done.status, 'ended');
  assert.deepEqual(
    done.turns.map(({ person, spoken, state }) => [person, spoken, state]),
    [
      ['a', 100_000, 'spoken'],
      ['b', 150_000, 'spoken'],
    ],
  );
  assert.equal(roundClock(done, at(999)).expectedEnd, at(250));
  assert.equal(roundClock(done, at(999)).ahead, 650_000);
  assert.deepEqual(spokenOrder(done), ['a', 'b']);
});

test('a round that is ready has the fields of its plan, and names who is named twice once', () => {
  const plan = { meeting: 'm', item: 'round', secondsEach: 120 };
  const turn = { state: 'waiting', spoken: 0, deeper: 0, extraSeconds: 0 };
  assert.deepEqual(
    createRound({ ...plan, people: [{ person: 'a' }, { person: 'b', label: 'B' }, { person: 'a' }] }),
    {
      version: '1.0',
      meeting: 'm',
      item: 'round',
      status: 'ready',
      secondsEach: 120,
      deeperSeconds: 0,
      turns: [
        { person: 'a', ...turn },
        { person: 'b', label: 'B', ...turn },
      ],
      notes: [],
      noteCount: 0,
    },
  );
  const { deeperSeconds, dueAt } = createRound({ ...plan, people: [], deeperSeconds: 60, dueAt: at(0) });
  assert.deepEqual([deeperSeconds, dueAt], [60, at(0)]);
});

test('a second skip is a pass for the one who was skipped, and for nobody else', () => {
  const round = run(
    ready('a', 'b', 'c'),
    [0, { type: 'start' }],
    [0, { type: 'skip' }],
    [5, { type: 'skip' }],
  );
  assert.equal(states(round), 'a skipped, b skipped, c waiting');
});

test('a place in the order is had by who said something, however often they had the floor', () => {
  const round = run(ready('a', 'b', 'c'), [0, { type: 'start' }], [60, { type: 'next' }]);
  const end: [number, RoundEvent][] = [
    [90, { type: 'next' }],
    [99, { type: 'next' }],
  ];
  assert.deepEqual(spokenOrder(run(round, [60, { type: 'skip' }], ...end)), ['a', 'c', 'b']);
  assert.deepEqual(spokenOrder(run(round, [65, { type: 'skip' }], ...end)), ['a', 'b', 'c']);
  const called = run(round, [60, { type: 'call', person: 'c' }], ...end);
  assert.deepEqual(spokenOrder(called), ['a', 'c', 'b']);
});

test('who has the floor counts as waiting, also when called back after a pass or a turn', () => {
  const passed = run(
    ready('a', 'b'),
    [0, { type: 'start' }],
    [0, { type: 'skip' }],
    [60, { type: 'next' }],
    [60, { type: 'skip' }],
  );
  assert.equal(states(passed), 'a passed, b spoken');
  assert.equal(states(run(passed, [70, { type: 'call', person: 'a' }])), 'a waiting, b spoken');
  assert.equal(states(run(passed, [70, { type: 'call', person: 'b' }])), 'a passed, b waiting');
});

test('who is skipped is asked once more at the end; a second skip is a pass', () => {
  const round = run(
    ready('a', 'b', 'c'),
    [0, { type: 'start' }],
    [0, { type: 'skip' }],
    [60, { type: 'next' }],
    [120, { type: 'next' }],
  );
  assert.equal(round.floor?.person, 'a');
  const spoken = run(round, [180, { type: 'next' }]);
  assert.equal(spoken.status, 'ended');
  assert.deepEqual(spokenOrder(spoken), ['b', 'c', 'a']);
  const passed = run(round, [125, { type: 'skip' }]);
  assert.equal(states(passed), 'a passed, b spoken, c spoken');
  assert.equal(passed.status, 'ended');
});

test('one may come back to somebody out of turn, also when the round has ended', () => {
  const round = run(
    ready('a', 'b', 'c'),
    [0, { type: 'start' }],
    [10, { type: 'skip' }],
    [20, { type: 'call', person: 'a' }],
  );
  assert.equal(states(round), 'a skipped, b spoken, c waiting');
  const ended = run(round, [30, { type: 'next' }], [40, { type: 'next' }]);
  assert.equal(ended.status, 'ended');
  const again = run(ended, [60, { type: 'call', person: 'b' }]);
  assert.equal(again.status, 'running');
  assert.equal(roundClock(again, at(65)).spoken, 15_000);
  assert.equal(run(again, [70, { type: 'next' }]).status, 'ended');
});

test('whoever is interrupted before a word waits on', () => {
  const round = run(ready('a', 'b'), [0, { type: 'start' }], [0, { type: 'call', person: 'b' }]);
  assert.equal(states(round), 'a waiting, b waiting');
  assert.equal(nextSpeaker(round), 'a');
});

test('whoever is interrupted while the table digs has spoken', () => {
  const round = run(
    ready('a', 'b'),
    [0, { type: 'start' }],
    [50, { type: 'dig' }],
    [100, { type: 'call', person: 'b' }],
  );
  assert.equal(states(round), 'a spoken, b waiting');
});

test('"back" goes to whoever ended last, and not to the last in the order', () => {
  const round = run(
    ready('a', 'b', 'c'),
    [0, { type: 'start' }],
    [10, { type: 'next' }],
    [20, { type: 'next' }],
  );
  assert.equal(run(round, [30, { type: 'back' }]).floor?.person, 'b');
  const again = run(round, [30, { type: 'call', person: 'a' }], [40, { type: 'call', person: 'c' }]);
  assert.equal(run(again, [50, { type: 'back' }]).floor?.person, 'a');
  const twice = run(
    ready('a', 'b', 'c'),
    [0, { type: 'start' }],
    [0, { type: 'next' }],
    [0, { type: 'next' }],
  );
  assert.equal(run(twice, [1, { type: 'back' }]).floor?.person, 'b');
});

test('"back" undoes a "next" that came too soon, and the clock of the turn goes on', () => {
  const round = run(ready('a', 'b'), [0, { type: 'start' }], [50, { type: 'next' }], [53, { type: 'back' }]);
  assert.equal(round.floor?.person, 'a');
  assert.equal(roundClock(round, at(60)).spoken, 57_000);
  assert.equal(nextSpeaker(round), 'b');
});

test('overtime shows, and what is left for the others', () => {
  const round = run(ready('a', 'b', 'c'), [0, { type: 'start' }]);
  const early = roundClock(round, at(30));
  assert.deepEqual(
    [early.left, early.overtime, early.turnsLeft, early.expectedEnd, early.ahead],
    [90_000, false, 2, at(660), 240_000],
  );
  assert.equal(early.secondsToKeepTime, 240);
  const late = roundClock(round, at(500));
  assert.deepEqual([late.left, late.overtime, late.ahead], [-380_000, true, -140_000]);
  assert.equal(late.secondsToKeepTime, 50);
  assert.equal(roundClock(round, at(2000)).secondsToKeepTime, 0);
  const paced = run(round, [500, { type: 'pace', secondsEach: 50 }]);
  assert.equal(roundClock(paced, at(500)).ahead, 0);
});

test('digging deeper uses the time set aside for it and not the turn', () => {
  const round = run(
    ready('a', 'b'),
    [0, { type: 'start' }],
    [100, { type: 'dig' }],
    [160, { type: 'surface' }],
    [170, { type: 'dig' }],
  );
  const clock = roundClock(round, at(180));
  assert.deepEqual([clock.spoken, clock.deeper, clock.deeperLeft], [110_000, 70_000, 230_000]);
  assert.equal(clock.mode, 'deeper');
  assert.equal(clock.expectedEnd, at(180 + 230 + 120));
});

test('a pause stops the clock', () => {
  const paused = run(ready('a'), [0, { type: 'start' }], [40, { type: 'pause' }]);
  assert.equal(roundClock(paused, at(1000)).spoken, 40_000);
  assert.equal(roundClock(paused, at(1000)).paused, true);
  const resumed = run(paused, [1000, { type: 'resume' }]);
  assert.equal(roundClock(resumed, at(1005)).spoken, 45_000);
  assert.equal(run(paused, [1100, { type: 'next' }]).turns[0]?.spoken, 40_000);
});

test('a turn can be given more time, and it can be taken back', () => {
  const round = run(ready('a'), [0, { type: 'start' }], [10, { type: 'extend', seconds: 60 }]);
  assert.equal(roundClock(round, at(10)).left, 170_000);
  assert.equal(roundClock(run(round, [10, { type: 'extend', seconds: -90 }]), at(10)).left, 110_000);
});

test('a late arrival speaks last; who leaves is passed over, and may be back', () => {
  const round = run(
    ready('a', 'b'),
    [0, { type: 'start' }],
    [5, { type: 'join', person: 'late' }],
    [6, { type: 'leave', person: 'b' }],
  );
  assert.equal(nextSpeaker(round), 'late');
  const gone = run(round, [20, { type: 'leave', person: 'a' }]);
  assert.equal(gone.floor?.person, 'late');
  assert.equal(states(gone), 'a absent, b absent, late waiting');
  const back = run(gone, [30, { type: 'join', person: 'b' }], [31, { type: 'next' }]);
  assert.equal(back.floor?.person, 'b');
  const afterSpeaking = run(
    back,
    [40, { type: 'leave', person: 'late' }],
    [41, { type: 'join', person: 'late' }],
  );
  assert.equal(afterSpeaking.turns.find(({ person }) => person === 'late')?.state, 'spoken');
  assert.equal(states(run(gone, [50, { type: 'join', person: 'a' }])), 'a waiting, b absent, late waiting');
});

test('rule 26: notes become topics, promises and parked items', () => {
  const round = run(
    ready('a', 'b'),
    [0, { type: 'start' }],
    [1, { type: 'note', kind: 'topic', text: ' Exit from the old portal ' }],
    [2, { type: 'note', kind: 'promise', text: 'Sends the tender papers', person: 'b' }],
    [3, { type: 'note', kind: 'parked', text: 'AI in case work' }],
    [4, { type: 'remove-note', id: 'note-1' }],
    [5, { type: 'note', kind: 'topic', text: 'Archives' }],
  );
  const notes = roundNotes(round);
  assert.deepEqual(notes.topic, [{ id: 'note-4', kind: 'topic', text: 'Archives', person: 'a', at: at(5) }]);
  assert.equal(notes.promise[0]?.person, 'b');
  assert.equal(notes.parked[0]?.text, 'AI in case work');
});

test('what does not fit is refused with a code, and changes nothing', () => {
  const round = ready('a', 'b');
  const started = run(round, [0, { type: 'start' }]);
  const ended = run(started, [1, { type: 'end' }]);
  const cases: [Round, RoundEvent, string][] = [
    [ready(), { type: 'start' }, 'round/nobody-there'],
    [started, { type: 'start' }, 'round/already-started'],
    [round, { type: 'next' }, 'round/not-running'],
    [round, { type: 'back' }, 'round/not-running'],
    [round, { type: 'call', person: 'a' }, 'round/not-running'],
    [round, { type: 'end' }, 'round/not-running'],
    [ended, { type: 'pause' }, 'round/not-running'],
    [started, { type: 'call', person: 'x' }, 'round/unknown-person'],
    [started, { type: 'leave', person: 'x' }, 'round/unknown-person'],
    [started, { type: 'call', person: 'a' }, 'round/already-in'],
    [started, { type: 'join', person: 'a' }, 'round/already-in'],
    [started, { type: 'back' }, 'round/nothing-before'],
    [started, { type: 'resume' }, 'round/not-paused'],
    [run(started, [5, { type: 'pause' }]), { type: 'pause' }, 'round/paused'],
    [started, { type: 'note', kind: 'topic', text: '  ' }, 'round/empty-note'],
    [
      run(started, [5, { type: 'note', kind: 'topic', text: 'x' }]),
      { type: 'remove-note', id: 'note-9' },
      'round/unknown-note',
    ],
    [started, { type: 'pace', secondsEach: 0 }, 'round/bad-time'],
    [started, { type: 'pace', secondsEach: 1.5 }, 'round/bad-time'],
    [started, { type: 'pace', secondsEach: 86_401 }, 'round/bad-time'],
    [started, { type: 'extend', seconds: 0.5 }, 'round/bad-time'],
    // What only a program that is not typed can send.
    [{ ...round, status: 'running' }, { type: 'next' }, 'round/nobody-has-floor'],
    [started, { type: 'applaud' } as unknown as RoundEvent, 'round/not-running'],
  ];
  for (const [before, event, code] of cases) {
    const copy = structuredClone(before);
    assert.equal(refusal(before, event), code, event.type);
    assert.deepEqual(before, copy);
  }
});

test('a turn may be paced between a second and a day', () => {
  for (const secondsEach of [1, 86_400])
    assert.equal(run(ready('a'), [0, { type: 'pace', secondsEach }]).secondsEach, secondsEach);
});

test('ending early leaves who has not spoken waiting, for the next agenda', () => {
  const ended = run(ready('a', 'b', 'c'), [0, { type: 'start' }], [30, { type: 'end' }]);
  assert.equal(states(ended), 'a spoken, b waiting, c waiting');
  assert.equal(ended.status, 'ended');
  const before = run(ready('a', 'b'), [0, { type: 'start' }], [0, { type: 'end' }]);
  assert.equal(states(before), 'a waiting, b waiting');
  assert.equal(roundClock(ended, at(90)).turnsLeft, 2);
});

test('a clock that is set back takes no time from anybody', () => {
  const round = run(ready('a', 'b'), [100, { type: 'start' }], [40, { type: 'next' }]);
  assert.equal(round.turns[0]?.spoken, 0);
  assert.equal(roundClock(round, at(0)).spoken, 0);
});

test('a kept round that is broken is not taken up', () => {
  const round = run(ready('a', 'b'), [0, { type: 'start' }]);
  const broken = (change: object) => {
    const parsed = parseRound({ ...structuredClone(round), ...change });
    return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
  };
  assert.deepEqual(broken({ floor: { ...round.floor, person: 'x' } }), ['reference/unknown $.floor.person']);
  assert.deepEqual(broken({ turns: [...round.turns, round.turns[0]] }), [
    'value/duplicate $.turns[2].person',
  ]);
  assert.deepEqual(broken({ version: '9' }), ['value/not-allowed $.version']);
  assert.deepEqual(broken({}), []);
});
