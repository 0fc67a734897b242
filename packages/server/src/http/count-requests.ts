import type { MiddlewareHandler } from 'hono';
import type { Metrics } from '../services/metrics.js';
import { routeOf } from './access-log.js';

/** The methods that are counted by name; what else a client may invent is one. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts each request by method, route and status, with the seconds it took. */
export function countRequests(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const method = methods.has(c.req.method) ? c.req.method : 'other';
    metrics.answered(method, routeOf(c), c.res.status, (performance.now() - began) / 1000);
  };
}
