// The rules of the house, each as a function from sources to complaints, so that a test can also show that a
// planted mistake is found.
import { readManifest, type Source, targetOf } from './sources.js';

/** Core's folders, from the bottom. A file may import from its own layer and from those below. */
const layers = [
  ['locales', 'errors', 'model'],
  ['time'],
  ['rules'],
  ['feed'],
  ['view', 'calendar'],
  ['client', 'html', 'import'],
  // The public lists: the main one, and one for each entry that no page of meetings needs.
  ['index', 'entries'],
];

/** What each package may import of the others. The server serves the elements' built file and imports nothing of them. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  elements: ['core'],
  // It reads what others have written as the command line does.
  server: ['core', 'cli'],
  // For `elements/render.js`, which needs no DOM: the pages of `render` are what the tags show.
  cli: ['core', 'elements'],
};

const folderOf = (path: string) => /^packages\/core\/src\/([^/.]+)/.exec(path)?.[1] ?? path;
const layerOf = (path: string) => layers.findIndex((folders) => folders.includes(folderOf(path)));

/** Core: imports go downwards only. */
export function layering(sources: readonly Source[]): string[] {
  const known = sources.filter(({ path }) => !path.endsWith('.d.ts'));
  const homeless = known.filter(({ path }) => layerOf(path) === -1);
  const upwards = known.flatMap((source) =>
    source.imports
      .map((each) => targetOf(source, each))
      .filter((target) => target !== undefined)
      .filter((target) => layerOf(target) > layerOf(source.path))
      .map((target) => `${source.path} imports upwards: ${target}`),
  );
  return [...homeless.map(({ path }) => `${path} is in none of core's layers`), ...upwards];
}

/** Packages meet only at their public entries, and only those that may know each other. */
export function borders(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const [, own = ''] = /^packages\/([^/]+)\//.exec(source.path) ?? [];
    const src = `packages/${own}/src/`;
    return source.imports.flatMap((each) => {
      const complain = (why: string) => [`${source.path} imports ${each.from}: ${why}`];
      const target = targetOf(source, each);
      if (target !== undefined) {
        if (!target.startsWith(src)) return complain('that is outside its package');
        return target === `${src}index.ts` ? complain('that is its own public list') : [];
      }
      const [, other, entry = ''] = /^@network-meetings\/([^/]+)(\/.*)?$/.exec(each.from) ?? [];
      if (!other) return [];
      if (other === own) return complain('that is itself');
      if (!mayImport[own]?.includes(other)) return complain('these two do not know each other');
      return `.${entry}` in readManifest(other).exports ? [] : complain('that is no public entry');
    });
  });
}

/** No module takes part in importing itself. Types are erased, so they may refer to each other. */
export function cycles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) found.push([...trail.slice(start), path].join(' → '));
    const source = byPath.get(path);
    if (start !== -1 || done.has(path) || !source) return;
    for (const each of source.imports) {
      const target = each.typeOnly ? undefined : targetOf(source, each);
      if (target) visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

/** What a reader and a bundler can follow: short files, named exports, each name written out. */
export function style(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text, hasStarExport, hasDefaultExport }) => [
    ...(lines(text) > 400 ? [`${path} has ${lines(text)} lines; 400 is the most, 250 the aim`] : []),
    ...(hasStarExport ? [`${path} has an "export *"; write the names`] : []),
    ...(hasDefaultExport ? [`${path} has a default export; give it a name`] : []),
  ]);
}

const lines = (text: string) => text.trimEnd().split('\n').length;

/** A package with nothing in it yet; its other entries may still be to come. */
export const isPlaceholder = (indexText: string) => indexText.trim() === 'export {};';
