import type { Meeting, NetworkFeed, TimeZone } from '@network-meetings/core';
import { meetingInstants, toInstant } from '@network-meetings/core';
import { hasSqlState, retrying, SqlState } from '../db/faults.js';
import type { MeetingTimes, MeetingVersion } from '../db/meetings.js';
import {
  publishMeeting,
  raiseFeedVersion,
  readVersions,
  withdrawMeetings,
  writeHead,
} from '../db/meetings.js';
import type { ServiceContext } from './service.js';
import { tellingOf } from './telling.js';

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

/** A meeting as it is to be published over the one that is known. */
export function versionOf(
  meeting: Meeting,
  known: { readonly meeting: Meeting; readonly version: number } | undefined,
  position: number,
  feedZone: TimeZone,
  now: number,
): MeetingVersion {
  return {
    times: { position, ...timesOf(meeting, feedZone) },
    over: known?.version ?? 0,
    telling: known && tellingOf(known.meeting, meeting, feedZone, now),
  };
}

/**
 * Publishes a feed: what was published before is replaced, and signups stay. A meeting that is no longer in it is taken
 * out of the feed and keeps its signups; a part that got more seats gives them to who waits; who signed up is told of
 * another time, place or status. Each meeting is a transaction of its own.
 */
export async function publishFeed({ database, clock }: ServiceContext, feed: NetworkFeed): Promise<void> {
  const { meetings, ...head } = feed;
  const association = feed.association.id;
  const now = clock.now();
  await writeHead(database, head, now);
  let known = await readVersions(database, association);
  for (const [position, meeting] of meetings.entries()) {
    await retrying(async () => {
      try {
        await publishMeeting(
          database,
          association,
          meeting,
          versionOf(meeting, known.get(meeting.id), position, feed.timeZone, now),
          now,
        );
      } catch (error) {
        // Somebody else changed it meanwhile: compare with what they made of it.
        if (hasSqlState(error, SqlState.Stale)) known = await readVersions(database, association);
        throw error;
      }
    });
  }
  await withdrawMeetings(
    database,
    association,
    meetings.map(({ id }) => id),
    now,
  );
  await raiseFeedVersion(database, association);
}
