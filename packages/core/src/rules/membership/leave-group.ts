import type { Meeting } from '../../model/meeting.js';
import type { Member } from '../../model/member.js';
import { MemberStatus } from '../../model/member.js';
import { MembershipReason } from '../../model/membership-reason.js';
import type { Id, WallDate } from '../../model/primitives.js';
import { dateOf } from '../../time/wall-time.js';
import { nextState } from '../signup/machines.js';
import { membershipMachine } from './membership-machines.js';
import type { Decision } from './decision.js';
import { decided, refused } from './decision.js';

/** What follows when somebody leaves. */
export interface Leaving {
  readonly member: Member;
  /** The group's meetings on that day or later, at which the member's seat falls free. */
  readonly meetings: readonly Id[];
}

/**
 * Ends a membership on a day; the day itself is the first without it. The name and the address stay in the roster until the
 * association deletes them; the consent to be called does not.
 */
export function leaveGroup(member: Member, on: WallDate, meetings: readonly Meeting[]): Decision<Leaving> {
  const status = nextState(membershipMachine, member.status, 'leave');
  if (status === undefined) {
    return refused(MembershipReason.LeftAlready, member.left === undefined ? {} : { left: member.left });
  }
  if (member.joined !== undefined && on < member.joined) {
    return refused(MembershipReason.LeftBeforeJoined, { joined: member.joined });
  }
  const gone: Member = { ...member, status, left: on };
  delete gone.reachable;
  return decided({
    member: gone,
    meetings: meetings
      .filter(({ groups, start }) => groups.includes(member.group) && dateOf(start) >= on)
      .map(({ id }) => id),
  });
}

/** Whether somebody is a member on a day: active, and joined by then. */
export function isMemberOn({ status, joined, left }: Member, day: WallDate): boolean {
  if (joined !== undefined && day < joined) return false;
  if (status === MemberStatus.Left) return left !== undefined && day < left;
  return status === MemberStatus.Active;
}
