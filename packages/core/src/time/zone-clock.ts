import type { TimeZone } from '../model/primitives.js';

/** What is used of `Temporal`, which newer machines have. */
export interface TemporalLike {
  readonly Instant: {
    fromEpochMilliseconds(milliseconds: number): {
      toZonedDateTimeISO(zone: TimeZone): { readonly offsetNanoseconds: number };
    };
  };
}

/** Milliseconds that a zone's clock is ahead of UTC at an instant, in milliseconds since 1970. */
export type ZoneClock = (instant: number) => number;

// The first `Intl.DateTimeFormat` of a page takes longer than all else that a list of meetings does; `Temporal` has the same data at hand.
function temporalClock(zone: TimeZone, { Instant }: TemporalLike): ZoneClock {
  const clock = (instant: number) =>
    Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  // Throws for a zone that is not known.
  clock(0);
  return clock;
}

function intlClock(zone: TimeZone): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const {
      year = 0,
      month = 1,
      day = 1,
      hour = 0,
      minute = 0,
      second = 0,
    } = part as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number | undefined>;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}

/**
 * The clock of a zone by the machine's own table of zones; undefined for a zone that it doesn't know.
 * @param temporal where the machine has it
 */
export function zoneClock(zone: TimeZone, temporal: TemporalLike | undefined): ZoneClock | undefined {
  try {
    return temporal ? temporalClock(zone, temporal) : intlClock(zone);
  } catch {
    return undefined;
  }
}
