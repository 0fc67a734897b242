import type { TimeZone, UtcInstant, WallTime } from '../model/primitives.js';
import { twoDigits } from '../model/primitives.js';
import { wallMilliseconds, wallTimeOf } from './wall-time.js';
import type { TemporalLike, ZoneClock } from './zone-clock.js';
import { zoneClock } from './zone-clock.js';

/** What a wall time means in a zone: one instant, none (the clock skips it), or two (the clock shows it twice). */
export type ZonedReading =
  | { readonly kind: 'unique'; readonly milliseconds: number }
  | { readonly kind: 'skipped'; readonly readings: readonly [WallTime, WallTime] }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [UtcInstant, UtcInstant] }
  | { readonly kind: 'unknown-zone' };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// The shortest stretch between two changes since 1970 is the week of summer time in Recife in 2000: a probe that often misses none.
const PROBE = 6 * DAY;

const { Temporal } = globalThis as { readonly Temporal?: TemporalLike };
const clocks = new Map<TimeZone, ZoneClock | undefined>();
const tables = new Map<TimeZone, Map<number, readonly ZoneOffset[]>>();

/** The clock of a zone; undefined for one that this machine doesn't know. */
export function clockOf(zone: TimeZone): ZoneClock | undefined {
  if (!clocks.has(zone)) clocks.set(zone, zoneClock(zone, Temporal));
  return clocks.get(zone);
}

/** The offsets of one UTC year with a margin of two days on both sides, made once and kept. */
export function tableOf(zone: TimeZone, offsetAt: ZoneClock, year: number): readonly ZoneOffset[] {
  const years = tables.get(zone) ?? new Map<number, readonly ZoneOffset[]>();
  const known = years.get(year);
  if (known) return known;
  const first = Date.UTC(year, 0, 1) - 2 * DAY;
  const last = Date.UTC(year + 1, 0, 1) + 2 * DAY;
  const stretches: ZoneOffset[] = [{ from: first, offset: offsetAt(first) }];
  for (let low = first; low < last; low += PROBE) {
    let before = low;
    let after = Math.min(low + PROBE, last);
    const offset = offsetAt(after);
    if (offset === stretches.at(-1)?.offset) continue;
    // Bisect to the second at which the offset changes.
    while (after - before > 1000) {
      const middle = Math.floor((before + after) / 2000) * 1000;
      if (offsetAt(middle) === offset) after = middle;
      else before = middle;
    }
    stretches.push({ from: after, offset });
  }
  tables.set(zone, years);
  years.set(year, stretches);
  return stretches;
}

/** A change of a zone's clock: `offset` milliseconds ahead of UTC from the instant `from` on. */
export interface ZoneOffset {
  readonly from: number;
  readonly offset: number;
}

/** An instant as RFC 3339 in UTC with whole seconds. @param milliseconds since 1970 */
export function utcInstant(milliseconds: number): UtcInstant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Milliseconds since 1970 of an instant. */
export function instantMilliseconds(instant: UtcInstant): number {
  return Date.parse(instant);
}

/** Whether the zone is one that this machine knows. */
export function isKnownZone(zone: TimeZone): boolean {
  return clockOf(zone) !== undefined;
}

const yearOf = (time: WallTime) => twoDigits(time, 0) * 100 + twoDigits(time, 2);

// No clock has been set forth or back by more than a day.
/** The instant of a time that no change of the clock is near to, as nearly all are; a feed has ten times a meeting. */
function sureInstant(wall: number, table: readonly ZoneOffset[]): number | undefined {
  for (let at = table.length - 1; at >= 0; at--) {
    const stretch = table[at];
    if (!stretch || wall - DAY < stretch.from + stretch.offset) continue;
    const next = table[at + 1];
    return next && wall + DAY >= next.from + stretch.offset ? undefined : wall - stretch.offset;
  }
  return undefined;
}

/**
 * Reads a wall time in a zone. A time that the zone skips has two readings on the clock (before and after the gap); one
 * that it shows twice has two as instants. Neither is chosen between: the caller asks a person.
 */
export function readWallTime(time: WallTime, zone: TimeZone): ZonedReading {
  const clock = clockOf(zone);
  if (!clock) return { kind: 'unknown-zone' };
  const wall = wallMilliseconds(time);
  const table = tableOf(zone, clock, yearOf(time));
  const sure = sureInstant(wall, table);
  if (sure !== undefined) return { kind: 'unique', milliseconds: sure };
  let one: number | undefined;
  let two: number | undefined;
  let at = 0;
  for (const { from, offset } of table) {
    at += 1;
    const instant = wall - offset;
    if (instant < from || instant >= (table[at]?.from ?? Number.POSITIVE_INFINITY)) continue;
    if (one === undefined) one = instant;
    else two = instant;
  }
  if (one !== undefined && two !== undefined) {
    return { kind: 'ambiguous', readings: [utcInstant(one), utcInstant(two)] };
  }
  if (one !== undefined) return { kind: 'unique', milliseconds: one };
  const gap = table.findIndex(({ from, offset }, at) => {
    const previous = table[at - 1];
    return previous !== undefined && wall >= from + previous.offset && wall < from + offset;
  });
  const width = (table[gap]?.offset ?? 0) - (table[gap - 1]?.offset ?? 0);
  return { kind: 'skipped', readings: [wallTimeOf(wall - width), wallTimeOf(wall + width)] };
}

/**
 * The instant of a wall time that a parsed feed holds, in milliseconds since 1970.
 * @throws RangeError when the zone doesn't know the time once: a parsed feed has no such time.
 */
export function toInstant(time: WallTime, zone: TimeZone): number {
  const reading = readWallTime(time, zone);
  if (reading.kind !== 'unique') throw new RangeError(`${time} in ${zone} is ${reading.kind}`);
  return reading.milliseconds;
}

/** What the clock shows in a zone at an instant. @throws RangeError for a zone that this machine doesn't know */
export function toWallTime(milliseconds: number, zone: TimeZone): WallTime {
  const clock = clockOf(zone);
  if (!clock) throw new RangeError(`unknown time zone ${zone}`);
  const table = tableOf(zone, clock, new Date(milliseconds).getUTCFullYear());
  let { offset } = table[0] ?? { offset: 0 };
  for (const stretch of table) if (stretch.from <= milliseconds) offset = stretch.offset;
  return wallTimeOf(milliseconds + offset);
}
