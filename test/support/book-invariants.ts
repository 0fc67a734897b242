import assert from 'node:assert/strict';
import type { BookedSignup, BookStep, SignupBook, SignupEvent } from '@network-meetings/core';
import { applySignupEvent } from '@network-meetings/core';

const seatOf = ({ parts }: BookedSignup, part: string) => parts.find((one) => one.part === part);
const isCounted = (signup: BookedSignup, part: string) =>
  ['confirmed', 'offered'].includes(seatOf(signup, part)?.seat ?? 'none');
const isWaiting = (signup: BookedSignup, part: string) => seatOf(signup, part)?.seat === 'waitlisted';
const classOf = ({ standing, invitedBy }: BookedSignup) =>
  standing === 'member' ? 'members' : invitedBy === 'host' ? 'hostGuests' : 'others';

/** The order of a waitlist, written down anew: members, then the rest, each by entry. */
const queue = (book: SignupBook, part: string) => {
  const waiting = book.signups
    .filter((one) => isWaiting(one, part))
    .sort((a, b) => Number(seatOf(a, part)?.entered) - Number(seatOf(b, part)?.entered));
  return [
    ...waiting.filter(({ standing }) => standing === 'member'),
    ...waiting.filter(({ standing }) => standing !== 'member'),
  ];
};

/**
 * Whether one more could be seated, by dealing the seats out: each class sits in its own seats first, the overflow and all
 * others in what is common. An independent reading of the rule, to hold the book against.
 */
function couldBeSeated(
  book: SignupBook,
  part: SignupBook['meeting']['parts'][number],
  who: BookedSignup,
  now: number,
) {
  if (part.capacity === undefined) return true;
  const holds = part.reservedUntil === undefined || now < Date.parse(`${part.reservedUntil}:00+01:00`);
  const { members = 0, hostGuests = 0 } = holds ? (part.reserved ?? {}) : {};
  const own = { members, hostGuests, others: 0 };
  let common = part.capacity - own.members - own.hostGuests;
  for (const one of book.signups.filter((each) => isCounted(each, part.id))) {
    const seats = classOf(one);
    if (own[seats] > 0) own[seats] -= 1;
    else common -= 1;
  }
  // Below zero, seats were promised beyond the capacity: they are missing from the reserve that is left.
  return own[classOf(who)] + common > 0;
}

/** What must hold after every step of every book (rules 19–21). */
export function checkStep(before: SignupBook, event: SignupEvent, step: BookStep, now: number): void {
  const { book, outcome, notices } = step;
  const people = book.signups.map(({ person }) => person);
  assert.equal(new Set(people).size, people.length, 'one signup a person and meeting');

  if (!outcome.ok) {
    const idle = applySignupEvent(before, { kind: 'clock' }, now);
    assert.deepEqual(book, idle.book, 'what is refused changes nothing');
    assert.deepEqual(notices, idle.notices);
  }

  for (const part of book.meeting.parts) {
    const { id } = part;
    const had = (person: string) => before.signups.find((one) => one.person === person);
    const countedBefore = before.signups.filter((one) => isCounted(one, id)).length;
    const counted = book.signups.filter((one) => isCounted(one, id));
    assert.ok(
      counted.length <= Math.max(part.capacity ?? Number.POSITIVE_INFINITY, countedBefore),
      'never more counted than seats',
    );

    for (const signup of book.signups) {
      const mine = signup.parts.filter((one) => one.part === id);
      assert.ok(mine.length <= 1, 'nobody is waiting and confirmed for the same part');
      const [one] = mine;
      assert.equal(
        one?.seat === 'waitlisted',
        one?.entered !== undefined,
        'who waits has a place, and only they',
      );
      if (signup.isCancelled) assert.equal(one?.seat ?? 'none', 'none', 'who has cancelled has nothing');
      if (one?.seat === 'offered')
        assert.ok(Date.parse(one.expires ?? '') > now, 'an offer is in the future');
      if (one?.answer === 'not-coming' || one?.answer === 'none') assert.equal(one.seat, 'none');
      if (one?.attendance !== 'unknown' && one) assert.equal(one.seat, 'confirmed');
    }
    const entered = book.signups.flatMap((one) => seatOf(one, id)?.entered ?? []);
    assert.equal(new Set(entered).size, entered.length);

    const isHeld = book.meeting.status === 'scheduled' || book.meeting.status === 'rescheduled';
    const start = Date.parse(`${part.start ?? book.meeting.start}:00+01:00`);
    if (isHeld && now < start) {
      for (const one of queue(book, id)) {
        assert.ok(!couldBeSeated(book, part, one, now), 'nobody who is eligible waits');
      }
    }

    // Of one class, whoever was and is waiting was not overtaken by who was behind, or new.
    const order = queue(book, id).map(({ person }) => person);
    const stillWaiting = queue(before, id).filter(
      ({ person }) =>
        order.includes(person) && seatOf(had(person)!, id)?.entered === entryOf(book, person, id),
    );
    for (const seated of counted) {
      const earlier = had(seated.person);
      if (earlier && isCounted(earlier, id)) continue;
      for (const waiting of stillWaiting) {
        const now = book.signups.find(({ person }) => person === waiting.person)!;
        if (classOf(now) !== classOf(seated)) continue;
        const behind =
          earlier && isWaiting(earlier, id) ? Number(seatOf(earlier, id)?.entered) : Number.POSITIVE_INFINITY;
        assert.ok(
          behind < Number(seatOf(waiting, id)?.entered),
          `${seated.person} overtook ${waiting.person}`,
        );
      }
    }

    const told = (person: string) =>
      notices.filter(
        (one) =>
          (one.kind === 'promoted' || one.kind === 'offered') && one.person === person && one.part === id,
      ).length;
    for (const { person } of counted) {
      const earlier = had(person);
      if (earlier && !earlier.isCancelled && isWaiting(earlier, id))
        assert.equal(told(person), 1, 'told once');
    }
    for (const one of notices) {
      if ((one.kind !== 'promoted' && one.kind !== 'offered') || one.part !== id) continue;
      const earlier = had(one.person);
      const isActor = 'people' in event && event.people.some(({ person }) => person === one.person);
      if (!isActor) {
        assert.ok(
          earlier && isWaiting(earlier, id) && !earlier.isCancelled,
          'a cancelled entry is never offered',
        );
      }
    }
  }

  if (outcome.ok && event.kind === 'change') {
    const [mine] = outcome.signups;
    for (const shown of mine?.parts ?? []) {
      if (shown.seat !== 'waitlisted') continue;
      const order = queue(book, shown.part).map(({ person }) => person);
      assert.equal(shown.place, order.indexOf(event.link.person) + 1, 'the place that is told is the place');
    }
  }
}

const entryOf = (book: SignupBook, person: string, part: string) =>
  seatOf(
    book.signups.find((one) => one.person === person)!,
    part,
  )?.entered;
