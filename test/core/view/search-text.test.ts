import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchFor, searchText } from '@network-meetings/core';

const finds = (query: string, text: string) => searchFor(query)(searchText(text));

describe('A search', () => {
  const found: [string, string][] = [
    ['mode', 'Møde om data'],
    ['moede', 'Møde om data'],
    ['MØDE', 'møde om data'],
    ['aarhus', 'Århus'],
    ['århus', 'Aarhus'],
    ['arhus', 'Aarhus'],
    ['arhus', 'Århus'],
    ['naerhed', 'Nærhed'],
    ['malmø', 'Malmö'],
    ['cafe', 'Café i København'],
    ['kobenhavn café', 'Café i København'],
    ['data møde', 'Møde om data'],
    ['strasse', 'Straße'],
    ['  ', 'anything'],
    ['', 'anything'],
    // Decomposed, as some keyboards send it.
    ['a\u030arhus', 'Århus'],
  ];
  for (const [query, text] of found) {
    it(`for ${JSON.stringify(query)} finds ${text}`, () => assert.equal(finds(query, text), true));
  }

  const not: [string, string][] = [
    ['møde sundhed', 'Møde om data'],
    ['næ', 'natur'],
    ['oslo', 'Møde om data'],
  ];
  for (const [query, text] of not) {
    it(`for ${query} does not find ${text}`, () => assert.equal(finds(query, text), false));
  }
});
