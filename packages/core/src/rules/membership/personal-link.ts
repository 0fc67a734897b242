import type { Meeting } from '../../model/meeting.js';
import type { Member } from '../../model/member.js';
import type { MembershipApplication } from '../../model/membership.js';
import { ApplicationState } from '../../model/membership.js';
import type { Id, TimeZone, UtcInstant } from '../../model/primitives.js';
import { Standing } from '../../model/signup.js';
import { instantMilliseconds, utcInstant } from '../../time/zone.js';
import { meetingInstants } from '../signup/signup-state.js';
import { isPending } from './membership-machines.js';

/**
 * What a personal link stands for ("Who is who"). How its token is made, kept and compared is the server's; what it
 * may do is decided here.
 */
export type LinkSubject =
  /** A member's invitation to one meeting. */
  | { readonly kind: 'invitation'; readonly member: Id }
  /** A prospective member's trial visit (rule 6). */
  | { readonly kind: 'trial'; readonly application: Id }
  /** One signup, of whoever made it. */
  | { readonly kind: 'signup'; readonly signup: Id };

/** A personal link, without its token. */
export interface PersonalLink {
  readonly subject: LinkSubject;
  readonly meeting: Id;
  readonly expires: UtcInstant;
  /** Taken back before it expired, such as when a mail went to the wrong address. */
  readonly revokedAt?: UtcInstant;
}

/** What somebody wants to do with a link. */
export const LinkAction = {
  /** Sign up the owner of the link. */
  SignUp: 'sign-up',
  /** See the signup as it stands. */
  View: 'view',
  Change: 'change',
  Cancel: 'cancel',
  /** Accept or decline an offered seat. */
  AnswerOffer: 'answer-offer',
} as const;
export type LinkAction = (typeof LinkAction)[keyof typeof LinkAction];

/** Why a link does not open. For logs and the facilitator alone: whoever uses it reads `link/not-valid`, all alike. */
export type LinkRefusal =
  | 'link/expired'
  | 'link/revoked'
  /** It is for another meeting. */
  | 'link/other-meeting'
  /** A link of a signup signs nobody up. */
  | 'link/out-of-scope'
  /** The member has left, or is not in a group of the meeting. */
  | 'link/not-a-member'
  /** The application was decided or withdrawn, or its trial visit is to another meeting. */
  | 'link/no-trial-visit';

/** What a link is looked at with. */
export interface LinkUse {
  readonly action: LinkAction;
  readonly meeting: Pick<Meeting, 'id' | 'groups'>;
  /** The member of an invitation, as the roster has them now. */
  readonly member?: Member | undefined;
  /** The application of a trial visit, as it stands now. */
  readonly application?: MembershipApplication | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** As whom a link lets its owner in, or why it doesn't. */
export type LinkDecision =
  | {
      readonly ok: true;
      /** Undefined for a link of a signup, whose own standing holds. */
      readonly standing: Standing | undefined;
    }
  | { readonly ok: false; readonly reason: LinkRefusal };

const DAY = 24 * 60 * 60_000;
/** Days after a meeting for which its links last (`docs/protocol.md`). */
export const LINK_DAYS = 30;

/** When the links of a meeting expire. */
export function linkExpiry(meeting: Meeting, feedZone: TimeZone): UtcInstant {
  return utcInstant(meetingInstants(meeting, feedZone).end + LINK_DAYS * DAY);
}

/** Decides whether a link may be used for something now, and as whom. */
export function useLink(link: PersonalLink, use: LinkUse): LinkDecision {
  const no = (reason: LinkRefusal): LinkDecision => ({ ok: false, reason });
  if (link.revokedAt !== undefined && use.now >= instantMilliseconds(link.revokedAt))
    return no('link/revoked');
  if (use.now >= instantMilliseconds(link.expires)) return no('link/expired');
  if (link.meeting !== use.meeting.id) return no('link/other-meeting');
  switch (link.subject.kind) {
    case 'signup':
      if (use.action === LinkAction.SignUp) return no('link/out-of-scope');
      return { ok: true, standing: undefined };
    case 'invitation':
      if (!isMemberFor(link.subject.member, use)) return no('link/not-a-member');
      return { ok: true, standing: Standing.Member };
    case 'trial':
      if (!isVisitorFor(link.subject.application, use)) return no('link/no-trial-visit');
      return { ok: true, standing: isAdmitted(use) ? Standing.Member : Standing.Prospective };
  }
}

/** Whoever has left may still cancel, and see what to cancel (rule 21). */
const isGivingUp = (action: LinkAction) => action === LinkAction.Cancel || action === LinkAction.View;

function isMemberFor(id: Id, { action, member, meeting }: LinkUse): boolean {
  if (member?.id !== id || !meeting.groups.includes(member.group)) return false;
  return member.status === 'active' || isGivingUp(action);
}

function isVisitorFor(id: Id, { action, application, meeting }: LinkUse): boolean {
  if (application?.id !== id || application.trialMeeting !== meeting.id) return false;
  // Who was admitted since keeps the seat that the visit gave.
  return isPending(application.state) || isAdmitted({ application }) || isGivingUp(action);
}

const isAdmitted = ({ application }: Pick<LinkUse, 'application'>) =>
  application?.state === ApplicationState.Admitted;
