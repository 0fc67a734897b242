import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { getRequestListener } from '@hono/node-server';
import type { AppOptions } from '../app.js';
import { createAppBeside } from '../app.js';
import type { FeedAnswer } from './feed-answer.js';
import { feedAnswers, feedAsked } from './feed-answer.js';
import { noteRequests, requestName } from './note-request.js';

/** A feed that is asked for as readers ask for it. Whatever else is asked, and however, the app answers. */
const FEED = /^\/v1\/([A-Za-z0-9._-]+)\/feed\.json$/;
/** As the router has it, for the log and the counts. */
const ROUTE = '/v1/:association/feed.json';

/**
 * The server as Node asks it. A public feed that is there is given without the app: what that makes of a request and an answer costs as much as
 * sending them, and a feed needs none of it. Where there is none, or it cannot be read, the app says so, as of everything.
 */
export function createListener(options: AppOptions): RequestListener {
  const answerFeed = feedAnswers(options);
  /** What was found for those requests that the app has to answer: a database that hangs is waited for once. */
  const found = new WeakMap<IncomingMessage, Promise<FeedAnswer | undefined>>();
  const beside = createAppBeside(options, (c) => {
    const { incoming } = c.env as HttpBindings;
    return found.get(incoming) ?? answerFeed(c.req.param('association') ?? '', feedAsked(c));
  });
  const app = getRequestListener(beside.fetch);
  const note = noteRequests(options.log, options.metrics);

  async function giveFeed(association: string, request: IncomingMessage, response: ServerResponse) {
    const began = performance.now();
    const { headers, url = '' } = request;
    const finding = answerFeed(association, {
      acceptEncoding: headers['accept-encoding'],
      ifNoneMatch: headers['if-none-match'],
    });
    const answer = await finding.catch(() => undefined);
    if (!answer) {
      found.set(request, finding);
      return app(request, response);
    }
    const { status, body } = answer;
    response.writeHead(status, answer.headers).end(body ?? undefined);
    const name = requestName(headers['x-request-id'] as string | undefined);
    note?.({ request: name, method: 'GET', route: ROUTE, path: url, status, began });
  }

  return (request, response) => {
    const association = request.method === 'GET' ? FEED.exec(request.url ?? '')?.[1] : undefined;
    void (association === undefined ? app(request, response) : giveFeed(association, request, response));
  };
}
