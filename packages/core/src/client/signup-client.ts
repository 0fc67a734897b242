import type { OfferAnswer, SignupChange, SignupRequest } from '../model/signup.js';
import { Availability, LinkSent, PersonalSignup, SIGNUP_VERSION, SignupOutcome } from '../model/signup.js';
import type { CallOptions } from './json-call.js';
import { jsonCaller } from './json-call.js';
import type { Result } from './transport.js';

/** Where signups go (`url` is `signups.url` of the feed), and how to get there. */
export interface SignupClientOptions extends CallOptions {
  /**
   * Solves the challenge of `request/proof-needed`, where many sign up at once; the request is then sent again by itself. Undefined where the device
   * can't. Without it such a request fails, and may be sent again later.
   */
  readonly solve?: (challenge: string) => Promise<string | undefined>;
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

/** A client for one place where signups go. */
export function createSignupClient(options: SignupClientOptions): SignupClient {
  const { language, solve } = options;
  const call = jsonCaller(options);
  const bearer = (token: string | undefined) => (token === undefined ? undefined : `Bearer ${token}`);
  const version = { version: SIGNUP_VERSION };
  return {
    async place(request, key, token) {
      const headers = { 'idempotency-key': key, authorization: bearer(token) };
      const send = (body: SignupRequest) => call('POST', '', SignupOutcome, headers, body);
      const answer = await send(request);
      if (answer.ok || answer.failure.code !== 'request/proof-needed') return answer;
      const { challenge } = answer.failure.params;
      const proof = typeof challenge === 'string' ? await solve?.(challenge) : undefined;
      return proof === undefined ? answer : send({ ...request, proof });
    },
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
