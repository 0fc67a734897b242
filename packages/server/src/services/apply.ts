import type { ApplicationRequest } from '@network-meetings/core';
import { applicationRefusal, checkApplication } from '@network-meetings/core';
import { keepApplication } from '../db/applications.js';
import { recall } from '../db/door.js';
import { retrying } from '../db/faults.js';
import { readHead, readMeetings } from '../db/meetings.js';
import { ProblemError } from '../problem-error.js';
import { invalid } from './rules.js';
import type { ServiceContext } from './service.js';
import { requestKey } from './service.js';

async function refusal(
  { database }: ServiceContext,
  association: string,
  request: ApplicationRequest,
  now: number,
): Promise<ProblemError | undefined> {
  const head = await readHead(database, association);
  const group = head?.head.groups.find(({ id }) => id === request.group);
  const refused = applicationRefusal(group);
  if (refused) return new ProblemError(refused.code);
  if (!head || !group) return new ProblemError('application/group-not-found');
  const feed = { ...head.head, meetings: [...(await readMeetings(database, association))] };
  const faults = checkApplication(request, group, feed, now);
  return faults.length > 0 ? invalid(faults) : undefined;
}

/**
 * Takes an application for membership (`docs/protocol.md`, Applying for membership). Whether the person is a member, or has
 * applied, is not looked at: the answer is the same for every address, and people decide (rule 5).
 */
export async function apply(
  context: ServiceContext,
  association: string,
  request: ApplicationRequest,
  key: string,
): Promise<void> {
  const { database, clock } = context;
  const requested = requestKey(key, 'applications', request);
  await retrying(async () => {
    const now = clock.now();
    const problem = await refusal(context, association, request, now);
    if (!problem) await keepApplication(database, association, request, requested, now);
    // A retry gets its answer also when the group has closed since.
    else if (!(await recall(database, association, requested))) throw problem;
  });
}
