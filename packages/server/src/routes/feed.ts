import { NetworkFeed } from '@network-meetings/core';
import { Hono } from 'hono';
import { endpoint, Tag } from '../http/endpoint.js';
import type { FeedOf } from '../http/feed-answer.js';
import { ProblemError } from '../problem-error.js';

/** The public feed of an association: readable from everywhere, with a strong tag. */
export function feedRoutes(feedOf: FeedOf): Hono {
  const routes = new Hono();
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
      const answer = await feedOf(c);
      if (!answer) throw new ProblemError('request/not-found');
      const { status, headers, body } = answer;
      return new Response(body, { status, headers });
    },
  );
  return routes;
}
