import { Hono } from 'hono';
import { sql } from 'kysely';
import { oldestUnsentSeconds } from '../db/notifications.js';
import type { AppContext } from '../http/environment.js';

/** For whoever watches the server: whether the database answers, and how long the oldest unsent mail has waited. */
export function healthRoutes({ database, clock }: AppContext): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => {
    c.header('Cache-Control', 'no-store');
    try {
      await sql`select 1`.execute(database.db);
      const oldestUnsentMailSeconds = await oldestUnsentSeconds(database, clock.now());
      return c.json({ status: 'ok', database: 'ok', oldestUnsentMailSeconds });
    } catch {
      return c.json({ status: 'failing', database: 'failing' }, 503);
    }
  });
  return routes;
}
