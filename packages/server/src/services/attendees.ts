import type { AttendeeList } from '@network-meetings/core/facilitation';
import { readAttendees, setListed } from '../db/attendees.js';
import { ProblemError } from '../problem-error.js';
import { openLink } from './personal.js';
import type { ServiceContext } from './service.js';

/** Who comes, for the owner of a personal link: by consent alone, and for who comes too (rule 24). @throws ProblemError */
export async function attendeesFor(
  context: ServiceContext,
  association: string,
  token: string | undefined,
): Promise<AttendeeList> {
  const opened = await openLink(context, association, token);
  if (!opened) throw new ProblemError('link/not-valid');
  return readAttendees(context.database, association, opened.link.meeting, opened.signup?.id ?? '');
}

/** Agrees to be seen by the others who come, or takes that back; whoever has no signup has nothing to show. @throws ProblemError */
export async function beListed(
  context: ServiceContext,
  association: string,
  listed: boolean,
  token: string | undefined,
): Promise<void> {
  const opened = await openLink(context, association, token);
  if (!opened?.signup) throw new ProblemError('link/not-valid');
  await setListed(context.database, opened.signup.id, listed, context.clock.now());
}
