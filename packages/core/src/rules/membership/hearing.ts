import type { Group } from '../../model/group.js';
import type { Member } from '../../model/member.js';
import { MemberStatus } from '../../model/member.js';
import type { Hearing, MembershipApplication, Objection } from '../../model/membership.js';
import { ApplicationState } from '../../model/membership.js';
import { MembershipReason } from '../../model/membership-reason.js';
import type { Id, TimeZone } from '../../model/primitives.js';
import { addDays, dateOf } from '../../time/wall-time.js';
import { firstInstant } from '../../time/zone-offsets.js';
import { instantMilliseconds, toWallTime, utcInstant } from '../../time/zone.js';
import { nextState } from '../signup/machines.js';
import { applicationMachine } from './membership-machines.js';
import type { Decision } from './decision.js';
import { decided, refused } from './decision.js';

/** Days for which an application is heard where the group says nothing else (rule 5). */
export const HEARING_DAYS = 14;

/** How many days a group hears an application; 0 where it takes members without a hearing. */
export function hearingDays({ admission }: Pick<Group, 'admission'>): number {
  return admission?.hearingDays ?? HEARING_DAYS;
}

/** Where a hearing is at one moment. */
export type HearingState = 'coming' | 'open' | 'over';

/** Whether a hearing runs. @param now milliseconds since 1970 */
export function hearingState(
  { opens, closes }: Pick<Hearing, 'opens' | 'closes'>,
  now: number,
): HearingState {
  if (now < instantMilliseconds(opens)) return 'coming';
  return now < instantMilliseconds(closes) ? 'open' : 'over';
}

/** What a hearing is opened for. */
export interface HearingPlan {
  /** A name that the caller chooses, such as a random one. */
  readonly id: Id;
  readonly group: Group;
  /** The group's roster. */
  readonly members: readonly Member[];
  readonly zone: TimeZone;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Puts an application to the present members (rule 5): from now to the midnight that ends the last day, so that everybody has
 * whole days. Who joins later was not there and is not heard.
 */
export function openHearing(
  application: MembershipApplication,
  { id, group, members, zone, now }: HearingPlan,
): Decision<{ readonly application: MembershipApplication; readonly hearing: Hearing }> {
  const days = hearingDays(group);
  if (days === 0) return refused(MembershipReason.NoHearing);
  const state = nextState(applicationMachine, application.state, 'hear');
  if (state === undefined) {
    const isHeard =
      application.state === ApplicationState.Hearing || application.state === ApplicationState.Waitlisted;
    return refused(isHeard ? MembershipReason.HeardAlready : MembershipReason.DecidedAlready);
  }
  const lastDay = addDays(dateOf(toWallTime(now, zone)), days);
  return decided({
    application: { ...application, state },
    hearing: {
      id,
      application: application.id,
      group: group.id,
      opens: utcInstant(now),
      closes: utcInstant(firstInstant(`${addDays(lastDay, 1)}T00:00`, zone)),
      members: members
        .filter((member) => member.group === group.id && member.status === MemberStatus.Active)
        .map((member) => member.id),
      objections: [],
    },
  });
}

function mayBeHeard(hearing: Hearing, member: Id, now: number): Decision<undefined> {
  const state = hearingState(hearing, now);
  if (!hearing.members.includes(member)) return refused(MembershipReason.NotHeard);
  if (state === 'coming') return refused(MembershipReason.HearingNotOpen, { opens: hearing.opens });
  if (state === 'over') return refused(MembershipReason.HearingClosed, { closes: hearing.closes });
  return decided(undefined);
}

/** Adds a member's objection while the hearing runs; each member has one, and may take it back. */
export function objectTo(hearing: Hearing, objection: Omit<Objection, 'at'>, now: number): Decision<Hearing> {
  const heard = mayBeHeard(hearing, objection.member, now);
  if (!heard.ok) return heard;
  if (hearing.objections.some(({ member }) => member === objection.member)) {
    return refused(MembershipReason.ObjectedAlready);
  }
  return decided({ ...hearing, objections: [...hearing.objections, { ...objection, at: utcInstant(now) }] });
}

/** Takes a member's objection back while the hearing runs. */
export function withdrawObjection(hearing: Hearing, member: Id, now: number): Decision<Hearing> {
  const heard = mayBeHeard(hearing, member, now);
  if (!heard.ok) return heard;
  const objections = hearing.objections.filter((objection) => objection.member !== member);
  if (objections.length === hearing.objections.length) return refused(MembershipReason.NotObjected);
  return decided({ ...hearing, objections });
}
