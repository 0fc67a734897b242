import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { danish, english } from '@network-meetings/core';
import type { Contribution } from '@network-meetings/core';
import { Contribution as ContributionSchema, parseWith } from '@network-meetings/core';
import {
  carriedText,
  carryOver,
  compareTopics,
  comparisonLines,
  contributionLedger,
  danishExchange,
  digitalGlossary as glossary,
  englishExchange,
  memberDirectory,
} from '@network-meetings/core/exchange';
import { ask, member, promise, topic } from '../../../support/exchange.js';
import { good } from '../../../support/good.js';

const at = (day: string) => ({ createdAt: `2026-${day}T08:00:00Z` });

describe('Topics parked, promises made and asks not answered come back on the next agenda (rule 26)', () => {
  const ends = {
    topics: [
      topic('young', 'Logning', { state: 'parked', ...at('05-02') }),
      topic('old', 'Rekruttering', { state: 'parked', ...at('05-01') }),
      topic('had', 'Skyen', { state: 'covered' }),
      topic('fresh', 'NIS2'),
      topic('gone', 'Fax', { state: 'dropped' }),
    ],
    promises: [
      promise('later', 'sender skabelonen', { due: '2027-09-01', ...at('05-01') }),
      promise('late', 'inviterer juristen', { due: '2027-03-10', ...at('05-02') }),
      promise('today', 'finder tallene', { due: '2027-03-11', ...at('05-03') }),
      promise('kept', 'ringer', { state: 'kept', due: '2027-01-01' }),
    ],
    asks: [
      ask('open', 'Hvem kender MitID Erhverv?'),
      ask('done', 'Hvem har et lokale?', { state: 'answered' }),
      ask('west', 'Hvem kan RPA?', { group: 'west' }),
    ],
  };
  const carried = (groups: string[]) =>
    carryOver(ends, { groups, on: '2027-03-11' }).map((item) =>
      item.kind === 'promise' ? item.promise.id : item.kind === 'topic' ? item.topic.id : item.ask.id,
    );

  it('overdue promises first, then the others, parked topics, and asks, each with the oldest first', () => {
    assert.deepEqual(carried(['east']), ['late', 'later', 'today', 'old', 'young', 'open']);
  });
  it('of each group that owns the meeting, and of no other', () => {
    assert.deepEqual(carried(['west']), ['west']);
    assert.ok(carried(['east', 'west']).includes('west'));
  });
  it('a promise is overdue after its day, not on it', () => {
    const overdue = carryOver(ends, { groups: ['east'], on: '2027-03-11' }).flatMap((item) =>
      item.kind === 'promise' && item.overdue ? [item.promise.id] : [],
    );
    assert.deepEqual(overdue, ['late']);
  });
  it('in words', () => {
    const lines = (wording: typeof danishExchange) =>
      carryOver(ends, { groups: ['east'], on: '2027-03-11' }).map((item) => carriedText(item, { wording }));
    assert.deepEqual(lines(danishExchange), [
      'Lovet, og fristen er gået: inviterer juristen',
      'Lovet sidst: sender skabelonen',
      'Lovet sidst: finder tallene',
      'Parkeret sidst: Rekruttering',
      'Parkeret sidst: Logning',
      'Mangler stadig svar: Hvem kender MitID Erhverv?',
    ]);
    assert.equal(lines(englishExchange)[0], 'Promised, and overdue: inviterer juristen');
  });
});

describe("Two sister groups' topics are compared: shared struggles, and what only one of them has had (rule 28)", () => {
  const east = [
    topic('e1', 'Adgangsstyring på tværs af fagsystemer'),
    topic('e2', 'Udbud af it-drift', { state: 'covered' }),
    topic('e3', 'Tilgængelighed på selvbetjeningen'),
    topic('e4', 'Fax', { state: 'dropped' }),
  ];
  const west = [
    topic('w1', 'Rollebaseret adgangsstyring', { group: 'west', state: 'covered' }),
    topic('w2', 'Robotter i økonomi', { group: 'west', state: 'covered' }),
    topic('w3', 'Fax', { group: 'west', state: 'covered' }),
  ];
  const compared = () => compareTopics(east, west, glossary);

  it('shared is what both have about the same, had or not', () => {
    const { shared } = compared();
    assert.deepEqual(
      shared.map(({ a, b }) => [a.map(({ id }) => id), b.map(({ id }) => id)]),
      [[['e1'], ['w1']]],
    );
    assert.equal(shared[0]?.because[0]?.a, 'adgangsstyring');
  });
  it('what only one has had is told; what one merely wonders about, or has given up, is not', () => {
    const comparison = compared();
    assert.deepEqual(
      comparison.onlyA.map(({ id }) => id),
      ['e2'],
    );
    assert.deepEqual(
      comparison.onlyB.map(({ id }) => id),
      ['w2', 'w3'],
    );
  });
  it('topics of one group that are about the same stand together', () => {
    const more = [...east, topic('e5', 'Adgangsstyring for eksterne')];
    const [first] = compareTopics(more, west, glossary).shared;
    assert.deepEqual(first?.a.map(({ id }) => id).sort(), ['e1', 'e5']);
  });
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ');
  const pairs = (...sides: Parameters<typeof compareTopics>) =>
    compareTopics(...sides).shared.map(({ a, b }) => `${ids(a)} ~ ${ids(b)}`);
  it('also those that are alike by way of a third', () => {
    const [one, other] = [topic('e1', 'NIS2'), topic('e2', 'Logning')];
    const between = topic('w1', 'NIS2 og logning', { group: 'west' });
    assert.deepEqual(pairs([one, other], [between], glossary), ['e1 e2 ~ w1']);
    const chain = topic('w2', 'Logning', { group: 'west' });
    assert.deepEqual(pairs([one, other], [chain, between], glossary), ['e1 e2 ~ w2 w1']);
    assert.deepEqual(pairs([other], [between, chain], glossary), ['e2 ~ w1 w2']);
  });
  it('the most alike come first, each with the words of its best pair, the weightiest first', () => {
    const { shared } = compareTopics(
      [topic('e1', 'Logning'), topic('e2', 'Adgangsstyring og NIS2'), topic('e3', 'NIS2')],
      [
        topic('w1', 'Logning', { group: 'west' }),
        topic('w2', 'NIS2 og adgangsstyring', { group: 'west', state: 'covered' }),
      ],
      glossary,
    );
    assert.deepEqual(
      shared.map(({ a, b, because }) => [ids(a), ids(b), because.map((each) => each.a).join(' ')]),
      [
        ['e2 e3', 'w2', 'adgangsstyring nis2'],
        ['e1', 'w1', 'logning'],
      ],
    );
  });
  it('what is written below the title counts, and so do keywords', () => {
    const detail = topic('e1', 'Nyt', { detail: 'Tilsyn med logning' });
    const keywords = topic('e2', 'Andet', { keywords: ['NIS2', 'logning'] });
    assert.deepEqual(pairs([detail], [topic('w1', 'Logning')], glossary), ['e1 ~ w1']);
    assert.deepEqual(pairs([keywords], [topic('w1', 'NIS2')], glossary), ['e2 ~ w1']);
    // Nothing is written where there is no detail.
    assert.deepEqual(pairs([topic('e3', 'Logning')], [topic('w1', 'NIS2')], glossary), []);
  });
  it('the newest come first, and of very many the newest alone are compared', () => {
    const covered = (at: number) =>
      topic(`e${String(at)}`, 'Skyen', {
        state: 'covered',
        createdAt: `20${String(at + 10)}-01-01T08:00:00Z`,
      });
    assert.equal(ids(compareTopics([covered(1), covered(3), covered(2)], [], glossary).onlyA), 'e3 e2 e1');
    const many = Array.from({ length: 500 }, () => covered(2));
    const { onlyA } = compareTopics([covered(1), ...many], [], glossary);
    assert.deepEqual([onlyA.length, onlyA.some(({ id }) => id === 'e1')], [500, false]);
  });
  it('is the same seen from the other side', () => {
    const back = compareTopics(west, east, glossary);
    const comparison = compared();
    assert.deepEqual(
      back.shared.map(({ a, b }) => [b[0]?.id, a[0]?.id]),
      [['e1', 'w1']],
    );
    assert.deepEqual(back.onlyA, comparison.onlyB);
    assert.deepEqual(back.onlyB, comparison.onlyA);
  });
  it('in words', () => {
    const names = ['Øst', 'Vest'] as const;
    const comparison = compared();
    assert.deepEqual(comparisonLines(comparison, names, { locale: danish, wording: danishExchange }), [
      'Begge grupper: Adgangsstyring på tværs af fagsystemer / Rollebaseret adgangsstyring',
      'Kun Øst har haft det: Udbud af it-drift',
      'Kun Vest har haft det: Robotter i økonomi',
      'Kun Vest har haft det: Fax',
    ]);
    const [, only] = comparisonLines(comparison, names, { locale: english, wording: englishExchange });
    assert.equal(only, 'Only Øst has had it: Udbud af it-drift');
  });
});

describe('Whose turn it is ("dit indspark er lig dit udbytte"):', () => {
  const brought = (who: string, kind: Contribution['kind'], on: string, more = {}) =>
    good(
      parseWith(ContributionSchema, { id: `${who}-${on}`, group: 'east', member: who, kind, on, ...more }),
    );
  const members = [
    member('busy', { joined: '2020-01-01' }),
    member('new', { joined: '2026-01-01' }),
    member('quiet', { joined: '2021-01-01' }),
    member('once'),
    member('left', { status: 'left' }),
    member('trial', { status: 'prospective' }),
  ];
  const contributions = [
    brought('busy', 'talk', '2026-01-10'),
    brought('busy', 'hosting', '2026-05-10'),
    brought('once', 'talk', '2025-05-10'),
    brought('left', 'talk', '2024-05-10'),
    brought('quiet', 'talk', '2026-02-02', { group: 'west' }),
  ];
  const turn = (options = {}) =>
    contributionLedger(members, contributions, options).map((line) => line.member);

  it('who has brought least comes first, of these who has been there longest', () => {
    assert.deepEqual(turn(), ['quiet', 'new', 'once', 'busy']);
  });
  it('of those who brought as much, who did so longest ago', () => {
    assert.deepEqual(turn({ kind: 'talk' }).slice(-2), ['once', 'busy']);
  });
  it('of those who did so on the same day, who has been there longest; and else by their ids', () => {
    const together = ['c', 'b', 'a'].map((who) => brought(who, 'case', '2026-05-10'));
    const order = (...list: ReturnType<typeof member>[]) =>
      contributionLedger(list, together).map(({ member: id }) => id);
    const [old, young] = [{ joined: '2020-01-01' }, { joined: '2025-01-01' }];
    assert.deepEqual(order(member('a', young), member('c', old), member('b', old)), ['b', 'c', 'a']);
    // Nobody remembers when somebody joined who was there from the first.
    assert.deepEqual(order(member('a', old), member('b')), ['b', 'a']);
  });
  it('who has brought least comes first, however lately; of as much, whoever did so longest ago', () => {
    const given = [
      brought('twice', 'case', '2020-01-01'),
      brought('twice', 'case', '2020-02-01'),
      brought('early', 'case', '2026-01-01'),
      brought('late', 'case', '2026-05-01'),
    ];
    const expected = ['early', 'late', 'twice'];
    for (const order of [expected, [...expected].reverse(), ['late', 'twice', 'early']]) {
      const ledger = contributionLedger(
        order.map((id) => member(id)),
        given,
      );
      assert.deepEqual(
        ledger.map((line) => line.member),
        expected,
      );
    }
  });
  it('the latest day counts, in whatever order they are told', () => {
    const lines = contributionLedger(
      [member('a')],
      ['2026-02-01', '2026-05-10', '2026-03-01'].map((on) => brought('a', 'case', on)),
    );
    assert.deepEqual(lines, [{ member: 'a', counts: { case: 3 }, total: 3, last: '2026-05-10' }]);
  });
  it('counts by kind, and within the days that are asked for', () => {
    const line = (options = {}) =>
      contributionLedger(members, contributions, options).find(({ member: id }) => id === 'busy');
    assert.deepEqual(line(), {
      member: 'busy',
      counts: { talk: 1, hosting: 1 },
      total: 2,
      last: '2026-05-10',
    });
    assert.deepEqual(contributionLedger([member('new')], []), [
      { member: 'new', counts: {}, total: 0, last: undefined },
    ]);
    assert.deepEqual(line({ from: '2026-01-10', to: '2026-05-09' })?.counts, { talk: 1 });
    assert.deepEqual(line({ from: '2026-01-11', to: '2026-05-10' })?.counts, { hosting: 1 });
    assert.equal(line({ kind: 'case' })?.last, undefined);
  });
});

describe('The directory of a group (rule 27)', () => {
  const contact = { phone: '+45 11 22 33 44', organisation: 'En kommune' };
  const consent = (...by: string[]) => ({ by, consentedAt: '2026-11-20T08:00:00Z' });

  it('has those alone who agreed to it, and what they agreed to', () => {
    const directory = memberDirectory([
      member('calls', { ...contact, reachable: consent('phone') }),
      member('writes', { ...contact, reachable: consent('email') }),
      member('silent', contact),
      member('gone', { ...contact, reachable: consent('phone', 'email'), status: 'left' }),
    ]);
    assert.deepEqual(directory, [
      {
        member: 'calls',
        name: 'Medlem calls',
        organisation: 'En kommune',
        phone: '+45 11 22 33 44',
        email: undefined,
      },
      {
        member: 'writes',
        name: 'Medlem writes',
        organisation: 'En kommune',
        phone: undefined,
        email: 'writes@example.org',
      },
    ]);
  });
});
