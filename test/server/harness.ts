import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NetworkFeed, SignupEntry, SignupRequest } from '@network-meetings/core';
import { parseFeed } from '@network-meetings/core';
import { createApp } from '../../packages/server/src/app.js';
import type { Database } from '../../packages/server/src/db/connect.js';
import { connect } from '../../packages/server/src/db/connect.js';
import { functions } from '../../packages/server/src/db/functions/index.js';
import { migrate } from '../../packages/server/src/db/migrate.js';
import { migrations } from '../../packages/server/src/db/migrations/index.js';
import { sendWaitingMail } from '../../packages/server/src/notify/worker.js';
import type { Mail } from '../../packages/server/src/notify/mail.js';
import { publishFeed } from '../../packages/server/src/services/publish-feed.js';
import type { ServiceContext } from '../../packages/server/src/services/service.js';
import type { Template } from '../support/postgres.js';
import { testPostgres } from '../support/postgres.js';

export const MEETING = 'digital-east-2027-1';
export const SIGNUPS = '/v1/example/signups';
export const PUBLIC_URL = 'https://signup.example.org';

/** The feed of the contract, for a test to change. */
export function contractFeed(): Record<string, unknown> & { meetings: Record<string, unknown>[] } {
  return JSON.parse(readFileSync('docs/protocol/feed.json', 'utf8'));
}

/** The contract's feed with these seats for its first meeting, and these changes. */
export function feedWith(
  capacity: { day?: number; dinner?: number },
  meeting: Record<string, unknown> = {},
): NetworkFeed {
  const feed = contractFeed();
  const [first] = feed.meetings;
  const dinner = {
    id: 'dinner',
    kind: 'dinner',
    start: '2027-03-11T18:00',
    end: '2027-03-11T20:30',
    meal: true,
  };
  // Freed seats are given at once, unless a test wants offers.
  const signup = { ...(first!['signup'] as Record<string, unknown>), offerHours: undefined };
  Object.assign(first!, {
    signup,
    parts: [
      { id: 'day', kind: 'day', meal: true, ...(capacity.day !== undefined && { capacity: capacity.day }) },
      { ...dinner, ...(capacity.dinner !== undefined && { capacity: capacity.dinner }) },
    ],
    ...meeting,
  });
  const parsed = parseFeed(feed);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a server says is what the test is about
  readonly body: any;
}

export interface Harness {
  readonly app: ReturnType<typeof createApp>;
  readonly database: Database;
  readonly context: ServiceContext;
  readonly mails: Mail[];
  now: number;
  publish(feed: NetworkFeed): Promise<void>;
  request(path: string, init?: RequestInit): Promise<Reply>;
  post(path: string, body: unknown, options?: PostOptions): Promise<Reply>;
  signUp(emails: string | readonly string[], parts?: Parts, options?: PostOptions): Promise<Reply>;
  /** Works off the mail jobs; what was sent is in `mails`. */
  deliver(): Promise<void>;
  /** The token in the last mail to an address. */
  tokenOf(email: string): string;
  query<T>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export interface PostOptions {
  readonly key?: string;
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
}

export type Parts = Readonly<Record<string, 'coming' | 'not-coming' | 'substitute'>>;

export const key = () => randomUUID();

export function entry(
  email: string,
  parts: Parts = { day: 'coming' },
  more: Partial<SignupEntry> = {},
): SignupEntry {
  return {
    person: { name: `Rolle ${email.split('@')[0]}`, email },
    parts: Object.entries(parts).map(([part, answer]) => ({ part, answer })),
    charterAccepted: true,
    ...more,
  };
}

export function requestOf(emails: readonly string[], parts?: Parts): SignupRequest {
  return {
    version: '1.0',
    meeting: MEETING,
    language: 'en',
    signups: emails.map((email) => entry(email, parts)),
  };
}

/** A database with our tables. */
const migrated: Template = {
  name: `nm_test_template_${createHash('sha256')
    .update(JSON.stringify([migrations, functions]))
    .digest('hex')
    .slice(0, 16)}`,
  async fill(url) {
    const database = connect(url, 2);
    await migrate(database.pool);
    await database.close();
  },
};

/** A server on a database of its own, at a moment when signup is open. */
export async function startHarness(
  feed: NetworkFeed = feedWith({ day: 20, dinner: 12 }),
  dev = false,
): Promise<Harness> {
  const postgres = await testPostgres(migrated);
  const database = connect(postgres.url, 24);
  const harness = { now: Date.parse('2027-01-10T08:00:00Z') };
  const clock = { now: () => harness.now };
  const context = { database, clock };
  await publishFeed(context, feed);
  const app = createApp({
    ...context,
    publicUrl: PUBLIC_URL,
    allowedOrigins: ['https://partner.example.org'],
    dev,
  });
  const mails: Mail[] = [];
  const transport = {
    send: async (mail: Mail) => void mails.push(mail),
    close: () => undefined,
  };

  async function request(path: string, init: RequestInit = {}): Promise<Reply> {
    const response = await app.request(path.startsWith('http') ? path : `${PUBLIC_URL}${path}`, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  }

  const post = (path: string, body: unknown, { key: given = key(), token, headers }: PostOptions = {}) =>
    request(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': given,
        'accept-language': 'en',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  return Object.assign(harness, {
    app,
    database,
    context,
    mails,
    publish: (next: NetworkFeed) => publishFeed(context, next),
    request,
    post,
    signUp: (emails: string | readonly string[], parts?: Parts, options?: PostOptions) =>
      post(SIGNUPS, requestOf(typeof emails === 'string' ? [emails] : emails, parts), options),
    deliver: () => sendWaitingMail(context, { transport, domain: 'example.org', publicUrl: PUBLIC_URL }),
    tokenOf(email: string) {
      const mail = mails.findLast(({ to }) => to.address === email);
      const token = /#meeting=[^&\s]+&signup=([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1];
      if (!token) throw new Error(`no mail with a link to ${email}`);
      return token;
    },
    query: async <T>(text: string, values: unknown[] = []) =>
      (await database.pool.query(text, values)).rows as T[],
    close: async () => {
      await database.close();
      await postgres.drop();
    },
  });
}

/** Everything that must hold of seats at any moment, recounted from the rows themselves. */
export async function brokenInvariants({ query, now }: Harness): Promise<string[]> {
  const broken = await query<{ what: string }>(
    `
    with counted as (
      select part.association_id, part.meeting_id, part.part_id,
        count(*) filter (where seat.seat in ('confirmed', 'offered')) as seated,
        count(*) filter (where seat.seat in ('confirmed', 'offered') and class = 'member') as members,
        count(*) filter (where seat.seat in ('confirmed', 'offered') and class = 'host-guest') as guests,
        count(*) filter (where seat.seat = 'waitlisted') as queued,
        count(*) filter (where seat.seat = 'waitlisted' and class = 'member') as queued_members,
        count(*) filter (where seat.seat = 'waitlisted' and class = 'host-guest') as queued_guests
      from network.part left join network.seat using (association_id, meeting_id, part_id)
      group by association_id, meeting_id, part_id),
    free as (
      select *, greatest(0, case when reserved_until <= $1 then 0 else reserved_members end - members) as for_members,
        greatest(0, case when reserved_until <= $1 then 0 else reserved_host_guests end - guests) as for_guests
      from counted join network.part using (association_id, meeting_id, part_id))
    select part_id || ': taken ' || taken || ', recounted ' || seated as what from free
      where (taken, taken_members, taken_host_guests) <> (seated, members, guests)
    union all select part_id || ': waiting ' || waiting || ', recounted ' || queued from free
      where (waiting, waiting_members, waiting_host_guests) <> (queued, queued_members, queued_guests)
    union all select part_id || ': ' || seated || ' seated of ' || capacity from free where seated > capacity
    union all select part_id || ': somebody waits while a seat is free for them' from free
      where (queued_members > 0 and (capacity is null or seated + for_guests < capacity))
        or (queued_guests > 0 and (capacity is null or seated + for_members < capacity))
        or (queued > queued_members + queued_guests and (capacity is null or seated + for_members + for_guests < capacity))
    union all select 'a seat of another class than the signup' from network.signup join network.seat on signup_id = id
      where cancelled_at is null
        and class <> case when standing = 'member' then 'member' when invited_by = 'host' then 'host-guest' else 'other' end
    union all select 'an address that is nobody''s' from network.signup where email_key not like '%@%'
    union all select 'somebody who cancelled has a seat' from network.signup join network.seat on signup_id = id
      where cancelled_at is not null and seat <> 'none'
    union all select 'two active signups of one person' from network.signup where cancelled_at is null
      group by association_id, meeting_id, email_key having count(*) > 1
    union all select 'a notification without its job' from network.notification n where sent_at is null and not muted
      and not exists (select 1 from graphile_worker._private_jobs job where job.payload ->> 'notification' = n.id::text)`,
    [new Date(now)],
  );
  return broken.map(({ what }) => what);
}
