import type { Meeting } from '../../model/meeting.js';
import type { Id } from '../../model/primitives.js';
import type { PartAnswer, Signup } from '../../model/signup.js';
import { Attendance, InvitedBy, Seat, Standing } from '../../model/signup.js';
import type { Role } from './decide-seat.js';
import { comesTo } from './questions-asked.js';

/** Why a person may not sign up; the codes are those of the protocol's problems. */
export type Refusal =
  | { readonly code: 'signup/members-only' }
  | { readonly code: 'signup/trial-used' }
  | { readonly code: 'signup/open-part-only'; readonly part: Id };

/** Whom a personal link proves; nobody when there is none ("Who is who"). */
export interface Invited extends Role {
  /** The address that the link was sent to, as `emailKey` gives it. */
  readonly person: string;
  /** Of a prospective member: whether the trial visit is used, see {@link isTrialUsed}. */
  readonly trialUsed?: boolean | undefined;
}

/** As what a person of a request takes part: the owner of its link as the link says, everybody else as a guest. */
export function roleOf(person: string, link: Invited | undefined): Role & Pick<Invited, 'trialUsed'> {
  if (person !== link?.person) return { standing: Standing.Guest };
  const { standing, invitedBy, trialUsed } = link;
  return { standing, invitedBy, trialUsed };
}

/** Whether a part is open to a person: guests take part in the open part of a meeting only (rule 6). */
export function isPartOpenTo(
  { membersOnly }: { readonly membersOnly: boolean },
  { standing }: Role,
): boolean {
  return !membersOnly || standing !== Standing.Guest;
}

/**
 * Whether a person may sign up for what they answer (rules 4 and 6); undefined when they may. A meeting for
 * members is open to those with an invitation: members, prospective members, and the host's guests.
 */
export function signupRefusal(
  meeting: Meeting,
  parts: readonly PartAnswer[],
  role: Role & Pick<Invited, 'trialUsed'>,
): Refusal | undefined {
  const { standing, invitedBy } = role;
  const isInvited = standing !== Standing.Guest || invitedBy === InvitedBy.Host;
  if (meeting.signup?.audience === 'members' && !isInvited) return { code: 'signup/members-only' };
  if (standing === Standing.Prospective && role.trialUsed === true) return { code: 'signup/trial-used' };
  const closed = meeting.parts.find((part) => comesTo(part.id, { parts }) && !isPartOpenTo(part, role));
  return closed && { code: 'signup/open-part-only', part: closed.id };
}

/** What of a signup tells whether it was, or will be, a visit. */
export type Visit = Pick<Signup, 'meeting' | 'cancelledAt'> & {
  readonly parts: readonly Pick<Signup['parts'][number], 'seat' | 'attendance'>[];
};

/**
 * Whether a prospective member has used the one trial visit (rule 6): another meeting was attended, or is signed up for. A
 * visit that was cancelled, or missed, was none.
 * @param visits all signups of the person
 * @param meeting the meeting that the person wants to visit
 */
export function isTrialUsed(visits: readonly Visit[], meeting: Id): boolean {
  return visits.some(
    (visit) =>
      visit.meeting !== meeting &&
      visit.cancelledAt === undefined &&
      visit.parts.some(({ seat, attendance }) => seat !== Seat.None && attendance !== Attendance.NoShow),
  );
}
