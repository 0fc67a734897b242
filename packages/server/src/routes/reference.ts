import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppContext } from '../http/environment.js';
import { hasVersion } from '../http/conditions.js';
import type { Route } from '../openapi/document.js';

/** The reference of the API: for programs at `/openapi.json`, for people at `/api`. Loaded and made when it is first asked for, and kept. */
export function referenceRoutes({ publicUrl }: AppContext, routes: () => readonly Route[]): Hono {
  const reference = new Hono();
  const make = async () => {
    const { openApiDocument } = await import('../openapi/document.js');
    const { API_POLICY, apiPage, apiStyle } = await import('../openapi/page.js');
    const document = openApiDocument(routes(), publicUrl);
    const text = JSON.stringify(document);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    return { text, page: apiPage(document), etag, style: apiStyle, policy: API_POLICY };
  };
  let making: ReturnType<typeof make> | undefined;
  const made = () => (making ??= make());
  const send = async (c: Context, type: string, body: 'text' | 'page') => {
    const { etag, [body]: sent } = await made();
    c.header('ETag', etag);
    c.header('Cache-Control', 'public, max-age=300');
    if (hasVersion(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    c.header('Content-Type', type);
    return c.body(sent);
  };
  reference.get('/openapi.json', (c) => {
    // Tools in a browser read it from anywhere.
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return send(c, 'application/json; charset=utf-8', 'text');
  });
  reference.get('/api', async (c) => {
    c.header('Content-Security-Policy', (await made()).policy);
    return send(c, 'text/html; charset=utf-8', 'page');
  });
  reference.get('/api/style.css', async (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    c.header('Content-Type', 'text/css; charset=utf-8');
    return c.body((await made()).style);
  });
  return reference;
}
