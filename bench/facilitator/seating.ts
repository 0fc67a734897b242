// Seating: node --conditions=@network-meetings/source --import=tsx bench/facilitator/seating.ts
// Kirkman's fifteen schoolgirls from a hundred seeds, and groups of the usual mix with the gap to the proved bound.
import { mixTables } from '@network-meetings/core/seating';
import { median, percentile, report } from './report.js';

const girls = Array.from({ length: 15 }, (_, at) => ({ id: `girl-${String(at)}` }));
const days = Array.from({ length: 7 }, () => girls.map(({ id }) => id));
const walks = Array.from({ length: 100 }, (_, seed) => {
  const start = performance.now();
  const { optimal, cost, tried } = mixTables({
    people: girls,
    meetings: days,
    tableSize: 3,
    seed,
    effort: 6_000_000,
  });
  return { solved: optimal && cost === 0, tried, ms: performance.now() - start };
});
const times = walks.map(({ ms }) => ms);
report('Kirkman: 15 people, 7 meetings, tables of 3, 100 seeds', {
  'solved (no pair twice)': walks.filter(({ solved }) => solved).length,
  'solved in under a second': walks.filter(({ solved, ms }) => solved && ms < 1000).length,
  'median ms': median(times),
  '95th percentile ms': percentile(times, 0.95),
  'median swaps tried': median(walks.map(({ tried }) => tried)),
});

const sectors = ['state', 'region', 'municipality', 'supplier'];
for (const [count, meetings] of [
  [18, 1],
  [18, 4],
  [24, 4],
  [30, 4],
  [60, 4],
] as const) {
  const runs = Array.from({ length: 10 }, (_, seed) => {
    const people = Array.from({ length: count }, (_, at) => ({
      id: `p${String(at)}`,
      organisation: `o${String(Math.floor(at * 0.7))}`,
      sector: sectors[(at * 7 + seed) % 4],
      profile: (at * 3) % 5 < 2 ? 'technical' : 'generalist',
    }));
    const everybody = people.map(({ id }) => id);
    const start = performance.now();
    const seating = mixTables({ people, meetings: Array.from({ length: meetings }, () => everybody), seed });
    return { ms: performance.now() - start, ...seating };
  });
  report(`${String(count)} people, ${String(meetings)} meeting(s), tables of 5–6, 10 seeds`, {
    'median cost': median(runs.map(({ cost }) => cost)),
    'median bound': median(runs.map(({ bound }) => bound)),
    'median gap, % of the bound': median(runs.map(({ cost, bound }) => (100 * (cost - bound)) / bound)),
    'proved best': runs.filter(({ optimal }) => optimal).length,
    'median ms': median(runs.map(({ ms }) => ms)),
  });
}
