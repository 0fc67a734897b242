import type { Context, MiddlewareHandler } from 'hono';

/** What a page of the server's own may load when it says nothing else: nothing. */
export const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What every answer says. */
export const securityFields: Readonly<Record<string, string>> = {
  'Content-Security-Policy': NOTHING,
  'X-Content-Type-Options': 'nosniff',
  // Personal links stand in fragments, which no referrer carries; this is for everything else.
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Sets the headers of every answer. */
export function setSecurityHeaders(c: Context): void {
  for (const [name, value] of Object.entries(securityFields)) c.header(name, value);
}

/** The headers of every answer; a page that needs more sets its own Content-Security-Policy. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  // Before the answer is made, so that a route's own replace them, and no answer is made twice.
  setSecurityHeaders(c);
  await next();
};
