import type { TimeZone, UtcInstant, WallTime } from '../model/primitives.js';
import { wallTimeOf } from '../time/wall-time.js';
import { zoneOffsets } from '../time/zone.js';

/** A wall time as iCalendar writes it: `20270311T090000`. */
export function localDateTime(time: WallTime): string {
  return `${time.slice(0, 16).replace(/[-:]/g, '')}00`;
}

/** An instant as iCalendar writes it: `20261120T080000Z`. */
export function utcDateTime(instant: UtcInstant): string {
  return instant.replace(/[-:]/g, '');
}

function offsetText(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/**
 * A VTIMEZONE (RFC 5545 3.6.5) that holds for the given years: each change of offset as an observance of its own, so
 * that it is right for zones without a yearly rule too.
 */
export function timeZoneLines(zone: TimeZone, fromYear: number, toYear: number): readonly string[] {
  const offsets = zoneOffsets(zone, fromYear, toYear);
  const standard = Math.min(...offsets.map(({ offset }) => offset));
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  for (const [at, { from, offset }] of offsets.entries()) {
    const before = offsets[at - 1]?.offset ?? offset;
    const kind = offset > standard ? 'DAYLIGHT' : 'STANDARD';
    lines.push(
      `BEGIN:${kind}`,
      `DTSTART:${localDateTime(wallTimeOf(from + before))}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(offset)}`,
      `END:${kind}`,
    );
  }
  lines.push('END:VTIMEZONE');
  return lines;
}
