import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Access } from '../services/access.js';
import { accessBySession, accessByToken } from '../services/access.js';
import { ProblemError } from '../problem-error.js';
import type { AppContext } from './environment.js';
import { bearerOf } from './environment.js';

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A cookie of this origin alone; with https in the form that browsers hold to that (`__Host-`). */
function cookieOf({ publicUrl }: Pick<AppContext, 'publicUrl'>) {
  const secure = publicUrl.startsWith('https:');
  return { name: secure ? '__Host-network-session' : 'network-session', secure };
}

/** Keeps a session in the browser: no script reads it, and no other site's page sends it. */
export function keepSession(app: AppContext, c: Context, token: string, seconds: number): void {
  const { name, secure } = cookieOf(app);
  setCookie(c, name, token, { httpOnly: true, secure, sameSite: 'Strict', path: '/', maxAge: seconds });
}

/** Takes the session out of the browser. @returns what it was */
export function dropSession(app: AppContext, c: Context): string | undefined {
  const { name, secure } = cookieOf(app);
  const token = getCookie(c, name);
  deleteCookie(c, name, { secure, path: '/' });
  return token;
}

function same(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Lets in whoever leads meetings of the association: by `Authorization: Bearer`, or by the session's cookie, and then a change must
 * come from a page of this server and carry the session's `X-CSRF-Token`.
 */
export function facilitatorAccess(app: AppContext): MiddlewareHandler<{ Variables: { access: Access } }> {
  return async (c, next) => {
    const association = c.req.param('association') ?? '';
    const bearer = bearerOf(c);
    const session = getCookie(c, cookieOf(app).name);
    const access =
      bearer !== undefined
        ? await accessByToken(app, association, bearer)
        : session !== undefined
          ? await accessBySession(app, association, session)
          : undefined;
    if (!access) {
      c.header('WWW-Authenticate', 'Bearer realm="facilitator"');
      throw new ProblemError('access/not-signed-in');
    }
    if (access.csrf !== undefined && !safe.has(c.req.method)) {
      const origin = c.req.header('origin');
      const isOwn = origin === undefined || origin === app.publicUrl;
      if (!isOwn || !same(c.req.header('x-csrf-token'), access.csrf)) throw new ProblemError('access/csrf');
    }
    c.set('access', access);
    await next();
  };
}

/** The session that a browser carries; undefined for none. */
export function sessionIn(app: AppContext, c: Context): string | undefined {
  return getCookie(c, cookieOf(app).name);
}
