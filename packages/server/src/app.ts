import { Hono } from 'hono';
import type { Log } from './http/access-log.js';
import { accessLog } from './http/access-log.js';
import { answerProblem } from './http/answer-problem.js';
import type { AppContext } from './http/environment.js';
import { countRequests } from './http/count-requests.js';
import { securityHeaders } from './http/security-headers.js';
import { ProblemError } from './problem-error.js';
import { applicationRoutes } from './routes/applications.js';
import { devMailRoutes } from './routes/dev-mail.js';
import type { DevSite } from './routes/dev-site.js';
import { devSiteRoutes } from './routes/dev-site.js';
import { facilitatorPage } from './routes/facilitator-page.js';
import { facilitatorRoutes } from './routes/facilitator.js';
import type { AnswerFeed } from './http/feed-answer.js';
import { feedAnswers } from './http/feed-answer.js';
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
export const createApp = (options: AppOptions): Hono => createAppBeside(options, feedAnswers(options));

/**
 * The same beside something else that gives public feeds.
 * @param answerFeed answers for them here and there, so that each is read once
 */
export function createAppBeside({ log, site, ...app }: AppOptions, answerFeed: AnswerFeed): Hono {
  const hono = new Hono();
  if (log) hono.use('*', accessLog(log));
  if (app.metrics) hono.use('*', countRequests(app.metrics));
  // Before the headers of other answers, which it brings itself: it is asked for more often than everything else together.
  hono.route('/v1', feedRoutes(answerFeed));
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
