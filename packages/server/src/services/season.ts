import type { NetworkFeed, Programme, WallDate } from '@network-meetings/core';
import {
  combineHolidays,
  dateOf,
  holidaysOfDenmark,
  IssueCode,
  parseFeed,
  schoolHolidayCalendar,
  toWallTime,
  utcInstant,
} from '@network-meetings/core';
import type { ProgrammeFindings } from '@network-meetings/core/facilitation';
import {
  checkProgramme,
  danishProgramme,
  englishProgramme,
  findingText,
} from '@network-meetings/core/programme';
import { readHead, readMeetings, replaceHead } from '../db/meetings.js';
import { readInvitationDays, readSharedMembers } from '../db/season.js';
import type { Wording } from '../locales/wording.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from './access.js';
import { invalid } from './rules.js';
import type { ServiceContext } from './service.js';

/** A programme with the feed that it stands in. */
export interface HeldProgramme {
  readonly feed: NetworkFeed;
  readonly version: number;
  readonly programme: Programme;
}

/** A group that somebody leads. @throws ProblemError where there is none, or where it is another's */
export async function ledGroup({ database }: ServiceContext, access: Access, group: string) {
  const held = await readHead(database, access.association);
  const found = held?.head.groups.find(({ id }) => id === group);
  if (!held || !found) throw new ProblemError('request/not-found');
  if (!access.wholeAssociation && !access.groups.has(group)) throw new ProblemError('access/forbidden');
  return { ...held, group: found };
}

/** The programme of a group that somebody leads, drafts too. */
export async function ledProgramme(
  context: ServiceContext,
  access: Access,
  group: string,
  season: string,
): Promise<HeldProgramme> {
  const { head, version } = await ledGroup(context, access, group);
  const programme = head.programmes?.find((one) => one.group === group && one.season.id === season);
  if (!programme) throw new ProblemError('request/not-found');
  const meetings = [...(await readMeetings(context.database, access.association))];
  return { feed: { ...head, meetings }, version, programme };
}

/**
 * What does not hold in a programme (rules 1 and 9–13), in the reader's words: with the public holidays of Denmark, the school holidays of the
 * association, the groups that share members by the roster, and the invitations that went out.
 */
export async function programmeFindings(
  context: ServiceContext,
  access: Access,
  { feed, programme }: HeldProgramme,
  { language, locale }: Pick<Wording, 'language' | 'locale'>,
): Promise<ProgrammeFindings> {
  const { database, clock } = context;
  const group = feed.groups.find(({ id }) => id === programme.group);
  if (!group) throw new ProblemError('request/not-found');
  const today: WallDate = dateOf(toWallTime(clock.now(), feed.timeZone));
  const findings = checkProgramme(programme, {
    group,
    meetings: feed.meetings,
    holidays: combineHolidays(
      holidaysOfDenmark,
      schoolHolidayCalendar(feed.association.schoolHolidays ?? []),
    ),
    sharedMembers: await readSharedMembers(database, access.association, group.id),
    today,
    invited: await readInvitationDays(database, access.association, feed.timeZone),
  });
  const words = language === 'da' ? danishProgramme : englishProgramme;
  return {
    group: group.id,
    season: programme.season.id,
    findings: findings.map((finding) => {
      const { code, rule, severity, meeting } = finding;
      const { text, remedies } = findingText(finding, words, locale);
      return {
        ...{ code, severity, text, remedies: [...remedies] },
        ...(rule !== undefined && { rule }),
        ...(meeting !== undefined && { meeting }),
      };
    }),
  };
}

/** What of a programme may be written; its group and its season are its name. */
export type ProgrammeEdit = Pick<Programme, 'season' | 'meetings' | 'status' | 'summary'>;

/**
 * Writes a programme: a new one, a draft that is published, another order. Checked as the feed that it makes.
 * @param expected the version of the feed that the editor saw; undefined for whichever there is
 */
export async function writeProgramme(
  context: ServiceContext,
  access: Access,
  name: { readonly group: string; readonly season: string },
  edit: ProgrammeEdit,
  expected: number | undefined,
): Promise<HeldProgramme> {
  const { database, clock } = context;
  const { association } = access;
  const { head, version } = await ledGroup(context, access, name.group);
  if (edit.season.id !== name.season)
    throw invalid([{ code: IssueCode.NotAllowed, path: '$.season.id', params: {} }]);
  if (expected !== undefined && expected !== version) throw new ProblemError('meeting/changed-meanwhile');
  const now = utcInstant(clock.now());
  const before = head.programmes?.find((one) => one.group === name.group && one.season.id === name.season);
  const programme: Programme = {
    ...edit,
    group: name.group,
    revision: (before?.revision ?? 0) + 1,
    updatedAt: now,
  };
  const others = (head.programmes ?? []).filter((one) => one !== before);
  const programmes = [...others, programme];
  const meetings = await readMeetings(database, association);
  const parsed = parseFeed(JSON.parse(JSON.stringify({ ...head, programmes, meetings })));
  if (!parsed.ok) {
    const at = `$.programmes[${String(programmes.length - 1)}]`;
    throw invalid(parsed.issues.map((issue) => ({ ...issue, path: issue.path.replace(at, '$') })));
  }
  const next = {
    ...head,
    programmes,
    revision: head.revision + 1,
    updatedAt: head.updatedAt > now ? head.updatedAt : now,
  };
  if (!(await replaceHead(database, association, next, version)))
    throw new ProblemError('meeting/changed-meanwhile');
  return ledProgramme(context, access, name.group, name.season);
}
