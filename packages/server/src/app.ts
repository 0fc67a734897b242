import { Hono } from 'hono';
import type { Log } from './http/access-log.js';
import { answerProblem } from './http/answer-problem.js';
import type { AppContext } from './http/environment.js';
import type { FeedOf } from './http/feed-answer.js';
import { feedAnswers, feedAsked } from './http/feed-answer.js';
import { noteRequests, notingRequests } from './http/note-request.js';
import { securityHeaders } from './http/security-headers.js';
import { ProblemError } from './problem-error.js';
import { applicationRoutes } from './routes/applications.js';
import { devMailRoutes } from './routes/dev-mail.js';
import type { DevSite } from './routes/dev-site.js';
import { devSiteRoutes } from './routes/dev-site.js';
import { facilitatorPage } from './routes/facilitator-page.js';
import { facilitatorRoutes } from './routes/facilitator.js';
import { feedRoutes } from './routes/feed.js';
import { operationRoutes } from './routes/operation.js';
import { memberRoutes } from './routes/members.js';
import { ownPageRoutes } from './routes/own-pages.js';
import { problemRoutes } from './routes/problems.js';
import { referenceRoutes } from './routes/reference.js';
import { signupRoutes } from './routes/signups.js';

/** What an app is made of. */
export interface AppOptions extends AppContext {
  /** Takes an entry a request, and one for each fault; nothing is logged when left out. */
  readonly log?: Log;
  /** The example's pages, in development. */
  readonly site?: DevSite;
}

/** The server as a function from request to answer: no port, no process, so that it can be tested as it is. */
export function createApp(options: AppOptions): Hono {
  const answerFeed = feedAnswers(options);
  return createAppBeside(options, (c) => answerFeed(c.req.param('association') ?? '', feedAsked(c)));
}

/**
 * The same beside something else that gives public feeds.
 * @param feedOf what is answered to who asks for one: that of the other, so that each is read once
 */
export function createAppBeside({ log, site, ...app }: AppOptions, feedOf: FeedOf): Hono {
  const hono = new Hono();
  const note = noteRequests(log, app.metrics);
  if (note) hono.use('*', notingRequests(note));
  // Before the headers of other answers, which it brings itself: it is asked for more often than everything else together.
  hono.route('/v1', feedRoutes(feedOf));
  hono.use('*', securityHeaders);
  hono.route('/', operationRoutes(app));
  hono.route('/problems', problemRoutes());
  hono.route('/s', ownPageRoutes(app));
  hono.route('/v1/:association/signups', signupRoutes(app));
  hono.route('/v1/:association/applications', applicationRoutes(app));
  hono.route('/v1/:association/members', memberRoutes(app));
  hono.route('/v1/:association/facilitator', facilitatorRoutes(app));
  hono.route('/facilitator', facilitatorPage(app));
  hono.route(
    '/',
    referenceRoutes(app, () => hono.routes),
  );
  if (app.dev) {
    hono.route('/dev/mail', devMailRoutes(app));
    if (site) hono.route('/', devSiteRoutes(site));
  }
  const answer = answerProblem(app);
  hono.notFound((c) => answer(new ProblemError('request/not-found'), c));
  hono.onError(answer);
  return hono;
}
