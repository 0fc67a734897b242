import { emailKey } from '@network-meetings/core';
import { closeSession, openSession, requestLogin } from '../db/access.js';
import { readFeedVersion } from '../db/meetings.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from './access.js';
import { accessBySession } from './access.js';
import type { ServiceContext } from './service.js';

/** "Let me in": the same for every address; whether it leads anything is found out by a job when the answer has been given. */
export async function askForLogin(
  { database, clock }: ServiceContext,
  association: string,
  email: string,
  language: string,
): Promise<void> {
  if ((await readFeedVersion(database, association)) === undefined)
    throw new ProblemError('request/not-found');
  await requestLogin(database, association, emailKey(email), language, clock.now());
}

/** Signs in with the token of a mailed link, for once. */
export async function signIn(
  context: ServiceContext,
  association: string,
  token: string,
): Promise<{ readonly access: Access; readonly session: string; readonly seconds: number }> {
  const { database, clock } = context;
  const now = clock.now();
  const opened = await openSession(database, association, token, now);
  const access = opened && (await accessBySession(context, association, opened.token));
  if (!opened || !access) throw new ProblemError('access/link-not-valid');
  return { access, session: opened.token, seconds: Math.floor((opened.expiresAt - now) / 1000) };
}

/** Ends a session. @param session its token, if there is one */
export async function signOut({ database }: ServiceContext, session: string | undefined): Promise<void> {
  if (session !== undefined) await closeSession(database, session);
}
