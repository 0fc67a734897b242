// The reader of calendar files weighs as much as a list: who has none does not carry it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from './sources.js';

/** What a module brings along, as npm's users get it. */
async function loads(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: `import '${entry}';`, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
  });
  // What is left of a module after what nobody uses is gone.
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
}
const has = (paths: readonly string[], part: string) => paths.some((path) => path.includes(part));

describe('Calendar files', () => {
  it('are read by define/ics.js, which brings ical.js and no tag', async () => {
    const paths = await loads('@network-meetings/elements/define/ics.js');
    assert.ok(has(paths, 'node_modules/ical.js/'));
    assert.ok(has(paths, 'import/calendar-feed.js'));
    for (const no of ['node_modules/lit', '/meetings/', 'import-table', 'import-events', '/locales/da.'])
      assert.equal(has(paths, no), false, `${no} in ${paths.join('\n')}`);
  });

  it('cost a page that shows none nothing', async () => {
    const paths = await loads('@network-meetings/elements/define/all.js');
    assert.ok(has(paths, '/meetings/'));
    for (const no of ['node_modules/ical.js/', '/core/dist/import/']) assert.equal(has(paths, no), false, no);
  });
});
