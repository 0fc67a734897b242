import { randomUUID } from 'node:crypto';
import { Email, emailKey, parseWith, SIGNUP_VERSION } from '@network-meetings/core';
import { HONEYPOT } from '@network-meetings/core/signup-words';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { clientAddress, networkOf } from '../http/client-address.js';
import type { AppContext } from '../http/environment.js';
import { checkOrigin, forgetLink, isProved, keepLink, keptLink, meetingPath } from '../http/own-session.js';
import { readForm } from '../http/read-form.js';
import { HONEYPOT_WEIGHT } from '../pages/honeypot.js';
import { listSection } from '../pages/list-page.js';
import { answerOwnProblem, openMeeting, openPage, readersWording, sendPage } from '../pages/open-page.js';
import { OWN_PAGE_POLICY, STYLE_PATH } from '../pages/page.js';
import { ownPageStyle } from '../pages/style.js';
import { answerPage, cancelPage, changePage, entryPage, signupPage } from '../pages/steps.js';
import { ProblemError } from '../problem-error.js';
import { beListed } from '../services/attendees.js';
import { counting } from '../services/rate-limits.js';
import { sendLink } from '../services/send-link.js';

/** The problem that a limit is refused with, for the page to say beside what was typed. */
async function refusalBy(counted: Promise<unknown> | undefined): Promise<ProblemError | undefined> {
  try {
    await counted;
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/**
 * The server's own pages, below `/s`: everything that the form of the elements does, for who has no script. Every change is a
 * form that is sent; to look at a page changes nothing.
 */
export function ownPageRoutes(app: AppContext): Hono {
  const routes = new Hono();
  const { guard, proxies = 0 } = app;
  const pathOf = (c: Context) => meetingPath(c.req.param('association') ?? '', c.req.param('meeting') ?? '');

  /** A form that was sent, from where it was sent. */
  async function readOwnForm(c: Context) {
    checkOrigin(c, app);
    const path = pathOf(c);
    const form = await readForm(c);
    const token = keptLink(c, app);
    const { key = randomUUID() } = form;
    // A field that people leave empty and programs fill in: it weighs, and decides nothing, for autofill errs too.
    const weight = (form[HONEYPOT] ?? '') === '' ? 1 : HONEYPOT_WEIGHT;
    const association = c.req.param('association') ?? '';
    const refused = await refusalBy(
      guard?.({ association, network: networkOf(clientAddress(c, proxies)), weight }),
    );
    return { form, token, key, refused, isProved: isProved(c, app, path, token, form['proof']) };
  }

  routes.use('*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', OWN_PAGE_POLICY);
    // With no-referrer, a browser would send forms to ourselves with "Origin: null", and nobody could tell whose they are.
    c.header('Referrer-Policy', 'same-origin');
    await next();
  });
  routes.get(STYLE_PATH.slice('/s'.length), (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    c.header('Content-Type', 'text/css; charset=utf-8');
    return c.body(ownPageStyle);
  });

  routes.get('/:association', async (c) => {
    const { head, meetings } = await openPage(c, app);
    const wording = readersWording(c, head.language);
    const body = listSection(head, meetings, wording, app.clock.now());
    return sendPage(c, { wording, association: head.association, title: wording.pages.meetings, body });
  });

  routes.get('/:association/:meeting', async (c) => {
    const token = c.req.query('signup');
    if (token === undefined) return entryPage(c, app, await openMeeting(c, app, pathOf(c)));
    keepLink(c, app, pathOf(c), token);
    c.header('Referrer-Policy', 'no-referrer');
    return c.redirect(`${pathOf(c)}?opened`, 303);
  });
  routes.post('/:association/:meeting', async (c) => {
    const sent = await readOwnForm(c);
    return signupPage(c, app, await openMeeting(c, app, pathOf(c)), sent);
  });
  routes.get('/:association/:meeting/change', async (c) =>
    changePage(c, app, await openMeeting(c, app, pathOf(c))),
  );
  routes.get('/:association/:meeting/cancel', async (c) =>
    cancelPage(c, app, await openMeeting(c, app, pathOf(c))),
  );
  routes.post('/:association/:meeting/:deed{cancel|offer}', async (c) => {
    const sent = await readOwnForm(c);
    const deed = c.req.param('deed') === 'cancel' ? 'cancel' : 'offer';
    return answerPage(c, app, await openMeeting(c, app, pathOf(c)), deed, sent);
  });
  routes.post('/:association/:meeting/link', async (c) => {
    const { form, key, refused, isProved: mayAct } = await readOwnForm(c);
    if (refused) throw refused;
    const opened = await openMeeting(c, app, pathOf(c));
    const { association, meeting, language } = opened;
    const email = (form['email'] ?? '').trim();
    const parsed = parseWith(Email, email);
    if (!mayAct || !parsed.ok)
      return entryPage(c, app, opened, { email, isValid: parsed.ok, isTooOld: !mayAct });
    const asked = { version: SIGNUP_VERSION, meeting, email: parsed.value, language };
    const emails = [emailKey(parsed.value)];
    await counting(guard, { association, emails, meeting }, () => sendLink(app, association, asked, key));
    return entryPage(c, app, opened, { isSent: true });
  });
  routes.post('/:association/:meeting/listing', async (c) => {
    const { form, token, refused, isProved: mayAct } = await readOwnForm(c);
    if (refused) throw refused;
    if (mayAct) await beListed(app, c.req.param('association'), form['listed'] === 'yes', token);
    return c.redirect(pathOf(c), 303);
  });
  routes.post('/:association/:meeting/forget', async (c) => {
    const { isProved: mayAct } = await readOwnForm(c);
    if (mayAct) forgetLink(c, app, pathOf(c));
    return c.redirect(pathOf(c), 303);
  });

  routes.all('/:association/:meeting/:deed?', () => {
    throw new ProblemError('request/not-found');
  });
  routes.onError((error, c) => answerOwnProblem(error, c, app));
  return routes;
}
