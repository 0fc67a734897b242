import type { OfferAnswer, SignupOutcome } from '@network-meetings/core';
import * as door from '../db/door.js';
import { retrying } from '../db/faults.js';
import { ProblemError } from '../problem-error.js';
import { openLink } from './personal.js';
import { stateOf, stateProblem } from './rules.js';
import type { ServiceContext } from './service.js';
import { outcome, refuse, requestKey } from './service.js';

/** Accepts or declines a seat that is offered (rule 20): open signup is not needed, but a meeting that is still held. */
export async function answerOffer(
  context: ServiceContext,
  association: string,
  { part, accept }: OfferAnswer,
  key: string,
  token: string | undefined,
): Promise<SignupOutcome> {
  const { database, clock } = context;
  const asked = { part, accept };
  const requested = requestKey(key, 'mine/offer', asked, token);
  return retrying(async () => {
    const opened = await openLink(context, association, token);
    if (!opened) throw new ProblemError('link/not-valid');
    const { link, held, signup } = opened;
    const { meeting } = link;
    const now = clock.now();
    const state = stateOf(held, now);
    const isGone = state.state === 'signup/meeting-over' || state.state === 'signup/meeting-cancelled';
    const problem = !signup ? new ProblemError('link/not-valid') : isGone ? stateProblem(state) : undefined;
    const answer =
      problem || !signup
        ? await refuse(context, association, requested, problem ?? new ProblemError('link/not-valid'))
        : await door.answerOffer(
            database,
            { association, meeting, signup: signup.id, ...asked, key: requested },
            now,
          );
    return outcome(meeting, answer);
  });
}
