// Rounds for the tests: two minutes each, five minutes to dig deeper, and an agenda that wants them to end after a quarter of an hour.
import assert from 'node:assert/strict';
import type { Round, RoundEvent } from '@network-meetings/core/agenda';
import { applyRound, createRound } from '@network-meetings/core/agenda';

const START = Date.UTC(2027, 2, 11, 9);

/** The moment so many seconds after nine. */
export const at = (seconds: number) => START + seconds * 1000;

export const ready = (...people: string[]) =>
  createRound({
    meeting: 'm',
    item: 'round',
    people: people.map((person) => ({ person, label: person.toUpperCase() })),
    secondsEach: 120,
    deeperSeconds: 300,
    dueAt: at(900),
  });

/** A round after events, each at so many seconds. */
export function run(round: Round, ...events: readonly [number, RoundEvent][]): Round {
  return events.reduce((before, [seconds, event]) => {
    const step = applyRound(before, event, at(seconds));
    assert.ok(step.ok, `${event.type} at ${String(seconds)}: ${step.ok ? '' : step.code}`);
    return step.round;
  }, round);
}
