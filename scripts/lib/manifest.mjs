// The tags as the manifest describes them, and what is made of it: types for frameworks, tables for the docs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';
import { run } from './run.mjs';

const folder = join(root, 'packages', 'elements');

/**
 * @typedef {{ name: string, description?: string, type?: { text: string }, default?: string, privacy?: string,
 *   kind?: string, static?: boolean, attribute?: string, fieldName?: string, readonly?: boolean }} Entry
 * @typedef {{ name: string, tagName: string, description: string, attributes: Entry[], members: Entry[],
 *   events: Entry[], slots: Entry[], cssParts: Entry[], cssProperties: Entry[] }} Tag
 */

/** @returns {Tag[]} by name */
export function readTags() {
  const { modules } = JSON.parse(readFileSync(join(folder, 'manifest', 'custom-elements.json'), 'utf8'));
  return modules
    .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .filter((/** @type {any} */ { tagName }) => tagName)
    .map((/** @type {any} */ tag) => ({
      attributes: [],
      members: [],
      events: [],
      slots: [],
      cssParts: [],
      cssProperties: [],
      ...tag,
    }))
    .sort((/** @type {Tag} */ a, /** @type {Tag} */ b) => (a.tagName < b.tagName ? -1 : 1));
}

/** The properties that a page may set. @param {Tag} tag */
export const propertiesOf = ({ members }) =>
  members.filter(
    ({ kind, privacy, static: isStatic, readonly, type }) =>
      kind === 'field' && !isStatic && !readonly && type && (privacy === undefined || privacy === 'public'),
  );

/** @param {string | undefined} text */
const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

/** @param {Tag} tag @param {(event: Entry) => string} eventName */
function propsOf(tag, eventName) {
  const lines = ['  /** What stands inside: shown until the feed is there. */', '  children?: any;'];
  const add = (
    /** @type {Entry} */ { description },
    /** @type {string} */ name,
    /** @type {string} */ type,
  ) => lines.push(`  /** ${oneLine(description)} */`, `  ${JSON.stringify(name)}?: ${type};`);
  for (const property of propertiesOf(tag)) {
    const type = `${tag.name}[${JSON.stringify(property.name)}]`;
    add(property, property.name, type);
    if (property.attribute && property.attribute !== property.name) add(property, property.attribute, type);
  }
  for (const event of tag.events)
    add(event, eventName(event), `(event: ${event.type?.text ?? 'Event'}) => void`);
  return lines.join('\n');
}

/** @param {Tag[]} tags */
function importsOf(tags) {
  const events = tags.flatMap((tag) => tag.events.map(({ type }) => type?.text ?? ''));
  const names = [...new Set([...tags.map(({ name }) => name), ...events])].filter(Boolean).sort();
  return `import type { ${names.join(', ')} } from '@network-meetings/elements';`;
}

const head = '// Made from custom-elements.json. Types alone: this registers no tag.';

/** @param {Tag[]} tags */
function reactTypes(tags) {
  const props = tags.map(
    (tag) =>
      `export interface ${tag.name}Props extends HTMLAttributes<${tag.name}>, ClassAttributes<${tag.name}> {\n${propsOf(tag, ({ name }) => `on${name}`)}\n}`,
  );
  const elements = tags.map(({ tagName, name }) => `      '${tagName}': ${name}Props;`);
  return `${head}
import type { ClassAttributes, HTMLAttributes } from 'react';
${importsOf(tags)}

${props.join('\n\n')}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.join('\n')}
    }
  }
}
`;
}

/** @param {Tag[]} tags */
function svelteTypes(tags) {
  const props = tags.map(
    (tag) =>
      `export interface ${tag.name}Attributes extends Omit<HTMLAttributes<${tag.name}>, 'children'> {\n${propsOf(tag, ({ name }) => `on${name}`)}\n}`,
  );
  const elements = tags.map(({ tagName, name }) => `    '${tagName}': ${name}Attributes;`);
  return `${head}
import type { HTMLAttributes } from 'svelte/elements';
${importsOf(tags)}

${props.join('\n\n')}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.join('\n')}
  }
}
`;
}

/** @param {string} name `network-feed-load` → `onNetworkFeedLoad`, as Vue's compiler writes a listener */
const vueListener = (name) => `on${`-${name}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;

/** @param {Tag[]} tags */
function vueTypes(tags) {
  const props = tags.map(
    (tag) =>
      `export interface ${tag.name}Props extends HTMLAttributes {\n${propsOf(tag, ({ name }) => vueListener(name))}\n}`,
  );
  const elements = tags.map(({ tagName, name }) => `    '${tagName}': new () => { $props: ${name}Props };`);
  return `${head}
import type { HTMLAttributes } from 'vue';
${importsOf(tags)}

${props.join('\n\n')}

declare module 'vue' {
  interface GlobalComponents {
${elements.join('\n')}
  }
}
`;
}

/** Runs the analyzer, and writes the types for frameworks beside what it writes. */
export async function makeManifest() {
  mkdirSync(join(folder, 'manifest'), { recursive: true });
  const analyzer = join(root, 'node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
  const config = 'custom-elements-manifest.config.mjs';
  const result = await run([process.execPath, analyzer, 'analyze', '--config', config], { cwd: folder });
  if (result.code !== 0) return result;
  const tags = readTags();
  const files = { 'react.d.ts': reactTypes, 'svelte.d.ts': svelteTypes, 'vue.d.ts': vueTypes };
  for (const [file, make] of Object.entries(files)) writeFileSync(join(folder, 'manifest', file), make(tags));
  return result;
}

const START = '<!-- Made from the docstrings: `npm run docs:tags`. -->';
const END = '<!-- End of what is made from the docstrings. -->';

/** @param {string | undefined} text within a cell */
const cell = (text) => oneLine(text).replaceAll('|', '\\|');
/** @param {string} title @param {string[]} columns @param {string[][]} rows */
function table(title, columns, rows) {
  if (rows.length === 0) return '';
  const lines = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `### ${title}\n\n${lines.join('\n')}\n`;
}

/** The reference of a tag, in Markdown. @param {Tag} tag */
export function referenceOf(tag) {
  const code = (/** @type {string | undefined} */ text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');
  const named = (/** @type {Entry[]} */ entries) =>
    entries.map(({ name, description }) => [code(name), cell(description)]);
  return [
    START,
    '## Reference\n',
    table(
      'Attributes and properties',
      ['attribute', 'property', 'default', 'what it is'],
      propertiesOf(tag).map((one) => [
        code(one.attribute),
        code(one.name),
        code(one.default),
        cell(one.description),
      ]),
    ),
    table(
      'Events',
      ['event', 'type', 'when'],
      tag.events.map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
    ),
    table(
      'Slots',
      ['slot', 'what it is'],
      tag.slots.map(({ name, description }) => [name ? code(name) : 'default', cell(description)]),
    ),
    table('Parts', ['part', 'what it is'], named(tag.cssParts)),
    table('Tokens', ['token', 'what it is'], named(tag.cssProperties)),
    END,
  ].join('\n');
}

/** The page of a tag with its reference as it is now. @param {string} page @param {Tag} tag */
export function withReference(page, tag) {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  const before = start < 0 ? page : page.slice(0, start);
  const after = end < 0 ? '\n' : page.slice(end + END.length);
  return `${before.trimEnd()}\n\n${referenceOf(tag)}${after}`;
}
