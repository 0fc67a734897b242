import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { bearerOf } from '../http/environment.js';
import { ProblemError } from '../problem-error.js';
import { Alive, Readiness, readiness } from '../services/health.js';

function isSame(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** For whoever runs the server: whether it lives, whether it can work, and what it counts. */
export function operationRoutes(app: AppContext): Hono {
  const routes = new Hono();
  routes.use('*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });
  endpoint(
    routes,
    {
      method: 'get',
      path: '/health',
      tag: Tag.Operation,
      summary: 'Whether the process lives',
      description: 'Asks nothing of the database: a server is not to be killed because that is away.',
      access: 'anybody',
      answers: { 200: Alive },
    },
    (c) => c.json({ status: 'ok' }),
  );
  endpoint(
    routes,
    {
      method: 'get',
      path: '/ready',
      tag: Tag.Operation,
      summary: 'Whether requests should be sent here',
      access: 'anybody',
      answers: { 200: Readiness, 503: Readiness },
    },
    async (c) => {
      const state = await readiness(app, app.isStopping?.() ?? false);
      return c.json(state, state.status === 'ok' ? 200 : 503);
    },
  );
  endpoint(
    routes,
    {
      method: 'get',
      path: '/metrics',
      tag: Tag.Operation,
      summary: 'What this server counts, for Prometheus',
      // Not by address: behind a proxy on the same machine everybody comes from there.
      description: 'With the token of `METRICS_TOKEN`; without one configured there is no such address.',
      access: 'operator',
      answers: { 200: 'text/plain' },
      problems: ['access/not-signed-in', 'request/not-found'],
    },
    async (c) => {
      const { metrics, metricsToken } = app;
      if (!metrics || metricsToken === undefined) throw new ProblemError('request/not-found');
      if (!isSame(bearerOf(c), metricsToken)) {
        c.header('WWW-Authenticate', 'Bearer realm="metrics"');
        throw new ProblemError('access/not-signed-in');
      }
      const { type, body } = await metrics.text();
      c.header('Content-Type', type);
      return c.body(body);
    },
  );
  return routes;
}
