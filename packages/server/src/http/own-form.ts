import type { Context } from 'hono';

/**
 * Whether a form was sent by a page of this server: browsers say from where, in `Sec-Fetch-Site` or `Origin`. One that says neither is
 * none that other sites could make use of.
 */
export function isOwnForm(c: Context, publicUrl: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin === undefined || origin === publicUrl;
}
