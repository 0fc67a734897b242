import type { Result } from '@network-meetings/core';

const codePattern = /^[a-z-]+\/[a-z-]+$/;

/** The code of what a page's own function threw, when it threw one of the protocol's. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && codePattern.test(error.code) ? error.code : undefined;
}

/** What reads an answer, such as a schema of core. */
interface Reader<T> {
  safeParse(
    data: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: unknown };
}

/**
 * Sends a form through the page's own code instead of over HTTP. What the function throws is a failure: one with a `code` of
 * the protocol (`signup/closed`) is worded as such, anything else leaves open whether it was stored.
 */
export async function ownCode<Request, Answer>(
  submit: (request: Request) => Promise<Answer>,
  request: Request,
  reader: Reader<Answer>,
): Promise<Result<Answer>> {
  let answer: unknown;
  try {
    answer = await submit(request);
  } catch (error) {
    const code = codeOf(error);
    if (code !== undefined) return { ok: false, failure: { code, params: {}, issues: [], retry: false } };
  }
  const parsed = reader.safeParse(answer);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    failure: { code: 'server/failed', params: {}, issues: [], retry: true, uncertain: true },
  };
}
