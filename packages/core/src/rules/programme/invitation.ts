import type { Group } from '../../model/group.js';
import type { Meeting } from '../../model/meeting.js';
import { AttendanceMode } from '../../model/meeting.js';

/**
 * What an invitation holds (rule 13): where it is, its theme or purpose, the programme in headlines, what to think over or bring, how to
 * sign up, until when to cancel, and who the facilitator is. Its time every meeting has.
 */
export const InvitationPart = {
  Place: 'place',
  Theme: 'theme',
  Agenda: 'agenda',
  Questions: 'questions',
  Signup: 'signup',
  Deadline: 'deadline',
  Facilitator: 'facilitator',
} as const;
export type InvitationPart = (typeof InvitationPart)[keyof typeof InvitationPart];

type IsThere = (meeting: Meeting, group: Pick<Group, 'facilitator'>) => boolean;

const isThere: Readonly<Record<InvitationPart, IsThere>> = {
  place: ({ place, attendanceMode }) => place !== undefined || attendanceMode === AttendanceMode.Online,
  theme: ({ theme, purpose }) => theme !== undefined || purpose !== undefined,
  agenda: ({ agenda }) => agenda.length > 0,
  questions: ({ prepare }) => (prepare?.questions.length ?? 0) > 0 || prepare?.bring !== undefined,
  signup: ({ signup }) => signup !== undefined,
  // Without signups there is nothing to cancel, and that signups are missing is said already.
  deadline: ({ signup }) => signup === undefined || signup.cancellationDeadline !== undefined,
  facilitator: ({ facilitator }, group) => (facilitator ?? group.facilitator) !== undefined,
};

/** Rule 13: the parts that the invitation to a meeting still lacks, in the order in which one reads it; empty when it is complete. */
export function missingFromInvitation(
  meeting: Meeting,
  group: Pick<Group, 'facilitator'>,
): readonly InvitationPart[] {
  return Object.values(InvitationPart).filter((part) => !isThere[part](meeting, group));
}
