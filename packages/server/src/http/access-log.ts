import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';

/** One line of the log: what happened, and never to whom. */
export type LogEntry = Readonly<Record<string, string | number | boolean>>;

/** Takes entries of the log. */
export type Log = (entry: LogEntry) => void;

/** What a proxy may call a request; anything else is called by a name of ours. */
const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** A route as it was matched: what stands behind the patterns of middlewares. */
export function routeOf(c: Parameters<MiddlewareHandler>[0]): string {
  const route = matchedRoutes(c).find(({ path }) => !path.includes('*'));
  return route?.path ?? 'none';
}

/** How a request is called: as a proxy calls it, or by a name of ours. */
export const requestName = (given: string | undefined): string =>
  given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();

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

/** What the log says of a request. */
export const requestEntry = ({ request, method, route, path, status, began }: Answered): LogEntry => ({
  event: 'request',
  request,
  method,
  route,
  ...(route !== 'none' && { path: path.slice(0, 200) }),
  status,
  ms: Math.round((performance.now() - began) * 10) / 10,
});

/**
 * One entry a request: id, method, route, path, status, milliseconds. No query, no header, no body: nothing of a person. The path is told of
 * known routes alone, whose parameters are ids; in any other anybody may have typed anything.
 */
export function accessLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    const request = requestName(c.req.header('x-request-id'));
    c.set('request', request);
    c.header('X-Request-Id', request);
    await next();
    const { method, path } = c.req;
    log(requestEntry({ request, method, route: routeOf(c), path, status: c.res.status, began }));
  };
}

/** Writes entries as JSON, a line each, with the time (RFC 3339). */
export function jsonLog(write: (line: string) => void, now: () => number = Date.now): Log {
  return (entry) => {
    write(JSON.stringify({ time: new Date(now()).toISOString(), ...entry }));
  };
}
