import type { Group, Hearing, Member } from '@network-meetings/core';
import { utcInstant } from '@network-meetings/core';
import type {
  AdmissionVerdict,
  ApplicationView,
  MemberHearings,
  MemberObjection,
} from '@network-meetings/core/facilitation';
import type { AdmissionOutcome, Decision } from '@network-meetings/core/membership';
import {
  decideAdmission,
  membershipWaitlist,
  objectTo,
  openHearing,
  withdrawObjection,
} from '@network-meetings/core/membership';
import type { GroupApplication } from '../db/hearings.js';
import {
  deleteObjection,
  readApplications,
  readGroupApplication,
  readHearing,
  readHearingsOf,
  tellDecision,
  writeApplicationState,
  writeHearing,
  writeObjection,
} from '../db/hearings.js';
import { inTransaction, readHead } from '../db/meetings.js';
import type { FeedHead } from '../db/schema.js';
import { admitMember, memberId, readRosterOf } from '../db/roster.js';
import { changedMeanwhile } from '../http/conditions.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from './access.js';
import type { KnownMember } from './members.js';
import type { ServiceContext } from './service.js';

/** The value of a decision of core's. @throws ProblemError with the reason that core gives */
function taken<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  const params = Object.entries(decision.params).filter(([, value]) => typeof value !== 'object');
  throw new ProblemError('membership/not-possible', {
    ...(Object.fromEntries(params) as Record<string, string | number | boolean>),
    reason: decision.reason,
  });
}

interface Led extends GroupApplication {
  readonly head: FeedHead;
  readonly group: Group;
}

/** The groups whose applications somebody decides. */
export async function decidedGroups(
  { database }: ServiceContext,
  access: Access,
): Promise<readonly string[]> {
  const head = await readHead(database, access.association);
  const groups = head?.head.groups.map(({ id }) => id) ?? [];
  return groups.filter((group) => access.wholeAssociation || access.groups.has(group));
}

/** An application to a group that somebody leads. */
async function ledApplication({ database }: ServiceContext, access: Access, id: string): Promise<Led> {
  const held = await readGroupApplication(database, access.association, id);
  const head = await readHead(database, access.association);
  const group = head?.head.groups.find((one) => one.id === held?.application.group);
  if (!held || !head || !group) throw new ProblemError('request/not-found');
  if (!access.wholeAssociation && !access.groups.has(group.id)) throw new ProblemError('access/forbidden');
  return { ...held, head: head.head, group };
}

const checkVersion = ({ version }: GroupApplication, expected: number | undefined) => {
  if (expected !== undefined && expected !== version) throw changedMeanwhile('application');
};

async function bookOf({ database }: ServiceContext, association: string, group: Group) {
  const [members, applications] = [
    await readRosterOf(database, association, group.id),
    await readApplications(database, association, [group.id], {}),
  ];
  return { group, members, applications: applications.map(({ application }) => application) };
}

/** An application with its hearing and its place on the waitlist, and its version. */
export async function applicationView(
  context: ServiceContext,
  access: Access,
  id: string,
): Promise<{ readonly view: ApplicationView; readonly version: number }> {
  const { application, version, group } = await ledApplication(context, access, id);
  const hearing = await readHearing(context.database, access.association, id);
  const book = await bookOf(context, access.association, group);
  const names = new Map(book.members.map((member) => [member.id, member.name]));
  const place = membershipWaitlist(book).findIndex((one) => one.id === id) + 1;
  return {
    version,
    view: {
      application,
      ...(hearing && {
        hearing: {
          opens: hearing.opens,
          closes: hearing.closes,
          heard: hearing.members.length,
          objections: hearing.objections.map(({ member, ground, text, at }) => ({
            ...{ member, ground, at, name: names.get(member) ?? '' },
            ...(text !== undefined && { text }),
          })),
        },
      }),
      ...(place > 0 && { place }),
    },
  };
}

/** Puts an application to the present members (rule 5); each is told by mail what may be told, and until when. */
export async function hearApplication(
  context: ServiceContext,
  access: Access,
  id: string,
  expected: number | undefined,
): Promise<void> {
  const { database, clock } = context;
  const held = await ledApplication(context, access, id);
  checkVersion(held, expected);
  const { application, head, group } = held;
  const { members } = await bookOf(context, access.association, group);
  const opened = taken(
    openHearing(application, { id, group, members, zone: head.timeZone, now: clock.now() }),
  );
  await inTransaction(database, async (within) => {
    if (!(await writeApplicationState(within, opened.application, held.version, undefined)))
      throw changedMeanwhile('application');
    await writeHearing(within, access.association, opened.hearing);
  });
}

/**
 * Decides an application (rules 3 and 5): admitted to the roster, waitlisted where the group is full, or refused; the applicant is told.
 * A verdict comes from a person.
 */
export async function decideApplication(
  context: ServiceContext,
  access: Access,
  id: string,
  { verdict, note }: AdmissionVerdict,
  expected: number | undefined,
): Promise<AdmissionOutcome['outcome']> {
  const { database, clock } = context;
  const { association } = access;
  const held = await ledApplication(context, access, id);
  checkVersion(held, expected);
  const { application, head, group } = held;
  const outcome = taken(
    decideAdmission(application, verdict, {
      book: await bookOf(context, association, group),
      hearing: await readHearing(database, association, id),
      memberId: memberId(group.id, application.email),
      zone: head.timeZone,
      now: clock.now(),
    }),
  );
  await inTransaction(database, async (within) => {
    if (!(await writeApplicationState(within, outcome.application, held.version, note)))
      throw changedMeanwhile('application');
    if (outcome.outcome === 'admitted') await admitMember(within, association, outcome.member);
    // Who waits already and keeps waiting has been told.
    const isNews = outcome.application.state !== application.state;
    if (isNews) await tellDecision(within, id);
  });
  return outcome.outcome;
}

async function objected(
  { database, clock }: ServiceContext,
  association: string,
  hearing: Hearing | undefined,
  member: string,
  { ground, text }: MemberObjection,
): Promise<void> {
  if (!hearing) throw new ProblemError('request/not-found');
  const objection = { id: member, member, ground, ...(text !== undefined && { text }) };
  // Written anew where the member has objected already: the last word counts.
  const others = { ...hearing, objections: hearing.objections.filter((one) => one.member !== member) };
  taken(objectTo(others, objection, clock.now()));
  await writeObjection(database, association, hearing.application, {
    ...objection,
    at: utcInstant(clock.now()),
  });
}

/** Notes a member's objection for them, as it came by mail or by telephone. */
export async function noteObjection(
  context: ServiceContext,
  access: Access,
  id: string,
  member: string,
  objection: MemberObjection,
): Promise<void> {
  const { association } = access;
  await ledApplication(context, access, id);
  await objected(
    context,
    association,
    await readHearing(context.database, association, id),
    member,
    objection,
  );
}

/** The membership by which a member is heard in one hearing. */
async function heardIn({ database }: ServiceContext, member: KnownMember, id: string) {
  const hearing = await readHearing(database, member.association, id);
  const membership = member.memberships.find((one) => hearing?.members.includes(one.id));
  if (!hearing || !membership) throw new ProblemError('request/not-found');
  return { hearing, membership };
}

/** Objects to an admission, by the member. */
export async function objectAsMember(
  context: ServiceContext,
  member: KnownMember,
  id: string,
  objection: MemberObjection,
): Promise<void> {
  const { hearing, membership } = await heardIn(context, member, id);
  await objected(context, member.association, hearing, membership.id, objection);
}

/** Takes an objection back, by the member. */
export async function withdrawAsMember(
  context: ServiceContext,
  member: KnownMember,
  id: string,
): Promise<void> {
  const { hearing, membership } = await heardIn(context, member, id);
  taken(withdrawObjection(hearing, membership.id, context.clock.now()));
  await deleteObjection(context.database, id, membership.id);
}

/** The hearings in which a member is asked now: of the applicant name, organisation, sector and profile, and no more (rule 5). */
export async function hearingsFor(
  { database, clock }: ServiceContext,
  { association, memberships }: KnownMember,
): Promise<MemberHearings> {
  const ids = memberships.map(({ id }: Member) => id);
  const hearings = [];
  for (const { application: id, member } of await readHearingsOf(database, association, ids, clock.now())) {
    const held = await readGroupApplication(database, association, id);
    const hearing = await readHearing(database, association, id);
    if (!held || !hearing) continue;
    const { name, organisation, sector, profile, group } = held.application;
    const mine = hearing.objections.find((one) => one.member === member);
    hearings.push({
      ...{ application: id, group, name, opens: hearing.opens, closes: hearing.closes },
      ...(organisation !== undefined && { organisation }),
      ...(sector !== undefined && { sector }),
      ...(profile !== undefined && { profile }),
      ...(mine && {
        objection: { ground: mine.ground, ...(mine.text !== undefined && { text: mine.text }) },
      }),
    });
  }
  return { hearings };
}
