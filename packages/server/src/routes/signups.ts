import {
  emailKey,
  LinkSent,
  parseLinkRequest,
  parseOfferAnswer,
  parseSignupChange,
  parseSignupRequest,
  parseWith,
  SIGNUP_VERSION,
} from '@network-meetings/core';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { clientAddress, networkOf } from '../http/client-address.js';
import { signupCors } from '../http/cors.js';
import type { AppContext } from '../http/environment.js';
import { bearerOf } from '../http/environment.js';
import { readPost } from '../http/read-body.js';
import { ProblemError } from '../problem-error.js';
import { answerOffer } from '../services/answer-offer.js';
import { availability } from '../services/availability.js';
import { cancelSignup } from '../services/cancel-signup.js';
import { changeSignup } from '../services/change-signup.js';
import { personalSignup } from '../services/personal.js';
import { sendLink } from '../services/send-link.js';
import { signUp } from '../services/sign-up.js';

/** The signup protocol (`docs/protocol.md`) of one association: all below `/v1/:association/signups`. */
export function signupRoutes(app: AppContext): Hono {
  const routes = new Hono();
  const associationOf = (c: Context) => c.req.param('association') ?? '';
  const notAllowed = (allow: string) => (c: Context) => {
    c.header('Allow', allow);
    throw new ProblemError('request/method-not-allowed');
  };

  const { guard, proxies = 0 } = app;
  routes.use('*', signupCors(app));
  routes.use('*', async (c: Context, next) => {
    if (c.req.method === 'POST')
      await guard?.({ association: associationOf(c), network: networkOf(clientAddress(c, proxies)) });
    await next();
  });
  routes.use('*', async (c, next) => {
    // What is somebody's own is kept by no cache; availability sets its own rule.
    c.header('Cache-Control', 'no-store');
    await next();
  });

  routes.post('/', async (c) => {
    const { key, body } = await readPost(c, parseSignupRequest);
    const emails = body.signups.map(({ person }) => emailKey(person.email));
    await guard?.({ association: associationOf(c), emails, meeting: body.meeting });
    return c.json(await signUp(app, associationOf(c), body, key, bearerOf(c)), 201);
  });
  routes.all('/', notAllowed('POST'));

  routes.get('/mine', async (c) => c.json(await personalSignup(app, associationOf(c), bearerOf(c))));
  routes.post('/mine', async (c) => {
    const { key, body } = await readPost(c, parseSignupChange);
    return c.json(await changeSignup(app, associationOf(c), body, key, bearerOf(c)));
  });
  routes.all('/mine', notAllowed('GET, POST'));

  routes.post('/mine/cancel', async (c) => {
    const { key } = await readPost(c, (data) => parseWith(LinkSent, data));
    return c.json(await cancelSignup(app, associationOf(c), key, bearerOf(c)));
  });
  routes.all('/mine/cancel', notAllowed('POST'));

  routes.post('/mine/offer', async (c) => {
    const { key, body } = await readPost(c, parseOfferAnswer);
    return c.json(await answerOffer(app, associationOf(c), body, key, bearerOf(c)));
  });
  routes.all('/mine/offer', notAllowed('POST'));

  routes.post('/links', async (c) => {
    const { key, body } = await readPost(c, parseLinkRequest);
    await guard?.({ association: associationOf(c), emails: [emailKey(body.email)], meeting: body.meeting });
    await sendLink(app, associationOf(c), body, key);
    return c.json({ version: SIGNUP_VERSION }, 202);
  });
  routes.all('/links', notAllowed('POST'));

  routes.get('/availability', async (c) => {
    const answer = await availability(app, associationOf(c));
    c.header('Cache-Control', 'public, max-age=10');
    return c.json(answer);
  });
  routes.all('/availability', notAllowed('GET'));
  return routes;
}
