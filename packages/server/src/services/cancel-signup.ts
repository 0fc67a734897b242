import type { SignupOutcome } from '@network-meetings/core';
import { cancel } from '../db/door.js';
import { retrying } from '../db/faults.js';
import { ProblemError } from '../problem-error.js';
import { openLink } from './personal.js';
import { isLate, stateOf } from './rules.js';
import type { ServiceContext } from './service.js';
import { outcome, refuse, requestKey } from './service.js';

/**
 * Cancels every part of the signup that a personal link opens: always possible until the meeting ends, which one that waits for a date
 * has not (rule 21).
 */
export async function cancelSignup(
  context: ServiceContext,
  association: string,
  key: string,
  token: string | undefined,
): Promise<SignupOutcome> {
  const { database, clock } = context;
  const requested = requestKey(key, 'mine/cancel', {}, token);
  return retrying(async () => {
    const opened = await openLink(context, association, token);
    if (!opened) throw new ProblemError('link/not-valid');
    const { link, held, signup } = opened;
    const now = clock.now();
    const refused = (code: 'signup/meeting-over' | 'signup/already-cancelled' | 'link/not-valid') =>
      refuse(context, association, requested, new ProblemError(code));
    let answer;
    if (!signup) answer = await refused('link/not-valid');
    else if (signup.cancelled) answer = await refused('signup/already-cancelled');
    else if (stateOf(held, now).state === 'signup/meeting-over')
      answer = await refused('signup/meeting-over');
    else {
      const asked = {
        association,
        meeting: link.meeting,
        signup: signup.id,
        key: requested,
        late: isLate(held, now),
      };
      answer = await cancel(database, asked, now);
    }
    return outcome(link.meeting, answer);
  });
}
