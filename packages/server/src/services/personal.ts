import type { PersonalSignup } from '@network-meetings/core';
import { SIGNUP_VERSION, Standing } from '@network-meetings/core';
import type { Proof } from '../db/door.js';
import type { HeldLink } from '../db/links.js';
import { findLink } from '../db/links.js';
import type { HeldMeeting } from '../db/meetings.js';
import { readMeeting } from '../db/meetings.js';
import type { HeldSignup } from '../db/signups.js';
import { readSignupOf } from '../db/signups.js';
import { ProblemError } from '../problem-error.js';
import { isLate } from './rules.js';
import type { ServiceContext } from './service.js';

/** What a personal link opens: whom it proves, the meeting, and the signup if there is one. */
export interface Opened {
  readonly link: HeldLink;
  readonly held: HeldMeeting;
  readonly signup: HeldSignup | undefined;
}

/** Opens a personal link. An older link of a person who signed up anew opens the newer signup. */
export async function openLink(
  { database, clock }: ServiceContext,
  association: string,
  token: string | undefined,
): Promise<Opened | undefined> {
  if (token === undefined) return undefined;
  const link = await findLink(database, association, token, clock.now());
  if (!link) return undefined;
  const held = await readMeeting(database, association, link.meeting);
  if (!held) return undefined;
  return { link, held, signup: await readSignupOf(database, association, link.meeting, link.emailKey) };
}

/** Whether a seat is given back when the person leaves, so that leaving can be late; an offer is not. */
function holdsSeat(signup: HeldSignup): boolean {
  return signup.parts.some(({ seat }) => seat === 'confirmed');
}

/** As what the owner of a link takes part: as what the link proves, if that is more than what the signup says. */
export function proofOf({ link, signup }: Pick<Opened, 'link' | 'signup'>): Proof {
  const isPlain = !signup || (signup.standing === Standing.Guest && signup.invitedBy === undefined);
  const { standing, invitedBy } = isPlain || signup.cancelled ? link : signup;
  return { standing, invitedBy };
}

/** What the owner of a personal link sees. */
export async function personalSignup(
  context: ServiceContext,
  association: string,
  token: string | undefined,
): Promise<PersonalSignup> {
  const opened = await openLink(context, association, token);
  if (!opened) throw new ProblemError('link/not-valid');
  const { link, held, signup } = opened;
  const { standing, invitedBy } = proofOf(opened);
  const head = {
    version: SIGNUP_VERSION,
    meeting: link.meeting,
    standing,
    ...(invitedBy !== undefined && { invitedBy }),
  };
  if (!signup) {
    if (!link.person) throw new ProblemError('link/not-valid');
    const parts = held.meeting.parts.map(({ id }) => ({ part: id, answer: 'none' as const }));
    return {
      ...head,
      state: 'invited',
      signup: { person: link.person, parts },
      parts: parts.map((part) => ({ ...part, seat: 'none' })),
      cancellingIsLate: false,
    };
  }
  return {
    ...head,
    state: signup.cancelled ? 'cancelled' : 'active',
    signup: { ...signup.entry, parts: signup.parts.map(({ part, answer }) => ({ part, answer })) },
    parts: [...signup.parts],
    cancellingIsLate: holdsSeat(signup) && isLate(held, context.clock.now()),
  };
}
