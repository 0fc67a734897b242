import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { QueueEntry } from '@network-meetings/core';
import { compareQueue, decideSeat, promote, seatsLeftWord } from '@network-meetings/core';

const guest = (entered: number): QueueEntry => ({ standing: 'guest', entered });
const member = (entered: number): QueueEntry => ({ standing: 'member', entered });

test('rule 20: a newcomer gets a seat while seats are left', () => {
  assert.deepEqual(decideSeat({ capacity: 2, taken: 1, waiting: [] }, 'guest'), { seat: 'confirmed' });
  assert.deepEqual(decideSeat({ capacity: undefined, taken: 900, waiting: [] }, 'guest'), {
    seat: 'confirmed',
  });
});

test('rule 20: when full, a newcomer joins the waitlist and is told the place', () => {
  assert.deepEqual(decideSeat({ capacity: 2, taken: 2, waiting: [] }, 'guest'), {
    seat: 'waitlisted',
    place: 1,
  });
  assert.deepEqual(decideSeat({ capacity: 0, taken: 0, waiting: [] }, 'member'), {
    seat: 'waitlisted',
    place: 1,
  });
  assert.deepEqual(decideSeat({ capacity: 2, taken: 2, waiting: [guest(1), guest(2)] }, 'guest'), {
    seat: 'waitlisted',
    place: 3,
  });
});

test('rule 20: members stand before guests', () => {
  assert.deepEqual(
    decideSeat({ capacity: 2, taken: 2, waiting: [guest(1), member(2), guest(3)] }, 'member'),
    { seat: 'waitlisted', place: 2 },
  );
});

test('rule 6: a prospective member queues with the guests', () => {
  const trial: QueueEntry = { standing: 'prospective', entered: 2 };
  assert.deepEqual([guest(3), trial, guest(1), member(4)].sort(compareQueue), [
    member(4),
    guest(1),
    trial,
    guest(3),
  ]);
});

test('rule 20: a newcomer never gets a seat while somebody waits', () => {
  assert.deepEqual(decideSeat({ capacity: 9, taken: 0, waiting: [guest(1)] }, 'member'), {
    seat: 'waitlisted',
    place: 1,
  });
});

test('rule 20: a freed seat goes to the head of the waitlist, members first, then by entry', () => {
  const waiting = [guest(1), member(5), guest(2), member(3)];
  assert.deepEqual(promote({ capacity: 4, taken: 1, waiting }), [member(3), member(5), guest(1)]);
  assert.deepEqual(promote({ capacity: 4, taken: 4, waiting }), []);
  assert.deepEqual(promote({ capacity: 3, taken: 4, waiting }), []);
  assert.deepEqual(promote({ capacity: undefined, taken: 4, waiting }).length, 4);
});

test('any run of arrivals and promotions fills the seats, never more, and nobody waits beside a free seat', () => {
  const standing = fc.constantFrom('member' as const, 'guest' as const);
  const event = fc.oneof(
    fc.record({ kind: fc.constant('arrive' as const), standing }),
    fc.record({ kind: fc.constant('leave' as const) }),
    fc.record({ kind: fc.constant('capacity' as const), capacity: fc.nat(6) }),
  );
  fc.assert(
    fc.property(fc.nat(5), fc.array(event, { maxLength: 60 }), (first, events) => {
      let capacity = first;
      let taken = 0;
      let waiting: QueueEntry[] = [];
      let entered = 0;
      const settle = () => {
        const promoted = promote({ capacity, taken, waiting });
        waiting = waiting.filter((one) => !promoted.includes(one));
        taken += promoted.length;
      };
      for (const one of events) {
        const before = taken;
        if (one.kind === 'arrive') {
          const decision = decideSeat({ capacity, taken, waiting }, one.standing);
          if (decision.seat === 'confirmed') taken += 1;
          else {
            const entry = { standing: one.standing, entered: ++entered };
            waiting.push(entry);
            assert.equal([...waiting].sort(compareQueue).indexOf(entry) + 1, decision.place);
          }
        } else if (one.kind === 'leave') taken = Math.max(0, taken - 1);
        else capacity = one.capacity;
        settle();
        assert.ok(taken <= Math.max(capacity, before));
        assert.ok(waiting.length === 0 || taken >= capacity);
      }
    }),
  );
});

test('how full a part looks says no number', () => {
  const word = (capacity: number | undefined, taken: number, waiting = 0) =>
    seatsLeftWord({ capacity, taken, waiting });
  assert.deepEqual(
    [word(undefined, 99), word(20, 0), word(20, 15), word(20, 16), word(20, 19), word(20, 20), word(20, 21)],
    ['open', 'open', 'open', 'few', 'few', 'waitlist', 'waitlist'],
  );
  assert.equal(word(20, 3, 1), 'waitlist');
  assert.equal(word(undefined, 3, 1), 'waitlist');
});
