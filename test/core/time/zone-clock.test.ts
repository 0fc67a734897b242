// A zone's clock says the same whether a machine has Temporal or not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { zoneClock } from '../../../packages/core/src/time/zone-clock.js';
import { oddZones } from '../../support/odd-zones.js';

test('the clock by Temporal is the clock by Intl, to the second around each change', () => {
  const clocks = oddZones.map(
    (zone) => [zone, zoneClock(zone, Temporal), zoneClock(zone, undefined)] as const,
  );
  const instant = fc.integer({ min: 0, max: Date.UTC(2060, 0, 1) / 1000 }).map((seconds) => seconds * 1000);
  fc.assert(
    fc.property(instant, fc.constantFrom(...clocks), (at, [zone, one, other]) => {
      assert.equal(one?.(at), other?.(at), zone);
      assert.equal(typeof one?.(at), 'number');
    }),
    { numRuns: 500 },
  );
  // 2027-03-28T01:00Z, when summer time begins in Denmark.
  const change = Date.UTC(2027, 2, 28, 1);
  for (const temporal of [Temporal, undefined]) {
    const clock = zoneClock('Europe/Copenhagen', temporal);
    assert.deepEqual([clock?.(change - 1000), clock?.(change)], [3_600_000, 7_200_000]);
  }
});

test('a zone that the machine does not know has no clock', () => {
  for (const temporal of [Temporal, undefined])
    assert.equal(zoneClock('Europe/Atlantis', temporal), undefined);
});
