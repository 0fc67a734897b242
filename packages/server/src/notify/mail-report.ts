import type { Meeting } from '@network-meetings/core';
import { countHeads, dietaryList, groupsById, nonResponders, zoneOf } from '@network-meetings/core';
import type { Database } from '../db/connect.js';
import type { HeldMeeting } from '../db/meetings.js';
import { feedOf, readMeetings } from '../db/meetings.js';
import { readAnswers, readInvited } from '../db/answers.js';
import type { HeadReport } from './mail.js';

/** Who comes, who eats what, and who has not answered, as it is now (rules 19, 22 and 24); core counts. */
export async function readReport(database: Database, held: HeldMeeting, now: number): Promise<HeadReport> {
  const { association, meeting } = held;
  const feed = feedOf(held);
  const signups = await readAnswers(database, association, meeting.id);
  const active = signups.filter(({ cancelled }) => !cancelled);
  const invited = await readInvited(database, association, meeting.id);
  const byAddress = new Map(signups.map((signup) => [signup.emailKey, signup]));
  const zone = zoneOf(meeting, feed);
  return {
    heads: countHeads(meeting, active),
    dietary: meeting.parts.flatMap((part) =>
      dietaryList(meeting, part, active, zone, now).map((need) => ({ part: part.id, ...need })),
    ),
    unanswered: nonResponders(invited, ({ emailKey }) => byAddress.get(emailKey)).map(({ name }) => name),
  };
}

/** The next meeting of the groups of a meeting. */
export async function nextMeeting(
  database: Database,
  { association, meeting, head }: HeldMeeting,
): Promise<Meeting | undefined> {
  const meetings = await readMeetings(database, association);
  const known = groupsById({ ...head, meetings: [] });
  const groups = new Set(meeting.groups.filter((id) => known.has(id)));
  return meetings
    .filter(({ status }) => status === 'scheduled' || status === 'rescheduled')
    .filter(({ start, groups: owners }) => start > meeting.end && owners.some((id) => groups.has(id)))
    .reduce<Meeting | undefined>(
      (first, one) => (first && first.start <= one.start ? first : one),
      undefined,
    );
}
