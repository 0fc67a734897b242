import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { danish, english } from '@network-meetings/core';
import {
  danishExchange,
  digitalGlossary as glossary,
  englishExchange,
  matchAsks,
  matchText,
} from '@network-meetings/core/exchange';
import type { MatchOptions } from '@network-meetings/core/exchange';
import { ask, labelled, offer } from '../../../support/exchange.js';

const pairs = (...[asks, offers, options]: Parameters<typeof matchAsks>) =>
  matchAsks(asks, offers, options).map((match) => `${match.ask.id}→${match.offer.id}`);
const sisterGroups = new Map([
  ['east', ['west']],
  ['west', ['east']],
]);

describe('"Hvem kan hjælpe mig med …" (rule 27): an ask meets the offer that is about the same', () => {
  const cases: [string, string, string][] = [
    ['the same word', 'Hvem har prøvet logning?', 'Har sat logning op.'],
    ['another form of it', 'Hvordan holder I styr på leverandørerne?', 'Taler gerne om vores leverandør.'],
    ['the same compound', 'Vi kæmper med adgangsstyring.', 'Har indført adgangsstyringen.'],
    ['a word of a compound', 'Kontraktstyring i det små?', 'Har skrevet mange kontrakter.'],
    [
      'two compounds with a word in common',
      'Sikkerhedskultur blandt medarbejdere',
      'Vi måler informationssikkerheden.',
    ],
    ['two words for one thing', 'Skal vi i skyen?', 'Har flyttet alt til cloud.'],
    ['English and Danish', 'Procurement of a payroll system', 'Har stået for udbud.'],
    ['a phrase', 'Kunstig intelligens i borgerservice', 'AI policy for a municipality'],
    ['two words of one family', 'Prioritering af opgaver', 'Sådan prioriterer vi.'],
  ];
  for (const [what, wanted, given] of cases) {
    it(what, () => assert.deepEqual(pairs([ask('a', wanted)], [offer('o', given)], { glossary }), ['a→o']));
  }
});

describe('What says nothing matches nobody:', () => {
  const cases: [string, string, string][] = [
    [
      'words of asking and offering',
      'Hvem har gode erfaringer, og kan nogen hjælpe?',
      'Deler gerne erfaringer og hjælper.',
    ],
    ['a general word of the field', 'Et projekt om parkering', 'Et projekt om frokost'],
    ['a number', 'Plads til 40?', 'Har 40 år bag mig.'],
    ['part of a word by accident', 'Vi skal have en ring om bordet', 'Har indført adgangsstyring.'],
    ['words that begin alike', 'Levering af kontorstole', 'Har mange leverandører.'],
  ];
  for (const [what, wanted, given] of cases) {
    it(what, () => assert.deepEqual(pairs([ask('a', wanted)], [offer('o', given)], { glossary }), []));
  }
  it('a word that nearly everybody says', () => {
    const offers = Array.from({ length: 30 }, (_, at) => offer(`o${String(at)}`, 'Borgerservice'));
    assert.deepEqual(pairs([ask('a', 'Borgerservice')], offers, { glossary }), []);
  });
});

describe('Who meets whom (rule 27):', () => {
  const text = 'Logning og NIS2';
  const sister = { reach: 'sister-groups' };
  const meets = (
    a: Record<string, unknown>,
    o: Record<string, unknown>,
    options: Partial<MatchOptions> = {},
  ) => pairs([ask('a', text, a)], [offer('o', text, o)], { glossary, sisterGroups, ...options }).length === 1;

  it('the group within itself', () => assert.ok(meets({}, {})));
  it('nobody with themselves', () => assert.ok(!meets({ member: 'm' }, { member: 'm' })));
  it('sister groups, where both said so', () => assert.ok(meets(sister, { ...sister, group: 'west' })));
  it('not where only one of them did', () => {
    assert.ok(!meets(sister, { group: 'west' }));
    assert.ok(!meets({}, { ...sister, group: 'west' }));
  });
  it('not with a group that is no sister', () => assert.ok(!meets(sister, { ...sister, group: 'change' })));
  it('not across groups when none is named a sister', () => {
    assert.ok(!meets(sister, { ...sister, group: 'west' }, { sisterGroups: new Map() }));
    assert.deepEqual(
      pairs([ask('a', text, sister)], [offer('o', text, { ...sister, group: 'west' })], { glossary }),
      [],
    );
  });
  it('not for an ask that was answered or withdrawn', () => {
    assert.ok(!meets({ state: 'answered' }, {}));
    assert.ok(!meets({ state: 'withdrawn' }, {}));
  });
  it('not with an offer that was withdrawn', () =>
    assert.ok(!meets({}, { withdrawnAt: '2026-11-21T08:00:00Z' })));
  it('and says which matches are across groups', () => {
    const offers = [offer('near', text), offer('far', text, { ...sister, group: 'west' })];
    const found = matchAsks([ask('a', text, sister)], offers, { glossary, sisterGroups });
    assert.deepEqual(
      found.map((match) => [match.offer.id, match.acrossGroups]),
      [
        ['near', false],
        ['far', true],
      ],
    );
  });
});

describe('A match', () => {
  it('says why, in Danish and in English', () => {
    const [match] = matchAsks(
      [ask('a', 'Udbud af lønsystem i skyen')],
      [offer('o', 'Har lavet udbud, også af cloud.')],
      { glossary },
    );
    assert.ok(match);
    const danishText = matchText(match, { locale: danish, wording: danishExchange });
    assert.equal(danishText, 'Begge skriver om »udbud« og »skyen«/»cloud«.');
    const englishText = matchText(match, { locale: english, wording: englishExchange });
    assert.equal(englishText, 'Both write about “udbud” and “skyen”/“cloud”.');
  });
  it('counts keywords too', () => {
    assert.deepEqual(
      pairs(
        [ask('a', 'Se vedhæftet', { keywords: ['NIS2'] })],
        [offer('o', 'Tilsyn', { keywords: ['nis2'] })],
        { glossary },
      ),
      ['a→o'],
    );
  });
  it('comes with the best others, at most as many as asked for', () => {
    const offers = ['NIS2-tilsyn', 'NIS2 og tilsyn', 'Tilsyn med NIS2', 'NIS2, tilsyn'].map((text, at) =>
      offer(`o${String(at)}`, text),
    );
    assert.equal(pairs([ask('a', 'NIS2 tilsyn')], offers, { glossary }).length, 3);
    assert.equal(pairs([ask('a', 'NIS2 tilsyn')], offers, { glossary, limit: 1 }).length, 1);
  });
  it('is told from the score that is asked for, and no score brings together who may not meet', () => {
    const [near, far] = [offer('near', 'Logning'), offer('far', 'Logning', { group: 'west' })];
    const score = matchAsks([ask('a', 'Logning')], [near, far], { glossary })[0]?.score ?? 0;
    const from = (minScore: number) => pairs([ask('a', 'Logning')], [near, far], { glossary, minScore });
    assert.deepEqual([from(score), from(score + 1e-9), from(0)], [['a→near'], [], ['a→near']]);
  });
  it('the best comes first, and of those who ask the newest', () => {
    const offers = [offer('less', 'NIS2-tilsyn'), offer('best', 'NIS2-tilsyn, logning')];
    const asks = ['2026-11-18', '2026-11-20', '2026-11-19'].map((day) =>
      ask(day.slice(8), 'NIS2, tilsyn og logning', { createdAt: `${day}T08:00:00Z` }),
    );
    assert.deepEqual(pairs(asks, offers, { glossary }), [
      '20→best',
      '20→less',
      '19→best',
      '19→less',
      '18→best',
      '18→less',
    ]);
  });
  it('is looked for among the newest three hundred', () => {
    const old = offer('old', 'Logning', { createdAt: '2020-01-01T08:00:00Z' });
    const others = Array.from({ length: 300 }, () => offer('new', 'Borgerservice'));
    assert.deepEqual(pairs([ask('a', 'Logning')], [old, ...others], { glossary }), []);
    assert.deepEqual(pairs([ask('a', 'Logning')], [old, ...others.slice(1)], { glossary }), ['a→old']);
  });
  it('leaves out what is much weaker than the best', () => {
    const offers = [offer('best', 'NIS2-tilsyn med logning'), offer('weak', 'Logning')];
    assert.deepEqual(pairs([ask('a', 'NIS2, tilsyn og logning')], offers, { glossary }), ['a→best']);
  });
});

describe('Whatever people write,', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).filter((one) => /\S/.test(one));
  it('matching ends, orders by score, and each score lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (wanted, given) => {
        const asks = wanted.map((one, at) => ({ ...ask(`a${String(at)}`, 'x'), text: one }));
        const offers = given.map((one, at) => ({ ...offer(`o${String(at)}`, 'x'), text: one }));
        const found = matchAsks(asks, offers, { glossary });
        for (const { score, because } of found) {
          assert.ok(score >= 0.4 && score < 1);
          assert.notEqual(because.length, 0);
        }
      }),
    );
  });
  it('the order in which it was written changes nothing', () => {
    const { asks, offers } = labelled();
    const run = (reverse: boolean) => {
      const turn = <T>(list: readonly T[]) => (reverse ? [...list].reverse() : list);
      const found = matchAsks(
        turn(asks).map(({ id, text: one }) => ask(id, one)),
        turn(offers).map(({ id, text: one }) => offer(id, one)),
        { glossary, limit: 50 },
      );
      return found.map(({ ask: { id }, offer: { id: other } }) => `${id} ${other}`).sort();
    };
    assert.deepEqual(run(true), run(false));
  });
  it('a word of a hundred thousand letters is not taken apart, which would take minutes', () => {
    const long = { ...ask('a', 'x'), text: 'sikkerhed'.repeat(12_000) };
    assert.deepEqual(matchAsks([long], [offer('o', 'sikkerhed')], { glossary }), []);
  });
});

describe('On the labelled set', () => {
  it('it finds most of what a facilitator would, and little else', () => {
    const { asks, offers } = labelled();
    assert.ok(asks.length + offers.length >= 60);
    const reach = 'sister-groups';
    const found = matchAsks(
      asks.map(({ id, group, text }) => ask(id, text, { group, reach })),
      offers.map(({ id, group, text }) => offer(id, text, { group, reach })),
      { glossary, sisterGroups },
    );
    const wanted = new Set(asks.flatMap(({ id, helps }) => helps.map((each) => `${id}→${each}`)));
    const right = found.filter((match) => wanted.has(`${match.ask.id}→${match.offer.id}`)).length;
    assert.ok(right / found.length >= 0.75, `precision ${String(right / found.length)}`);
    assert.ok(right / wanted.size >= 0.9, `recall ${String(right / wanted.size)}`);
  });
});
