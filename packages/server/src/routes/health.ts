import { Hono } from 'hono';
import { sql } from 'kysely';
import { oldestUnsentSeconds } from '../db/notifications.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { Health } from '../services/health.js';

/** For whoever watches the server: whether the database answers, and how long the oldest unsent mail has waited. */
export function healthRoutes({ database, clock }: AppContext): Hono {
  const routes = new Hono();
  endpoint(
    routes,
    {
      method: 'get',
      path: '/',
      tag: Tag.Operation,
      summary: 'Whether the database answers',
      access: 'anybody',
      answers: { 200: Health, 503: Health },
    },
    async (c) => {
      c.header('Cache-Control', 'no-store');
      try {
        await sql`select 1`.execute(database.db);
        const oldestUnsentMailSeconds = await oldestUnsentSeconds(database, clock.now());
        return c.json({ status: 'ok', database: 'ok', oldestUnsentMailSeconds });
      } catch {
        return c.json({ status: 'failing', database: 'failing' }, 503);
      }
    },
  );
  return routes;
}
