import { NetworkFeed } from '@network-meetings/core';
import { Hono } from 'hono';
import { hasVersion } from '../http/conditions.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { ProblemError } from '../problem-error.js';
import { createFeedReader } from '../services/read-feed.js';

function takesGzip(header: string | undefined): boolean {
  return (header ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(1|0\.0*[1-9]\d*)(\.\d*)?\s*)?$/i.test(coding));
}

/** The public feed of an association: readable from everywhere, with a strong tag. */
export function feedRoutes(app: AppContext): Hono {
  const routes = new Hono();
  const read = createFeedReader(app, app.publicUrl);
  endpoint(
    routes,
    {
      method: 'get',
      path: '/:association/feed.json',
      tag: Tag.Feed,
      summary: 'The public feed: groups, meetings and programmes',
      access: 'anybody',
      answers: { 200: NetworkFeed, 304: undefined },
      isTagged: true,
    },
    async (c) => {
      const file = await read(c.req.param('association') ?? '');
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
      if (hasVersion(c, etag)) return c.body(null, 304);
      if (zipped) c.header('Content-Encoding', 'gzip');
      c.header('Content-Type', 'application/json; charset=utf-8');
      return c.body(body);
    },
  );
  return routes;
}
