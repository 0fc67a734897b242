// The files for a <script> read data with schemas of our own in the place of zod's: same values, same issues.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import * as core from '@network-meetings/core';

const docs = new URL('../../docs/protocol/', import.meta.url);
const example = (name: string): unknown => JSON.parse(readFileSync(new URL(name, docs), 'utf8'));
const names = readdirSync(docs).filter((name) => name.endsWith('.json'));

type Parsed = { success: boolean; data?: unknown; error?: { issues: unknown[] } };
type Reader = { safeParse(data: unknown): Parsed };
const isReader = (value: unknown): value is Reader =>
  typeof value === 'object' && value !== null && 'safeParse' in value;
const isSmall = (value: unknown) => typeof value === 'object' && value !== null && 'checks' in value;
const readers = Object.entries(core).filter((entry): entry is [string, Reader & (typeof entry)[1]] =>
  isReader(entry[1]),
);

const small = (file: string) =>
  fileURLToPath(new URL(`../../packages/elements/src/cdn/${file}`, import.meta.url));

/** Core as it is in the files for a <script>, whose schemas are asked by a function. */
type SmallCore = typeof core & { readonly safeParse: (schema: unknown, data: unknown) => Parsed };
async function smallCore(): Promise<SmallCore> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './packages/core/src/index.ts'; export { safeParse } from 'zod/mini';",
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'small-schemas',
        setup({ onResolve }) {
          onResolve({ filter: /^zod\/mini$/ }, () => ({ path: small('schemas.ts') }));
          onResolve({ filter: /\/compile-schema\.js$/ }, () => ({ path: small('compile-schema.ts') }));
        },
      },
    ],
    logLevel: 'silent',
  });
  const [{ text } = { text: '' }] = outputFiles;
  assert.ok(!text.includes('node_modules/zod'), 'zod itself is in the bundle');
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as SmallCore;
}

// What stands in a field that should hold something else: every type, too long, too many, at each border.
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    5000,
    2 ** 60,
    -(2 ** 60),
    Number.NaN,
    Infinity,
  ),
  fc.constantFrom<unknown>(
    '',
    ' ',
    'x',
    'a\u0007b',
    'coming',
    'offered',
    '2027-02-30',
    '2027-03-11T09:00',
    '25:00',
  ),
  fc.constantFrom<unknown>(
    'javascript:1',
    'https://a.example',
    'a@b.example',
    'x'.repeat(70),
    '😀'.repeat(130),
  ),
  fc.constantFrom<unknown>([], {}, [1], ['x'], [{}], Array(30).fill('a'), Array(30).fill(null), {
    length: 900,
  }),
  fc.string({ maxLength: 300 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Every place in a value that holds something. */
function places(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]))];
}

/** A copy with something else in one place; `undefined` takes the place away. */
function changed(value: unknown, path: readonly PropertyKey[], to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<PropertyKey, unknown>;
  if (rest.length === 0 && to === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = changed(copy[key], rest, to);
  return copy;
}

/** What core reads of an issue: the origin of a limit, and the message of a refinement, alone. */
const shown = (issues: unknown[] = []) =>
  issues.map((issue) => {
    const { code, path, expected, origin, maximum, minimum, values, message } = issue as Record<
      string,
      unknown
    >;
    const isLimit = code === 'too_big' || code === 'too_small';
    return {
      ...{ code, path, expected, maximum, minimum, values },
      ...(isLimit && { origin }),
      ...(code === 'custom' && { message }),
    };
  });

describe('The small schemas read as zod does', () => {
  let small: SmallCore;
  before(async () => {
    small = await smallCore();
  });

  const same = (name: string, data: unknown) => {
    const theirs = (core as unknown as Record<string, Reader>)[name]!.safeParse(data);
    const ours = small.safeParse((small as unknown as Record<string, unknown>)[name], data);
    assert.equal(ours.success, theirs.success, name);
    assert.deepEqual(shown(ours.error?.issues), shown(theirs.error?.issues), name);
    if (theirs.success) assert.deepEqual(ours.data, theirs.data, name);
  };

  it('every schema of core is among them', () => {
    assert.ok(readers.length > 30);
    assert.deepEqual(
      Object.keys(small).filter((name) => isSmall((small as unknown as Record<string, unknown>)[name])),
      readers.map(([name]) => name),
    );
  });

  for (const name of names) {
    it(`${name}, and with anything in any of its places`, () => {
      const data = example(name);
      for (const [reader] of readers) same(reader, data);
      const fitting = readers
        .filter(([, reader]) => reader.safeParse(data).success)
        .map(([reader]) => reader);
      assert.ok(fitting.length > 0, 'no schema reads it');
      const all = places(data);
      fc.assert(
        fc.property(fc.constantFrom(...all), odd, fc.constantFrom(...fitting), (path, value, reader) => {
          same(reader, changed(data, path, value));
        }),
        { numRuns: 400 },
      );
    });
  }

  it('any value at all, with any schema', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readers.map(([name]) => name)), odd, (name, value) => {
        same(name, value);
      }),
      { numRuns: 3000 },
    );
  });

  it('the whole of a feed, with its warnings, and a feed full of faults', () => {
    const feed = example('feed.json');
    assert.deepEqual(small.parseFeed(feed), core.parseFeed(feed));
    const bad = changed(changed(feed, ['meetings', 0, 'start'], 'soon'), ['groups', 0, 'name'], undefined);
    assert.equal(core.parseFeed(bad).ok, false);
    assert.deepEqual(small.parseFeed(bad), core.parseFeed(bad));
  });
});
