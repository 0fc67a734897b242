import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowedTime, createRound, roundClock, spokenOrder } from '@network-meetings/core/agenda';
import { at, ready, run } from '../../../support/round.js';

const start = { type: 'start' } as const;
const dig = { type: 'dig' } as const;

describe('rule 15: minutes per head times heads, and time to dig deeper', () => {
  it('before the start all of it is to come', () => {
    assert.deepEqual(roundClock(ready('a', 'b', 'c'), at(0)), {
      speaker: undefined,
      mode: undefined,
      paused: false,
      spoken: 0,
      deeper: 0,
      left: 0,
      overtime: false,
      deeperLeft: 300_000,
      turnsLeft: 3,
      expectedEnd: at(3 * 120 + 300),
      ahead: 240_000,
      secondsToKeepTime: 200,
    });
  });
  it('while somebody speaks, the turn is used up', () => {
    assert.deepEqual(roundClock(run(ready('a', 'b', 'c'), [0, start]), at(100)), {
      speaker: 'a',
      mode: 'turn',
      paused: false,
      spoken: 100_000,
      deeper: 0,
      left: 20_000,
      overtime: false,
      deeperLeft: 300_000,
      turnsLeft: 2,
      expectedEnd: at(3 * 120 + 300),
      ahead: 240_000,
      secondsToKeepTime: 240,
    });
  });
  it('while the table digs, the time for that is', () => {
    assert.deepEqual(roundClock(run(ready('a', 'b', 'c'), [0, start], [100, dig]), at(160)), {
      speaker: 'a',
      mode: 'deeper',
      paused: false,
      spoken: 100_000,
      deeper: 60_000,
      left: 20_000,
      overtime: false,
      deeperLeft: 240_000,
      turnsLeft: 2,
      // Of the turn nothing more is expected.
      expectedEnd: at(160 + 240 + 2 * 120),
      ahead: 260_000,
      secondsToKeepTime: 250,
    });
  });
  it('a turn that is used up to the second is no overtime yet', () => {
    const round = run(ready('a', 'b', 'c'), [0, start]);
    assert.deepEqual([roundClock(round, at(120)).left, roundClock(round, at(120)).overtime], [0, false]);
    assert.equal(roundClock(round, at(120) + 1).overtime, true);
  });
  it('what was dug in earlier turns counts, and time that is used up gives nothing back', () => {
    const round = run(ready('a', 'b', 'c'), [0, start], [100, dig], [200, { type: 'next' }], [210, dig]);
    const { deeper, deeperLeft } = roundClock(round, at(250));
    assert.deepEqual([deeper, deeperLeft], [40_000, 160_000]);
    const late = roundClock(round, at(510));
    assert.deepEqual(
      [late.deeperLeft, late.expectedEnd, late.secondsToKeepTime],
      [-100_000, at(510 + 120), 390],
    );
  });
  it('minutes that the facilitator added to a turn are reckoned with, also where that turn is still to come', () => {
    const round = run(
      ready('a', 'b', 'c'),
      [0, start],
      [0, { type: 'extend', seconds: 60 }],
      [0, { type: 'skip' }],
    );
    const { expectedEnd, secondsToKeepTime, turnsLeft } = roundClock(round, at(0));
    assert.deepEqual([expectedEnd, secondsToKeepTime, turnsLeft], [at(3 * 120 + 60 + 300), 210, 2]);
    assert.equal(allowedTime(round, { extraSeconds: 60 }), 180_000);
  });
});

describe('The end that is to be expected', () => {
  it('takes no notice of who has spoken, passed or left', () => {
    const round = run(
      ready('a', 'b', 'c'),
      [0, start],
      [60, { type: 'next' }],
      [60, { type: 'leave', person: 'c' }],
    );
    assert.deepEqual(
      [roundClock(round, at(60)).turnsLeft, roundClock(round, at(60)).expectedEnd],
      [0, at(480)],
    );
  });
  it('is not compared with an agenda that sets none, and nobody is left to keep the time in the last turn', () => {
    const people = [{ person: 'a' }, { person: 'b' }];
    const free = roundClock(createRound({ meeting: 'm', item: 'round', people, secondsEach: 120 }), at(0));
    assert.deepEqual([free.ahead, free.secondsToKeepTime], [undefined, undefined]);
    const last = run(ready('a'), [0, start]);
    assert.equal(roundClock(last, at(0)).secondsToKeepTime, undefined);
  });
  it('in whole seconds a turn, and none where the time is over', () => {
    const round = { ...ready('a', 'b', 'c'), dueAt: at(500) };
    assert.equal(roundClock(round, at(0)).secondsToKeepTime, 66);
    assert.equal(roundClock(round, at(600)).secondsToKeepTime, 0);
  });
  it('is when it ended, once it has, whoever was not heard', () => {
    const round = run(ready('a', 'b', 'c'), [0, start], [30, { type: 'end' }]);
    const { expectedEnd, ahead, turnsLeft, left, speaker } = roundClock(round, at(700));
    assert.deepEqual([expectedEnd, ahead, turnsLeft, left, speaker], [at(30), 870_000, 2, 0, undefined]);
  });
});

describe('The order in which people got the floor', () => {
  it('is that of the places, and leaves out who said nothing', () => {
    const round = run(
      ready('a', 'b', 'c'),
      [0, start],
      [0, { type: 'skip' }],
      [60, { type: 'call', person: 'c' }],
      [90, { type: 'call', person: 'a' }],
    );
    assert.deepEqual(spokenOrder(run(round, [95, { type: 'end' }])), ['b', 'c', 'a']);
    assert.deepEqual(spokenOrder(run(round, [90, { type: 'end' }])), ['b', 'c']);
    assert.deepEqual(spokenOrder(ready('a', 'b', 'c')), []);
  });
});
