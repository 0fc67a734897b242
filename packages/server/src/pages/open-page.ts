import type { Meeting } from '@network-meetings/core';
import { problemStatus } from '@network-meetings/core';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readHead, readMeeting, readMeetings } from '../db/meetings.js';
import type { HeldMeeting } from '../db/meetings.js';
import type { FeedHead } from '../db/schema.js';
import { logFault, problemOf, retryAfter } from '../http/answer-problem.js';
import type { AppContext } from '../http/environment.js';
import { forgetLink, formProof, keptLink } from '../http/own-session.js';
import type { Wording } from '../locales/wording.js';
import { wordingFor, wordingForHeader } from '../locales/wording.js';
import { html } from '../notify/markup.js';
import { ProblemError } from '../problem-error.js';
import { personalSignup } from '../services/personal.js';
import { privacyNotice } from '../services/privacy-notice.js';
import type { MeetingView } from './meeting-view.js';
import { meetingView } from './meeting-view.js';
import { problemSaid } from './problem-said.js';
import type { OwnPage } from './page.js';
import { ownPage } from './page.js';

/** The words for a reader: those the browser asks for, where we have them, else the feed's. */
export function readersWording(c: Context, feedLanguage: string): Wording {
  return wordingForHeader(c.req.header('accept-language'), wordingFor(feedLanguage));
}

/** Sends a page. @param status 200 unless something else is said */
export function sendPage(c: Context, page: OwnPage, status: ContentfulStatusCode = 200): Response {
  c.header('Vary', 'Accept-Language, Cookie');
  c.header('Content-Language', page.wording.language);
  return c.html(ownPage(page), status);
}

/** What the list of an association's meetings is made of. */
export async function openPage(
  c: Context,
  { database }: AppContext,
): Promise<{ readonly head: FeedHead; readonly meetings: readonly Meeting[] }> {
  const association = c.req.param('association') ?? '';
  const held = await readHead(database, association);
  if (!held) throw new ProblemError('request/not-found');
  return { head: held.head, meetings: await readMeetings(database, association) };
}

/** A meeting whose pages are asked for, and what the personal link shows that is open in this browser. */
export interface OpenedMeeting {
  readonly association: string;
  readonly meeting: string;
  readonly language: Wording['language'];
  readonly held: HeldMeeting;
  readonly view: MeetingView;
  /** The personal link that the browser brought is not valid any more. */
  readonly isStale: boolean;
  readonly token: string | undefined;
}

/** Opens a meeting's pages. @throws ProblemError where there is no such meeting */
export async function openMeeting(c: Context, app: AppContext, path: string): Promise<OpenedMeeting> {
  const association = c.req.param('association') ?? '';
  const meeting = c.req.param('meeting') ?? '';
  const held = await readMeeting(app.database, association, meeting);
  if (!held) throw new ProblemError('request/not-found');
  const token = keptLink(c, app);
  const personal = token === undefined ? undefined : await openKept(app, association, token);
  const mine = personal?.meeting === meeting ? personal : undefined;
  if (held.withdrawn && !mine) throw new ProblemError('signup/meeting-not-found');
  const wording = readersWording(c, held.head.language);
  const isStale = token !== undefined && !mine;
  // So that the next page is one for who has no link; its forms are made for that.
  if (isStale) forgetLink(c, app, path);
  const proof = formProof(c, app, path, mine && token);
  const notice = await privacyNotice(app, held.head, wording);
  return {
    association,
    meeting,
    language: wording.language,
    held,
    view: meetingView(held, { wording, personal: mine, proof, path, notice }, app.clock.now()),
    isStale,
    token: mine && token,
  };
}

async function openKept(app: AppContext, association: string, token: string) {
  try {
    return await personalSignup(app, association, token);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'link/not-valid') return undefined;
    throw error;
  }
}

/** A problem as a page. */
export async function answerOwnProblem(error: unknown, c: Context, app: AppContext): Promise<Response> {
  const problem = problemOf(error);
  if (problem.code === 'server/failed') logFault(error, c);
  const status = problemStatus[problem.code] as ContentfulStatusCode;
  // The database may be what the problem is about.
  const known = await readHead(app.database, c.req.param('association') ?? '').catch(() => undefined);
  const wording = readersWording(c, known?.head.language ?? 'en');
  const [title, detail] = problemSaid(problem, wording);
  const association = known?.head.association ?? {
    id: '-',
    name: new URL(app.publicUrl).host,
    url: app.publicUrl,
  };
  const body = html`<h1>${title}</h1>
    <p>${detail}</p>`;
  if (status >= 500 || status === 429) c.header('Retry-After', retryAfter(problem.params));
  return sendPage(c, { wording, association, title, faulty: true, body }, status);
}
