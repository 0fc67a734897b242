import type { ApplicationRequest } from '../../model/application.js';
import type { NetworkFeed } from '../../model/feed.js';
import type { Group } from '../../model/group.js';
import { GroupStatus, Sector } from '../../model/group.js';
import type { Issue } from '../../model/issue.js';
import { IssueCode } from '../../model/issue.js';
import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import { meetingInstants } from '../signup/signup-state.js';

/** Whether a group takes members: not while it rests, and not when it has ended. One without free seats has a waitlist. */
export function takesMembers({ status }: Pick<Group, 'status'>): boolean {
  return status !== GroupStatus.Ended && status !== GroupStatus.Paused;
}

/** The sectors that an association knows, in its order: the common ones, and those that it adds. */
export function knownSectors({ association }: Pick<NetworkFeed, 'association'>): readonly string[] {
  return [...new Set([...Object.values(Sector), ...(association.sectors ?? []).map(({ id }) => id)])];
}

/**
 * The meetings that a prospective member may ask to take part in before admission (rule 6): the group's coming ones that are held;
 * none where the group has no trial visits.
 * @param now milliseconds since 1970
 */
export function trialMeetings(group: Group, feed: NetworkFeed, now: number): readonly Meeting[] {
  if (group.admission?.trialVisits === 0) return [];
  return feed.meetings.filter(
    (meeting) =>
      meeting.groups.includes(group.id) &&
      meeting.status !== MeetingStatus.Cancelled &&
      meeting.status !== MeetingStatus.Postponed &&
      meetingInstants(meeting, feed.timeZone).start > now,
  );
}

/** Why nobody can apply at all; the codes are those of the protocol's problems. */
export type ApplicationRefusal = { readonly code: 'application/group-not-found' | 'application/closed' };

/** Whether an application can be taken, and if not, why (rule 5). */
export function applicationRefusal(group: Group | undefined): ApplicationRefusal | undefined {
  if (!group) return { code: 'application/group-not-found' };
  return takesMembers(group) ? undefined : { code: 'application/closed' };
}

/**
 * Every fault of an application beyond its shape: a sector that the association doesn't know, a meeting that is none of the group's
 * coming ones. The form and the server call this same function.
 */
export function checkApplication(
  request: ApplicationRequest,
  group: Group,
  feed: NetworkFeed,
  now: number,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { sector } = request.person;
  const allowed = knownSectors(feed);
  if (sector !== undefined && !allowed.includes(sector)) {
    issues.push({ code: IssueCode.NotAllowed, path: '$.person.sector', params: { allowed } });
  }
  const { trialMeeting } = request;
  const mayVisit = trialMeetings(group, feed, now).some(({ id }) => id === trialMeeting);
  if (trialMeeting !== undefined && !mayVisit) {
    issues.push({ code: IssueCode.UnknownReference, path: '$.trialMeeting', params: { id: trialMeeting } });
  }
  return issues;
}
