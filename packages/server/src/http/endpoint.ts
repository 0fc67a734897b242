import type { Parsed, ProblemCode } from '@network-meetings/core';
import { parseWith } from '@network-meetings/core';
import type { Context, Env, Hono } from 'hono';
import type { ZodMiniType } from 'zod/mini';
import { ProblemError } from '../problem-error.js';
import { invalid } from '../services/rules.js';
import type { Tagged } from './conditions.js';
import { ifMatch, isNew } from './conditions.js';
import { readJson, readPost } from './read-body.js';

/** What an endpoint belongs to: the headings of the reference. */
export const Tag = {
  Feed: 'Feed',
  Signups: 'Signups',
  Applications: 'Applications',
  SignIn: 'Signing in',
  Publishing: 'Publishing',
  Meetings: 'Meetings',
  People: 'Who comes',
  Membership: 'Membership',
  Exchange: 'Exchange',
  Season: 'Season',
  Privacy: 'Personal data',
  Webhooks: 'Webhooks',
  Operation: 'Operation',
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

/** Who may ask: anybody; whoever has a personal link, or may have one; who leads meetings; who runs the server. */
export type Access = 'anybody' | 'personal-link' | 'maybe-personal-link' | 'facilitator' | 'operator';

/** What an answer holds: a shape, a media type that is not JSON, or nothing. */
export type Answer = ZodMiniType | `${string}/${string}` | undefined;

/** One endpoint: what a route is made of, and what the reference says of it, so that the two cannot differ. */
export interface Endpoint<B = unknown, Q = unknown> {
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** Below where the routes are mounted, as the router has it. */
  readonly path: string;
  readonly tag: Tag;
  /** One line, for the list of endpoints. */
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /** The shape of the body. */
  readonly body?: ZodMiniType<B>;
  /** Reads the body where more is checked than its shape, or where it is longer than others. */
  readonly read?: (c: Context) => Promise<B>;
  readonly parse?: (data: unknown) => Parsed<B>;
  /** Whether a change names its intent (`Idempotency-Key`), since it may be sent twice by who has no version. */
  readonly hasKey?: boolean;
  /** What a change is made to a version of (`If-Match`); `new`: to what is not there yet (`If-None-Match: *`); or either. */
  readonly condition?: Tagged | 'new' | 'record-or-new';
  readonly query?: ZodMiniType<Q>;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Whether answers carry an `ETag`. */
  readonly isTagged?: boolean;
  /** Problems of this endpoint's own, beside those that follow from what it takes. */
  readonly problems?: readonly ProblemCode[];
}

/** What was asked of an endpoint, read and checked. */
export interface Request<B, Q> {
  readonly body: B;
  /** The key of the intent, where the endpoint takes one. */
  readonly key: string;
  /** The version that the change is made to; undefined for whichever there is. */
  readonly expected: number | undefined;
  /** Whether it is for what is not there yet. */
  readonly isNew: boolean;
  readonly query: Q;
}

const endpoints = new WeakMap<object, Endpoint>();

/** The endpoint that a handler of a router was made from; undefined for a page or a middleware. */
export function endpointOf(handler: unknown): Endpoint | undefined {
  return typeof handler === 'function' ? endpoints.get(handler) : undefined;
}

function readQuery<Q>(c: Context, { query }: Endpoint<unknown, Q>): Q {
  if (!query) return undefined as Q;
  const parsed = parseWith(query, c.req.query());
  if (!parsed.ok) throw invalid(parsed.issues);
  return parsed.value;
}

async function readBody<B>(
  c: Context,
  { body, read, parse, hasKey = false }: Endpoint<B>,
): Promise<{ key: string; body: B }> {
  if (read) return { key: '', body: await read(c) };
  if (!body) return { key: '', body: undefined as B };
  const check = parse ?? ((data: unknown) => parseWith(body, data));
  return hasKey ? readPost(c, check) : { key: '', body: await readJson(c, check) };
}

/**
 * Adds an endpoint to a router. What it takes is read and checked before the handler is called: the version first, then the query, then
 * the body.
 */
export function endpoint<E extends Env, B = undefined, Q = undefined>(
  routes: Hono<E>,
  spec: Endpoint<B, Q>,
  handle: (c: Context<E>, asked: Request<B, Q>) => Response | Promise<Response>,
): void {
  const { condition } = spec;
  const handler = async (c: Context<E>): Promise<Response> => {
    const asksForNew = (condition === 'new' || condition === 'record-or-new') && isNew(c);
    if (condition === 'new' && !asksForNew) throw new ProblemError('request/precondition-required');
    const tagged = condition === 'record-or-new' ? 'record' : condition;
    const expected = tagged === undefined || tagged === 'new' || asksForNew ? undefined : ifMatch(c, tagged);
    const query = readQuery(c, spec);
    return handle(c, { ...(await readBody(c, spec)), expected, isNew: asksForNew, query });
  };
  endpoints.set(handler, spec);
  routes.on(spec.method.toUpperCase(), spec.path, handler);
}
