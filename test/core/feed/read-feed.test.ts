import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed, readFeed, readFeedText } from '@network-meetings/core';
import { example, feedWith, good } from '../../support/feeds.js';

test('a feed of which there is nothing to say is read as it is parsed, as a value and as text', () => {
  for (const feed of [example('feed'), feedWith({})]) {
    const parsed = good(parseFeed(feed));
    assert.deepEqual(readFeed(feed), parsed);
    assert.deepEqual(readFeedText(JSON.stringify(feed)), parsed);
    assert.deepEqual(readFeedText(`\ufeff${JSON.stringify(feed)}`), parsed);
  }
});

test('a feed that is nobody else’s becomes what is read, any other stays as it was', () => {
  const given = feedWith({});
  const before = structuredClone(given);
  assert.notEqual(readFeed(given), given);
  assert.deepEqual(given, before);
  assert.equal(readFeed(given, true), given);
});

const told: readonly (readonly [string, unknown])[] = [
  ['of another form', []],
  ['with a fault in its shape', feedWith({ start: '2027-02-30T09:00' })],
  ['with a reference to nothing', feedWith({ groups: ['nobody'] })],
  ['with a time that its zone does not have', feedWith({ start: '2027-03-28T02:30' })],
  ['with a field that this version does not know', { ...feedWith({}), colour: 'red' }],
  ['of an older version', { ...feedWith({}), version: '0.9' }],
  ['of a newer version', { ...feedWith({}), version: '1.1' }],
];

for (const [what, feed] of told) {
  test(`a feed ${what} is left to who says so`, () => {
    assert.equal(readFeed(feed), undefined);
    assert.equal(readFeedText(JSON.stringify(feed)), undefined);
  });
}

test('what is no JSON is no feed', () => {
  assert.equal(readFeedText('{'), undefined);
});
