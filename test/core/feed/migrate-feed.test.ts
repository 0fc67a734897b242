import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FEED_VERSION, migrateFeed, MIGRATED_VERSIONS, parseFeed } from '@network-meetings/core';
import { feedWith } from '../../support/feed-with.js';
import { faults } from '../../support/good.js';

/** A feed as version 0.9 had it. */
function draft(meeting: Record<string, unknown> = {}): Record<string, unknown> {
  const { groups, meetings, ...head } = feedWith({});
  const [{ groups: owners, ...rest }] = meetings as [Record<string, unknown>];
  const [group] = owners as [string];
  return { ...head, version: '0.9', networks: groups, meetings: [{ ...rest, group, ...meeting }] };
}

test('a feed of version 0.9 is read, and says that it was', () => {
  const parsed = parseFeed(
    draft({
      capacity: 20,
      dinner: { capacity: 12 },
      cancelled: true,
      agenda: [{ id: 'round', kind: 'round', duration: 60, closed: true }],
    }),
  );
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.warnings, [
    { code: 'feed/migrated', path: '$.version', params: { version: '0.9', supported: FEED_VERSION } },
  ]);
  const [meeting] = parsed.value.meetings;
  assert.deepEqual(meeting?.groups, ['g']);
  assert.equal(meeting.status, 'cancelled');
  assert.deepEqual(
    meeting.parts.map(({ id, capacity, meal }) => [id, capacity, meal]),
    [
      ['day', 20, false],
      ['dinner', 12, true],
    ],
  );
  assert.equal(meeting.agenda[0]?.minutes, 60);
  assert.equal(meeting.agenda[0]?.visibility, 'closed');
  assert.equal(parsed.value.version, FEED_VERSION);
});

test('its faults are told where they stand in the new form', () => {
  assert.deepEqual(faults(parseFeed(draft({ agenda: [{ id: 'a', kind: 'talk', duration: -1 }] }))), [
    'value/too-small $.meetings[0].agenda[0].minutes',
  ]);
});

test('the chain ends at the version of today, and today has nothing to do', () => {
  for (const version of MIGRATED_VERSIONS) {
    const { data, versions } = migrateFeed({ ...draft(), version });
    assert.equal(versions[0], version);
    assert.equal(versions.at(-1), FEED_VERSION);
    assert.deepEqual(migrateFeed(data), { data, versions: [FEED_VERSION] });
  }
  for (const version of ['0.8', '2.0', '__proto__', 'constructor']) {
    const data = { ...feedWith(), version };
    assert.equal(migrateFeed(data).data, data);
  }
  assert.deepEqual(faults(parseFeed({ ...draft(), version: '0.8' })), ['feed/version-unsupported $.version']);
});

test('whatever is called 0.9 is migrated without an exception, and is left as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (meetings, agenda, field) => {
      for (const data of [
        { ...draft(), meetings },
        draft({ agenda, group: field, dinner: field, closed: field, capacity: field }),
      ]) {
        const before = structuredClone(data);
        parseFeed(data);
        assert.deepEqual(data, before);
      }
    }),
  );
});
