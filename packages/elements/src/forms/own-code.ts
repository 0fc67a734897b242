import type { Result } from '@network-meetings/core';
import { thrownFailure } from '@network-meetings/core';

/** What reads an answer, such as a schema of core. */
interface Reader<T> {
  safeParse(
    data: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: unknown };
}

/** Sends a form through the page's own code instead of over HTTP. What the function throws, or says that is no answer, is a failure. */
export async function ownCode<Request, Answer>(
  submit: (request: Request) => Promise<Answer>,
  request: Request,
  reader: Reader<Answer>,
): Promise<Result<Answer>> {
  try {
    const parsed = reader.safeParse(await submit(request));
    return parsed.success ? { ok: true, value: parsed.data } : thrownFailure(undefined);
  } catch (error) {
    return thrownFailure(error);
  }
}
