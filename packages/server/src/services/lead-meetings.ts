import type { Meeting } from '@network-meetings/core';
import { IssueCode } from '@network-meetings/core';
import type { MeetingSeries, SeriesAdded } from '@network-meetings/core/facilitation';
import { hasSqlState, retrying, SqlState } from '../db/faults.js';
import type { HeldMeeting } from '../db/meetings.js';
import {
  inTransaction,
  publishMeeting,
  raiseFeed,
  readHead,
  readLastPosition,
  readMeeting,
  readVersions,
} from '../db/meetings.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from './access.js';
import { mayLead } from './access.js';
import { seriesOf } from './clone-meeting.js';
import { versionOf } from './publish-feed.js';
import { newMeeting, revise } from './revise.js';
import { invalid } from './rules.js';
import type { ServiceContext } from './service.js';

/** A meeting that somebody leads; who does not lead it is told that, and who asks for one that is not there, that. */
export async function ledMeeting(
  { database }: ServiceContext,
  access: Access,
  id: string,
): Promise<HeldMeeting> {
  const held = await readMeeting(database, access.association, id);
  if (!held || held.withdrawn) throw new ProblemError('signup/meeting-not-found');
  if (!mayLead(access, held.meeting)) throw new ProblemError('access/forbidden');
  return held;
}

/** Publishes one meeting with what follows from it, or nothing of it. */
async function publish(
  { database, clock }: ServiceContext,
  association: string,
  meeting: Meeting,
  version: ReturnType<typeof versionOf>,
): Promise<void> {
  const now = clock.now();
  try {
    await inTransaction(database, async (within) => {
      await publishMeeting(within, association, meeting, version, now);
      await raiseFeed(within, association, now);
    });
  } catch (error) {
    if (hasSqlState(error, SqlState.Stale))
      throw new ProblemError('meeting/changed-meanwhile', {}, [], { cause: error });
    throw error;
  }
}

/**
 * Edits a meeting: moves it, calls it off, changes seats and deadlines. Who signed up is told, and seats that came go to who waits, in the
 * same transaction.
 * @param expected the version that the editor saw; undefined for whichever there is
 */
export async function editMeeting(
  context: ServiceContext,
  access: Access,
  id: string,
  edit: Readonly<Record<string, unknown>>,
  expected: number | undefined,
): Promise<HeldMeeting> {
  await retrying(async () => {
    const held = await ledMeeting(context, access, id);
    const { head, meeting: before, version } = held;
    if (expected !== undefined && expected !== version) throw new ProblemError('meeting/changed-meanwhile');
    const now = context.clock.now();
    const after = revise(before, edit, head, now);
    // A meeting cannot be handed to a group that its editor does not lead.
    const isGivenAway = after.groups.some(
      (group) => !before.groups.includes(group) && !access.groups.has(group),
    );
    if (isGivenAway && !access.wholeAssociation) throw new ProblemError('access/forbidden');
    if (after === before) return;
    const known = (await readVersions(context.database, access.association)).get(id);
    const position = known?.position ?? 0;
    await publish(
      context,
      access.association,
      after,
      versionOf(after, { meeting: before, version }, position, head.timeZone, now),
    );
  });
  return ledMeeting(context, access, id);
}

/** Adds a meeting to the feed, after those that are there. */
export async function addMeeting(
  context: ServiceContext,
  access: Access,
  id: string,
  given: unknown,
): Promise<HeldMeeting> {
  const { database, clock } = context;
  const { association } = access;
  const head = await readHead(database, association);
  if (!head) throw new ProblemError('request/not-found');
  const meeting = newMeeting(id, given, head.head);
  const leadsAll = meeting.groups.every((group) => access.groups.has(group));
  if (!access.wholeAssociation && !leadsAll) throw new ProblemError('access/forbidden');
  if (await readMeeting(database, association, id)) throw new ProblemError('meeting/changed-meanwhile');
  const position = (await readLastPosition(database, association)) + 1;
  await publish(
    context,
    association,
    meeting,
    versionOf(meeting, undefined, position, head.head.timeZone, clock.now()),
  );
  return ledMeeting(context, access, id);
}

/**
 * Adds meetings like one that is there, after those that are there: all of them, or none. Nobody is written to: who is on the roster is
 * invited when the time has come.
 */
export async function addSeries(
  context: ServiceContext,
  access: Access,
  { meeting: like, head }: HeldMeeting,
  series: MeetingSeries,
): Promise<SeriesAdded> {
  const { database, clock } = context;
  const { association } = access;
  const now = clock.now();
  const meetings = seriesOf(like, series, now).map((given) => newMeeting(String(given['id']), given, head));
  const ids = meetings.map(({ id }) => id);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice !== -1)
    throw invalid([{ code: IssueCode.Duplicate, path: '$.id', params: { id: ids[twice] ?? '' } }]);
  const leadsAll = like.groups.every((group) => access.groups.has(group));
  if (!access.wholeAssociation && !leadsAll) throw new ProblemError('access/forbidden');
  const known = await readVersions(database, association);
  if (ids.some((id) => known.has(id))) throw new ProblemError('meeting/changed-meanwhile');
  try {
    await retrying(() =>
      inTransaction(database, async (within) => {
        const last = await readLastPosition(within, association);
        for (const [at, meeting] of meetings.entries()) {
          const version = versionOf(meeting, undefined, last + 1 + at, head.timeZone, now);
          await publishMeeting(within, association, meeting, version, now);
        }
        await raiseFeed(within, association, now);
      }),
    );
  } catch (error) {
    if (hasSqlState(error, SqlState.Stale))
      throw new ProblemError('meeting/changed-meanwhile', {}, [], { cause: error });
    throw error;
  }
  return { meetings: ids };
}
