// npm run build: types with `tsc -b`, JavaScript with rollup.
import { build } from './lib/build.mjs';
import { main } from './lib/run.mjs';
import { setup } from './lib/setup.mjs';

await main(async () => {
  await setup();
  await build({ force: true });
});
