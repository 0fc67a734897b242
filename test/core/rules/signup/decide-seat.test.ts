import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PartLoad, QueueEntry } from '@network-meetings/core';
import {
  compareQueue,
  decideSeat,
  isEligible,
  nextInLine,
  seatClassOf,
  seatsKept,
  seatsLeftWord,
} from '@network-meetings/core';

const guest = (entered: number): QueueEntry => ({ standing: 'guest', entered });
const member = (entered: number): QueueEntry => ({ standing: 'member', entered });
const host = (entered: number): QueueEntry => ({ standing: 'guest', invitedBy: 'host', entered });
const trial = (entered: number): QueueEntry => ({ standing: 'prospective', entered });

/** A part with seats taken by members, by the host's guests and by others. */
const load = (
  capacity: number | undefined,
  [members = 0, hostGuests = 0, others = 0]: readonly number[] = [],
  reserved: PartLoad['reserved'] = {},
): PartLoad => ({
  capacity,
  taken: { member: members, 'host-guest': hostGuests, other: others },
  reserved,
});

describe('rule 20: a newcomer', () => {
  const table: readonly [string, ReturnType<typeof decideSeat>, ReturnType<typeof decideSeat>][] = [
    ['gets the last seat', decideSeat(load(2, [0, 0, 1]), [], guest(1)), { seat: 'confirmed' }],
    [
      'gets a seat where there is no limit',
      decideSeat(load(undefined, [900]), [], guest(1)),
      { seat: 'confirmed' },
    ],
    ['waits when full', decideSeat(load(2, [1, 0, 1]), [], guest(1)), { seat: 'waitlisted', place: 1 }],
    [
      'waits where there is no seat at all',
      decideSeat(load(0), [], member(1)),
      { seat: 'waitlisted', place: 1 },
    ],
    [
      'waits behind those who wait',
      decideSeat(load(2, [2]), [guest(1), guest(2)], guest(3)),
      { seat: 'waitlisted', place: 3 },
    ],
    [
      'who is a member waits before guests, behind members',
      decideSeat(load(2, [2]), [guest(1), member(2), guest(3)], member(4)),
      { seat: 'waitlisted', place: 2 },
    ],
    [
      'is never seated while somebody eligible waits',
      decideSeat(load(9), [guest(1)], member(2)),
      { seat: 'waitlisted', place: 1 },
    ],
    [
      'who is a member takes a member’s seat past a guest who waits',
      decideSeat(load(3, [0, 0, 1], { member: 2 }), [guest(1)], member(2)),
      { seat: 'confirmed' },
    ],
    [
      'who is a guest of the host takes a seat kept for them past others who wait',
      decideSeat(load(3, [2, 0, 0], { 'host-guest': 1 }), [member(1), guest(2)], host(3)),
      { seat: 'confirmed' },
    ],
  ];
  for (const [what, decision, expected] of table) test(what, () => assert.deepEqual(decision, expected));
});

describe('rule 20: seats that are kept', () => {
  const all = ['member', 'host-guest', 'other'] as const;
  const eligible = (part: PartLoad) => all.filter((one) => isEligible(part, one));
  const kept = { member: 3, 'host-guest': 2 };
  const table: readonly [string, string[], string[]][] = [
    ['all may come while common seats are left', eligible(load(6, [], kept)), [...all]],
    ['others take the common ones alone', eligible(load(6, [0, 0, 1], kept)), ['member', 'host-guest']],
    ['a reserve that is used leaves what is common', eligible(load(6, [3, 0, 0], kept)), [...all]],
    ['beyond it members take of what is common', eligible(load(6, [4, 0, 0], kept)), ['host-guest']],
    ['one class does not use another’s', eligible(load(6, [1, 3, 0], kept)), ['member']],
    ['a full part seats nobody', eligible(load(6, [3, 2, 1], kept)), []],
    ['a part made smaller keeps what is left for whom it was kept', eligible(load(4, [2, 0, 1], kept)), []],
    ['and seats nobody beyond its capacity', eligible(load(2, [0, 2, 1], { member: 1 })), []],
    ['without a limit nothing need be kept', eligible(load(undefined, [9, 9, 9], kept)), [...all]],
  ];
  for (const [what, found, expected] of table) test(what, () => assert.deepEqual(found, expected));

  test('are those that their class has not used', () => {
    assert.equal(seatsKept(load(9, [1, 5, 0], kept)), 2);
    assert.equal(seatsKept(load(9, [1, 0, 0], kept)), 4);
    assert.equal(seatsKept(load(9, [1, 0, 0], kept), 'member'), 2);
    assert.equal(seatsKept(load(9)), 0);
  });

  test('belong to members, and to guests whom the host invited; a trial visit has none', () => {
    assert.deepEqual([member(1), host(1), guest(1), trial(1)].map(seatClassOf), [
      'member',
      'host-guest',
      'other',
      'other',
    ]);
  });
});

test('rule 6: a prospective member queues with the guests', () => {
  assert.deepEqual([guest(3), trial(2), guest(1), member(4)].sort(compareQueue), [
    member(4),
    guest(1),
    trial(2),
    guest(3),
  ]);
});

test('rule 20: a freed seat goes to the first who is eligible, members first, then by entry', () => {
  const waiting = [guest(1), member(5), host(2), member(3)];
  assert.deepEqual(nextInLine(load(4, [3]), waiting), member(3));
  assert.equal(nextInLine(load(4, [4]), waiting), undefined);
  assert.equal(nextInLine(load(4, [3]), []), undefined);
  // The seat is the host's: members and others are passed over.
  assert.deepEqual(nextInLine(load(4, [3], { 'host-guest': 1 }), waiting), host(2));
  assert.deepEqual(waiting[0], guest(1));
});

test('how full a part looks says no number', () => {
  const word = (capacity: number | undefined, taken: number, waiting = 0) =>
    seatsLeftWord({ capacity, taken, waiting });
  assert.deepEqual(
    [word(undefined, 99), word(20, 0), word(20, 15), word(20, 16), word(20, 19), word(20, 20), word(20, 21)],
    ['open', 'open', 'open', 'few', 'few', 'waitlist', 'waitlist'],
  );
  assert.equal(seatsLeftWord({ capacity: 20, taken: 3, waiting: 0, kept: 13 }), 'few');
  assert.equal(seatsLeftWord({ capacity: 20, taken: 3, waiting: 0, kept: 17 }), 'waitlist');
  assert.equal(word(20, 3, 1), 'waitlist');
  assert.equal(word(undefined, 3, 1), 'waitlist');
});
