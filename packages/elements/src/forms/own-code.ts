import type { Result } from '@network-meetings/core';
import { parseWith, thrownFailure } from '@network-meetings/core';

/** Sends a form through the page's own code instead of over HTTP. What the function throws, or says that is no answer, is a failure. */
export async function ownCode<Request, Answer>(
  submit: (request: Request) => Promise<Answer>,
  request: Request,
  schema: Parameters<typeof parseWith<Answer>>[0],
): Promise<Result<Answer>> {
  try {
    const parsed = parseWith(schema, await submit(request));
    return parsed.ok ? parsed : thrownFailure(undefined);
  } catch (error) {
    return thrownFailure(error);
  }
}
