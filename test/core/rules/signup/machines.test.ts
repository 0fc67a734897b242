import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Machine, Seat } from '@network-meetings/core';
import {
  answerMachine,
  attendanceMachine,
  countsTowardsCapacity,
  mayRecordAttendance,
  nextState,
  seatMachine,
} from '@network-meetings/core';

/** Every arrow of a machine, as "state event → state". */
const arrows = (machine: Machine<string, string>) =>
  Object.entries(machine).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]) => `${from} ${event} → ${String(to)}`),
  );

describe('rule 19: answer, seat and attendance are three machines', () => {
  test('an answer is the person’s own word: any answer may follow any other', () => {
    for (const from of ['none', 'coming', 'not-coming', 'substitute'] as const) {
      assert.deepEqual(
        (['come', 'decline', 'send-substitute', 'withdraw'] as const).map((event) =>
          nextState(answerMachine, from, event),
        ),
        ['coming', 'not-coming', 'substitute', 'none'],
      );
    }
  });

  test('a seat goes one way, and who has lost it begins anew', () => {
    assert.deepEqual(arrows(seatMachine), [
      'none seat → confirmed',
      'none wait → waitlisted',
      'waitlisted promote → confirmed',
      'waitlisted offer → offered',
      'waitlisted leave → none',
      'offered accept → confirmed',
      'offered decline → none',
      'offered expire → none',
      'offered leave → none',
      'confirmed leave → none',
    ]);
  });

  test('rule 20: a cancelled entry is never offered, and a confirmed seat never waits again', () => {
    assert.equal(nextState(seatMachine, 'none', 'offer'), undefined);
    assert.equal(nextState(seatMachine, 'none', 'promote'), undefined);
    assert.equal(nextState(seatMachine, 'confirmed', 'wait'), undefined);
    assert.equal(nextState(seatMachine, 'offered', 'wait'), undefined);
  });

  test('rule 20: confirmed and offered count towards capacity, waitlisted does not', () => {
    const seats: readonly Seat[] = ['none', 'confirmed', 'waitlisted', 'offered'];
    assert.deepEqual(seats.filter(countsTowardsCapacity), ['confirmed', 'offered']);
  });

  test('rule 25: attendance is noted of a confirmed seat, and a mistake is put right', () => {
    const seats: readonly Seat[] = ['none', 'confirmed', 'waitlisted', 'offered'];
    assert.deepEqual(seats.filter(mayRecordAttendance), ['confirmed']);
    for (const from of ['unknown', 'attended', 'no-show'] as const) {
      assert.equal(nextState(attendanceMachine, from, 'check-in'), 'attended');
      assert.equal(nextState(attendanceMachine, from, 'miss'), 'no-show');
      assert.equal(nextState(attendanceMachine, from, 'clear'), 'unknown');
    }
  });
});
