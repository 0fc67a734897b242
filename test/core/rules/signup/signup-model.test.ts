import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type {
  BookedSignup,
  BookOutcome,
  Invited,
  PartAnswer,
  SignupBook,
  SignupEvent,
} from '@network-meetings/core';
import { applySignupEvent, openBook } from '@network-meetings/core';
import { checkStep } from '../../../support/book-invariants.js';
import { meetingWith } from '../../../support/feeds.js';

// Any run of requests, answers to offers, changes of the meeting and passing time, over two parts with few seats, so that
// waitlists, reserves and offers meet. What holds after every step stands in `book-invariants.ts`.

interface World {
  book: SignupBook;
  now: number;
}

/** One thing that happens; time has passed before it. */
class Happening implements fc.Command<object, World> {
  readonly #event: (book: SignupBook) => SignupEvent;
  readonly #minutes: number;
  constructor(event: (book: SignupBook) => SignupEvent, minutes: number) {
    this.#event = event;
    this.#minutes = minutes;
  }
  check(): boolean {
    return true;
  }
  run(_model: object, world: World): void {
    world.now += this.#minutes * 60_000;
    const before = structuredClone(world.book);
    const event = this.#event(world.book);
    const step = applySignupEvent(world.book, event, world.now);
    assert.deepEqual(world.book, before, 'a step does not touch the book that it is given');
    checkStep(before, event, step, world.now);
    world.book = step.book;
  }
  toString(): string {
    return `+${String(this.#minutes)} min ${this.#event.toString()}`;
  }
}

// Each person has one role, as a link proves it; whoever uses no link is a guest.
const links: readonly Invited[] = [
  { person: 'm1', standing: 'member' },
  { person: 'm2', standing: 'member' },
  { person: 'm3', standing: 'member' },
  { person: 'h1', standing: 'guest', invitedBy: 'host' },
  { person: 'h2', standing: 'guest', invitedBy: 'host' },
  { person: 'p1', standing: 'prospective' },
  { person: 'g1', standing: 'guest' },
  { person: 'g2', standing: 'guest' },
  { person: 'g3', standing: 'guest' },
];
const link = fc.constantFrom(...links);
const person = link.map(({ person: who }) => who);
const part = fc.constantFrom('day', 'dinner');
const minutes = fc.oneof({ weight: 6, arbitrary: fc.nat(90) }, { weight: 1, arbitrary: fc.nat(3 * 24 * 60) });
const answers: fc.Arbitrary<PartAnswer[]> = fc.uniqueArray(
  fc.record({
    part,
    answer: fc.oneof(
      { weight: 4, arbitrary: fc.constant('coming' as const) },
      { weight: 1, arbitrary: fc.constantFrom('not-coming' as const, 'substitute' as const) },
    ),
  }),
  { selector: ({ part: id }) => id, minLength: 1, maxLength: 2 },
);
const people = fc.uniqueArray(fc.record({ person, parts: answers }), {
  selector: ({ person: who }) => who,
  minLength: 1,
  maxLength: 3,
});

const happening = (event: fc.Arbitrary<SignupEvent>) =>
  fc.tuple(event, minutes).map(([one, passed]) => new Happening(() => one, passed));
const republished = (change: fc.Arbitrary<(meeting: SignupBook['meeting']) => SignupBook['meeting']>) =>
  fc
    .tuple(change, minutes)
    .map(
      ([edit, passed]) =>
        new Happening(({ meeting }) => ({ kind: 'republish', meeting: edit(meeting) }), passed),
    );

const resized = fc
  .record({ id: part, capacity: fc.option(fc.nat(4), { nil: undefined }) })
  .map(({ id, capacity }) => (meeting: SignupBook['meeting']) => ({
    ...meeting,
    parts: meeting.parts.map((one) => {
      if (one.id !== id) return one;
      const resizedPart = { ...one };
      if (capacity === undefined) delete resizedPart.capacity;
      else resizedPart.capacity = capacity;
      return resizedPart;
    }),
  }));
const status = fc
  .constantFrom('scheduled' as const, 'scheduled' as const, 'postponed' as const, 'cancelled' as const)
  .map((value) => (meeting: SignupBook['meeting']) => ({ ...meeting, status: value }));

// Somebody to whom a seat is offered answers; at random hardly anybody would.
const offerAnswered = fc.tuple(fc.nat(3), fc.boolean(), fc.nat(90)).map(
  ([which, accept, passed]) =>
    new Happening(({ signups }) => {
      const offers = signups.flatMap(({ person: who, parts }) =>
        parts.filter(({ seat }) => seat === 'offered').map(({ part: id }) => ({ person: who, part: id })),
      );
      const offer = offers[which % Math.max(1, offers.length)] ?? { person: 'nobody', part: 'day' };
      return { kind: 'answer-offer', ...offer, accept };
    }, passed),
);

const commands = [
  happening(
    fc
      .record({ kind: fc.constant('place' as const), people, link: fc.option(link, { nil: undefined }) })
      .map(({ link: used, ...event }) => ({ ...event, ...(used && { link: used }) })),
  ),
  happening(
    fc.record({ one: fc.record({ person, parts: answers }), used: link }).map(({ one, used }) => ({
      kind: 'place' as const,
      people: [{ ...one, person: used.person }],
      link: used,
    })),
  ),
  happening(fc.record({ kind: fc.constant('change' as const), parts: answers, link })),
  happening(fc.record({ kind: fc.constant('cancel' as const), person })),
  happening(fc.record({ kind: fc.constant('answer-offer' as const), person, part, accept: fc.boolean() })),
  offerAnswered,
  happening(
    fc.record({
      kind: fc.constant('record-attendance' as const),
      person,
      part,
      event: fc.constantFrom('check-in' as const, 'miss' as const, 'clear' as const),
    }),
  ),
  happening(fc.constant({ kind: 'clock' as const })),
  republished(resized),
  republished(status),
];

const setting = fc.record({
  day: fc.nat(3),
  dinner: fc.nat(2),
  reserved: fc.record({ members: fc.nat(2), hostGuests: fc.nat(1) }),
  offerHours: fc.option(fc.constantFrom(1, 24), { nil: undefined }),
});

test('rules 19–21 hold in any run of signups, offers, changes and time', () => {
  fc.assert(
    fc.property(
      setting,
      fc.commands(commands, { maxCommands: 60, size: 'max' }),
      ({ day, dinner, reserved, offerHours }, run) => {
        const { meeting, feed } = meetingWith({
          parts: [
            {
              id: 'day',
              kind: 'day',
              capacity: day + reserved.members + reserved.hostGuests,
              reserved,
              reservedUntil: '2027-03-04T12:00',
            },
            {
              id: 'dinner',
              kind: 'dinner',
              capacity: dinner,
              start: '2027-03-11T18:00',
              end: '2027-03-11T20:30',
            },
          ],
          end: '2027-03-11T20:30',
          signup: { closes: '2027-03-09T12:00', cancellationDeadline: '2027-03-09T12:00', offerHours },
        });
        const groups = feed.groups.map((group) => ({ ...group, substitutes: 'allowed' as const }));
        fc.modelRun(
          () => ({
            model: {},
            real: { book: openBook(meeting, groups, feed.timeZone), now: Date.parse('2027-03-01T08:00:00Z') },
          }),
          run,
        );
      },
    ),
    { numRuns: 200 },
  );
});

describe('a careless book is found out', () => {
  const { meeting, feed } = meetingWith({ parts: [{ id: 'day', kind: 'day', capacity: 1 }], signup: {} });
  const now = Date.parse('2027-03-01T08:00:00Z');
  const clock = { kind: 'clock' } as const;
  const signup = (
    who: string,
    seat: 'none' | 'confirmed' | 'waitlisted' | 'offered',
    entered?: number,
  ): BookedSignup => ({
    person: who,
    standing: 'guest',
    isCancelled: false,
    parts: [
      {
        part: 'day',
        answer: 'coming',
        seat,
        attendance: 'unknown',
        ...(entered !== undefined && { entered }),
        ...(seat === 'offered' && { expires: '2027-03-02T08:00:00Z' }),
      },
    ],
  });
  const book = (...signups: readonly BookedSignup[]): SignupBook => ({
    ...openBook(meeting, [], feed.timeZone),
    signups,
    entered: 9,
  });
  const done: BookOutcome = { ok: true, signups: [] };
  const cancelled = (one: BookedSignup): BookedSignup => ({ ...one, isCancelled: true });

  const table: readonly [string, SignupBook, SignupBook, RegExp][] = [
    [
      'more counted than seats',
      book(signup('a', 'confirmed')),
      book(signup('a', 'confirmed'), signup('b', 'offered')),
      /never more counted than seats/,
    ],
    [
      'two signups of one person',
      book(),
      book(signup('a', 'confirmed'), signup('a', 'none')),
      /one signup a person/,
    ],
    [
      'a newcomer before who waits',
      book(signup('b', 'waitlisted', 1)),
      book(signup('b', 'waitlisted', 1), signup('c', 'confirmed')),
      /c overtook b/,
    ],
    [
      'who is behind before who is ahead',
      book(signup('a', 'waitlisted', 1), signup('b', 'waitlisted', 2)),
      book(signup('a', 'waitlisted', 1), signup('b', 'confirmed')),
      /b overtook a/,
    ],
    ['a free seat while somebody waits', book(), book(signup('a', 'waitlisted', 1)), /eligible waits/],
    [
      'a seat that nobody is told of',
      book(signup('a', 'waitlisted', 1)),
      book(signup('a', 'confirmed')),
      /told once/,
    ],
    ['a cancelled entry that is offered', book(), book(cancelled(signup('a', 'offered'))), /has cancelled/],
    [
      'waiting and confirmed',
      book(),
      book({
        ...signup('a', 'confirmed'),
        parts: [...signup('a', 'confirmed').parts, ...signup('a', 'waitlisted', 1).parts],
      }),
      /waiting and confirmed/,
    ],
  ];
  for (const [what, before, after, why] of table) {
    test(what, () => {
      assert.throws(() => checkStep(before, clock, { book: after, outcome: done, notices: [] }, now), why);
    });
  }

  test('a refusal that changes something', () => {
    const refused = { ok: false, code: 'signup/closed', params: {} } as const;
    const step = { book: book(signup('a', 'confirmed')), outcome: refused, notices: [] };
    assert.throws(() => checkStep(book(), clock, step, now), /changes nothing/);
  });
});
