import { escapeHtml } from '@network-meetings/core/html';
import { nothing } from 'lit';
import { PartType } from 'lit/directive.js';
import { getDirectiveClass, isDirectiveResult, isTemplateResult } from 'lit/directive-helpers.js';
import type { TemplateAttribute } from './parse-template.js';
import { parseTemplate } from './parse-template.js';

/** What begins the name of each class, so that none meets one of the page's own. */
export const CLASS_PREFIX = 'network-';

// What only the element's script or its shadow root has a use for.
const dropped = new Set(['part', 'exportparts', 'data-meeting', 'tabindex']);
const references = new Set(['id', 'for', 'aria-labelledby', 'aria-describedby']);

type Take = () => unknown;
type Context = Readonly<{ ids: string }>;

function words(value: string, prefix: string): string {
  return value
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => prefix + word)
    .join(' ');
}

/** A value as text, escaped; of ours all are strings and numbers. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return escapeHtml(typeof value === 'string' ? value : JSON.stringify(value));
}

function attributeHtml({ name, pieces }: TemplateAttribute, take: Take, { ids }: Context): string {
  const values = pieces.slice(1).map(take);
  if (/^[@.]/.test(name) || dropped.has(name)) return '';
  if (name.startsWith('?')) return values[0] ? ` ${name.slice(1)}` : '';
  if (values.includes(nothing)) return '';
  const text = pieces.map((piece, at) => (at === 0 ? '' : textOf(values[at - 1])) + piece).join('');
  if (name === 'class') {
    const classes = words(text, CLASS_PREFIX);
    return classes === '' ? '' : ` class="${classes}"`;
  }
  const value = references.has(name) ? words(text, ids) : text;
  // Without the style sheet what is for the eye alone would be read twice; with it, it has a display of its own.
  const extra = name === 'aria-hidden' && value === 'true' ? ' hidden' : '';
  return ` ${name}="${value}"${extra}`;
}

function valueHtml(value: unknown, context: Context): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (isTemplateResult(value)) {
    if (!('strings' in value)) throw new Error('Compiled templates cannot be rendered.');
    return templateHtml(value, context);
  }
  if (isDirectiveResult(value)) {
    const Directive = getDirectiveClass(value);
    const { values = [] } = value as { values?: readonly unknown[] };
    // `repeat` and `guard`: what they render for the first time is what they say of the server's side.
    return Directive ? valueHtml(new Directive({ type: PartType.CHILD }).render(...values), context) : '';
  }
  if (typeof value === 'object' && Symbol.iterator in value) {
    return [...(value as Iterable<unknown>)].map((one) => valueHtml(one, context)).join('');
  }
  return textOf(value);
}

function templateHtml(
  { strings, values }: { readonly strings: TemplateStringsArray; readonly values: readonly unknown[] },
  context: Context,
): string {
  let at = 0;
  const take = () => values[at++];
  return parseTemplate(strings)
    .map((token) => {
      switch (token.kind) {
        case 'text':
          return token.text;
        case 'hole':
          return valueHtml(take(), context);
        case 'tag':
          return `<${token.tag}${token.attributes.map((one) => attributeHtml(one, take, context)).join('')}>`;
      }
    })
    .join('');
}

/**
 * A template of Lit as plain HTML, without a DOM: listeners and properties are left out, every value is escaped, classes get {@link CLASS_PREFIX}.
 * @param ids what begins the id of each node, so that two renderings fit on one page
 */
export function toHtml(template: unknown, ids: string): string {
  return valueHtml(template, { ids });
}
