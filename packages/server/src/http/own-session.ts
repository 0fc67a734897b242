import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ProblemError } from '../problem-error.js';
import type { AppContext } from './environment.js';

/** Seconds that a personal link stays open in a browser that used it. */
const LINK_SECONDS = 3600;

const TOKEN = /^[A-Za-z0-9_-]{20,200}$/;

const isSecure = ({ publicUrl }: AppContext) => publicUrl.startsWith('https:');
const linkName = (app: AppContext) => (isSecure(app) ? '__Secure-network-link' : 'network-link');
const formName = (app: AppContext) => (isSecure(app) ? '__Host-network-form' : 'network-form');

/** The path of the pages of one meeting, which its cookie is confined to. */
export const meetingPath = (association: string, meeting: string): string => `/s/${association}/${meeting}`;

/**
 * Takes the token of a personal link out of the address: it goes into a cookie for the pages of its meeting, for an hour.
 * Nothing is looked up and nothing changes, so a scanner that follows the link of a mail does no harm.
 * @see docs/decisions, “Links without a script”
 */
export function keepLink(c: Context, app: AppContext, path: string, token: string): void {
  if (!TOKEN.test(token)) throw new ProblemError('link/not-valid');
  // Lax: the link is followed from a mail, which may be read on another site.
  setCookie(c, linkName(app), token, {
    path,
    httpOnly: true,
    secure: isSecure(app),
    sameSite: 'Lax',
    maxAge: LINK_SECONDS,
  });
}

/** The token of the personal link that is open in this browser. */
export const keptLink = (c: Context, app: AppContext): string | undefined => getCookie(c, linkName(app));

/** Closes the personal link in this browser. */
export function forgetLink(c: Context, app: AppContext, path: string): void {
  deleteCookie(c, linkName(app), { path, secure: isSecure(app) });
}

const proofOf = (secret: string, path: string, token: string | undefined) =>
  createHmac('sha256', secret)
    .update(`${path}\n${token ?? ''}`)
    .digest();

/** The secret of this browser's forms: 128 bits in a cookie that no other site's page sends along. */
function formSecret(c: Context, app: AppContext): string {
  const known = getCookie(c, formName(app));
  if (known !== undefined && TOKEN.test(known)) return known;
  const secret = randomBytes(16).toString('base64url');
  setCookie(c, formName(app), secret, {
    path: '/',
    httpOnly: true,
    secure: isSecure(app),
    sameSite: 'Strict',
    maxAge: 24 * 3600,
  });
  return secret;
}

/** What a form carries to prove that this server made it, for this browser, these pages and this personal link. */
export function formProof(c: Context, app: AppContext, path: string, token: string | undefined): string {
  return proofOf(formSecret(c, app), path, token).toString('base64url');
}

/** Refuses a form that comes from another site's page. @throws ProblemError `request/origin-not-allowed` */
export function checkOrigin(c: Context, { publicUrl, dev }: AppContext): void {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const isOwn =
    origin === undefined ||
    origin === new URL(publicUrl).origin ||
    (dev && origin === new URL(c.req.url).origin);
  if (!isOwn || (site !== undefined && site !== 'same-origin'))
    throw new ProblemError('request/origin-not-allowed');
}

/** Whether a form carries its proof; not when the browser's cookies have gone since it was opened. */
export function isProved(
  c: Context,
  app: AppContext,
  path: string,
  token: string | undefined,
  given: string | undefined,
): boolean {
  const secret = getCookie(c, formName(app));
  if (secret === undefined || given === undefined) return false;
  const expected = proofOf(secret, path, token);
  const got = Buffer.from(given, 'base64url');
  return got.length === expected.length && timingSafeEqual(got, expected);
}
