// The season planner: node --conditions=@network-meetings/source --import=tsx bench/facilitator/planner.ts
// 40 groups with four meetings each, in twenty pairs of sister groups with a joint meeting, twelve rooms, and members in two groups.
import { holidaysOfDenmark } from '@network-meetings/core';
import { planSeason } from '@network-meetings/core/programme';
import { median, report } from './report.js';

const weekdays = [[1, 2], [2, 3], [1, 3], [3]];
const groups = Array.from({ length: 40 }, (_, at) => ({
  id: `g${String(at)}`,
  room: `room-${String(at % 12)}`,
  weekdays: weekdays[at % 4] ?? [],
}));
const sisters = Array.from({ length: 20 }, (_, at): [string, string] => [
  `g${String(2 * at)}`,
  `g${String(2 * at + 1)}`,
]);
const sharedMembers = Array.from({ length: 60 }, (_, at) => ({
  groups: [`g${String((at * 7) % 40)}`, `g${String((at * 11 + 3) % 40)}`] as [string, string],
  members: 1 + (at % 3),
}));
const runs = Array.from({ length: 5 }, (_, seed) => {
  const start = performance.now();
  const plan = planSeason({
    start: '2027-01-01',
    groups,
    sisters,
    sharedMembers,
    joint: sisters.map((pair) => ({ groups: pair })),
    holidays: holidaysOfDenmark,
    blocked: [{ from: '2027-07-01', to: '2027-08-08' }],
    seed,
  });
  return { ms: performance.now() - start, ...plan };
});
report('40 groups × 4 meetings, 5 seeds', {
  'median cost': median(runs.map(({ cost }) => cost)),
  bound: median(runs.map(({ bound }) => bound)),
  'proved best': runs.filter(({ optimal }) => optimal).length,
  'median wishes that gave way': median(runs.map(({ gaveWay }) => gaveWay.length)),
  'median ms': median(runs.map(({ ms }) => ms)),
  'slowest ms': Math.max(...runs.map(({ ms }) => ms)),
});
