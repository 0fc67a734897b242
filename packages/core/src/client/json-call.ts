import * as z from 'zod/mini';
import { Problem } from '../model/problem.js';
import type { Failure, FetchLike, FetchResponse, Result } from './transport.js';
import { failure, uncertainFailure } from './transport.js';

/** A place that takes requests of the protocol, and how to get there. */
export interface CallOptions {
  /** Such as `signups.url` of the feed. */
  readonly url: string;
  readonly fetch: FetchLike;
  /** The language for the server's words (BCP 47). */
  readonly language: string;
  /** Milliseconds to wait for an answer; absent: 20 seconds. */
  readonly timeout?: number;
}

// Something between here and the server answered. A gateway's 502 or 504 may follow a signup that was stored.
const notAProblem = (retry: boolean): Result<never> =>
  retry ? uncertainFailure('server/unavailable') : failure('server/failed');

async function problemOf(response: FetchResponse): Promise<Result<never>> {
  // 409 in-progress and 429 too are worth another try with the same key.
  const retry = response.status >= 500 || response.status === 429;
  let data: unknown;
  try {
    data = JSON.parse(await response.text());
  } catch {
    return notAProblem(retry);
  }
  const parsed = z.safeParse(Problem, data);
  if (!parsed.success) return notAProblem(retry);
  const { code, detail, params = {}, errors = [] } = parsed.data;
  return {
    ok: false,
    failure: {
      code,
      ...(detail !== undefined && { detail }),
      params,
      issues: errors,
      retry: retry || code === 'idempotency/in-progress' || code === 'request/proof-needed',
    },
  };
}

/** Makes requests below one address, and reads their answers with a schema; a problem is a failure, never an exception. */
export function jsonCaller({ url, fetch, language, timeout = 20_000 }: CallOptions) {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  const base = url.slice(0, end);
  return async function call<T>(
    method: string,
    path: string,
    schema: z.ZodMiniType<T>,
    extra: Record<string, string | undefined>,
    body?: unknown,
  ): Promise<Result<T>> {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
    for (const [name, value] of Object.entries(extra)) if (value !== undefined) headers[name] = value;
    if (body !== undefined) headers['content-type'] = 'application/json';
    let response: FetchResponse;
    let data: unknown;
    try {
      response = await fetch(`${base}${path}`, {
        method,
        headers,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeout),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!response.ok) return await problemOf(response);
      data = JSON.parse(await response.text());
    } catch {
      return uncertainFailure('server/unavailable');
    }
    const parsed = z.safeParse(schema, data);
    // An answer that is no outcome confirms nothing, and denies nothing.
    return parsed.success ? { ok: true, value: parsed.data } : uncertainFailure('server/failed');
  };
}

/**
 * The failure that a page's own code threw in the place of a server: one with a `code` of the protocol (`signup/closed`) is told as such, anything else
 * leaves open whether the request was carried out.
 */
export function thrownFailure(error: unknown): { ok: false; failure: Failure } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[a-z-]+\/[a-z-]+$/.test(code)
    ? failure(code)
    : uncertainFailure('server/failed');
}
