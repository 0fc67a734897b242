import { Hono } from 'hono';
import type { AppContext } from '../http/environment.js';
import { ProblemError } from '../problem-error.js';
import { createFeedReader } from '../services/read-feed.js';

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function takesGzip(header: string | undefined): boolean {
  return (header ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(1|0\.0*[1-9]\d*)(\.\d*)?\s*)?$/i.test(coding));
}

/** The public feed of an association: readable from everywhere, with a strong tag. */
export function feedRoutes(app: AppContext): Hono {
  const routes = new Hono();
  const read = createFeedReader(app, app.publicUrl);
  routes.get('/:association/feed.json', async (c) => {
    const file = await read(c.req.param('association'));
    if (!file) throw new ProblemError('request/not-found');
    const zipped = takesGzip(c.req.header('accept-encoding'));
    const { body, etag } = zipped ? file.zipped : file;
    c.header('ETag', etag);
    c.header('Vary', 'Accept-Encoding');
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    // Asked every time while one develops; else five minutes, and a day when the server cannot be reached.
    c.header(
      'Cache-Control',
      app.dev ? 'no-cache' : 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=86400',
    );
    if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    if (zipped) c.header('Content-Encoding', 'gzip');
    c.header('Content-Type', 'application/json; charset=utf-8');
    return c.body(body);
  });
  return routes;
}
