import { randomBytes } from 'node:crypto';
import { utcInstant } from '@network-meetings/core';
import type { Webhook, WebhookDeliveries, WebhookRequest } from '@network-meetings/core/facilitation';
import { sql } from 'kysely';
import type { Database } from './connect.js';

const DAY = 86_400_000;
/** An old secret is signed with for so long beside the new one, so that receivers can change in between. */
const ROTATION = DAY;

interface Secret {
  readonly secret: string;
  /** Milliseconds since 1970; absent: until it is replaced. */
  readonly until?: number;
}

/** 256 random bits, as Standard Webhooks writes a secret. */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

const time = (name: string, at: Date | null) => (at === null ? {} : { [name]: utcInstant(at.getTime()) });

/** Adds a place where messages go. @returns its id and its secret, which is told this once */
export async function createWebhook(
  { db }: Database,
  association: string,
  { url, events }: WebhookRequest,
  now: number,
): Promise<{ readonly id: string; readonly secret: string }> {
  const secret = newSecret();
  const { rows } = await sql<{ id: string }>`
    insert into network.webhook (association_id, url, events, secrets, created_at)
    values (${association}, ${url}, ${events ?? null}, ${JSON.stringify([{ secret }])}::jsonb, ${new Date(now)})
    returning id`.execute(db);
  return { id: rows[0]?.id ?? '', secret };
}

/** The places of an association where messages go, in the order in which they were added. */
export async function listWebhooks({ db }: Database, association: string): Promise<Webhook[]> {
  const { rows } = await sql<{
    id: string;
    url: string;
    events: string[] | null;
    created_at: Date;
    failing_since: Date | null;
    disabled_at: Date | null;
    disabled_why: Webhook['disabledWhy'] | null;
    waiting: number;
    dead: number;
  }>`
    select id, url, events, created_at, failing_since, disabled_at, disabled_why,
      (select count(*) from network.webhook_message where webhook_id = webhook.id and delivered_at is null and dead_at is null) as waiting,
      (select count(*) from network.webhook_message where webhook_id = webhook.id and dead_at is not null) as dead
    from network.webhook where association_id = ${association} order by created_at, id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    ...(row.events && { events: row.events }),
    createdAt: utcInstant(row.created_at.getTime()),
    ...time('failingSince', row.failing_since),
    ...time('disabledAt', row.disabled_at),
    ...(row.disabled_why && { disabledWhy: row.disabled_why }),
    waiting: row.waiting,
    dead: row.dead,
  }));
}

/** Takes a place away, with its messages. @returns false where there is none */
export async function deleteWebhook({ db }: Database, association: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from network.webhook
    where association_id = ${association} and id::text = ${id} returning id`.execute(db);
  return rows.length > 0;
}

/** Gives a place a new secret; the old one is signed with for another day. @returns the secret; undefined where there is no such place */
export async function rotateSecret(
  { db }: Database,
  association: string,
  id: string,
  now: number,
): Promise<string | undefined> {
  const secret = newSecret();
  const { rows } = await sql`
    update network.webhook set secrets = ${JSON.stringify([{ secret }])}::jsonb
      || jsonb_build_array((secrets -> 0) || jsonb_build_object('until', ${now + ROTATION}::bigint))
    where association_id = ${association} and id::text = ${id} returning id`.execute(db);
  return rows.length > 0 ? secret : undefined;
}

/** The messages to one place, newest first. @param after the id of a message; those older than it @returns undefined where there is no such place */
export async function listMessages(
  { db }: Database,
  association: string,
  webhook: string,
  {
    state,
    after,
    limit,
  }: { readonly state?: 'dead' | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<WebhookDeliveries['messages'] | undefined> {
  const known = await sql`select 1 from network.webhook
    where association_id = ${association} and id::text = ${webhook}`.execute(db);
  if (known.rows.length === 0) return undefined;
  const { rows } = await sql<{
    id: string;
    type: string;
    created_at: Date;
    attempts: number;
    last_result: string | null;
    delivered_at: Date | null;
    dead_at: Date | null;
  }>`
    select id, type, created_at, attempts, last_result, delivered_at, dead_at from network.webhook_message
    where webhook_id::text = ${webhook} and (${state ?? null}::text is null or dead_at is not null)
      and (${after ?? null}::text is null or (created_at, id) < (
        select created_at, id from network.webhook_message earlier where earlier.id::text = ${after ?? null}))
    order by created_at desc, id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    createdAt: utcInstant(row.created_at.getTime()),
    attempts: row.attempts,
    ...(row.last_result !== null && { lastResult: row.last_result }),
    ...time('deliveredAt', row.delivered_at),
    ...time('deadAt', row.dead_at),
  }));
}

/** Sends messages again: one, or all that were given up. @returns how many; undefined where there is no such place */
export async function replayMessages(
  { db }: Database,
  association: string,
  webhook: string,
  message: string | undefined,
  now: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ replayed: number | null }>`
    select network.replay_webhook(${association}, ${webhook}::uuid, ${message ?? null}::uuid, ${new Date(now)}) as replayed`.execute(
    db,
  );
  return rows[0]?.replayed ?? undefined;
}

/** Writes a message that tells nothing, to one place. @returns false where there is no such place */
export async function testWebhook(
  { db }: Database,
  association: string,
  id: string,
  now: number,
): Promise<boolean> {
  const { rows } = await sql`
    with written as (
      insert into network.webhook_message (association_id, webhook_id, type, data, created_at)
      select association_id, id, 'webhook.test', '{}', ${new Date(now)} from network.webhook
      where association_id = ${association} and id::text = ${id} returning id)
    select network.send_webhook_later(id, interval '0') from written`.execute(db);
  return rows.length > 0;
}

/** A message as its job finds it. */
export interface HeldMessage {
  readonly id: string;
  readonly association: string;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly attempts: number;
}

/** A message that is still to be sent, with the secrets that are valid now; undefined when it has arrived, was given up or deleted. */
export async function readMessage(
  { db }: Database,
  id: string,
  now: number,
): Promise<HeldMessage | undefined> {
  const { rows } = await sql<
    Omit<HeldMessage, 'secrets' | 'createdAt'> & { secrets: Secret[]; created_at: Date }
  >`
    select message.id, message.association_id as association, url, secrets, type, data, message.created_at, attempts
    from network.webhook_message message join network.webhook on webhook.id = message.webhook_id
    where message.id = ${id} and delivered_at is null and dead_at is null and disabled_at is null`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { secrets, created_at, ...rest } = row;
  const valid = secrets.filter(({ until }) => until === undefined || until > now);
  return { ...rest, secrets: valid.map(({ secret }) => secret), createdAt: created_at.getTime() };
}

/** Writes down that a message has arrived. */
export async function noteArrival({ db }: Database, id: string, result: string, now: number): Promise<void> {
  await sql`select network.webhook_arrived(${id}, ${result}, ${new Date(now)})`.execute(db);
}

/** Writes down that a message has not arrived (`functions/webhooks.ts`). */
export async function noteFailure(
  { db }: Database,
  id: string,
  failure: {
    readonly result: string;
    /** Seconds until it is tried again; undefined: given up. */
    readonly retryAfter: number | undefined;
    readonly isGone: boolean;
    /** Days without an arrival after which a place is written to no more. */
    readonly patience: number;
  },
  now: number,
): Promise<void> {
  const { result, retryAfter, isGone, patience } = failure;
  await sql`select network.webhook_failed(${id}, ${result}, ${retryAfter ?? null}::double precision * interval '1 second',
    ${isGone}, ${patience} * interval '1 day', ${new Date(now)})`.execute(db);
}

/** What is to be said of a place that is written to no more; undefined where it was deleted or is written to again. */
export async function readStopped({ db }: Database, id: string) {
  const { rows } = await sql<{ association: string; url: string; why: 'failing' | 'gone'; dead: number }>`
    select association_id as association, url, disabled_why as why,
      (select count(*) from network.webhook_message where webhook_id = webhook.id and dead_at is not null) as dead
    from network.webhook where id = ${id} and disabled_why in ('failing', 'gone')`.execute(db);
  return rows[0];
}

const KEPT = 30 * DAY;

/** Deletes messages of long ago, whatever became of them. */
export async function deleteMessages({ db }: Database, now: number): Promise<void> {
  await sql`delete from network.webhook_message where created_at < ${new Date(now - KEPT)}`.execute(db);
}
