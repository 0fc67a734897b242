/** Why something about a membership can't be done, or not yet. The wording stands in `locales/`. */
export const MembershipReason = {
  /** The application is admitted, refused or withdrawn. */
  DecidedAlready: 'membership/decided-already',
  /** The application is being heard, or has been. */
  HeardAlready: 'membership/heard-already',
  /** The group takes members without a hearing. */
  NoHearing: 'membership/no-hearing',
  /** The group hears its members, and this application has not been put to them. */
  HearingMissing: 'membership/hearing-missing',
  /** The hearing has not begun: `opens`. */
  HearingNotOpen: 'membership/hearing-not-open',
  /** The period of the hearing runs: `closes`. */
  HearingOpen: 'membership/hearing-open',
  /** The period of the hearing is over: `closes`. */
  HearingClosed: 'membership/hearing-closed',
  /** The person is not among the members who are heard. */
  NotHeard: 'membership/not-heard',
  /** The member has objected already. */
  ObjectedAlready: 'membership/objected-already',
  /** The member has not objected. */
  NotObjected: 'membership/not-objected',
  /** Members have objected, so somebody must weigh it: `count`. */
  Objections: 'membership/objections',
  /** Somebody with the address is a member already. */
  MemberAlready: 'membership/member-already',
  /** Somebody with the address has applied already. */
  AppliedAlready: 'membership/applied-already',
  /** The group takes nobody in: it has ended, or rests. */
  GroupClosed: 'membership/group-closed',
  /** The group has no trial visits. */
  NoTrialVisits: 'membership/no-trial-visits',
  /** The trial visit is used (rule 6). */
  TrialUsed: 'membership/trial-used',
  /** The meeting is not one of the group's, or is over, cancelled or postponed. */
  NotAMeetingToVisit: 'membership/not-a-meeting-to-visit',
  /** The member has left: `left`. */
  LeftAlready: 'membership/left-already',
  /** A day of leaving before the day of joining: `joined`. */
  LeftBeforeJoined: 'membership/left-before-joined',
} as const;
export type MembershipReason = (typeof MembershipReason)[keyof typeof MembershipReason];
