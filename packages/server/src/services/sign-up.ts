import type { SignupOutcome, SignupRequest } from '@network-meetings/core';
import { emailKey, Standing } from '@network-meetings/core';
import { place } from '../db/door.js';
import { retrying } from '../db/faults.js';
import type { HeldLink } from '../db/links.js';
import { findLink } from '../db/links.js';
import type { HeldMeeting } from '../db/meetings.js';
import { readMeeting } from '../db/meetings.js';
import { ProblemError } from '../problem-error.js';
import { languageOf } from '../locales/wording.js';
import { faultsOf, invalid, refusalOf, stateOf, stateProblem } from './rules.js';
import type { ServiceContext } from './service.js';
import { doorEntry, outcome, refuse, requestKey } from './service.js';

function refusal(
  held: HeldMeeting | undefined,
  request: SignupRequest,
  token: string | undefined,
  link: HeldLink | undefined,
  now: number,
): ProblemError | undefined {
  if (!held || held.withdrawn) return new ProblemError('signup/meeting-not-found');
  if (token !== undefined && link?.meeting !== request.meeting) return new ProblemError('link/not-valid');
  const state = stateOf(held, now);
  if (state.state !== 'open') return stateProblem(state);
  // The entry with the link's own address is its owner's; everybody else is a guest ("Who is who").
  const roles = request.signups.map((entry) => {
    const isOwner = link?.emailKey === emailKey(entry.person.email);
    return { entry, role: isOwner ? link : { standing: Standing.Guest } };
  });
  const refused = roles.map(({ entry, role }) => refusalOf(held, entry.parts, role)).find(Boolean);
  if (refused) return refused;
  const faults = roles.flatMap(({ entry, role }, at) =>
    faultsOf(held, entry, role.standing, `$.signups[${String(at)}]`),
  );
  return faults.length > 0 ? invalid(faults) : undefined;
}

/**
 * Signs up one or several people (`docs/protocol.md`, Signing up): the rules are asked, then one call decides the seats,
 * and writes them with the mails and the answer.
 * @param token the personal link that came with the request
 */
export async function signUp(
  context: ServiceContext,
  association: string,
  request: SignupRequest,
  key: string,
  token: string | undefined,
): Promise<SignupOutcome> {
  const { database, clock } = context;
  const requested = requestKey(key, 'signups', request, token);
  const answer = await retrying(async () => {
    const now = clock.now();
    const held = await readMeeting(database, association, request.meeting);
    const link = token === undefined ? undefined : await findLink(database, association, token, now);
    const problem = refusal(held, request, token, link, now);
    if (problem || !held) {
      return refuse(context, association, requested, problem ?? new ProblemError('signup/meeting-not-found'));
    }
    return place(
      database,
      {
        association,
        meeting: request.meeting,
        version: held.version,
        key: requested,
        entries: request.signups.map(doorEntry),
        language: languageOf(request.language, held.head.language),
        known: link,
      },
      now,
    );
  });
  return outcome(request.meeting, answer);
}
