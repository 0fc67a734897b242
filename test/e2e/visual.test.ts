// What the example pages look like: every section as it is kept in test/fixtures/visual, at half its size and
// in greys (the themes have tests of their colours), with a font that comes with the pages. In the dark a page is one picture, and its sections are
// compared one by one all the same.
// After a change that is meant, look at it, and keep it with NM_VISUAL=keep npm test -- e2e.
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Examples, PageName } from '../support/example-pages.js';
import { newPage, openExamples, pageNames, settled } from '../support/example-pages.js';

const keptFolder = fileURLToPath(new URL('../fixtures/visual', import.meta.url));
const keeps = process.env['NM_VISUAL'] === 'keep';
/** How much of a section may differ: the edges of letters are drawn a little differently from machine to machine. */
const MOST = 0.01;

let examples: Examples;
before(async () => {
  examples = await openExamples();
  if (keeps) rmSync(keptFolder, { recursive: true, force: true });
  mkdirSync(keptFolder, { recursive: true });
});
after(async () => {
  await examples.close();
});

function cut(
  from: PNG,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): PNG {
  const piece = new PNG({ width, height });
  PNG.bitblt(from, piece, x, y, width, height, 0, 0);
  return piece;
}

/** The share of pixels that differ; of another size it is all of them. */
function difference(one: PNG, other: PNG): number {
  // The last row of half a pixel falls to either side.
  if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) return 1;
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  const [a, b] = [one, other].map((image) => cut(image, { x: 0, y: 0, width, height }).data);
  return (
    pixelmatch(a as Buffer, b as Buffer, undefined, width, height, { threshold: 0.2 }) / (width * height)
  );
}

const greys = (image: PNG) => PNG.sync.write(image, { colorType: 0, deflateLevel: 9 });

/** Pictures in one, below each other. */
function stacked(images: readonly PNG[]): PNG {
  const height = images.reduce((sum, image) => sum + image.height, 0);
  const all = new PNG({ width: Math.max(...images.map(({ width }) => width)), height });
  let y = 0;
  for (const image of images) {
    PNG.bitblt(image, all, 0, 0, image.width, image.height, 0, y);
    y += image.height;
  }
  return all;
}

/** Fails where a section is not as it is kept, and writes it out to be looked at. */
function looksLike(kept: PNG, image: PNG, at: number, file: string): void {
  const share = difference(kept, PNG.sync.read(greys(image)));
  if (share <= MOST) return;
  const actual = join(mkdtempSync(join(tmpdir(), 'network-meetings-visual-')), 'actual.png');
  writeFileSync(actual, PNG.sync.write(image));
  assert.fail(
    `Section ${String(at + 1)} differs in ${(100 * share).toFixed(1)} % of its pixels.\n  kept: ${file}\n  now:  ${actual}\nIf it is meant: NM_VISUAL=keep npm test -- e2e`,
  );
}

async function sections(name: string, width: number, scheme: 'light' | 'dark' = 'light'): Promise<PNG[]> {
  const page = await newPage(examples, width, 900);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900, deviceScaleFactor: 0.5 });
  await page.goto(`${examples.site.origin}/${name}.html`);
  await settled(page);
  const whole = PNG.sync.read(Buffer.from(await page.screenshot({ fullPage: true })));
  const boxes = await page.$$eval('main > section', (all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y, width, height].map((side) => Math.floor(side / 2));
    }),
  );
  await page.close();
  return boxes.map(([x = 0, y = 0, wide = 0, high = 0]) => cut(whole, { x, y, width: wide, height: high }));
}

describe('An example page looks as it is kept:', () => {
  for (const name of pageNames) {
    for (const width of [375, 1280]) {
      it(`${name}.html at ${String(width)} px`, async () => {
        const seen = await sections(name, width);
        assert.notEqual(seen.length, 0);
        // A strict policy must change nothing.
        const like = `${name === 'csp' ? 'plain' : name}-${String(width)}-`;
        const file = (at: number) => join(keptFolder, `${like}${String(at + 1)}.png`);
        if (keeps && name !== 'csp')
          for (const [at, image] of seen.entries()) writeFileSync(file(at), greys(image));
        const kept = readdirSync(keptFolder).filter((one) => one.startsWith(like));
        assert.equal(kept.length, seen.length, 'the page has another number of sections than are kept');
        for (const [at, image] of seen.entries()) {
          assert.ok(existsSync(file(at)), `${file(at)} is not kept yet: NM_VISUAL=keep keeps it.`);
          looksLike(PNG.sync.read(readFileSync(file(at))), image, at, file(at));
        }
      });
    }
  }
});

describe('In the dark an example page looks as it is kept:', () => {
  const names: readonly PageName[] = ['plain', 'meeting'];
  for (const [name, width] of names.flatMap((one) => [375, 1280].map((wide) => [one, wide] as const))) {
    it(`${name}.html at ${String(width)} px`, async () => {
      const seen = await sections(name, width, 'dark');
      const file = join(keptFolder, `dark-${name}-${String(width)}.png`);
      if (keeps) writeFileSync(file, greys(stacked(seen)));
      const kept = PNG.sync.read(readFileSync(file));
      const heights = seen.map(({ height }) => height);
      assert.equal(
        heights.reduce((sum, height) => sum + height, 0),
        kept.height,
        `the sections have another height than in ${file}`,
      );
      let y = 0;
      for (const [at, image] of seen.entries()) {
        const { width: wide, height } = image;
        looksLike(cut(kept, { x: 0, y, width: wide, height }), image, at, file);
        y += height;
      }
    });
  }
});

describe('A planted difference is found:', () => {
  const plain = () => {
    const image = new PNG({ width: 200, height: 100 });
    image.data.fill(255);
    return image;
  };
  it('a missing button, but not one pixel', () => {
    const changed = plain();
    for (let y = 40; y < 60; y++)
      for (let x = 20; x < 80; x++) changed.data.fill(0, 4 * (y * 200 + x), 4 * (y * 200 + x) + 3);
    assert.ok(difference(plain(), changed) > MOST);
    const pixel = plain();
    pixel.data.fill(0, 0, 3);
    assert.ok(difference(plain(), pixel) <= MOST);
  });
  it('another size', () => assert.equal(difference(plain(), new PNG({ width: 200, height: 120 })), 1));
});
