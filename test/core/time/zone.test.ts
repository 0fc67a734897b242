import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isKnownZone, readWallTime, toInstant, toWallTime, utcInstant } from '@network-meetings/core';

// Odd ones among them: half-hour summer time, 45 minutes, no summer time, Ramadan, the other side of the date line.
const zones = [
  'Europe/Copenhagen',
  'America/New_York',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
  'America/Nuuk',
];

const instantIn = [
  ['Europe/Copenhagen', '2027-03-11T09:00', '2027-03-11T08:00:00Z'],
  ['Europe/Copenhagen', '2027-07-01T09:00', '2027-07-01T07:00:00Z'],
  ['Europe/Copenhagen', '2027-01-01T00:00', '2026-12-31T23:00:00Z'],
  ['Europe/Copenhagen', '2027-12-31T23:59', '2027-12-31T22:59:00Z'],
  ['Europe/Copenhagen', '2027-03-28T01:59', '2027-03-28T00:59:00Z'],
  ['Europe/Copenhagen', '2027-03-28T03:00', '2027-03-28T01:00:00Z'],
  ['Europe/Copenhagen', '2027-10-31T01:59', '2027-10-30T23:59:00Z'],
  ['Europe/Copenhagen', '2027-10-31T03:00', '2027-10-31T02:00:00Z'],
  ['America/New_York', '2027-07-01T09:00', '2027-07-01T13:00:00Z'],
  ['Asia/Kathmandu', '2027-07-01T09:00', '2027-07-01T03:15:00Z'],
  ['Pacific/Apia', '2027-01-01T00:00', '2026-12-31T11:00:00Z'],
  ['UTC', '2027-07-01T09:00', '2027-07-01T09:00:00Z'],
] as const;

for (const [zone, wall, instant] of instantIn) {
  test(`${wall} in ${zone} is ${instant}`, () => {
    assert.equal(utcInstant(toInstant(wall, zone)), instant);
    assert.equal(toWallTime(Date.parse(instant), zone), wall);
  });
}

test('a time that the clock skips has the readings before and after the gap', () => {
  assert.deepEqual(readWallTime('2027-03-28T02:30', 'Europe/Copenhagen'), {
    kind: 'skipped',
    readings: ['2027-03-28T01:30', '2027-03-28T03:30'],
  });
  assert.deepEqual(readWallTime('2027-10-03T02:15', 'Australia/Lord_Howe'), {
    kind: 'skipped',
    readings: ['2027-10-03T01:45', '2027-10-03T02:45'],
  });
  assert.equal(readWallTime('2027-03-28T02:00', 'Europe/Copenhagen').kind, 'skipped');
  assert.equal(readWallTime('2027-03-28T02:59', 'Europe/Copenhagen').kind, 'skipped');
  assert.throws(() => toInstant('2027-03-28T02:30', 'Europe/Copenhagen'), RangeError);
});

test('a time that the clock shows twice has both instants', () => {
  assert.deepEqual(readWallTime('2027-10-31T02:30', 'Europe/Copenhagen'), {
    kind: 'ambiguous',
    readings: ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'],
  });
  assert.equal(readWallTime('2027-10-31T02:00', 'Europe/Copenhagen').kind, 'ambiguous');
  assert.equal(readWallTime('2027-10-31T02:59', 'Europe/Copenhagen').kind, 'ambiguous');
});

test('an unknown zone is told as such', () => {
  assert.deepEqual(readWallTime('2027-03-28T02:30', 'Europe/Atlantis'), { kind: 'unknown-zone' });
  assert.equal(isKnownZone('Europe/Atlantis'), false);
  assert.equal(isKnownZone('Europe/Copenhagen'), true);
  assert.throws(() => toWallTime(0, 'Europe/Atlantis'), RangeError);
});

test('each instant of fifty years comes back from its wall time, alone or as one of two', () => {
  const minute = fc.integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2045, 0, 1) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, (zone, at) => {
      const instant = at * 60_000;
      const reading = readWallTime(toWallTime(instant, zone), zone);
      if (reading.kind === 'unique') assert.equal(reading.milliseconds, instant);
      else {
        assert.equal(reading.kind, 'ambiguous');
        assert.ok(reading.kind === 'ambiguous' && reading.readings.includes(utcInstant(instant)));
      }
    }),
    { numRuns: 3000 },
  );
});

test('a wall time read as unique is what the clock shows then', () => {
  const wallMinute = fc.integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2045, 0, 1) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), wallMinute, (zone, at) => {
      const wall = new Date(at * 60_000).toISOString().slice(0, 16);
      const reading = readWallTime(wall, zone);
      if (reading.kind === 'unique') assert.equal(toWallTime(reading.milliseconds, zone), wall);
    }),
    { numRuns: 3000 },
  );
});
