// A feed of 1,000 meetings: text to checked feed, against JSON.parse of the same text. Run after `npm run build`:
//   node bench/parse.mjs [meetings] [rounds]
// Prints medians of rounds that take turns, so that a busy machine slows both.
import { parseFeedText } from '../packages/core/dist/index.js';
import { feedOf } from './feed-of.mjs';

const [meetings = 1000, rounds = 41] = process.argv.slice(2).map(Number);
const text = JSON.stringify(feedOf(meetings));

const subjects = {
  'JSON.parse': () => JSON.parse(text),
  parseFeedText: () => {
    const parsed = parseFeedText(text);
    if (!parsed.ok || parsed.value.meetings.length !== meetings)
      throw new Error(JSON.stringify(parsed.issues?.slice(0, 3)));
  },
};
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = -10; round < rounds; round += 1) {
  for (const [name, run] of Object.entries(subjects)) {
    const start = performance.now();
    run();
    if (round >= 0) times[name].push(performance.now() - start);
  }
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const base = median(times['JSON.parse']);
console.log(
  `${meetings} meetings, ${(text.length / 1e6).toFixed(2)} MB, Node ${process.version}, median of ${rounds}`,
);
for (const [name, list] of Object.entries(times)) {
  const ms = median(list);
  console.log(`${name.padEnd(16)} ${ms.toFixed(1).padStart(7)} ms  ${(ms / base).toFixed(2)} × JSON.parse`);
}
