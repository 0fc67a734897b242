import type { Meeting, Part } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { TimeZone, WallTime } from '../../model/primitives.js';
import { addMinutes } from '../../time/wall-time.js';
import { instantMilliseconds, readWallTime, toInstant } from '../../time/zone.js';

// All instants here are milliseconds since 1970; `zone` is that of the meeting.

const HOUR = 3_600_000;
const WEEK_MINUTES = 7 * 24 * 60;

/** When a part begins: its own start, or the meeting's. */
export function partStart(meeting: Meeting, part: Part, zone: TimeZone): number {
  if (part.start !== undefined) return toInstant(part.start, zone);
  return meeting.startUtc ? instantMilliseconds(meeting.startUtc) : toInstant(meeting.start, zone);
}

/** When a part ends: its own end, or the meeting's. */
export function partEnd(meeting: Meeting, part: Part, zone: TimeZone): number {
  if (part.end !== undefined) return toInstant(part.end, zone);
  return meeting.endUtc ? instantMilliseconds(meeting.endUtc) : toInstant(meeting.end, zone);
}

/** Whether the seats that a part reserves are still kept, and not common yet. */
export function reservesHold(part: Part, zone: TimeZone, now: number): boolean {
  return part.reservedUntil === undefined || now < toInstant(part.reservedUntil, zone);
}

/** Whether a seat that falls free is passed on: until the part starts, of a meeting that is held and has a date. */
export function passesSeatsOn(meeting: Meeting, part: Part, zone: TimeZone, now: number): boolean {
  if (meeting.status === MeetingStatus.Cancelled || meeting.status === MeetingStatus.Postponed) return false;
  return now < partStart(meeting, part, zone);
}

/**
 * When an offer that is made now expires (rule 20), or undefined when freed seats are given at once: after `offerHours`, but
 * not after signup closes. Where that is less than an hour away, or past, it stands until the part starts: nobody is
 * given minutes to answer a mail. Whole seconds, as the person is told.
 */
export function offerExpires(meeting: Meeting, part: Part, zone: TimeZone, now: number): number | undefined {
  const { offerHours, closes } = meeting.signup ?? {};
  if (offerHours === undefined) return undefined;
  const start = partStart(meeting, part, zone);
  const closesAt = closes === undefined ? start : toInstant(closes, zone);
  const last = closesAt - now >= HOUR ? Math.min(closesAt, start) : start;
  return Math.floor(Math.min(now + offerHours * HOUR, last) / 1000) * 1000;
}

/** When heads are counted (rule 22), on the clock of the meeting: as its terms say, or seven days before it starts. */
export function headCountTime({ signup, start }: Meeting): WallTime {
  return signup?.headCountAt ?? addMinutes(start, -WEEK_MINUTES);
}

/** {@link headCountTime} as an instant. A week before may fall into the hour that summer time skips or repeats. */
export function headCountAt(meeting: Meeting, zone: TimeZone): number {
  const reading = readWallTime(headCountTime(meeting), zone);
  switch (reading.kind) {
    case 'unique':
      return reading.milliseconds;
    case 'ambiguous':
      return instantMilliseconds(reading.readings[0]);
    case 'skipped':
      return toInstant(reading.readings[1], zone);
    case 'unknown-zone':
      throw new RangeError(`unknown time zone ${zone}`);
  }
}
