import {
  WebhookDeliveries,
  WebhookList,
  WebhookReplay,
  WebhookRequest,
  WebhookSecret,
} from '@network-meetings/core/facilitation';
import type { Context, Hono } from 'hono';
import {
  createWebhook,
  deleteWebhook,
  listMessages,
  listWebhooks,
  replayMessages,
  rotateSecret,
  testWebhook,
} from '../db/webhooks.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { linkNext, pageAsked, PageQuery } from '../http/paging.js';
import { ProblemError } from '../problem-error.js';
import type { Facilitator } from './facilitator-meetings.js';
import { wholeAssociation } from './facilitator-privacy.js';

const shared = { tag: Tag.Webhooks, access: 'facilitator' } as const;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The value where there is one. @throws ProblemError where there is no such webhook or message */
function found<T>(value: T | undefined | false): T {
  if (value === undefined || value === false) throw new ProblemError('request/not-found');
  return value;
}

/** Other programs that are told what happens (`docs/guide/webhooks.md`), for whoever answers for the association. */
export function facilitatorWebhooks(app: AppContext, routes: Hono<Facilitator>): void {
  const { database, clock } = app;
  const idOf = (c: Context<Facilitator>, name = 'webhook'): string => {
    const id = c.req.param(name) ?? '';
    if (!UUID.test(id)) throw new ProblemError('request/not-found');
    return id;
  };
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/webhooks',
      summary: 'Where messages go, and how that is going',
      answers: { 200: WebhookList },
    },
    async (c) => c.json({ webhooks: await listWebhooks(database, wholeAssociation(c)) }),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/webhooks',
      summary: 'Add a place where messages go; its secret is told this once',
      body: WebhookRequest,
      answers: { 201: WebhookSecret },
    },
    async (c, { body }) => c.json(await createWebhook(database, wholeAssociation(c), body, clock.now()), 201),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'delete',
      path: '/webhooks/:webhook',
      summary: 'Take a place away, with its messages',
      answers: { 204: undefined },
    },
    async (c) => {
      found(await deleteWebhook(database, wholeAssociation(c), idOf(c)));
      return c.body(null, 204);
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/webhooks/:webhook/secret',
      summary: 'Give it a new secret; the old one is signed with for another day',
      answers: { 200: WebhookSecret },
    },
    async (c) => {
      const id = idOf(c);
      return c.json({
        id,
        secret: found(await rotateSecret(database, wholeAssociation(c), id, clock.now())),
      });
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/webhooks/:webhook/test',
      summary: 'Send a message that tells nothing',
      answers: { 202: undefined },
    },
    async (c) => {
      found(await testWebhook(database, wholeAssociation(c), idOf(c), clock.now()));
      return c.body(null, 202);
    },
  );
  for (const dead of [false, true]) {
    endpoint(
      routes,
      {
        ...shared,
        method: 'get',
        path: `/webhooks/:webhook/${dead ? 'dead' : 'messages'}`,
        summary: dead ? 'Messages that were given up' : 'Messages, newest first, with what became of them',
        query: PageQuery,
        answers: { 200: WebhookDeliveries },
      },
      async (c, { query }) => {
        const { limit, after } = pageAsked(query);
        const id = idOf(c);
        const asked = { state: dead ? ('dead' as const) : undefined, after, limit };
        const messages = found(await listMessages(database, wholeAssociation(c), id, asked));
        linkNext(c, app.publicUrl, messages.length === limit ? messages.at(-1)?.id : undefined);
        return c.json({ webhook: id, messages });
      },
    );
  }
  const replay = async (c: Context<Facilitator>, message: string | undefined) => {
    const replayed = found(
      await replayMessages(database, wholeAssociation(c), idOf(c), message, clock.now()),
    );
    if (message !== undefined) found(replayed > 0);
    return c.json({ replayed }, 202);
  };
  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/webhooks/:webhook/replay',
      summary: 'Send again all that were given up, and switch the place on again',
      answers: { 202: WebhookReplay },
    },
    (c) => replay(c, undefined),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/webhooks/:webhook/messages/:message/replay',
      summary: 'Send one message again, whatever became of it',
      answers: { 202: WebhookReplay },
    },
    (c) => replay(c, idOf(c, 'message')),
  );
}
