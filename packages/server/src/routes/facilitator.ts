import { MAX_FEED_LENGTH, NetworkFeed, parseFeedText, utcInstant } from '@network-meetings/core';
import {
  FacilitatorSession,
  LoginAnswer,
  LoginRequest,
  Published,
} from '@network-meetings/core/facilitation';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { auditTrail } from '../http/audit.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { dropSession, facilitatorAccess, keepSession } from '../http/facilitator-access.js';
import { readText } from '../http/read-body.js';
import { wordingForHeader } from '../locales/wording.js';
import type { Access } from '../services/access.js';
import { publishSeason, readFeed } from '../services/publish-season.js';
import { invalid } from '../services/rules.js';
import { askForLogin, signIn, signOut } from '../services/sign-in.js';
import { exchangeRoutes } from './exchange.js';
import type { Facilitator } from './facilitator-meetings.js';
import { facilitatorMeetings } from './facilitator-meetings.js';
import { facilitatorPeople } from './facilitator-people.js';
import { ledApplicationRoutes } from './led-applications.js';
import { seasonRoutes } from './season.js';
import { facilitatorPrivacy } from './facilitator-privacy.js';
import { facilitatorWebhooks } from './facilitator-webhooks.js';

const sessionOf = (access: Access): FacilitatorSession => ({
  who: access.who,
  wholeAssociation: access.wholeAssociation,
  groups: [...access.groups],
  meetings: [...access.meetings],
  expires: utcInstant(access.expires),
  ...(access.csrf !== undefined && { csrf: access.csrf }),
});

async function readFeedBody(c: Context): Promise<NetworkFeed> {
  const parsed = parseFeedText(await readText(c, MAX_FEED_LENGTH));
  if (!parsed.ok) throw invalid(parsed.issues);
  return parsed.value;
}

/** What those who lead meetings may do, all below `/v1/:association/facilitator` (`docs/guide/facilitator-api.md`). */
export function facilitatorRoutes(app: AppContext): Hono<Facilitator> {
  const routes = new Hono<Facilitator>();
  const associationOf = (c: Context) => c.req.param('association') ?? '';

  routes.use('*', async (c, next) => {
    // Names and addresses: kept by no cache.
    c.header('Cache-Control', 'no-store');
    c.header('Vary', 'Cookie, Authorization', { append: true });
    await next();
  });

  endpoint(
    routes,
    {
      method: 'post',
      path: '/login',
      tag: Tag.SignIn,
      summary: 'Ask for a link to sign in by',
      description: 'Answered alike for every address.',
      access: 'anybody',
      body: LoginRequest,
      answers: { 202: undefined },
    },
    async (c, { body }) => {
      const { language } = wordingForHeader(c.req.header('accept-language'));
      await askForLogin(app, associationOf(c), body.email, language);
      return c.body(null, 202);
    },
  );
  endpoint(
    routes,
    {
      method: 'post',
      path: '/session',
      tag: Tag.SignIn,
      summary: 'Sign in with the code of a mailed link',
      access: 'anybody',
      body: LoginAnswer,
      answers: { 201: FacilitatorSession },
      problems: ['access/link-not-valid'],
    },
    async (c, { body }) => {
      const { access, session, seconds } = await signIn(app, associationOf(c), body.token);
      keepSession(app, c, session, seconds);
      return c.json(sessionOf(access), 201);
    },
  );

  routes.use('*', facilitatorAccess(app));
  routes.use('*', auditTrail(app));
  endpoint(
    routes,
    {
      method: 'get',
      path: '/session',
      tag: Tag.SignIn,
      summary: 'Who is signed in, and for what',
      access: 'facilitator',
      answers: { 200: FacilitatorSession },
    },
    (c) => c.json(sessionOf(c.get('access'))),
  );
  endpoint(
    routes,
    {
      method: 'delete',
      path: '/session',
      tag: Tag.SignIn,
      summary: 'Sign out',
      access: 'facilitator',
      answers: { 204: undefined },
    },
    async (c) => {
      await signOut(app, dropSession(app, c));
      return c.body(null, 204);
    },
  );
  endpoint(
    routes,
    {
      method: 'get',
      path: '/feed',
      tag: Tag.Publishing,
      summary: 'The feed as you lead it',
      access: 'facilitator',
      answers: { 200: NetworkFeed },
      isTagged: true,
    },
    async (c) => {
      const { feed, etag } = await readFeed(app, c.get('access'));
      c.header('ETag', etag);
      return c.json(feed);
    },
  );
  endpoint(
    routes,
    {
      method: 'put',
      path: '/feed',
      tag: Tag.Publishing,
      summary: 'Publish a season: another feed in place of what is published',
      description:
        'For who leads the association. Meetings that are not in it are withdrawn, and keep their signups.',
      access: 'facilitator',
      condition: 'feed',
      body: NetworkFeed,
      read: readFeedBody,
      answers: { 200: Published },
      isTagged: true,
    },
    async (c, { body, expected }) => {
      const { etag, ...published } = await publishSeason(app, c.get('access'), body, expected);
      c.header('ETag', etag);
      return c.json(published);
    },
  );
  facilitatorMeetings(app, routes);
  facilitatorPeople(app, routes);
  seasonRoutes(app, routes);
  exchangeRoutes(app, routes);
  ledApplicationRoutes(app, routes);
  facilitatorPrivacy(app, routes);
  facilitatorWebhooks(app, routes);
  return routes;
}
