// npm run fuzz: the property tests of the imports with many more runs than `npm test` gives them, for as long as
// somebody wants to wait: npm run fuzz -- 200000
import { main, node, Trouble } from './lib/run.mjs';

const runs = Number(process.argv[2] ?? 20_000);

await main(async () => {
  if (!Number.isInteger(runs) || runs < 1) throw new Trouble('How many runs? npm run fuzz -- 200000');
  const files = ['test/core/import/calendar.test.ts', 'test/core/import/others.test.ts'];
  const { code } = await node(['--conditions=@network-meetings/source', '--import=tsx', '--test', ...files], {
    show: true,
    env: { FUZZ_RUNS: String(runs), TZ: 'Asia/Tokyo' },
  });
  if (code !== 0) throw new Trouble('A run failed: its seed and its smallest example stand above.');
});
