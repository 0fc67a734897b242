import { emailKey, parseApplicationRequest, SIGNUP_VERSION } from '@network-meetings/core';
import { Hono } from 'hono';
import { clientAddress, networkOf } from '../http/client-address.js';
import { signupCors } from '../http/cors.js';
import type { AppContext } from '../http/environment.js';
import { readPost } from '../http/read-body.js';
import { ProblemError } from '../problem-error.js';
import { apply } from '../services/apply.js';

/** Where applications for membership of one association's groups go: `/v1/:association/applications`. */
export function applicationRoutes(app: AppContext): Hono {
  const routes = new Hono();
  routes.use('*', signupCors(app));
  routes.post('/', async (c) => {
    c.header('Cache-Control', 'no-store');
    const { key, body } = await readPost(c, parseApplicationRequest);
    const association = c.req.param('association') ?? '';
    const network = networkOf(clientAddress(c, app.proxies ?? 0));
    await app.guard?.({ association, network, emails: [emailKey(body.person.email)] });
    await apply(app, association, body, key);
    return c.json({ version: SIGNUP_VERSION, group: body.group }, 202);
  });
  routes.all('/', (c) => {
    c.header('Allow', 'POST');
    throw new ProblemError('request/method-not-allowed');
  });
  return routes;
}
