import {
  Directory,
  ExchangeRecord,
  MemberExchange,
  MemberPost,
  Reachability,
} from '@network-meetings/core/exchange';
import { MemberHearings, MemberObjection } from '@network-meetings/core/facilitation';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { clientAddress, networkOf } from '../http/client-address.js';
import { signupCors } from '../http/cors.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { bearerOf } from '../http/environment.js';
import type { KnownMember } from '../services/members.js';
import { hearingsFor, objectAsMember, withdrawAsMember } from '../services/hearings.js';
import {
  directoryFor,
  exchangeFor,
  memberBy,
  postExchange,
  reachabilityOf,
  setReachability,
  withdrawExchange,
} from '../services/members.js';

const shared = {
  tag: Tag.Exchange,
  access: 'personal-link',
  problems: ['access/forbidden', 'request/origin-not-allowed', 'request/too-many'],
} as const;

/** What members see of each other between meetings: `/v1/:association/members`, by the personal link of a member and by nothing else. */
export function memberRoutes(app: AppContext): Hono {
  const routes = new Hono();
  const { guard, proxies = 0 } = app;
  const self = (c: Context): Promise<KnownMember> =>
    memberBy(app, c.req.param('association') ?? '', bearerOf(c));
  routes.use('*', signupCors(app));
  routes.use('*', async (c: Context, next) => {
    c.header('Cache-Control', 'no-store');
    const association = c.req.param('association') ?? '';
    await guard?.({ association, network: networkOf(clientAddress(c, proxies)) });
    await next();
  });

  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/directory',
      summary: 'Who of your groups may be called or written to: those who agreed to it',
      answers: { 200: Directory },
    },
    async (c) => c.json(await directoryFor(app, await self(c))),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/reachability',
      summary: 'How the others may reach you',
      answers: { 200: Reachability },
    },
    async (c) => c.json(reachabilityOf(await self(c))),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'put',
      path: '/reachability',
      summary: 'Agree to be reached, or take that back with an empty list',
      body: Reachability,
      answers: { 200: Reachability },
    },
    async (c, { body }) => c.json(await setReachability(app, await self(c), body)),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/exchange',
      summary: 'The asks and offers that stand in your groups',
      answers: { 200: MemberExchange },
    },
    async (c) => c.json(await exchangeFor(app, await self(c))),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/exchange',
      summary: 'Ask for help, or offer some, between meetings',
      hasKey: true,
      body: MemberPost,
      answers: { 201: ExchangeRecord },
    },
    async (c, { body, key }) => c.json(await postExchange(app, await self(c), body, key), 201),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'delete',
      path: '/exchange/:record',
      summary: 'Take back an ask or an offer of your own',
      answers: { 204: undefined },
    },
    async (c) => {
      await withdrawExchange(app, await self(c), c.req.param('record') ?? '');
      return c.body(null, 204);
    },
  );
  const heard = {
    ...shared,
    tag: Tag.Membership,
    problems: [...shared.problems, 'membership/not-possible'],
  } as const;
  endpoint(
    routes,
    {
      ...heard,
      method: 'get',
      path: '/hearings',
      summary: 'The hearings in which you are asked now',
      answers: { 200: MemberHearings },
    },
    async (c) => c.json(await hearingsFor(app, await self(c))),
  );
  endpoint(
    routes,
    {
      ...heard,
      method: 'put',
      path: '/hearings/:application/objection',
      summary: 'Object to an admission, while its hearing runs',
      body: MemberObjection,
      answers: { 204: undefined },
    },
    async (c, { body }) => {
      await objectAsMember(app, await self(c), c.req.param('application') ?? '', body);
      return c.body(null, 204);
    },
  );
  endpoint(
    routes,
    {
      ...heard,
      method: 'delete',
      path: '/hearings/:application/objection',
      summary: 'Take your objection back',
      answers: { 204: undefined },
    },
    async (c) => {
      await withdrawAsMember(app, await self(c), c.req.param('application') ?? '');
      return c.body(null, 204);
    },
  );
  return routes;
}
