import type { NetworkFeed } from '@network-meetings/core';
import { IssueCode } from '@network-meetings/core';
import type { Published } from '@network-meetings/core/facilitation';
import { feedTag } from '../http/conditions.js';
import { readHead, readMeetings, readVersions } from '../db/meetings.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from './access.js';
import { mayLead } from './access.js';
import { publishFeed } from './publish-feed.js';
import { reviseTo } from './revise.js';
import { invalid } from './rules.js';
import type { ServiceContext } from './service.js';

/** The feed as those who lead it see it: of a group's facilitator the meetings of the group alone. */
export async function readFeed({ database }: ServiceContext, access: Access) {
  const { association } = access;
  const head = await readHead(database, association);
  if (!head) throw new ProblemError('request/not-found');
  const meetings = (await readMeetings(database, association)).filter((meeting) => mayLead(access, meeting));
  const feed: NetworkFeed = { ...head.head, meetings };
  return { feed, etag: feedTag(head.version) };
}

/**
 * Publishes a season, or any other feed, in place of what is published. What was edited without raising its versions gets those, and an entry
 * in its change log; who signed up is told. For who leads the whole association.
 * @param expected the version that the publisher saw; undefined for whichever there is
 */
export async function publishSeason(
  context: ServiceContext,
  access: Access,
  given: NetworkFeed,
  expected: number | undefined,
): Promise<Published & { readonly etag: string }> {
  const { database, clock } = context;
  const { association } = access;
  if (!access.wholeAssociation) throw new ProblemError('access/forbidden');
  if (given.association.id !== association)
    throw invalid([{ code: IssueCode.NotAllowed, path: '$.association.id', params: {} }]);
  const held = await readHead(database, association);
  if (!held) throw new ProblemError('request/not-found');
  if (expected !== undefined && expected !== held.version)
    throw new ProblemError('meeting/changed-meanwhile');
  const now = clock.now();
  const { meetings, ...head } = given;
  const known = await readVersions(database, association);
  const before = await readMeetings(database, association);
  const next = meetings.map((meeting) => {
    const had = known.get(meeting.id);
    return had ? reviseTo(had.meeting, meeting, head, now) : meeting;
  });
  const added = next.filter(({ id }) => !known.has(id)).length;
  const changed = next.filter((meeting) => {
    const had = known.get(meeting.id);
    return had && had.meeting.revision !== meeting.revision;
  }).length;
  const revision = Math.max(given.revision, held.head.revision + 1);
  await publishFeed(context, { ...head, revision, meetings: next });
  const after = await readHead(database, association);
  const stay = new Set(next.map(({ id }) => id));
  return {
    added,
    changed,
    unchanged: next.length - added - changed,
    withdrawn: before.filter(({ id }) => !stay.has(id)).length,
    etag: feedTag(after?.version ?? 0),
  };
}
