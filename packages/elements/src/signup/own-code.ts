import type { Result, SignupOutcome, SignupRequest } from '@network-meetings/core';
import { SignupOutcome as OutcomeSchema } from '@network-meetings/core';

const codePattern = /^[a-z-]+\/[a-z-]+$/;

/** The code of what a page's own function threw, when it threw one of the protocol's. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && codePattern.test(error.code) ? error.code : undefined;
}

/**
 * Signs up through the page's own code instead of over HTTP. What the function throws is a failure: one with a `code` of
 * the protocol (`signup/closed`) is worded as such, anything else leaves open whether the signup was stored.
 */
export async function ownCode(
  submitSignup: (request: SignupRequest) => Promise<SignupOutcome>,
  request: SignupRequest,
): Promise<Result<SignupOutcome>> {
  let answer: unknown;
  let code: string | undefined;
  try {
    answer = await submitSignup(request);
  } catch (error) {
    code = codeOf(error);
    if (code !== undefined) return { ok: false, failure: { code, params: {}, issues: [], retry: false } };
  }
  const parsed = OutcomeSchema.safeParse(answer);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    failure: { code: 'server/failed', params: {}, issues: [], retry: true, uncertain: true },
  };
}
