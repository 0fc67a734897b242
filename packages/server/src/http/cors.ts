import type { MiddlewareHandler } from 'hono';
import { readHead } from '../db/meetings.js';
import { ProblemError } from '../problem-error.js';
import type { AppContext } from './environment.js';

/** The origins of an association are read anew after so many milliseconds. */
const KEEP = 10_000;

/**
 * Lets the pages of an association send signups, and no others: exact origins, no credentials. A request without
 * `Origin` doesn't come from another site's page.
 */
export function signupCors({ database, publicUrl, allowedOrigins, dev }: AppContext): MiddlewareHandler {
  const own = new Set([new URL(publicUrl).origin, ...allowedOrigins]);
  const kept = new Map<string, { origin: string | undefined; until: number }>();

  async function originOf(association: string): Promise<string | undefined> {
    const known = kept.get(association);
    if (known && known.until > performance.now()) return known.origin;
    const head = await readHead(database, association);
    const origin = head && new URL(head.head.association.url).origin;
    // Only associations that exist are kept, so that nobody fills the memory with names.
    if (head) kept.set(association, { origin, until: performance.now() + KEEP });
    return origin;
  }

  return async (c, next) => {
    const origin = c.req.header('origin');
    c.header('Vary', 'Origin', { append: true });
    if (origin !== undefined) {
      const association = c.req.param('association') ?? '';
      const isOwn = own.has(origin) || (dev && origin === new URL(c.req.url).origin);
      if (!isOwn && origin !== (await originOf(association)))
        throw new ProblemError('request/origin-not-allowed');
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (c.req.method !== 'OPTIONS') {
      await next();
      return;
    }
    c.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
    c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key');
    c.header('Access-Control-Max-Age', '600');
    return c.body(null, 204);
  };
}
