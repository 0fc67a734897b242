// The table of the model's guide: every word of the domain has a type, and the type is where the table says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { typeFaults } from './blocks.js';

const page = 'docs/guide/model.md';
const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (word|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', , types = '', entry = '']) => ({
    word,
    types: [...types.matchAll(/`([A-Z]\w*)(?:\.\w+)?`/g)].map(([, name = '']) => name),
    fields: [...types.matchAll(/`([A-Z]\w*)\.(\w+)`/g)].map(([, type = '', field = '']) => ({ type, field })),
    entry: entry.replaceAll('`', ''),
  }));

describe('The guide to the model', () => {
  it('names each word of the domain once', () => {
    const words = rows.flatMap(({ word }) => word.split(', '));
    const wanted = [
      ...[
        'association',
        'network group',
        'facilitator',
        'host',
        'member',
        'sector',
        'profile',
        'season',
        'programme',
      ],
      ...[
        'meeting',
        'agenda',
        'agenda item',
        'round',
        'joint meeting',
        'sister group',
        'signup',
        'substitute',
      ],
      ...[
        'guest',
        'prospective member',
        'waitlist',
        'late cancellation',
        'no-show',
        'contribution',
        'ask',
        'offer',
      ],
      ...[
        'charter',
        'topic',
        'promise',
        'material',
        'minutes',
        'answer',
        'seat',
        'attendance',
        'personal link',
      ],
    ];
    for (const word of wanted) assert.equal(words.filter((one) => one === word).length, 1, word);
    assert.equal(new Set(words).size, words.length);
  });

  it('each has a type that its entry exports, with the fields that are named', () => {
    for (const { word, types } of rows) assert.notEqual(types.length, 0, word);
    const code = rows.flatMap(({ types, fields, entry }, at) => [
      ...types.map((name) => `export type { ${name} as Row${String(at)}${name} } from '${entry}';`),
      ...fields.map(
        ({ type, field }) => `export type F${String(at)}${field} = import('${entry}').${type}['${field}'];`,
      ),
    ]);
    assert.deepEqual(typeFaults([{ where: page, info: 'ts', code: [...new Set(code)].join('\n') }]), []);
  });

  it('and a type that is not there is found', () => {
    const code = "export type { Nobody } from '@network-meetings/core';";
    assert.equal(typeFaults([{ where: page, info: 'ts', code }]).length, 1);
  });
});
