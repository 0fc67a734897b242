import { MemberStatus } from '../../model/member.js';
import { ApplicationState } from '../../model/membership.js';
import type { Machine } from '../signup/machines.js';

/**
 * What happens to an application. `hear`: it is put to the members (rule 5). `wait`: it is approved, and the group is full.
 */
export type ApplicationEvent = 'hear' | 'admit' | 'wait' | 'refuse' | 'withdraw';

const decidedUpon = {
  admit: ApplicationState.Admitted,
  refuse: ApplicationState.Refused,
  withdraw: ApplicationState.Withdrawn,
} as const;

/**
 * An application on its way to a seat in the group. Who was refused or withdrew applies anew. A waitlisted application
 * has been heard, so it is not heard again.
 */
export const applicationMachine: Machine<ApplicationState, ApplicationEvent> = {
  received: { ...decidedUpon, hear: ApplicationState.Hearing, wait: ApplicationState.Waitlisted },
  hearing: { ...decidedUpon, wait: ApplicationState.Waitlisted },
  waitlisted: decidedUpon,
  admitted: {},
  refused: {},
  withdrawn: {},
};

/** Whether an application is still waiting for a decision or a seat. */
export function isPending(state: ApplicationState): boolean {
  return Object.keys(applicationMachine[state]).length > 0;
}

/** What happens to a membership. `rejoin` needs a new application, and makes the former member one again. */
export type MembershipEvent = 'admit' | 'leave' | 'rejoin';

/** A membership: personal (rule 4), begun by admission, ended by leaving. */
export const membershipMachine: Machine<MemberStatus, MembershipEvent> = {
  prospective: { admit: MemberStatus.Active, leave: MemberStatus.Left },
  active: { leave: MemberStatus.Left },
  left: { rejoin: MemberStatus.Active },
};
