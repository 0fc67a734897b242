import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  MAX_FEED_ISSUES,
  MAX_FEED_LENGTH,
  NetworkFeed,
  parseFeed,
  parseFeedText,
  parseWith,
} from '@network-meetings/core';
import { feedWith } from '../../support/feed-with.js';
import { example, faults } from '../../support/feeds.js';

/** A JSON value with one value in it replaced, at a place that the numbers choose. */
function replaced(data: unknown, route: readonly number[], value: unknown): unknown {
  const [step, ...rest] = route;
  if (step === undefined || typeof data !== 'object' || data === null) return value;
  if (Array.isArray(data)) {
    const items: unknown[] = data;
    const at = step % (items.length + 1);
    return [...items.slice(0, at), replaced(items[at], rest, value), ...items.slice(at + 1)];
  }
  const names = [...Object.keys(data), 'unknown'];
  const name = names[step % names.length] ?? 'unknown';
  return { ...data, [name]: replaced((data as Record<string, unknown>)[name], rest, value) };
}

const hostileValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '',
    'x'.repeat(20_001),
    'javascript:alert(1)',
    '\u202e',
    '2027-02-30T09:00',
    -1,
    1e300,
    0.5,
  ),
  fc.constantFrom<unknown>(null, [], {}, [[]], { length: 3 }, JSON.parse('{"__proto__":{"polluted":1}}')),
);
const mutants = fc
  .tuple(fc.array(fc.nat(40), { maxLength: 6 }), hostileValue)
  .map(([route, value]) => JSON.parse(JSON.stringify(replaced(example('feed'), route, value))) as unknown);

test('a feed is read as its schema reads it, whatever was done to it', () => {
  fc.assert(
    fc.property(mutants, (data) => {
      const bySchema = parseWith(NetworkFeed, structuredClone(data));
      const read = parseFeed(data);
      const text = parseFeedText(JSON.stringify(data));
      assert.deepEqual(text, read);
      if (!bySchema.ok) assert.equal(read.ok, false);
      else if (read.ok) assert.deepEqual(read, bySchema);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    }),
    { numRuns: 1500 },
  );
});

test('the object that was passed in stays as it was', () => {
  const data = example('feed');
  const before = structuredClone(data);
  const parsed = parseFeed(data);
  assert.deepEqual(data, before);
  assert.ok(parsed.ok);
  assert.notEqual(parsed.value.meetings, (data as NetworkFeed).meetings);
});

test('no key of a prototype gets through, at any depth', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const json = JSON.stringify(feedWith({})).replaceAll('{"', `{"${key}":{"polluted":true},"`);
    const parsed = parseFeedText(json);
    assert.ok(parsed.ok);
    assert.equal(JSON.stringify(parsed.value).includes('polluted'), false);
    assert.ok(parsed.warnings.some(({ code, path }) => code === 'value/unknown-field' && path.includes(key)));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  }
});

test('nesting without end and objects that contain themselves are read to the depth of the schema', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const json = JSON.stringify(feedWith({})).replace('"groups":', `"deep":${deep},"groups":`);
  assert.equal(parseFeedText(json).ok, true);
  assert.equal(parseFeedText(deep).ok, false);
  const ring: Record<string, unknown> = feedWith({});
  ring['again'] = ring;
  (ring['meetings'] as Record<string, unknown>[])[0] = { ...(ring['meetings'] as [object])[0], place: ring };
  assert.deepEqual(faults(parseFeed(ring)), ['value/too-many $.meetings[0]']);
});

test('toJSON is data that is not known, and is never called', () => {
  const toJSON = () => assert.fail('called');
  const parsed = parseFeed({ ...feedWith({}), toJSON });
  assert.deepEqual(parsed.ok && parsed.warnings.map(({ path }) => path), ['$.toJSON']);
});

test('a feed of nothing but faults is told a thousand of them, and huge lists none of theirs', () => {
  const many = parseFeed({ ...feedWith(), meetings: Array(20_000).fill({}) });
  assert.equal(!many.ok && many.issues.length, MAX_FEED_ISSUES);
  assert.deepEqual(faults(parseFeed({ ...feedWith(), meetings: Array(20_001).fill({}) })), [
    'value/too-many $.meetings',
  ]);
  assert.deepEqual(faults(parseFeed(feedWith({ agenda: Array(100_000).fill({}) }))), [
    'value/too-many $.meetings[0]',
  ]);
  const text = `[${'{},'.repeat(MAX_FEED_LENGTH / 3 - 2)}{}]`;
  assert.deepEqual(faults(parseFeedText(text)), ['value/wrong-type $']);
});

test('unknown fields are told, two hundred at most', () => {
  const extra = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`x${String(at)}`, at]));
  const parsed = parseFeed({ ...feedWith({}), ...extra });
  assert.equal(parsed.ok && parsed.warnings.length, 200);
});
