import { NetworkFeed } from '@network-meetings/core';
import { Hono } from 'hono';
import { hasVersion } from '../http/conditions.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { feedFields } from '../http/feed-fields.js';
import { securityFields } from '../http/security-headers.js';
import { ProblemError } from '../problem-error.js';
import type { FeedForm } from '../services/read-feed.js';
import { createFeedReader } from '../services/read-feed.js';

function takesGzip(header: string | undefined): boolean {
  return (header ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(1|0\.0*[1-9]\d*)(\.\d*)?\s*)?$/i.test(coding));
}

interface FeedHeaders {
  readonly found: Record<string, string>;
  readonly unchanged: Record<string, string>;
}

/** The public feed of an association: readable from everywhere, with a strong tag. */
export function feedRoutes(app: AppContext): Hono {
  const routes = new Hono();
  const read = createFeedReader(app, app.publicUrl);
  const made = new WeakMap<FeedForm, FeedHeaders>();
  const headersOf = (form: FeedForm, zipped: boolean): FeedHeaders => {
    const known = made.get(form);
    if (known) return known;
    // What a cache keeps has the rest already (RFC 9110, 15.4.5).
    const unchanged = {
      ETag: form.etag,
      Vary: 'Accept-Encoding',
      ...feedFields,
      // Asked every time while one develops.
      ...(app.dev && { 'Cache-Control': 'no-cache' }),
    };
    const headers = {
      unchanged,
      found: {
        ...securityFields,
        ...unchanged,
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': String(form.body.byteLength),
        ...(zipped && { 'Content-Encoding': 'gzip' }),
      },
    };
    made.set(form, headers);
    return headers;
  };
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
      const form = zipped ? file.zipped : file;
      // Made whole, with the headers that other answers get on their way: a feed is asked for more often than everything else together, and headers
      // that are set one by one cost as much as the rest. It is kept by caches, so it carries no number of a request.
      const { found, unchanged } = headersOf(form, zipped);
      return hasVersion(c, form.etag)
        ? new Response(null, { status: 304, headers: unchanged })
        : new Response(form.body, { headers: found });
    },
  );
  return routes;
}
