import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppContext } from '../http/environment.js';
import { hasVersion } from '../http/conditions.js';
import { API_POLICY, apiPage, apiStyle } from '../openapi/page.js';
import type { Route } from '../openapi/document.js';
import { openApiDocument } from '../openapi/document.js';

/** The reference of the API: for programs at `/openapi.json`, for people at `/api`. Made when it is first asked for, and kept. */
export function referenceRoutes({ publicUrl }: AppContext, routes: () => readonly Route[]): Hono {
  const reference = new Hono();
  let made: { readonly text: string; readonly page: string; readonly etag: string } | undefined;
  const make = () => {
    const document = openApiDocument(routes(), publicUrl);
    const text = JSON.stringify(document);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    return { text, page: apiPage(document), etag };
  };
  const send = (c: Context, type: string, body: 'text' | 'page') => {
    made ??= make();
    c.header('ETag', made.etag);
    c.header('Cache-Control', 'public, max-age=300');
    if (hasVersion(c.req.header('if-none-match'), made.etag)) return c.body(null, 304);
    c.header('Content-Type', type);
    return c.body(made[body]);
  };
  reference.get('/openapi.json', (c) => {
    // Tools in a browser read it from anywhere.
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return send(c, 'application/json; charset=utf-8', 'text');
  });
  reference.get('/api', (c) => {
    c.header('Content-Security-Policy', API_POLICY);
    return send(c, 'text/html; charset=utf-8', 'page');
  });
  reference.get('/api/style.css', (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    c.header('Content-Type', 'text/css; charset=utf-8');
    return c.body(apiStyle);
  });
  return reference;
}
