import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BookOutcome, NetworkFeed, SignupBook, SignupEvent, SignupNotice } from '@network-meetings/core';
import { applySignupEvent, openBook } from '@network-meetings/core';
import fc from 'fast-check';
import { settleMeeting } from '../../packages/server/src/db/door.js';
import { createLink } from '../../packages/server/src/db/links.js';
import { checkStep } from '../support/book-invariants.js';
import { assertSameBook, bookTold, takeServerTold } from '../support/server-book.js';
import type { Harness, Parts, Reply } from './harness.js';
import {
  brokenInvariants,
  contractFeed,
  entry,
  feedWith,
  MEETING,
  SIGNUPS,
  startHarness,
} from './harness.js';

const HOUR = 3_600_000;
const LAST = Date.parse('2027-04-01T00:00:00Z');
const START = Date.parse('2027-01-10T08:00:00Z');
const PEOPLE = ['m1', 'm2', 'p1', 'g1', 'g2', 'h1'] as const;
type Person = (typeof PEOPLE)[number];
const emailOf = (person: Person) => `${person}@example.org`;
const terms = contractFeed().meetings[0]!['signup'] as object;

interface Terms {
  readonly capacity: number;
  readonly offerHours: number | undefined;
  readonly audience: 'anyone' | 'members';
  readonly status: 'scheduled' | 'postponed' | 'cancelled';
}

/** A feed of one meeting with these seats. */
function feedOf({ capacity, offerHours, audience, status }: Terms): NetworkFeed {
  const day = {
    id: 'day',
    kind: 'day',
    capacity,
    reserved: { members: Math.min(1, capacity), hostGuests: capacity > 2 ? 1 : 0 },
    reservedUntil: '2027-01-20T09:00',
    meal: true,
  };
  const dinner = {
    id: 'dinner',
    kind: 'dinner',
    start: '2027-03-11T18:00',
    end: '2027-03-11T20:30',
    capacity: 2,
    meal: true,
    membersOnly: true,
  };
  return feedWith({}, { parts: [day, dinner], status, signup: { ...terms, offerHours, audience } });
}

interface Model {
  book: SignupBook;
  now: number;
}
interface Real {
  readonly harness: Harness;
  readonly tokens: ReadonlyMap<string, string>;
}

function roleOf(person: Person) {
  if (person.startsWith('m')) return { standing: 'member' } as const;
  if (person.startsWith('p')) return { standing: 'prospective' } as const;
  return { standing: 'guest' as const, ...(person.startsWith('h') && { invitedBy: 'host' as const }) };
}

type Act = (real: Real) => Promise<Reply | undefined>;

/** One deed on the server and the same on the book of the core: they must say the same, and write the same down. */
class Deed implements fc.AsyncCommand<Model, Real> {
  readonly name: string;
  readonly event: SignupEvent;
  readonly act: Act;
  readonly hours: number;

  constructor(name: string, event: SignupEvent, act: Act, hours = 0) {
    this.name = name;
    this.event = event;
    this.act = act;
    this.hours = hours;
  }

  /** Personal links end some weeks after the meeting, which the book knows nothing of. */
  check({ now }: Readonly<Model>): boolean {
    return now + this.hours * HOUR < LAST;
  }

  async run(model: Model, real: Real): Promise<void> {
    const { harness } = real;
    const { event } = this;
    harness.now = model.now += this.hours * HOUR;
    const reply = await this.act(real);
    const before = model.book;
    const step = applySignupEvent(before, event, harness.now);
    model.book = step.book;
    checkStep(before, event, step, harness.now);
    if (reply) compare(reply, step.outcome);
    // What is refused need not look at the clock; the job for it would.
    await settleMeeting(harness.database, 'example', MEETING, harness.now);
    await assertSameBook(harness, step.book);
    assert.deepEqual(await takeServerTold(harness), bookTold(step.notices, acceptedBy(event, step.notices)));
    // A part whose capacity is lowered keeps its people; that nobody comes beside them, checkStep has seen.
    const broken = (await brokenInvariants(harness)).filter((what) => !/ seated of /.test(what));
    const isHeld = step.book.meeting.status === 'scheduled';
    assert.deepEqual(isHeld ? broken : broken.filter((what) => !/somebody waits/.test(what)), []);
  }

  toString(): string {
    return this.name;
  }
}

function acceptedBy(event: SignupEvent, notices: readonly SignupNotice[]): string | undefined {
  return event.kind === 'answer-offer' && notices.length > 0 ? event.person : undefined;
}

function compare({ status, body }: Reply, outcome: BookOutcome): void {
  if (outcome.ok) {
    assert.ok(status === 200 || status === 201, JSON.stringify(body));
    assert.deepEqual(body.signups, outcome.signups);
  } else assert.equal(body.code, outcome.code, JSON.stringify(body));
}

const said = fc.record({
  day: fc.constantFrom('coming', 'coming', 'not-coming', 'substitute'),
  dinner: fc.constantFrom('coming', 'not-coming'),
} as const);
const person = fc.constantFrom(...PEOPLE);
const part = fc.constantFrom('day', 'dinner');
const linkOf = (who: Person) => ({ person: emailOf(who), ...roleOf(who) });
const partsOf = (answers: Parts) => Object.entries(answers).map(([id, answer]) => ({ part: id, answer }));
const entryOf = (who: Person, answers: Parts) => {
  const sends = Object.values(answers).includes('substitute');
  return entry(
    emailOf(who),
    answers,
    sends ? { substitute: { name: 'Kollega', email: 'colleague@example.org' } } : {},
  );
};

const deeds = [
  fc
    .tuple(fc.uniqueArray(person, { minLength: 1, maxLength: 3 }), said, fc.boolean())
    .map(([people, answers, byLink]) => {
      const [first] = people;
      const placed = people.map((who) => ({ person: emailOf(who), parts: partsOf(answers) }));
      const event = {
        kind: 'place',
        people: placed,
        ...(byLink && first && { link: linkOf(first) }),
      } as const;
      const name = `${people.join(' and ')} ${byLink ? 'by the link of the first' : 'by address'} ${JSON.stringify(answers)}`;
      return new Deed(name, event, ({ harness, tokens }) => {
        const signups = people.map((who) => entryOf(who, answers));
        const body = { version: '1.0', meeting: MEETING, language: 'en', signups };
        return harness.post(SIGNUPS, body, byLink && first ? { token: tokens.get(first) } : {});
      });
    }),
  fc.tuple(person, said).map(([who, answers]) => {
    const event = { kind: 'change', parts: partsOf(answers), link: linkOf(who) } as const;
    return new Deed(`${who} changes to ${JSON.stringify(answers)}`, event, ({ harness, tokens }) =>
      harness.post(
        `${SIGNUPS}/mine`,
        { version: '1.0', signup: entryOf(who, answers) },
        { token: tokens.get(who) },
      ),
    );
  }),
  person.map(
    (who) =>
      new Deed(`${who} cancels`, { kind: 'cancel', person: emailOf(who) }, ({ harness, tokens }) =>
        harness.post(`${SIGNUPS}/mine/cancel`, { version: '1.0' }, { token: tokens.get(who) }),
      ),
  ),
  fc
    .tuple(person, part, fc.boolean())
    .map(
      ([who, id, accept]) =>
        new Deed(
          `${who} ${accept ? 'accepts' : 'declines'} ${id}`,
          { kind: 'answer-offer', person: emailOf(who), part: id, accept },
          ({ harness, tokens }) =>
            harness.post(
              `${SIGNUPS}/mine/offer`,
              { version: '1.0', part: id, accept },
              { token: tokens.get(who) },
            ),
        ),
    ),
  fc
    .constantFrom(1, 7, 13, 30, 300, 1300)
    .map(
      (hours) =>
        new Deed(`${String(hours)} hours pass`, { kind: 'clock' }, () => Promise.resolve(undefined), hours),
    ),
  fc
    .record<Terms>({
      capacity: fc.integer({ min: 1, max: 4 }),
      offerHours: fc.constantFrom(undefined, 12),
      audience: fc.constantFrom('anyone', 'anyone', 'members'),
      status: fc.constantFrom('scheduled', 'scheduled', 'scheduled', 'postponed', 'cancelled'),
    })
    .map((next) => {
      const feed = feedOf(next);
      const event = { kind: 'republish', meeting: feed.meetings[0]! } as const;
      return new Deed(`the meeting is now ${JSON.stringify(next)}`, event, async ({ harness }) => {
        await harness.publish(feed);
        return undefined;
      });
    }),
];

let harness: Harness;
before(async () => {
  harness = await startHarness(
    feedOf({ capacity: 2, offerHours: 12, audience: 'anyone', status: 'scheduled' }),
  );
});
after(() => harness.close());

/** Plain guests get their link as members who have left do: it proves the address and nothing more. */
async function invite(who: Person): Promise<string> {
  const email = emailOf(who);
  const isHosts = who.startsWith('h');
  const status = { m: 'active', p: 'prospective' }[who[0] ?? ''] ?? 'left';
  await (isHosts
    ? harness.query(
        `insert into network.invited_guest (association_id, meeting_id, email_key, name, email, invited_by)
         values ('example', $1, $2, 'Gæst', $2, 'host')`,
        [MEETING, email],
      )
    : harness.query(
        `insert into network.member (association_id, id, group_id, name, email, email_key, status)
         values ('example', $1, 'digital-east', 'Rolle', $2, $2, $3)`,
        [who, email, status],
      ));
  const owner = isHosts ? { guest: email } : { member: who };
  return createLink(harness.database, 'example', MEETING, owner, harness.now);
}

/** The server and a book with the same empty meeting, and an invitation for everybody. */
async function begin(): Promise<{ model: Model; real: Real }> {
  const feed = feedOf({ capacity: 2, offerHours: 12, audience: 'anyone', status: 'scheduled' });
  await harness.query(
    'truncate network.association, network.idempotency, graphile_worker._private_jobs cascade',
  );
  harness.now = START;
  await harness.publish(feed);
  const tokens = new Map<string, string>();
  for (const who of PEOPLE) tokens.set(who, await invite(who));
  const [meeting] = feed.meetings;
  const groups = feed.groups.filter(({ id }) => meeting!.groups.includes(id));
  return {
    model: { book: openBook(meeting!, groups, feed.timeZone), now: START },
    real: { harness, tokens },
  };
}

async function both(commands: Iterable<fc.AsyncCommand<Model, Real>>): Promise<void> {
  const begun = await begin();
  await fc.asyncModelRun(() => begun, commands);
}

// Another seed tries other stories: MODEL_SEED=1 MODEL_RUNS=200. A failure prints its own, and the shortest story.
const seed = Number(process.env['MODEL_SEED'] ?? 20_270_311);
const numRuns = Number(process.env['MODEL_RUNS'] ?? 20);

test(`whatever happens in whatever order, the server says and writes what the book of the core does (seed ${String(seed)})`, async () => {
  await fc.assert(fc.asyncProperty(fc.commands(deeds, { maxCommands: 25, size: '+1' }), both), {
    numRuns,
    seed,
  });
});
