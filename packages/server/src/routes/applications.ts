import { ApplicationReceipt, ApplicationRequest, emailKey, SIGNUP_VERSION } from '@network-meetings/core';
import { Hono } from 'hono';
import { clientAddress, networkOf } from '../http/client-address.js';
import { signupCors } from '../http/cors.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { ProblemError } from '../problem-error.js';
import { apply } from '../services/apply.js';
import { counting } from '../services/rate-limits.js';

/** Where applications for membership of one association's groups go: `/v1/:association/applications`. */
export function applicationRoutes(app: AppContext): Hono {
  const routes = new Hono();
  routes.use('*', signupCors(app));
  endpoint(
    routes,
    {
      method: 'post',
      path: '/',
      tag: Tag.Applications,
      summary: 'Apply for membership of a group',
      description: 'Answered alike for every address: who decides is told by mail.',
      access: 'anybody',
      hasKey: true,
      body: ApplicationRequest,
      answers: { 202: ApplicationReceipt },
      problems: [
        'request/origin-not-allowed',
        'request/too-many',
        'application/group-not-found',
        'application/closed',
      ],
    },
    async (c, { key, body }) => {
      c.header('Cache-Control', 'no-store');
      const association = c.req.param('association') ?? '';
      const network = networkOf(clientAddress(c, app.proxies ?? 0));
      const emails = [emailKey(body.person.email)];
      await counting(app.guard, { association, network, emails }, () => apply(app, association, body, key));
      return c.json({ version: SIGNUP_VERSION, group: body.group }, 202);
    },
  );
  routes.all('/', (c) => {
    c.header('Allow', 'POST');
    throw new ProblemError('request/method-not-allowed');
  });
  return routes;
}
