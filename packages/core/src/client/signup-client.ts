import type * as z from 'zod/mini';
import type { OfferAnswer, SignupChange, SignupRequest } from '../model/signup.js';
import { Availability, LinkSent, PersonalSignup, SIGNUP_VERSION, SignupOutcome } from '../model/signup.js';
import { Problem } from '../model/problem.js';
import type { FetchLike, FetchResponse, Result } from './transport.js';
import { failure, uncertainFailure } from './transport.js';

/** Where signups go, and how to get there. */
export interface SignupClientOptions {
  /** `signups.url` of the feed. */
  readonly url: string;
  readonly fetch: FetchLike;
  /** The language for the server's words (BCP 47). */
  readonly language: string;
  /** Milliseconds to wait for an answer. */
  readonly timeout?: number;
}

/** The signup protocol (`docs/protocol.md`) from the side of the person who signs up. */
export interface SignupClient {
  /**
   * Signs up. The same key with the same request, after a lost connection or a double click, is one signup.
   * @param key 16–128 characters of `[A-Za-z0-9_-]`, chosen anew for each intent
   * @param token the personal link of an invitation, if there is one
   */
  place(request: SignupRequest, key: string, token?: string): Promise<Result<SignupOutcome>>;
  /** What a personal link opens. */
  mine(token: string): Promise<Result<PersonalSignup>>;
  /** Changes a signup: the whole entry anew, with the same mail address. */
  change(change: SignupChange, key: string, token: string): Promise<Result<SignupOutcome>>;
  /** Cancels every part (rule 21). */
  cancel(key: string, token: string): Promise<Result<SignupOutcome>>;
  /** Accepts or declines a seat that is offered (rule 20). */
  answerOffer(
    answer: Omit<OfferAnswer, 'version'>,
    key: string,
    token: string,
  ): Promise<Result<SignupOutcome>>;
  /** "Send me my link again"; succeeds whether or not the address is known. */
  sendLink(meeting: string, email: string, key: string): Promise<Result<undefined>>;
  /** How full the parts of the meetings are. */
  availability(): Promise<Result<Availability>>;
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
  const parsed = Problem.safeParse(data);
  if (!parsed.success) return notAProblem(retry);
  const { code, detail, params = {}, errors = [] } = parsed.data;
  return {
    ok: false,
    failure: {
      code,
      ...(detail !== undefined && { detail }),
      params,
      issues: errors,
      retry: retry || code === 'idempotency/in-progress',
    },
  };
}

/** A client for one place where signups go. */
export function createSignupClient({
  url,
  fetch,
  language,
  timeout = 20_000,
}: SignupClientOptions): SignupClient {
  const base = url.replace(/\/+$/, '');

  async function call<T>(
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
    const parsed = schema.safeParse(data);
    // An answer that is no outcome confirms nothing, and denies nothing.
    return parsed.success ? { ok: true, value: parsed.data } : uncertainFailure('server/failed');
  }

  const bearer = (token: string | undefined) => (token === undefined ? undefined : `Bearer ${token}`);
  const version = { version: SIGNUP_VERSION };
  return {
    place: (request, key, token) =>
      call('POST', '', SignupOutcome, { 'idempotency-key': key, authorization: bearer(token) }, request),
    mine: (token) => call('GET', '/mine', PersonalSignup, { authorization: bearer(token) }),
    change: (change, key, token) =>
      call('POST', '/mine', SignupOutcome, { 'idempotency-key': key, authorization: bearer(token) }, change),
    cancel: (key, token) =>
      call(
        'POST',
        '/mine/cancel',
        SignupOutcome,
        { 'idempotency-key': key, authorization: bearer(token) },
        version,
      ),
    answerOffer: (answer, key, token) =>
      call(
        'POST',
        '/mine/offer',
        SignupOutcome,
        { 'idempotency-key': key, authorization: bearer(token) },
        { ...version, ...answer },
      ),
    async sendLink(meeting, email, key) {
      const body = { ...version, meeting, email, language };
      const sent = await call('POST', '/links', LinkSent, { 'idempotency-key': key }, body);
      return sent.ok ? { ok: true, value: undefined } : sent;
    },
    availability: () => call('GET', '/availability', Availability, {}),
  };
}
