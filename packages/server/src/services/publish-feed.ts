import type { Meeting, NetworkFeed, TimeZone } from '@network-meetings/core';
import { meetingInstants, toInstant } from '@network-meetings/core';
import { retrying } from '../db/faults.js';
import type { MeetingTimes } from '../db/meetings.js';
import { publishMeeting, raiseFeedVersion, withdrawMeetings, writeHead } from '../db/meetings.js';
import type { ServiceContext } from './service.js';

function timesOf(meeting: Meeting, feedZone: TimeZone): Omit<MeetingTimes, 'position'> {
  const zone = meeting.timeZone ?? feedZone;
  const { start, end } = meetingInstants(meeting, feedZone);
  const { closes } = meeting.signup ?? {};
  return {
    start,
    end,
    closes: closes === undefined ? undefined : toInstant(closes, zone),
    parts: meeting.parts.map((part) => ({
      start: part.start === undefined ? start : toInstant(part.start, zone),
      reservedUntil: part.reservedUntil === undefined ? undefined : toInstant(part.reservedUntil, zone),
    })),
  };
}

/**
 * Publishes a feed: what was published before is replaced, and signups stay. A meeting that is no longer in it is taken
 * out of the feed and keeps its signups; a part that got more seats gives them to who waits. Each meeting is a
 * transaction of its own.
 */
export async function publishFeed({ database, clock }: ServiceContext, feed: NetworkFeed): Promise<void> {
  const { meetings, ...head } = feed;
  const association = feed.association.id;
  const now = clock.now();
  await writeHead(database, head, now);
  for (const [position, meeting] of meetings.entries()) {
    const times = { position, ...timesOf(meeting, feed.timeZone) };
    await retrying(() => publishMeeting(database, association, meeting, times, now));
  }
  await withdrawMeetings(
    database,
    association,
    meetings.map(({ id }) => id),
    now,
  );
  await raiseFeedVersion(database, association);
}
