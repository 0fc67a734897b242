import type { Group } from '../../model/group.js';
import type { Member } from '../../model/member.js';
import { MemberStatus } from '../../model/member.js';
import type { Hearing, MembershipApplication } from '../../model/membership.js';
import { ApplicationState } from '../../model/membership.js';
import { MembershipReason } from '../../model/membership-reason.js';
import type { Email, Id, TimeZone } from '../../model/primitives.js';
import { compareText } from '../../time/order.js';
import { dateOf } from '../../time/wall-time.js';
import { toWallTime, utcInstant } from '../../time/zone.js';
import { takesMembers } from './check-application.js';
import { hearingDays, hearingState } from './hearing.js';
import { isPending } from './membership-machines.js';
import type { Decision, Refused } from './decision.js';
import { decided, refused } from './decision.js';

/** A group as it stands when somebody wants to join it. */
export interface GroupBook {
  readonly group: Group;
  /** The roster, with former members. */
  readonly members: readonly Member[];
  /** Every application to the group. */
  readonly applications: readonly MembershipApplication[];
}

const isActive = ({ status }: Member) => status === MemberStatus.Active;

/** Members with a seat now. */
const seated = ({ group, members }: GroupBook) =>
  members.filter((member) => member.group === group.id && isActive(member));

/** Seats that nobody has (rule 3); undefined when the group sets no limit. */
export function freeSeats(book: GroupBook): number | undefined {
  const seats = book.group.size?.seats;
  return seats === undefined ? undefined : Math.max(0, seats - seated(book).length);
}

/** Since when an approved application waits: the day it was decided. */
const waitsSince = ({ decidedAt, receivedAt }: MembershipApplication) => decidedAt ?? receivedAt;

/** Those who are approved and wait for a seat, in the order in which they were approved. */
export function membershipWaitlist({ group, applications }: GroupBook): readonly MembershipApplication[] {
  return applications
    .filter((one) => one.group === group.id && one.state === ApplicationState.Waitlisted)
    .sort((a, b) => compareText(waitsSince(a), waitsSince(b)) || compareText(a.id, b.id));
}

/** Who of the waitlist gets the seats that are free, in order. */
export function nextMembers(book: GroupBook): readonly MembershipApplication[] {
  const waiting = membershipWaitlist(book);
  return waiting.slice(0, freeSeats(book) ?? waiting.length);
}

/**
 * Whether somebody may apply: to a group that takes members, and not twice.
 * @param sameAddress whether two mail addresses are one, such as by `emailKey`
 */
export function mayApply(
  email: Email,
  { group, members, applications }: GroupBook,
  sameAddress: (a: Email, b: Email) => boolean,
): Decision<undefined> {
  if (!takesMembers(group)) return refused(MembershipReason.GroupClosed);
  const own = (one: { readonly group: Id; readonly email: Email }) =>
    one.group === group.id && sameAddress(one.email, email);
  if (members.some((one) => own(one) && isActive(one))) return refused(MembershipReason.MemberAlready);
  if (applications.some((one) => own(one) && isPending(one.state))) {
    return refused(MembershipReason.AppliedAlready);
  }
  return decided(undefined);
}

/** What the facilitator decides; `admit-despite-objections` says that they were read and weighed. */
export type Verdict = 'admit' | 'admit-despite-objections' | 'refuse';

/** What came of an application. */
export type AdmissionOutcome =
  | { readonly outcome: 'admitted'; readonly application: MembershipApplication; readonly member: Member }
  | { readonly outcome: 'waitlisted'; readonly application: MembershipApplication; readonly place: number }
  | { readonly outcome: 'refused'; readonly application: MembershipApplication };

/** What an admission is decided upon. */
export interface AdmissionContext {
  readonly book: GroupBook;
  /** The hearing of this application, when there was one. */
  readonly hearing?: Hearing | undefined;
  /** The id of the new member: a new one, or that of the same person as a former or prospective member. */
  readonly memberId: Id;
  readonly zone: TimeZone;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Why an application can't be decided yet: the hearing that the group's rule asks for is missing or runs (rule 5). */
function beforeDecision(
  application: MembershipApplication,
  verdict: Verdict,
  { book, hearing, now }: AdmissionContext,
): Refused | undefined {
  if (!isPending(application.state)) return refused(MembershipReason.DecidedAlready);
  // To refuse nobody need be heard; who waits has been.
  if (verdict === 'refuse' || application.state === ApplicationState.Waitlisted) return undefined;
  if (hearingDays(book.group) === 0) return undefined;
  if (hearing?.application !== application.id) return refused(MembershipReason.HearingMissing);
  if (hearingState(hearing, now) !== 'over') {
    return refused(MembershipReason.HearingOpen, { closes: hearing.closes });
  }
  const count = hearing.objections.length;
  return count > 0 && verdict === 'admit' ? refused(MembershipReason.Objections, { count }) : undefined;
}

/**
 * Decides an application (rules 3 and 5): admitted once the members were heard and a seat is free, waitlisted when the group is
 * full or somebody approved waits already, or refused. A verdict comes from a person; with objections, from one who read them.
 */
export function decideAdmission(
  application: MembershipApplication,
  verdict: Verdict,
  context: AdmissionContext,
): Decision<AdmissionOutcome> {
  const tooSoon = beforeDecision(application, verdict, context);
  if (tooSoon) return tooSoon;
  const { book, memberId, zone, now } = context;
  const decidedAt = utcInstant(now);
  if (verdict === 'refuse') {
    return decided({
      outcome: 'refused',
      application: { ...application, state: ApplicationState.Refused, decidedAt },
    });
  }
  const waiting = membershipWaitlist(book);
  const own = waiting.findIndex(({ id }) => id === application.id);
  // Who waits keeps the place; a newcomer goes behind everybody who waits.
  const ahead = own === -1 ? waiting.length : own;
  const free = freeSeats(book);
  if (free !== undefined && free <= ahead) {
    const waitlisted =
      own === -1 ? { ...application, state: ApplicationState.Waitlisted, decidedAt } : application;
    return decided({ outcome: 'waitlisted', application: waitlisted, place: ahead + 1 });
  }
  return decided({
    outcome: 'admitted',
    application: { ...application, state: ApplicationState.Admitted, decidedAt },
    member: memberOf(application, memberId, dateOf(toWallTime(now, zone))),
  });
}

function memberOf(application: MembershipApplication, id: Id, joined: string): Member {
  const { group, name, email, organisation, phone, sector, profile, language } = application;
  return {
    id,
    group,
    name,
    email,
    ...(organisation !== undefined && { organisation }),
    ...(phone !== undefined && { phone }),
    ...(sector !== undefined && { sector }),
    ...(profile !== undefined && { profile }),
    ...(language !== undefined && { language }),
    status: MemberStatus.Active,
    joined,
  };
}

/** Takes an application back, by the person who sent it. */
export function withdrawApplication(
  application: MembershipApplication,
  now: number,
): Decision<MembershipApplication> {
  if (!isPending(application.state)) return refused(MembershipReason.DecidedAlready);
  return decided({ ...application, state: ApplicationState.Withdrawn, decidedAt: utcInstant(now) });
}
