import ICAL from 'ical.js';
import type { WallTime } from '../model/primitives.js';

// Steps of one rule's search. A rule that never falls on a day (31 February) would search for ever.
const MOST_STEPS = 20_000;

class Exhausted extends Error {}

/** The iterator of ical.js that gives up instead of searching for ever. */
class BoundedIterator extends ICAL.RecurIterator {
  // No initialiser: ical.js searches while it is being made, before one would run.
  declare steps: number | undefined;

  step(by: number): void {
    this.steps = (this.steps ?? 0) + by;
    if (this.steps > MOST_STEPS) throw new Exhausted();
  }

  override check_contracting_rules(): boolean {
    this.step(1);
    return super.check_contracting_rules();
  }

  override increment_monthday(days: number): void {
    this.step(Math.max(1, days));
    super.increment_monthday(days);
  }

  override increment_year(years: number): void {
    this.step(20);
    super.increment_year(years);
  }

  override increment_month(): void {
    this.step(1);
    super.increment_month();
  }
}

/** What a rule gave: wall times in order, whether there were more, and whether it could be read at all. */
export interface Occurrences {
  readonly walls: readonly WallTime[];
  readonly isCut: boolean;
  readonly isRead: boolean;
}

// Meetings recur by the day at most; what recurs by the hour is no meeting, and a rule of seconds is an attack.
const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/**
 * The occurrences of a rule (RFC 5545 3.3.10) by ical.js, on the clock of the event's zone, at most so many.
 * @param until the last wall time that counts of a rule that has no end of its own
 */
export function occurrences(rule: unknown, start: WallTime, until: WallTime, limit: number): Occurrences {
  const walls: WallTime[] = [];
  let isCut = false;
  try {
    const recur =
      rule instanceof ICAL.Recur
        ? rule
        : ICAL.Recur.fromData(rule as ConstructorParameters<typeof ICAL.Recur>[0]);
    if (!frequencies.has(recur.freq) || recur.interval > 5000)
      return { walls: [start], isCut, isRead: false };
    const dtstart = ICAL.Time.fromDateTimeString(`${start}:00`);
    const isEndless = !recur.isFinite();
    const iterator = new BoundedIterator({ rule: recur, dtstart });
    for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
      const wall = next.toString().slice(0, 16);
      if ((isEndless && wall > until) || walls.length >= limit) {
        isCut = true;
        break;
      }
      walls.push(wall.length === 16 ? wall : `${wall.slice(0, 10)}T${start.slice(11)}`);
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) return { walls: [start], isCut, isRead: false };
    // The rule falls on no further day, or too far ahead to matter.
  }
  return { walls, isCut, isRead: walls.length > 0 };
}
