import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Harness } from './harness.js';
import { brokenInvariants, feedWith, startHarness } from './harness.js';

const people = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `${name}${at}@example.org`);

/** Twenty people at once for the last five seats of twenty. */
async function rushForTheLastSeats(harness: Harness): Promise<void> {
  for (const email of people(15, 'early')) {
    assert.equal((await harness.signUp(email)).body.signups[0].parts[0].seat, 'confirmed');
  }
  const replies = await Promise.all(people(20, 'late').map((email) => harness.signUp(email)));
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
  const outcomes = replies.map(({ body }) => body.signups[0].parts[0]);
  assert.equal(outcomes.filter(({ seat }) => seat === 'confirmed').length, 5, 'confirmed');
  const places = outcomes.filter(({ seat }) => seat === 'waitlisted').map(({ place }) => place);
  assert.deepEqual(
    places.sort((a, b) => a - b),
    Array.from({ length: 15 }, (_, at) => at + 1),
  );
  assert.deepEqual(await brokenInvariants(harness), []);
}

describe('twenty people sign up at once for the last five seats', () => {
  for (let round = 1; round <= 5; round += 1) {
    test(`round ${round}: five get a seat, fifteen wait at places 1 to 15`, async () => {
      const harness = await startHarness(feedWith({ day: 20 }));
      try {
        await rushForTheLastSeats(harness);
        const [count] = await harness.query<{ jobs: number; mails: number }>(
          `select (select count(*) from graphile_worker.jobs) as jobs, (select count(*) from network.notification) as mails`,
        );
        assert.deepEqual(count, { jobs: 35, mails: 35 });
      } finally {
        await harness.close();
      }
    });
  }

  test('and without the guard too many get one, so the scenario is able to fail', async () => {
    const harness = await startHarness(feedWith({ day: 20 }));
    try {
      // Looks first and claims then, as if nobody else were there.
      await harness.query(`
        create or replace function network.claim_seat(p_association text, p_meeting text, p_part text, p_class text, p_now timestamptz, out seat text, out queue bigint)
        language plpgsql as $$
        declare v_free boolean;
        begin
          select (capacity is null or taken < capacity) and waiting = 0 into v_free from network.part
          where association_id = p_association and meeting_id = p_meeting and part_id = p_part;
          perform pg_sleep(0.05);
          if v_free then
            update network.part set taken = taken + 1
            where association_id = p_association and meeting_id = p_meeting and part_id = p_part;
            seat := 'confirmed';
          else
            update network.part set waiting = waiting + 1, last_queued = last_queued + 1
            where association_id = p_association and meeting_id = p_meeting and part_id = p_part
            returning last_queued into queue;
            seat := 'waitlisted';
          end if;
        end $$`);
      await assert.rejects(() => rushForTheLastSeats(harness), /confirmed/);
      const [part] = await harness.query<{ taken: number }>(
        `select taken from network.part where capacity = 20`,
      );
      assert.ok(part!.taken > 20, `oversold: ${part!.taken} of 20`);
    } finally {
      await harness.close();
    }
  });
});

describe('a storm of signups, changes, cancellations and other capacities', () => {
  let harness: Harness;
  before(async () => {
    harness = await startHarness(feedWith({ day: 6, dinner: 4 }));
  });
  after(() => harness.close());

  // The same storm every time, however its requests interleave.
  function dice(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  }

  const both = { day: 'coming', dinner: 'coming' } as const;

  for (const seed of [1, 2, 3]) {
    test(`storm ${seed}: nothing is oversold, lost or jumped`, async () => {
      const random = dice(seed);
      const emails = people(24, `storm${seed}-`);
      await Promise.all(emails.slice(0, 12).map((email) => harness.signUp(email, both)));
      await harness.deliver();
      const tokens = new Map(emails.slice(0, 12).map((email) => [email, harness.tokenOf(email)]));
      const deeds: (() => Promise<unknown>)[] = [];
      for (const email of emails.slice(12)) {
        deeds.push(() =>
          harness.signUp(email, random() < 0.5 ? both : { dinner: 'coming', day: 'not-coming' }),
        );
      }
      for (const [email, token] of tokens) {
        if (random() < 0.5)
          deeds.push(() => harness.post('/v1/example/signups/mine/cancel', { version: '1.0' }, { token }));
        else {
          const parts = [
            { part: 'day', answer: random() < 0.5 ? 'coming' : 'not-coming' },
            { part: 'dinner', answer: random() < 0.5 ? 'coming' : 'not-coming' },
          ];
          const signup = { person: { name: 'Rolle', email }, parts, charterAccepted: true };
          deeds.push(() => harness.post('/v1/example/signups/mine', { version: '1.0', signup }, { token }));
        }
      }
      for (let rise = 1; rise <= 4; rise += 1) {
        deeds.push(async () => {
          await harness.publish(feedWith({ day: 6 + seed * 4 + rise, dinner: 4 + seed * 3 + rise }));
          return { status: 200 };
        });
      }
      deeds.sort(() => random() - 0.5);
      const replies = (await Promise.all(deeds.map((deed) => deed()))) as {
        status: number;
        body?: unknown;
      }[];
      const refused = replies.filter(({ status }) => ![200, 201].includes(status));
      assert.deepEqual(refused, []);
      // Capacities were published in no certain order: the last word is the highest.
      await harness.publish(feedWith({ day: 6 + seed * 4 + 4, dinner: 4 + seed * 3 + 4 }));
      assert.deepEqual(await brokenInvariants(harness), []);
      await harness.deliver();
      const sent = await harness.query(`select 1 from network.notification where sent_at is null`);
      assert.equal(sent.length, 0);
      const [count] = await harness.query<{ mails: number }>(
        `select count(*) as mails from network.notification`,
      );
      assert.equal(harness.mails.length, count!.mails, 'each change its mail, and each mail once');
      const twice = await harness.query(`
        select signup_id, parts from (
          select signup_id, jsonb_array_elements_text(outcome -> 'promoted') as parts from network.notification
          where kind = 'promoted') given
        where not exists (select 1 from network.notification n where n.signup_id = given.signup_id and n.kind = 'changed')
        group by 1, 2 having count(*) > 1`);
      assert.deepEqual(twice, [], 'a seat was given twice to one who never gave it back');
    });
  }
});
