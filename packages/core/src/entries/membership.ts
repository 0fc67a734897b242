// `@network-meetings/core/membership`: how one becomes a member and leaves, and what a personal link stands for.
export { danishMembership } from '../locales/membership-da.js';
export { englishMembership } from '../locales/membership-en.js';
export { membershipReasonText } from '../locales/membership-wording.js';
export type { MembershipWording } from '../locales/membership-wording.js';
export {
  decideAdmission,
  freeSeats,
  mayApply,
  membershipWaitlist,
  nextMembers,
  withdrawApplication,
} from '../rules/membership/admission.js';
export type {
  AdmissionOutcome,
  AdmissionContext,
  GroupBook,
  Verdict,
} from '../rules/membership/admission.js';
export {
  HEARING_DAYS,
  hearingDays,
  hearingState,
  objectTo,
  openHearing,
  withdrawObjection,
} from '../rules/membership/hearing.js';
export type { HearingPlan, HearingState } from '../rules/membership/hearing.js';
export { isMemberOn, leaveGroup } from '../rules/membership/leave-group.js';
export type { Leaving } from '../rules/membership/leave-group.js';
export { applicationMachine, isPending, membershipMachine } from '../rules/membership/membership-machines.js';
export type { ApplicationEvent, MembershipEvent } from '../rules/membership/membership-machines.js';
export { MembershipReason } from '../model/membership-reason.js';
export type { Decision, Refused } from '../rules/membership/decision.js';
export { LINK_DAYS, LinkAction, linkExpiry, useLink } from '../rules/membership/personal-link.js';
export type {
  LinkDecision,
  LinkRefusal,
  LinkSubject,
  LinkUse,
  PersonalLink,
} from '../rules/membership/personal-link.js';
export { proRataFee, seasonEnd, seasonShare } from '../rules/membership/season-share.js';
export type { SeasonShare, Share } from '../rules/membership/season-share.js';
export { grantTrialVisit } from '../rules/membership/trial-visit.js';
export type { TrialVisitContext } from '../rules/membership/trial-visit.js';
