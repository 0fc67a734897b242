import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { closeDeed, noteDeed } from '../db/audit.js';
import type { Access } from '../services/access.js';
import type { AppContext } from './environment.js';

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lists of people: to have read them is a deed too (ASVS 5.0, 16.2.1). */
const ofPeople =
  /\/(answers|non-responders|dietary-list|people|directory|applications|members)(\.csv)?(\/|$)/;

/** The route below the facilitator's address, and the ids that stand in its places; undefined where no route answers. */
function deedOf(c: Context): { readonly route: string; readonly subject: string | undefined } | undefined {
  const pattern = routePath(c, -1).split('/').slice(4);
  if (pattern.length === 0 || pattern.includes('*')) return undefined;
  const given = c.req.path.split('/').slice(4);
  const ids = given.filter((_, at) => pattern[at]?.startsWith(':'));
  return { route: `/${pattern.join('/')}`, subject: ids.length === 0 ? undefined : ids.join('/') };
}

/**
 * The audit trail: who changed what, and who read lists of people. Written before it is done, so that nothing is done without it, and how it
 * ended afterwards; route and ids alone, and nothing of what was sent or read.
 */
export function auditTrail({
  database,
  clock,
}: AppContext): MiddlewareHandler<{ Variables: { access: Access } }> {
  return async (c, next) => {
    const deed = deedOf(c);
    if (!deed || (safe.has(c.req.method) && !ofPeople.test(deed.route))) return next();
    const { association, who } = c.get('access');
    const action = `${c.req.method} ${deed.route}`;
    const id = await noteDeed(
      database,
      { association, who, action, subject: deed.subject?.slice(0, 200) },
      clock.now(),
    );
    await next();
    await closeDeed(database, id, c.res.status);
  };
}
