import type { TimeZone, WallTime } from '../model/primitives.js';
import { wallMilliseconds } from './wall-time.js';
import type { ZoneOffset } from './zone.js';
import { clockOf, instantMilliseconds, readWallTime, tableOf } from './zone.js';

/**
 * The offsets of a zone over some years, each with the instant from which it holds; the first holds from before them.
 * @throws RangeError for a zone that this machine doesn't know
 */
export function zoneOffsets(zone: TimeZone, fromYear: number, toYear: number): readonly ZoneOffset[] {
  const clock = clockOf(zone);
  if (!clock) throw new RangeError(`unknown time zone ${zone}`);
  const offsets: ZoneOffset[] = [];
  for (let year = fromYear; year <= toYear; year++) {
    for (const one of tableOf(zone, clock, year)) {
      const last = offsets.at(-1);
      if (!last || (one.offset !== last.offset && one.from > last.from)) offsets.push(one);
    }
  }
  return offsets;
}

/**
 * The first instant at which a zone's clock shows a wall time or later, in milliseconds since 1970: for deadlines that a
 * machine sets, where nobody can be asked which reading is meant.
 * @throws RangeError for a zone that this machine doesn't know
 */
export function firstInstant(time: WallTime, zone: TimeZone): number {
  const reading = readWallTime(time, zone);
  switch (reading.kind) {
    case 'unique':
      return reading.milliseconds;
    case 'ambiguous':
      return instantMilliseconds(reading.readings[0]);
    case 'skipped':
      // The clock jumps over the time: the jump itself is the first moment after it.
      return nextChange(time, zone);
    case 'unknown-zone':
      throw new RangeError(`unknown time zone ${zone}`);
  }
}

/** The instant of the change of the clock that skips a wall time. */
function nextChange(time: WallTime, zone: TimeZone): number {
  const wall = wallMilliseconds(time);
  const year = Number(time.slice(0, 4));
  const offsets = zoneOffsets(zone, year, year);
  const gap = offsets.find(({ from, offset }) => wall < from + offset);
  return gap?.from ?? wall;
}
