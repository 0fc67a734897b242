// How rule 27 tells that two texts are about the same: their words, the words in their compounds, and how rare they are.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExchangeGlossary } from '@network-meetings/core/exchange';
import { splitCompound } from '../../../../packages/core/src/rules/exchange/compounds.js';
import { createCompare } from '../../../../packages/core/src/rules/exchange/similarity.js';
import { createAnalyze } from '../../../../packages/core/src/rules/exchange/words.js';
import type { Word } from '../../../../packages/core/src/rules/exchange/words.js';

describe('A compound is taken apart:', () => {
  const split = (word: string, ...known: string[]) =>
    splitCompound(word, (part) => known.includes(part)).join(' ');
  const cases: [why: string, word: string, known: string[], parts: string][] = [
    ['into its two words', 'leverandørstyring', ['leverandør', 'styring'], 'leverandør styring'],
    ['without the s between them', 'arbejdsplads', ['arbejd', 'plads'], 'arbejd plads'],
    ['without the e between them', 'juleaften', ['jul', 'aften'], 'jul aften'],
    ['into three words', 'databehandleraftale', ['data', 'behandler', 'aftale'], 'data behandler aftale'],
    [
      'into as few as possible',
      'databehandleraftale',
      ['data', 'behandler', 'aftale', 'databehandler'],
      'databehandler aftale',
    ],
    ['the last one as long as possible', 'skoleskibe', ['sko', 'leskibe', 'skole', 'skibe'], 'sko leskibe'],
    ['no other letter links', 'datastyring', ['dat', 'styring'], 'styring'],
    ['into words of three letters', 'itvask', ['itv', 'ask'], 'itv ask'],
    ['but not of two', 'itvaske', ['it', 'vaske'], ''],
    ['without a link after the last', 'skykjus', ['sky', 'kju'], ''],
    ['a word of two letters is none, link or not', 'itsvask', ['it', 'vask'], ''],
    ['its known last word, where the first is unknown', 'kvalmsikkerhed', ['sikkerhed'], 'sikkerhed'],
    ['that of five letters', 'kvalmskole', ['skole'], 'skole'],
    ['none of four', 'kvalmklog', ['klog'], ''],
    ['beside four unknown letters', 'kvalskole', ['skole'], 'skole'],
    ['not beside three', 'kvaskole', ['skole'], ''],
    ['the longest known last word', 'kvalmfolkeskole', ['folkeskole', 'skole'], 'folkeskole'],
    ['its known first word, where the last is unknown', 'sikkerhedkvalm', ['sikkerhed'], 'sikkerhed'],
    ['the longest known first word', 'folkeskolekvalm', ['folkeskole', 'folke'], 'folkeskole'],
    ['beside four letters after it', 'skolekval', ['skole'], 'skole'],
    ['not beside three after it', 'skolekva', ['skole'], ''],
    ['the first of five letters', 'skolekvalm', ['skole', 'klog'], 'skole'],
    ['not the first of four', 'klogkvalm', ['klog'], ''],
    ['the last before the first', 'skolekvalmaften', ['skole', 'aften'], 'aften'],
    ['a word is no compound of itself', 'sikkerhed', ['sikkerhed'], ''],
    ['nor is a short one', 'solen', ['sol', 'solen', 'len'], ''],
    ['one of six letters is', 'solsøl', ['sol', 'søl'], 'sol søl'],
  ];
  for (const [why, word, known, parts] of cases) {
    it(`${why}: ${word}`, () => assert.equal(split(word, ...known), parts));
  }
  it('no word of more than eighty letters is', () => {
    const long = `${'x'.repeat(71)}sikkerhed`;
    assert.equal(split(long, 'sikkerhed'), 'sikkerhed');
    assert.equal(split(`x${long}`, 'sikkerhed'), '');
  });
});

const glossary: ExchangeGlossary = {
  synonyms: [
    ['sky', 'cloud'],
    ['kunstig intelligens', 'ai'],
    ['store sprog modeller', 'ai'],
    ['kontrakt', 'aftale'],
  ],
  words: ['sikkerhed', 'data', 'mål', 'kontrakt', 'projekt'],
  general: ['projekt'],
  filler: ['hjælp'],
};
const analyze = createAnalyze(glossary, []);
const textsOf = (text: string) => analyze(text).map((word) => word.text);

describe('The words of a text', () => {
  it('stand in lower case, each once, in their order', () => {
    assert.deepEqual(textsOf('Skolen, Lærere! skolen'), ['skolen', 'lærere']);
  });
  it('are no words of asking, no numbers, no single letters, and nothing that everybody says', () => {
    assert.deepEqual(textsOf('Har du hjælp til the x 40 i NIS2 og 4g?'), ['nis2', '4g']);
  });
  it('are the same however their letters are encoded', () => {
    assert.deepEqual(textsOf('a\u030Alborg'), ['ålborg']);
  });
  it('end after ten thousand characters', () => {
    const space = ' '.repeat(9995);
    assert.deepEqual(textsOf(`${space}skole lærer`), ['skole']);
    assert.deepEqual(textsOf(''), []);
  });
  it('are equal by their stems, Danish and English', () => {
    assert.deepEqual(analyze('skolerne')[0]?.keys, ['skol', 'skolern']);
    assert.deepEqual(analyze('kat')[0]?.keys, ['kat']);
  });
  it('and by what they mean, in any form; a word may mean two things', () => {
    assert.deepEqual(analyze('kontrakterne')[0]?.keys.at(-1), '=3');
    assert.deepEqual(analyze('ai')[0]?.keys, ['ai', '=1', '=2']);
  });
  it('phrases of the glossary are one word, of two or three', () => {
    assert.deepEqual(analyze('Kunstig intelligens kunstig')[0], {
      text: 'kunstig intelligens',
      keys: ['=1'],
      parts: [],
      general: false,
      length: 2,
    });
    assert.deepEqual(textsOf('Måske store sprog modeller virker'), [
      'måske',
      'store sprog modeller',
      'virker',
    ]);
    assert.deepEqual(textsOf('kunstig'), ['kunstig']);
    assert.deepEqual(analyze('storsprogmodel')[0]?.keys, ['storsprogmodel']);
    assert.deepEqual(textsOf('stor sprog modellerne'), ['stor sprog modellerne']);
  });
  const keysOf = (text: string) => analyze(text).map(({ keys }) => keys);
  const partsOf = (word: string, ...texts: string[]) => createAnalyze(glossary, texts)(word)[0]?.parts;
  it('compounds have the words of which they are made, but for general ones', () => {
    assert.deepEqual(partsOf('datasikkerhed'), keysOf('data sikkerhed'));
    assert.deepEqual(partsOf('aftaledata'), keysOf('aftale data'));
    assert.deepEqual(partsOf('projektsikkerhed'), keysOf('sikkerhed'));
    assert.deepEqual(partsOf('sikkerhed'), []);
  });
  it('what stands alone in one text may be part of a compound in another', () => {
    assert.deepEqual(partsOf('skolesikkerhed'), keysOf('sikkerhed'));
    assert.deepEqual(partsOf('skibsikkerhed', 'skib'), keysOf('skib sikkerhed'));
    assert.deepEqual(partsOf('skolesikkerhed', 'Vi har en skole'), keysOf('skole sikkerhed'));
  });
  it('a short word must be in the glossary for that', () => {
    assert.deepEqual(partsOf('målsikkerhed'), keysOf('mål sikkerhed'));
    assert.deepEqual(partsOf('hussikkerhed', 'Vi har hus'), []);
    assert.deepEqual(partsOf('godsikkerhed', 'god'), []);
  });
  it('a word of asking is no part of a compound', () => {
    assert.deepEqual(partsOf('hjælpsikkerhed', 'hjælp'), keysOf('sikkerhed'));
  });
  it('general ones are marked, in any form', () => {
    assert.deepEqual(
      analyze('projekterne skole').map(({ general }) => general),
      [true, false],
    );
  });
});

describe('How alike two texts are', () => {
  const word = (text: string, more: Partial<Word> = {}): Word => ({
    text,
    keys: [text],
    parts: [],
    general: false,
    ...more,
  });
  const compare = (a: Word[], b: Word[], ...others: Word[][]) => createCompare([a, b, ...others])(0, 1);
  /** What a word weighs that so many of a hundred texts have. */
  const rarity = (texts: number) => Math.log(1 + 100 / texts);
  const weight = (a: Word, b: Word) => {
    const { shared } = compare([a], [b]);
    return shared.map(({ how, weight: each }) => [how, Math.round(each * 1e6) / 1e6]).flat();
  };
  const rounded = (how: string, each: number) => [how, Math.round(each * 1e6) / 1e6];
  const compound = (text: string, ...parts: string[]) => word(text, { parts: parts.map((part) => [part]) });

  it('is told by the words that they share, by what those weigh', () => {
    const { score, shared } = compare([word('a'), word('b')], [word('b')]);
    assert.deepEqual(shared, [{ a: 'b', b: 'b', how: 'same', weight: rarity(2) }]);
    assert.equal(score, rarity(2) / (rarity(2) + Math.log(21)));
    assert.deepEqual(compare([word('a')], [word('b')]), { score: 0, shared: [] });
  });
  it('the same word weighs most, then one meaning, part of a compound, part of both, a word that begins alike', () => {
    assert.deepEqual(
      weight(word('x', { keys: ['s', 't'] }), word('y', { keys: ['t'] })),
      rounded('same', rarity(2)),
    );
    assert.deepEqual(
      weight(word('x', { keys: ['x', '=1'] }), word('y', { keys: ['y', '=1'] })),
      rounded('meaning', 0.85 * rarity(2)),
    );
    assert.deepEqual(weight(compound('xy', 'x', 'y'), word('y')), rounded('part', 0.6 * rarity(2)));
    assert.deepEqual(weight(word('x'), compound('xy', 'x', 'y')), rounded('part', 0.6 * rarity(2)));
    assert.deepEqual(
      weight(compound('xy', 'x', 'y'), compound('zy', 'z', 'y')),
      rounded('parts', 0.55 * rarity(1)),
    );
    assert.deepEqual(weight(word('prioritering'), word('prioriterer')), rounded('kin', 0.4 * rarity(1)));
    assert.deepEqual(
      weight(compound('xy', 'x', 'y'), compound('xy', 'x', 'y')),
      rounded('same', 1.25 * rarity(2)),
    );
    assert.deepEqual(
      weight(word('x', { keys: ['x', '=1'], parts: [['p']] }), word('y', { keys: ['y', '=1'] })),
      rounded('meaning', 0.85 * rarity(2)),
    );
  });
  it('words are kin by six letters, and if neither is much longer', () => {
    const kin = (a: string, b: string) => weight(word(a), word(b)).length > 0;
    assert.ok(kin('abcdef', 'abcdefg'));
    assert.ok(kin('abcdefg', 'abcdef'));
    assert.ok(!kin('abcde', 'abcdefg') && !kin('abcdefg', 'abcde') && !kin('abcdex', 'abcdef'));
    assert.ok(kin('abcdef', 'abcdefghijkl') && !kin('abcdef', 'abcdefghijklm'));
    assert.ok(kin('abcdefghijkl', 'abcdef') && !kin('abcdefghijklm', 'abcdef'));
  });
  it('a general word weighs a fifth, on either side', () => {
    const general = word('x', { general: true });
    for (const [a, b] of [
      [general, word('x')],
      [word('x'), general],
    ] as const) {
      assert.deepEqual(weight(a, b), rounded('same', 0.2 * rarity(2)));
    }
  });
  it('a word weighs less the more texts have it, also as part of a compound; the more frequent of two decides', () => {
    const others = [[word('x')], [compound('xz', 'x', 'z')], [word('x'), word('x')], [word('q')]];
    assert.equal(compare([word('x')], [word('x')], ...others).shared[0]?.weight, rarity(5));
    const two = word('x', { keys: ['x', 'q'] });
    assert.equal(compare([two], [word('q')], ...others).shared[0]?.weight, rarity(4));
    const many = Array.from({ length: 198 }, () => [word('z')]);
    assert.equal(compare([word('x')], [word('x')], ...many).shared[0]?.weight, Math.log(1 + 200 / 2));
  });
  it('each word meets its weightiest counterpart; the weightiest come first', () => {
    const both = word('x', { keys: ['x', '=1'] });
    const { score, shared } = compare(
      [word('prioritering'), both],
      [word('y', { keys: ['y', '=1'] }), word('x'), word('prioriterer')],
    );
    assert.deepEqual(
      shared.map(({ a, b, how }) => `${a} ${b} ${how}`),
      ['x x same', 'prioritering prioriterer kin'],
    );
    const best = (...given: Word[]) => compare([word('q', { keys: ['x', '=1'] })], given).shared[0]?.b;
    assert.equal(best(word('y', { keys: ['y', '=1'] }), word('x')), 'x');
    assert.equal(best(word('p', { keys: ['x'] }), word('r', { keys: ['x'] })), 'p');
    const evidence = shared.reduce((sum, { weight: each }) => sum + each, 0);
    assert.equal(score, evidence / (evidence + Math.log(21)));
  });
});
