import type { Context } from 'hono';
import { hasVersion } from './conditions.js';
import type { AppContext } from './environment.js';
import { feedFields } from './feed-fields.js';
import { securityFields } from './security-headers.js';
import type { FeedForm } from '../services/read-feed.js';
import { createFeedReader } from '../services/read-feed.js';

function takesGzip(header: string | undefined): boolean {
  return (header ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(1|0\.0*[1-9]\d*)(\.\d*)?\s*)?$/i.test(coding));
}

/** What is answered to who asks for a feed. */
export interface FeedAnswer {
  readonly status: 200 | 304;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** The headers of a request that an answer depends on; undefined where they are missing. */
export interface FeedAsked {
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** Answers for the public feed of an association; undefined where there is none. */
export type AnswerFeed = (association: string, asked: FeedAsked) => Promise<FeedAnswer | undefined>;

/** The same, for a request that reached the app. */
export type FeedOf = (c: Context) => Promise<FeedAnswer | undefined>;

/** The headers of a request that an answer depends on. */
export const feedAsked = (c: Context): FeedAsked => ({
  acceptEncoding: c.req.header('accept-encoding'),
  ifNoneMatch: c.req.header('if-none-match'),
});

interface Answers {
  readonly found: FeedAnswer;
  readonly unchanged: FeedAnswer;
}

/**
 * Makes what answers for public feeds. An answer is made whole, with the headers that others get on their way, once for each form of a feed: it is asked
 * for more often than everything else together. It is kept by caches, so it carries no number of a request.
 */
export function feedAnswers(app: AppContext): AnswerFeed {
  const read = createFeedReader(app, app.publicUrl);
  const made = new WeakMap<FeedForm, Answers>();
  const answersOf = (form: FeedForm, zipped: boolean): Answers => {
    const known = made.get(form);
    if (known) return known;
    // What a cache keeps has the rest already (RFC 9110, 15.4.5).
    const unchanged = {
      ETag: form.etag,
      Vary: 'Accept-Encoding',
      ...feedFields,
      // Asked every time while one develops.
      ...(app.dev && { 'Cache-Control': 'no-cache' }),
    };
    const found = {
      ...securityFields,
      ...unchanged,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(form.body.byteLength),
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    };
    const answers: Answers = {
      found: { status: 200, headers: found, body: form.body },
      unchanged: { status: 304, headers: unchanged, body: null },
    };
    made.set(form, answers);
    return answers;
  };
  return async (association, { acceptEncoding, ifNoneMatch }) => {
    const file = await read(association);
    if (!file) return undefined;
    const zipped = takesGzip(acceptEncoding);
    const form = zipped ? file.zipped : file;
    const { found, unchanged } = answersOf(form, zipped);
    return hasVersion(ifNoneMatch, form.etag) ? unchanged : found;
  };
}
