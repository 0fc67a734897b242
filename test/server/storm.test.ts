import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settleMeeting } from '../../packages/server/src/db/door.js';
import type { Harness, Reply } from './harness.js';
import { brokenInvariants, contractFeed, feedWith, MEETING, SIGNUPS, startHarness } from './harness.js';

const CAPACITY = 20;
const HOUR = 3_600_000;
const PATIENCE = 120_000;
const terms = { ...(contractFeed().meetings[0]!['signup'] as object), offerHours: 2 };
const feedOf = (day: number) => feedWith({ day }, { signup: terms });

/** The same numbers every time, however the requests interleave. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function tokenIn({ mails }: Harness, email: string): string | undefined {
  const mail = mails.findLast(({ to }) => to.address === email);
  return /signup=([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1];
}

/** Two hundred requests of one to five people for twenty seats, while others cancel, seats come and go, and offers expire. */
async function storm(harness: Harness, seed: number): Promise<void> {
  // Two hundred wait for two dozen connections, however busy the machine is; what is looked at here is what they get.
  harness.database.pool.options.connectionTimeoutMillis = PATIENCE;
  const random = dice(seed);
  const early = Array.from({ length: 30 }, (_, at) => `early${at}@example.org`);
  for (const email of early) await harness.signUp(email);
  await harness.deliver();
  // Some offers are out when it begins; they expire in the middle of it.
  const cancel = (email: string) =>
    harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token: tokenIn(harness, email) });
  for (const email of early.slice(0, 3)) await cancel(email);
  harness.now += 2 * HOUR;

  const deeds: (() => Promise<Pick<Reply, 'status'>>)[] = [];
  for (let at = 0; at < 200; at += 1) {
    const party = Array.from(
      { length: 1 + Math.floor(random() * 5) },
      (_, one) => `p${at}-${one}@example.org`,
    );
    deeds.push(() => harness.signUp(party));
  }
  for (const email of early.slice(3, 15)) deeds.push(() => cancel(email));
  for (let change = 0; change < 6; change += 1) {
    const capacity = CAPACITY + Math.floor(random() * 4);
    deeds.push(async () => {
      await harness.publish(feedOf(capacity));
      await settleMeeting(harness.database, 'example', MEETING, harness.now);
      return { status: 200 };
    });
  }
  deeds.sort(() => random() - 0.5);
  const replies = await Promise.all(deeds.map((deed) => deed()));
  assert.deepEqual(
    replies.filter(({ status }) => status !== 200 && status !== 201).map(({ status }) => status),
    [],
  );
}

/** Has the database itself write down whoever is seated while somebody waits who entered before: all here are guests. */
async function watchTheQueue({ query }: Harness): Promise<void> {
  await query(`
    create table public.jumped (signup uuid);
    create function public.watch() returns trigger language plpgsql as $$
    begin
      insert into public.jumped select new.signup_id where exists (
        select 1 from network.seat
        where seat = 'waitlisted' and part_id = new.part_id and meeting_id = new.meeting_id
          and (tg_op = 'INSERT' or queue < old.queue));
      return null;
    end $$;
    create trigger newcomers after insert on network.seat for each row
      when (new.seat in ('confirmed', 'offered')) execute function public.watch();
    create trigger promotions after update on network.seat for each row
      when (old.seat = 'waitlisted' and new.seat in ('confirmed', 'offered')) execute function public.watch()`);
}

describe('200 requests of one to five people at once for twenty seats, among cancellations, capacities and expiring offers', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    test(`run ${seed}: never one too many, the counter is right, nobody jumps the queue, each change has its mail`, async () => {
      const harness = await startHarness(feedOf(CAPACITY));
      try {
        await watchTheQueue(harness);
        await storm(harness, seed);
        const highest = CAPACITY + 4;
        await harness.publish(feedOf(highest));
        assert.deepEqual(await brokenInvariants(harness), []);
        assert.deepEqual(await harness.query('select signup from public.jumped'), [], 'queue jumped');
        const [part] = await harness.query<{ taken: number; waiting: number }>(
          `select taken, waiting from network.part where part_id = 'day' and capacity = $1`,
          [highest],
        );
        assert.equal(part!.taken, highest);
        assert.ok(part!.waiting > 0);
      } finally {
        await harness.close();
      }
    });
  }

  test('and with the guard out it oversells, so the scenario is able to fail', async () => {
    const harness = await startHarness(feedOf(CAPACITY));
    try {
      await harness.query(`
        create or replace function network.lock_parts(p_association text, p_meeting text)
        returns void language sql as 'select null::void';
        create or replace function network.claim_seat(p_association text, p_meeting text, p_part text, p_class text, p_now timestamptz, out seat text, out queue bigint)
        language plpgsql as $$
        declare v_free boolean;
        begin
          select network.fits(part, p_class, p_now) and not network.somebody_fits(part, p_now) into v_free from network.part
          where association_id = p_association and meeting_id = p_meeting and part_id = p_part;
          perform pg_sleep(0.05);
          perform network.count_seats(p_association, p_meeting, p_part, p_class,
            v_free::integer, 1 - v_free::integer);
          seat := case when v_free then 'confirmed' else 'waitlisted' end;
          if not v_free then
            update network.part set last_queued = last_queued + 1
            where association_id = p_association and meeting_id = p_meeting and part_id = p_part
            returning last_queued into queue;
          end if;
        end $$`);
      await Promise.all(
        Array.from({ length: 40 }, (_, at) => harness.signUp([`a${at}@example.org`, `b${at}@example.org`])),
      );
      const [part] = await harness.query<{ taken: number }>(
        `select taken from network.part where part_id = 'day' and capacity = 20`,
      );
      assert.ok(part!.taken > CAPACITY, `oversold: ${part!.taken} of ${CAPACITY}`);
    } finally {
      await harness.close();
    }
  });
});
