import type { Group } from '../../model/group.js';
import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { MembershipApplication } from '../../model/membership.js';
import { MembershipReason } from '../../model/membership-reason.js';
import type { TimeZone } from '../../model/primitives.js';
import { meetingInstants } from '../signup/signup-state.js';
import { isPending } from './membership-machines.js';
import type { Decision } from './decision.js';
import { decided, refused } from './decision.js';

/** What a trial visit is decided upon. */
export interface TrialVisitContext {
  readonly group: Group;
  /** Whether the visit that stands in the application was signed up for and not cancelled, or attended: `isTrialUsed`. */
  readonly used: boolean;
  readonly feedZone: TimeZone;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Lets a prospective member visit one meeting of the group before admission (rule 6), by a personal link. A visit that came to
 * nothing may be given another meeting.
 */
export function grantTrialVisit(
  application: MembershipApplication,
  meeting: Meeting,
  { group, used, feedZone, now }: TrialVisitContext,
): Decision<MembershipApplication> {
  if (!isPending(application.state)) return refused(MembershipReason.DecidedAlready);
  if (group.admission?.trialVisits === 0) return refused(MembershipReason.NoTrialVisits);
  const isOff = meeting.status === MeetingStatus.Cancelled || meeting.status === MeetingStatus.Postponed;
  if (isOff || !meeting.groups.includes(group.id) || now >= meetingInstants(meeting, feedZone).end) {
    return refused(MembershipReason.NotAMeetingToVisit);
  }
  if (used && application.trialMeeting !== meeting.id) return refused(MembershipReason.TrialUsed);
  return decided({ ...application, trialMeeting: meeting.id });
}
