import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { AppOptions } from '../app.js';
import { createAppBeside } from '../app.js';
import { requestEntry, requestName } from './access-log.js';
import { feedAnswers } from './feed-answer.js';

/** A feed that is asked for as readers ask for it. Whatever else is asked, and however, the app answers. */
const FEED = /^\/v1\/([A-Za-z0-9._-]+)\/feed\.json$/;
/** As the router has it, for the log and the counts. */
const ROUTE = '/v1/:association/feed.json';

/**
 * The server as Node asks it. A public feed that is there is given without the app: what that makes of a request and an answer costs as much as
 * sending them, and a feed needs none of it. Where there is none, or it cannot be read, the app says so, as of everything.
 */
export function createListener(options: AppOptions): RequestListener {
  const { log, metrics } = options;
  const answerFeed = feedAnswers(options);
  const app = getRequestListener(createAppBeside(options, answerFeed).fetch);

  const note = ({ headers, url = '' }: IncomingMessage, status: number, began: number) => {
    const given = headers['x-request-id'] as string | undefined;
    log?.(
      requestEntry({ request: requestName(given), method: 'GET', route: ROUTE, path: url, status, began }),
    );
    metrics?.answered('GET', ROUTE, status, (performance.now() - began) / 1000);
  };

  async function giveFeed(association: string, request: IncomingMessage, response: ServerResponse) {
    const began = performance.now();
    const { headers } = request;
    const answer = await answerFeed(association, {
      acceptEncoding: headers['accept-encoding'],
      ifNoneMatch: headers['if-none-match'],
    }).catch(() => undefined);
    if (!answer) return app(request, response);
    const { status, body } = answer;
    response.writeHead(status, answer.headers).end(body ?? undefined);
    note(request, status, began);
  }

  return (request, response) => {
    const association = request.method === 'GET' ? FEED.exec(request.url ?? '')?.[1] : undefined;
    void (association === undefined ? app(request, response) : giveFeed(association, request, response));
  };
}
