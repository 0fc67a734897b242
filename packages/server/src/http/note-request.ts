import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Metrics } from '../services/metrics.js';
import type { Log } from './access-log.js';

/** A request that was answered. */
export interface Answered {
  readonly request: string;
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly status: number;
  /** When it came, as `performance.now()` has it. */
  readonly began: number;
}

/** Tells of a request that was answered. */
export type NoteRequest = (answered: Answered) => void;

/** What a proxy may call a request; anything else is called by a name of ours. */
const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** How a request is called: as a proxy calls it, or by a name of ours. */
export const requestName = (given: string | undefined): string =>
  given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();

/** The methods that are counted by name; what else a client may invent is one. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** A route as it was matched: what stands behind the patterns of middlewares. */
function routeOf(c: Context): string {
  const route = matchedRoutes(c).find(({ path }) => !path.includes('*'));
  return route?.path ?? 'none';
}

/**
 * Makes what logs and counts requests, undefined where nobody wants either. The log has one entry a request: id, method, route, path, status,
 * milliseconds. No query, no header, no body: nothing of a person. The path is told of known routes alone, whose parameters are ids; in any other
 * anybody may have typed anything. Counted is by method, route and status, with the seconds it took.
 */
export function noteRequests(log: Log | undefined, metrics: Metrics | undefined): NoteRequest | undefined {
  if (!log && !metrics) return undefined;
  return ({ request, method, route, path, status, began }) => {
    const took = performance.now() - began;
    const ms = Math.round(took * 10) / 10;
    const known = route === 'none' ? {} : { path: path.slice(0, 200) };
    log?.({ event: 'request', request, method, route, ...known, status, ms });
    metrics?.answered(methods.has(method) ? method : 'other', route, status, took / 1000);
  };
}

/** Notes what an app answers, and tells its sender how the request is called. */
export function notingRequests(note: NoteRequest): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    const request = requestName(c.req.header('x-request-id'));
    c.set('request', request);
    c.header('X-Request-Id', request);
    await next();
    const { method, path } = c.req;
    note({ request, method, route: routeOf(c), path, status: c.res.status, began });
  };
}
