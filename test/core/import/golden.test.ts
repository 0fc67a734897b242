// Files as calendar programs write them, each with what must be read from it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importCalendar } from '@network-meetings/core/import';
import { importOptions } from '../../support/imports.js';

const folder = new URL('../../fixtures/import/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ics'))
  .map((name) => name.replace('.ics', ''));

for (const name of names) {
  test(`${name}.ics is read as ${name}.json has it`, () => {
    const bytes = readFileSync(new URL(`${name}.ics`, folder));
    const file = new URL(`${name}.json`, folder);
    const limits = { occurrences: 12 };
    const read = JSON.parse(JSON.stringify(importCalendar(bytes, { ...importOptions, limits }))) as unknown;
    assert.deepEqual(read, JSON.parse(readFileSync(file, 'utf8')));
  });
}

test('there are golden files', () => assert.ok(names.length >= 4));
