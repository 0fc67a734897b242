import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './connect.js';
import { hashToken } from './links.js';

const MINUTE = 60_000;
/** A link to sign in by works for so long. */
const LOGIN_TIME = 30 * MINUTE;
/** A working day; who comes back the next morning signs in again. */
const SESSION_TIME = 12 * 60 * MINUTE;
/** Links that one address is sent in an hour at most. */
const LOGINS_AN_HOUR = 5;

/** A token of 256 random bits; `nm_` so that scanners of sources find one that was left in them. */
const newToken = () => `nm_${randomBytes(32).toString('base64url')}`;
const secret = () => randomBytes(32).toString('base64url');

/** What a token stands for; it itself is told once, when it is made. */
export interface HeldToken {
  readonly id: string;
  readonly label: string;
  /** Undefined: the whole association. */
  readonly groups: readonly string[] | undefined;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const held = (row: {
  id: string;
  label: string;
  groups: string[] | null;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}): HeldToken => ({
  id: row.id,
  label: row.label,
  groups: row.groups ?? undefined,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});

/** Makes a token for programs. @returns the token, which nobody can read again */
export async function createAccessToken(
  { db }: Database,
  association: string,
  asked: { readonly label: string; readonly groups: readonly string[] | undefined; readonly expires: number },
  now: number,
): Promise<{ readonly id: string; readonly token: string }> {
  const token = newToken();
  const { id } = await db
    .insertInto('access_token')
    .values({
      association_id: association,
      token_hash: hashToken(token),
      label: asked.label,
      groups: asked.groups === undefined ? null : [...asked.groups],
      created_at: new Date(now),
      expires_at: new Date(asked.expires),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token };
}

/** The tokens of an association, newest first, also those that work no more. */
export async function listAccessTokens({ db }: Database, association: string): Promise<readonly HeldToken[]> {
  const rows = await db
    .selectFrom('access_token')
    .selectAll()
    .where('association_id', '=', association)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(held);
}

/** Takes a token back at once. @returns false where there is no such token */
export async function revokeAccessToken(
  { db }: Database,
  association: string,
  id: string,
  now: number,
): Promise<boolean> {
  const result = await db
    .updateTable('access_token')
    .set({ revoked_at: new Date(now) })
    .where('association_id', '=', association)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What a token stands for; undefined when it is unknown, expired, revoked, or of another association. */
export async function findAccessToken(
  { db }: Database,
  association: string,
  token: string,
  now: number,
): Promise<HeldToken | undefined> {
  const row = await db
    .selectFrom('access_token')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('association_id', '=', association)
    .where('expires_at', '>', new Date(now))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row && held(row);
}

/** Writes down that somebody wants to sign in, and the job that looks into it: the same for every address. */
export async function requestLogin(
  { db }: Database,
  association: string,
  emailKey: string,
  language: string,
  now: number,
): Promise<void> {
  await sql`
    with asked as (
      insert into network.login_request (association_id, email_key, language, created_at)
      values (${association}, ${emailKey}, ${language}, ${new Date(now)}) returning id)
    select graphile_worker.add_job('send-login', json_build_object('request', id)) from asked`.execute(db);
}

/** A request to sign in, as its job finds it. */
export interface HeldLoginRequest {
  readonly association: string;
  readonly emailKey: string;
  readonly language: string | undefined;
  /** One too many in an hour. */
  readonly muted: boolean;
}

/** A request by its id; undefined when it is answered. */
export async function readLoginRequest({ db }: Database, id: string): Promise<HeldLoginRequest | undefined> {
  const { rows } = await sql<{
    association: string;
    emailKey: string;
    language: string | null;
    muted: boolean;
  }>`
    select association_id as association, email_key as "emailKey", language, (
        select count(*) from network.login_request earlier
        where (earlier.association_id, earlier.email_key) = (asked.association_id, asked.email_key)
          and earlier.created_at > asked.created_at - interval '1 hour'
          and (earlier.created_at, earlier.id) < (asked.created_at, asked.id)) >= ${LOGINS_AN_HOUR} as muted
    from network.login_request asked where id = ${id} and language is not null`.execute(db);
  const [row] = rows;
  return row && { ...row, language: row.language ?? undefined };
}

/** Writes down that a request is answered; it counts for an hour still. */
export async function closeLoginRequest({ db }: Database, id: string): Promise<void> {
  await db.updateTable('login_request').set({ language: null }).where('id', '=', id).execute();
}

/** Makes the token of a link to sign in by. */
export async function createLogin(
  { db }: Database,
  association: string,
  emailKey: string,
  now: number,
): Promise<string> {
  const token = secret();
  await db
    .insertInto('login')
    .values({
      token_hash: hashToken(token),
      association_id: association,
      email_key: emailKey,
      expires_at: new Date(now + LOGIN_TIME),
    })
    .execute();
  return token;
}

/** A session that was opened: its token goes into a cookie. */
export interface OpenedSession {
  readonly token: string;
  readonly emailKey: string;
  readonly expiresAt: number;
}

/** Signs in with a link, for once; two at the same moment are one. @returns undefined when it was used, has expired, or is none */
export async function openSession(
  { db }: Database,
  association: string,
  login: string,
  now: number,
): Promise<OpenedSession | undefined> {
  const token = secret();
  const expiresAt = now + SESSION_TIME;
  const { rows } = await sql<{ emailKey: string }>`
    with used as (
      update network.login set used_at = ${new Date(now)}
      where token_hash = ${hashToken(login)} and association_id = ${association}
        and used_at is null and expires_at > ${new Date(now)}
      returning association_id, email_key)
    insert into network.session (token_hash, association_id, email_key, created_at, expires_at)
    select ${hashToken(token)}, association_id, email_key, ${new Date(now)}, ${new Date(expiresAt)} from used
    returning email_key as "emailKey"`.execute(db);
  const [row] = rows;
  return row && { token, emailKey: row.emailKey, expiresAt };
}

/** Whose session a token is; undefined when it has ended or is of another association. */
export async function findSession(
  { db }: Database,
  association: string,
  token: string,
  now: number,
): Promise<{ readonly emailKey: string; readonly expiresAt: number } | undefined> {
  const row = await db
    .selectFrom('session')
    .select(['email_key', 'expires_at'])
    .where('token_hash', '=', hashToken(token))
    .where('association_id', '=', association)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return row && { emailKey: row.email_key, expiresAt: row.expires_at.getTime() };
}

/** Ends a session. */
export async function closeSession({ db }: Database, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute();
}

/** Deletes what has expired. */
export async function forgetExpired({ db }: Database, now: number): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', new Date(now)).execute();
  await db.deleteFrom('login').where('expires_at', '<', new Date(now)).execute();
  await db
    .deleteFrom('login_request')
    .where('created_at', '<', new Date(now - 24 * 60 * MINUTE))
    .execute();
}

/** Who leads single meetings of an association, as the meetings say. */
export async function readMeetingLeaders({ db }: Database, association: string) {
  const { rows } = await sql<{ meeting: string; email: string }>`
    select id as meeting, document #>> '{facilitator,email}' as email from network.meeting
    where association_id = ${association} and withdrawn_at is null
      and document #>> '{facilitator,email}' is not null`.execute(db);
  return rows;
}
