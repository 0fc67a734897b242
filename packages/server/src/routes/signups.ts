import {
  Availability,
  emailKey,
  LinkRequest,
  LinkSent,
  OfferAnswer,
  parseSignupRequest,
  PersonalSignup,
  SIGNUP_VERSION,
  SignupChange,
  SignupOutcome,
  SignupRequest,
} from '@network-meetings/core';
import { AttendeeList, ListingAnswer } from '@network-meetings/core/facilitation';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { clientAddress, networkOf } from '../http/client-address.js';
import { signupCors } from '../http/cors.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { bearerOf } from '../http/environment.js';
import { HONEYPOT_WEIGHT } from '../pages/honeypot.js';
import { ProblemError } from '../problem-error.js';
import { answerOffer } from '../services/answer-offer.js';
import { attendeesFor, beListed } from '../services/attendees.js';
import { availability } from '../services/availability.js';
import { cancelSignup } from '../services/cancel-signup.js';
import { changeSignup } from '../services/change-signup.js';
import { personalSignup } from '../services/personal.js';
import { counting } from '../services/rate-limits.js';
import { sendLink } from '../services/send-link.js';
import { signUp } from '../services/sign-up.js';

const tag = Tag.Signups;
/** Why a meeting takes no signups just now. */
const closed = [
  'signup/not-open-yet',
  'signup/closed',
  'signup/meeting-over',
  'signup/meeting-cancelled',
  'signup/meeting-postponed',
] as const;
const barred = ['signup/members-only', 'signup/open-part-only', 'signup/trial-used'] as const;
const asked = ['request/origin-not-allowed', 'request/too-many'] as const;

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

  endpoint(
    routes,
    {
      method: 'post',
      path: '/',
      tag,
      summary: 'Sign up one or several people',
      access: 'maybe-personal-link',
      hasKey: true,
      body: SignupRequest,
      parse: parseSignupRequest,
      answers: { 201: SignupOutcome },
      problems: [...asked, ...closed, ...barred, 'signup/meeting-not-found', 'request/proof-needed'],
    },
    async (c, { key, body }) => {
      // Neither is part of what is asked: a retry may bring another proof, and is the same request.
      const { proof, honeypot, ...request } = body;
      const { meeting, signups } = request;
      const association = associationOf(c);
      const emails = signups.map(({ person }) => emailKey(person.email));
      const weight = honeypot === true ? HONEYPOT_WEIGHT : 1;
      const outcome = await counting(guard, { association, emails, meeting, weight }, async (isBusy) => {
        if (isBusy) await app.work?.demand({ association, meeting, key }, proof);
        return signUp(app, association, request, key, bearerOf(c));
      });
      app.metrics?.signedUp(outcome);
      return c.json(outcome, 201);
    },
  );
  routes.all('/', notAllowed('POST'));

  endpoint(
    routes,
    {
      method: 'get',
      path: '/mine',
      tag,
      summary: 'What a personal link opens',
      access: 'personal-link',
      answers: { 200: PersonalSignup },
      problems: asked,
    },
    async (c) => c.json(await personalSignup(app, associationOf(c), bearerOf(c))),
  );
  endpoint(
    routes,
    {
      method: 'post',
      path: '/mine',
      tag,
      summary: 'Change a signup: the whole entry anew',
      access: 'personal-link',
      hasKey: true,
      body: SignupChange,
      answers: { 200: SignupOutcome },
      problems: [...asked, ...closed, ...barred, 'signup/no-signup'],
    },
    async (c, { key, body }) => c.json(await changeSignup(app, associationOf(c), body, key, bearerOf(c))),
  );
  routes.all('/mine', notAllowed('GET, POST'));

  endpoint(
    routes,
    {
      method: 'post',
      path: '/mine/cancel',
      tag,
      summary: 'Cancel every part',
      access: 'personal-link',
      hasKey: true,
      body: LinkSent,
      answers: { 200: SignupOutcome },
      problems: [...asked, 'signup/no-signup', 'signup/already-cancelled', 'signup/meeting-over'],
    },
    async (c, { key }) => c.json(await cancelSignup(app, associationOf(c), key, bearerOf(c))),
  );
  routes.all('/mine/cancel', notAllowed('POST'));

  endpoint(
    routes,
    {
      method: 'post',
      path: '/mine/offer',
      tag,
      summary: 'Accept or decline a seat that is offered',
      access: 'personal-link',
      hasKey: true,
      body: OfferAnswer,
      answers: { 200: SignupOutcome },
      problems: [...asked, 'signup/no-signup', 'signup/no-offer', 'signup/offer-expired'],
    },
    async (c, { key, body }) => c.json(await answerOffer(app, associationOf(c), body, key, bearerOf(c))),
  );
  routes.all('/mine/offer', notAllowed('POST'));

  endpoint(
    routes,
    {
      method: 'get',
      path: '/mine/attendees',
      tag,
      summary: 'Who else comes, as far as they have agreed to be seen; for who comes too',
      access: 'personal-link',
      answers: { 200: AttendeeList },
      problems: asked,
    },
    async (c) => c.json(await attendeesFor(app, associationOf(c), bearerOf(c))),
  );
  endpoint(
    routes,
    {
      method: 'post',
      path: '/mine/listing',
      tag,
      summary: 'Agree to be seen by the others who come, or take that back',
      access: 'personal-link',
      hasKey: true,
      body: ListingAnswer,
      answers: { 200: AttendeeList },
      problems: asked,
    },
    async (c, { body }) => {
      await beListed(app, associationOf(c), body.listed, bearerOf(c));
      return c.json(await attendeesFor(app, associationOf(c), bearerOf(c)));
    },
  );
  routes.all('/mine/attendees', notAllowed('GET'));
  routes.all('/mine/listing', notAllowed('POST'));

  endpoint(
    routes,
    {
      method: 'post',
      path: '/links',
      tag,
      summary: '“Send me my link again”',
      description: 'Answered alike for every address, known or not.',
      access: 'anybody',
      hasKey: true,
      body: LinkRequest,
      answers: { 202: LinkSent },
      problems: asked,
    },
    async (c, { key, body }) => {
      const association = associationOf(c);
      const { meeting, email } = body;
      await counting(guard, { association, emails: [emailKey(email)], meeting }, () =>
        sendLink(app, association, body, key),
      );
      return c.json({ version: SIGNUP_VERSION }, 202);
    },
  );
  routes.all('/links', notAllowed('POST'));

  endpoint(
    routes,
    {
      method: 'get',
      path: '/availability',
      tag,
      summary: 'How full the parts of meetings are',
      access: 'anybody',
      answers: { 200: Availability },
      problems: ['request/origin-not-allowed'],
    },
    async (c) => {
      const answer = await availability(app, associationOf(c));
      c.header('Cache-Control', 'public, max-age=10, stale-while-revalidate=30');
      return c.json(answer);
    },
  );
  routes.all('/availability', notAllowed('GET'));
  return routes;
}
