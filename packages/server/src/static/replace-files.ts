import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { PublicFile } from './public-files.js';

/** What became of a folder. */
export interface Replaced {
  readonly written: number;
  /** Files of meetings and groups that are no more. */
  readonly removed: number;
}

const isAs = async (path: string, body: Uint8Array): Promise<boolean> => {
  const there = await readFile(path).catch(() => undefined);
  return there?.equals(body) === true;
};

/** Removes from the folders of the same associations what is not among the files. */
async function removeOthers(folder: string, files: readonly PublicFile[]): Promise<number> {
  const paths = new Set(files.map(({ path }) => path));
  const bases = new Set(files.map(({ path }) => path.split('/').slice(0, 2).join('/')));
  let removed = 0;
  for (const base of bases) {
    if (!base.startsWith('v1/')) continue;
    const calendars = join(folder, base, 'calendars');
    for (const name of await readdir(calendars, { recursive: true })) {
      const path = `${base}/calendars/${name.replaceAll(sep, '/')}`;
      if (paths.has(path) || !/\.ics(\.gz)?$/.test(name)) continue;
      await rm(join(calendars, name));
      removed += 1;
    }
  }
  return removed;
}

/**
 * Brings a folder to these files. All are written aside first and then put in their places, in their order, each in one step: who reads meanwhile gets
 * the old file or the new one, and where writing fails nothing has changed. What is as it was is left alone, with its date.
 */
export async function replaceFiles(folder: string, files: readonly PublicFile[]): Promise<Replaced> {
  await mkdir(folder, { recursive: true });
  // In the same folder, since a file is moved in one step on its own disk alone.
  const aside = await mkdtemp(join(folder, '.new-'));
  try {
    const ready: { readonly from: string; readonly to: string }[] = [];
    for (const { path, body } of files) {
      const to = join(folder, path);
      if (await isAs(to, body)) continue;
      const from = join(aside, String(ready.length));
      await writeFile(from, body);
      ready.push({ from, to });
    }
    for (const { from, to } of ready) {
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    }
    return { written: ready.length, removed: await removeOthers(folder, files) };
  } finally {
    await rm(aside, { recursive: true });
  }
}
