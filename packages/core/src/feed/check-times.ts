import type { Issue } from '../model/issue.js';
import { IssueCode } from '../model/issue.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import type { TimeZone, UtcInstant, WallTime } from '../model/primitives.js';
import { instantMilliseconds, isKnownZone, readWallTime } from '../time/zone.js';

/** Where a field stands, by its name; made when there is something to say of it, which of most feeds there is not. */
type PathTo = (field: string) => string;

function checkTime(
  time: WallTime | undefined,
  zone: TimeZone,
  path: PathTo,
  field: string,
  into: Issue[],
): number | undefined {
  if (time === undefined) return undefined;
  const reading = readWallTime(time, zone);
  if (reading.kind === 'unique') return reading.milliseconds;
  if (reading.kind !== 'unknown-zone') {
    const code = reading.kind === 'skipped' ? IssueCode.Skipped : IssueCode.Ambiguous;
    into.push({ code, path: path(field), params: { time, zone, readings: reading.readings } });
  }
  return undefined;
}

function checkOrder(
  from: number | undefined,
  to: number | undefined,
  path: PathTo,
  field: string,
  into: Issue[],
): void {
  if (from !== undefined && to !== undefined && to <= from) {
    into.push({ code: IssueCode.EndBeforeStart, path: path(field), params: {} });
  }
}

function checkInstant(
  stated: UtcInstant | undefined,
  real: number | undefined,
  path: PathTo,
  field: string,
  into: Issue[],
): void {
  if (stated !== undefined && real !== undefined && instantMilliseconds(stated) !== real) {
    into.push({ code: IssueCode.InstantDiffers, path: path(field), params: {} });
  }
}

function checkMeeting(meeting: Meeting, feedZone: TimeZone, path: PathTo, into: Issue[]): void {
  const zone = meeting.timeZone ?? feedZone;
  if (!isKnownZone(zone)) {
    // An unknown zone of the feed is told once, at the feed.
    if (meeting.timeZone !== undefined) {
      into.push({ code: IssueCode.UnknownZone, path: path('timeZone'), params: { zone } });
    }
    return;
  }
  const { signup } = meeting;
  const start = checkTime(meeting.start, zone, path, 'start', into);
  const end = checkTime(meeting.end, zone, path, 'end', into);
  checkOrder(start, end, path, 'end', into);
  checkInstant(meeting.startUtc, start, path, 'startUtc', into);
  checkInstant(meeting.endUtc, end, path, 'endUtc', into);
  checkTime(meeting.previousStart, zone, path, 'previousStart', into);
  const opens = checkTime(signup?.opens, zone, path, 'signup.opens', into);
  const closes = checkTime(signup?.closes, zone, path, 'signup.closes', into);
  checkOrder(opens, closes, path, 'signup.closes', into);
  checkTime(signup?.cancellationDeadline, zone, path, 'signup.cancellationDeadline', into);
  checkTime(signup?.headCountAt, zone, path, 'signup.headCountAt', into);
  meeting.parts.forEach((part, at) => {
    const partPath: PathTo = (field) => path(`parts[${String(at)}].${field}`);
    checkTime(part.reservedUntil, zone, partPath, 'reservedUntil', into);
    const partStart = checkTime(part.start, zone, partPath, 'start', into);
    checkOrder(partStart, checkTime(part.end, zone, partPath, 'end', into), partPath, 'end', into);
  });
}

/** Every time of a feed: a zone that is known, a wall time that the zone has once, an end after the start. */
export function checkTimes(feed: Pick<NetworkFeed, 'timeZone' | 'meetings'>, into: Issue[]): void {
  if (!isKnownZone(feed.timeZone)) {
    into.push({ code: IssueCode.UnknownZone, path: '$.timeZone', params: { zone: feed.timeZone } });
  }
  feed.meetings.forEach((meeting, at) => {
    checkMeeting(meeting, feed.timeZone, (field) => `$.meetings[${String(at)}].${field}`, into);
  });
}
