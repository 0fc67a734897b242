import type { Seat, SignupChange, SignupOutcome } from '@network-meetings/core';
import { comesTo, emailKey, IssueCode } from '@network-meetings/core';
import type { KeptAnswer, RequestKey } from '../db/door.js';
import { change, place } from '../db/door.js';
import { hasSqlState, retrying, SqlState } from '../db/faults.js';
import type { HeldSignup } from '../db/signups.js';
import { languageOf } from '../locales/wording.js';
import { ProblemError } from '../problem-error.js';
import type { Opened } from './personal.js';
import { openLink, proofOf } from './personal.js';
import { faultsOf, invalid, isLate, refusalOf, stateOf, stateProblem } from './rules.js';
import type { ServiceContext } from './service.js';
import { doorEntry, outcome, refuse, requestKey } from './service.js';

function seatOf({ parts }: HeldSignup, id: string): Seat {
  return parts.find(({ part }) => part === id)?.seat ?? 'none';
}

function refusal(
  { link, held, signup }: Opened,
  { signup: entry }: SignupChange,
  now: number,
): ProblemError | undefined {
  const state = stateOf(held, now);
  const isNew = !signup || signup.cancelled;
  if (isNew && held.withdrawn) return new ProblemError('signup/meeting-not-found');
  // Who has a signup may still change what takes no new seat after signup has closed, and keep what they hold, also when the
  // part has been closed to guests since.
  const claimed = entry.parts.filter(
    ({ part }) => comesTo(part, entry) && (isNew || seatOf(signup, part) === 'none'),
  );
  const claims = isNew || claimed.length > 0;
  const isFinal = state.state === 'signup/meeting-over' || state.state === 'signup/meeting-cancelled';
  if (state.state !== 'open' && (claims || isFinal)) return stateProblem(state);
  const refused = claims ? refusalOf(held, claimed, proofOf({ link, signup })) : undefined;
  if (refused) return refused;
  const faults = [...faultsOf(held, entry, proofOf({ link, signup }).standing, '$.signup')];
  if (emailKey(entry.person.email) !== link.emailKey) {
    faults.unshift({ code: IssueCode.EmailFixed, path: '$.signup.person.email', params: {} });
  }
  return faults.length > 0 ? invalid(faults) : undefined;
}

async function changeHeld(
  { database, clock }: ServiceContext,
  { link, held, signup }: Opened,
  request: SignupChange,
  key: RequestKey,
): Promise<KeptAnswer> {
  const now = clock.now();
  const { association, version } = held;
  const { meeting } = link;
  const entry = doorEntry(request.signup);
  const language = languageOf(request.language, signup?.language ?? held.head.language);
  if (!signup || signup.cancelled) {
    // An invitation that is answered, or somebody who comes back: a new signup, at the tail.
    return place(
      database,
      { association, meeting, version, key, entries: [entry], language, known: link },
      now,
    );
  }
  const state = stateOf(held, now);
  const mayClaim = state.state === 'open' && !held.withdrawn;
  try {
    const asked = { association, meeting, version, key, entry, language, mayClaim, late: isLate(held, now) };
    return await change(database, { ...asked, signup: signup.id, proof: link }, now);
  } catch (error) {
    if (!hasSqlState(error, SqlState.MayNotClaim)) throw error;
    throw state.state === 'open' ? new ProblemError('signup/meeting-not-found') : stateProblem(state);
  }
}

/** Changes what the owner of a personal link answered (`docs/protocol.md`, Personal links). */
export async function changeSignup(
  context: ServiceContext,
  association: string,
  request: SignupChange,
  key: string,
  token: string | undefined,
): Promise<SignupOutcome> {
  const requested = requestKey(key, 'mine', request, token);
  return retrying(async () => {
    const opened = await openLink(context, association, token);
    if (!opened) throw new ProblemError('link/not-valid');
    const problem = refusal(opened, request, context.clock.now());
    const answer = problem
      ? await refuse(context, association, requested, problem)
      : await changeHeld(context, opened, request, requested);
    return outcome(opened.link.meeting, answer);
  });
}
