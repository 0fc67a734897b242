import { inviteAll } from '../db/notifications.js';
import { readHead, readMeeting } from '../db/meetings.js';
import type { RosterChange } from '../db/roster.js';
import { writeInvitedGuests, writeRoster } from '../db/roster.js';
import { columnNames } from '../locales/wording.js';
import { ProblemError } from '../problem-error.js';
import type { ReadRoster, readRoster as ReadRosterText, RosterFault } from '../roster/read-roster.js';
import { stateOf, stateProblem } from './rules.js';
import type { ServiceContext } from './service.js';

/** With what reads spreadsheets, which a server that starts has no need of. */
async function readText(...given: Parameters<typeof ReadRosterText>): Promise<ReadRoster> {
  const { readRoster } = await import('../roster/read-roster.js');
  return readRoster(...given);
}

/** What became of a roster: what it changed, or everything that is wrong with it, and then nothing is changed. */
export type RosterImport =
  ({ readonly ok: true } & RosterChange) | { readonly ok: false; readonly faults: readonly RosterFault[] };

async function groupsOf({ database }: ServiceContext, association: string): Promise<ReadonlySet<string>> {
  const head = await readHead(database, association);
  if (!head) throw new ProblemError('request/not-found');
  return new Set(head.head.groups.map(({ id }) => id));
}

/**
 * Imports who is a member of which group, from a spreadsheet or JSON (`docs/guide/server.md`, Members).
 * @param options `group`: of every member that names none
 *   `complete`: who is not named in a group that is, has left
 */
export async function importRoster(
  context: ServiceContext,
  association: string,
  text: string,
  { group, complete = false }: { readonly group?: string | undefined; readonly complete?: boolean } = {},
): Promise<RosterImport> {
  const groups = await groupsOf(context, association);
  const read = await readText(text, { groups, group, names: columnNames });
  if (!read.ok) return read;
  return { ok: true, ...(await writeRoster(context.database, association, read.entries, complete)) };
}

/** Notes the host's guests of one meeting, from a spreadsheet or JSON with names and addresses. @returns how many, or the faults */
export async function importHostGuests(
  context: ServiceContext,
  association: string,
  meeting: string,
  text: string,
): Promise<{ readonly ok: true; readonly noted: number } | Extract<RosterImport, { ok: false }>> {
  const held = await readMeeting(context.database, association, meeting);
  if (!held) throw new ProblemError('signup/meeting-not-found');
  const [group = ''] = held.meeting.groups;
  const read = await readText(text, { groups: new Set([group]), group, names: columnNames });
  if (!read.ok) return read;
  return {
    ok: true,
    noted: await writeInvitedGuests(context.database, association, meeting, read.entries, 'host'),
  };
}

/**
 * Invites by mail, each with a personal link, who is on the roster of the meeting's groups, and the host's guests; nobody who
 * has answered, and nobody twice. @returns how many mails are on their way
 */
export async function inviteMembers(
  context: ServiceContext,
  association: string,
  meeting: string,
): Promise<number> {
  const { database, clock } = context;
  const held = await readMeeting(database, association, meeting);
  if (!held || held.withdrawn) throw new ProblemError('signup/meeting-not-found');
  const state = stateOf(held, clock.now());
  // Who is invited before signup opens is told when it does.
  if (state.state !== 'open' && state.state !== 'signup/not-open-yet') throw stateProblem(state);
  return inviteAll(database, association, meeting, clock.now());
}
