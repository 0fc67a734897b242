import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RoundEvent } from '@network-meetings/core/agenda';
import { applyRound, parseRound, roundClock } from '@network-meetings/core/agenda';
import { good } from '../../../support/good.js';
import { at, ready, run } from '../../../support/round.js';

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyEvent: fc.Arbitrary<RoundEvent> = fc.oneof(
  fc
    .constantFrom<RoundEvent['type']>(
      'start',
      'next',
      'next',
      'skip',
      'back',
      'dig',
      'surface',
      'pause',
      'resume',
      'end',
    )
    .map((type) => ({ type }) as RoundEvent),
  fc.record({ type: fc.constantFrom('call' as const, 'join' as const, 'leave' as const), person }),
  fc.record({ type: fc.constant('extend' as const), seconds: fc.integer({ min: -60, max: 60 }) }),
  fc.record({
    type: fc.constant('note' as const),
    kind: fc.constant('topic' as const),
    text: fc.constant('x'),
  }),
);

test('whatever happens: nobody is lost, time adds up, and a reload in between changes nothing', () => {
  const steps = fc.array(fc.tuple(fc.nat(200), anyEvent), { maxLength: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(person), steps, (people, events) => {
      let round = ready(...people);
      let reloaded = round;
      let now = 0;
      let running = 0;
      for (const [wait, event] of events) {
        now += wait;
        if (round.floor && round.pausedAt === undefined) running += wait * 1000;
        const step = applyRound(round, event, at(now));
        const same = applyRound(good(parseRound(JSON.parse(JSON.stringify(reloaded)))), event, at(now));
        if (step.ok) round = step.round;
        if (same.ok) reloaded = same.round;
        assert.deepEqual(reloaded, round);
        assert.equal(round.floor !== undefined, round.status === 'running');
        assert.ok(people.every((id) => round.turns.some((turn) => turn.person === id)));
        const clock = roundClock(round, at(now));
        assert.ok(clock.turnsLeft <= round.turns.length);
        const kept = round.turns.reduce((sum, turn) => sum + turn.spoken + turn.deeper, 0);
        const onNow = round.floor && round.pausedAt === undefined ? at(now) - round.floor.since : 0;
        assert.equal(kept + onNow, running);
      }
      for (let left = 0; left < 20 && round.status === 'running'; left++)
        round = run(round, [now, { type: 'next' }]);
      assert.notEqual(round.status, 'running');
    }),
  );
});
