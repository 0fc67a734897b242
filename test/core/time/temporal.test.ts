// Times against an implementation that others wrote, over zones that break simple arithmetic.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMinutes,
  daysBetween,
  minutesBetween,
  readWallTime,
  toWallTime,
  utcInstant,
  weekday,
} from '@network-meetings/core';
import type { ZonedReading } from '@network-meetings/core';
import { oddZones } from '../../support/odd-zones.js';

/** What Temporal makes of a wall time, in our words. */
function expectedReading(wall: string, zone: string): ZonedReading {
  const plain = Temporal.PlainDateTime.from(wall);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { kind: 'unique', milliseconds: earlier.epochMilliseconds };
  }
  const [one, two] = [earlier.toPlainDateTime(), later.toPlainDateTime()];
  if (one.equals(two)) {
    return {
      kind: 'ambiguous',
      readings: [utcInstant(earlier.epochMilliseconds), utcInstant(later.epochMilliseconds)],
    };
  }
  return { kind: 'skipped', readings: [one.toString().slice(0, 16), two.toString().slice(0, 16)] };
}

const wallOf = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16);
const minutesOf = (from: number, to: number) => ({
  min: Date.UTC(from, 0, 1) / 60_000,
  max: Date.UTC(to, 0, 1) / 60_000 - 1,
});

/** The minutes, as the clock shows them, at which a zone's clock changes. */
function changesOf(zone: string, fromYear: number, toYear: number): number[] {
  const changes: number[] = [];
  let at = Temporal.ZonedDateTime.from(`${String(fromYear)}-01-01T00:00[${zone}]`);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > toYear) return changes;
    changes.push(Math.floor(Date.parse(`${next.toPlainDateTime().toString().slice(0, 16)}Z`) / 60_000));
    at = next;
  }
}

for (const zone of oddZones) {
  describe(`${zone} as Temporal reads it`, () => {
    it('at any time from 1971 to 2059', () => {
      fc.assert(
        fc.property(fc.integer(minutesOf(1971, 2060)), (minute) => {
          assert.deepEqual(readWallTime(wallOf(minute), zone), expectedReading(wallOf(minute), zone));
        }),
        { numRuns: 200 },
      );
    });

    it('around each change of the clock', () => {
      const changes = changesOf(zone, 1971, 2040);
      if (zone === 'Asia/Kathmandu') assert.equal(changes.length, 1);
      if (zone !== 'Africa/Monrovia') assert.notEqual(changes.length, 0);
      for (const change of changes) {
        // A day around it holds the day that Apia left out; the minutes are those at which off-by-one shows.
        for (const off of [
          -1441, -181, -121, -61, -60, -46, -31, -30, -1, 0, 1, 29, 30, 44, 59, 60, 119, 120,
        ]) {
          const wall = wallOf(change + off);
          assert.deepEqual(readWallTime(wall, zone), expectedReading(wall, zone), wall);
        }
      }
    });

    it('from an instant to the clock', () => {
      fc.assert(
        fc.property(fc.integer(minutesOf(1971, 2060)), (minute) => {
          const theirs = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime();
          assert.equal(toWallTime(minute * 60_000, zone), theirs.toString().slice(0, 16));
        }),
        { numRuns: 200 },
      );
    });
  });
}

describe('Arithmetic on the clock as Temporal does it', () => {
  const walls = fc.integer(minutesOf(1971, 2060)).map(wallOf);

  it('adds minutes and days', () => {
    fc.assert(
      fc.property(walls, fc.integer({ min: -600_000, max: 600_000 }), (wall, minutes) => {
        const plain = Temporal.PlainDateTime.from(wall);
        assert.equal(addMinutes(wall, minutes), plain.add({ minutes }).toString().slice(0, 16));
        const days = Math.trunc(minutes / 1000);
        assert.equal(addDays(wall.slice(0, 10), days), plain.toPlainDate().add({ days }).toString());
      }),
    );
  });

  it('counts minutes and days, and names the day of the week', () => {
    fc.assert(
      fc.property(walls, walls, (from, to) => {
        const between = Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to));
        assert.equal(minutesBetween(from, to), between.total('minutes'));
        const [one, two] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
        assert.equal(daysBetween(one.toString(), two.toString()), one.until(two).total('days'));
        assert.equal(weekday(one.toString()), one.dayOfWeek - 1);
      }),
    );
  });
});
