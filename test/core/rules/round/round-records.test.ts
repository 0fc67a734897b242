import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyRound, createRound, roundRecords } from '@network-meetings/core/agenda';
import type { RoundEvent } from '@network-meetings/core/agenda';

const START = Date.UTC(2027, 2, 11, 9, 30);

function roundWith(...events: readonly RoundEvent[]) {
  let round = createRound({
    meeting: 'east-1',
    item: 'round',
    people: [{ person: 'karen' }, { person: 'ole' }],
    secondsEach: 180,
  });
  for (const [at, event] of [{ type: 'start' } as const, ...events].entries()) {
    const step = applyRound(round, event, START + at * 60_000);
    assert.ok(step.ok, JSON.stringify(step));
    round = step.round;
  }
  return round;
}

let made = 0;
const of = { group: 'east', newId: () => `r${String(++made)}` };

test('rule 26: a topic is open, what was parked comes back, a promise is its member’s', () => {
  const round = roundWith(
    { type: 'note', kind: 'topic', text: 'Logning', person: 'ole' },
    { type: 'note', kind: 'parked', text: 'Udbud' },
    { type: 'note', kind: 'promise', text: 'sender kontrakten', person: 'karen' },
  );
  const { topics, promises } = roundRecords(round, of);
  assert.deepEqual(
    topics.map(({ title, state, member, raisedAt }) => [title, state, member, raisedAt]),
    [
      ['Logning', 'open', 'ole', 'east-1'],
      ['Udbud', 'parked', 'karen', 'east-1'],
    ],
  );
  assert.deepEqual(
    promises.map(({ text, state, member, meeting, createdAt }) => [text, state, member, meeting, createdAt]),
    [['sender kontrakten', 'open', 'karen', 'east-1', '2027-03-11T09:33:00Z']],
  );
});

test('a promise of somebody who is no member is parked, so that somebody asks', () => {
  const round = roundWith(
    { type: 'note', kind: 'promise', text: 'a', person: 'karen' },
    { type: 'note', kind: 'promise', text: 'b', person: 'ole' },
  );
  const { topics, promises } = roundRecords(round, {
    ...of,
    memberOf: (person) => (person === 'karen' ? 'm7' : undefined),
  });
  assert.deepEqual([promises[0]?.member, promises.length, topics[0]?.title], ['m7', 1, 'b']);
});

test('a long note keeps every word, under a title of one line', () => {
  const text = `${'Leverandørskifte '.repeat(30)}\nog mere`;
  const [topic] = roundRecords(roundWith({ type: 'note', kind: 'topic', text }), of).topics;
  assert.ok(topic && topic.title.length <= 300 && topic.title.endsWith('…'));
  assert.equal(topic.detail, text);
  const [short] = roundRecords(roundWith({ type: 'note', kind: 'topic', text: 'Kort\nmere' }), of).topics;
  assert.deepEqual([short?.title, short?.detail], ['Kort', 'Kort\nmere']);
});

test('a title of 300 characters is kept; a longer one is cut before a character, and not within', () => {
  const titleOf = (text: string) => {
    const [topic] = roundRecords(roundWith({ type: 'note', kind: 'topic', text }), of).topics;
    return [topic?.title, topic?.detail];
  };
  const line = 'x'.repeat(298);
  assert.deepEqual(titleOf(`${line}yz`), [`${line}yz`, undefined]);
  assert.deepEqual(titleOf(`${line}yzæ`), [`${line}y…`, `${line}yzæ`]);
  assert.deepEqual(titleOf(`${line}😀z`), [`${line}…`, `${line}😀z`]);
  assert.deepEqual(titleOf(`😀${line}z`), [`😀${line.slice(1)}…`, `😀${line}z`]);
});

test('what nobody said is nobody’s; a record has no field that says nothing', () => {
  const step = applyRound(
    createRound({ meeting: 'east-1', item: 'round', people: [], secondsEach: 180 }),
    { type: 'note', kind: 'promise', text: 'Nogen spørger ministeriet' },
    START,
  );
  assert.ok(step.ok);
  const asked: string[] = [];
  const memberOf = (person: string) => {
    asked.push(person);
    return person;
  };
  assert.deepEqual(roundRecords(step.round, { group: 'east', newId: () => 'new', memberOf }), {
    topics: [
      {
        id: 'new',
        group: 'east',
        title: 'Nogen spørger ministeriet',
        keywords: [],
        state: 'parked',
        raisedAt: 'east-1',
        createdAt: '2027-03-11T09:30:00Z',
      },
    ],
    promises: [],
  });
  assert.deepEqual(asked, []);
});

test('a round that was kept with blanks around a note has a title without them', () => {
  const round = roundWith({ type: 'note', kind: 'topic', text: 'Logning', person: 'ole' });
  const blank = { ...round, notes: round.notes.map((note) => ({ ...note, text: ' Logning\n' })) };
  const [topic] = roundRecords(blank, of).topics;
  assert.deepEqual([topic?.title, topic?.detail], ['Logning', undefined]);
});
