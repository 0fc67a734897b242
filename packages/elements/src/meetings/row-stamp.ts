import type { TemplateResult } from 'lit';
import { render } from 'lit';

/**
 * What a row says: text by name, left out where there is none. What else its markup depends on is `true` or `false`.
 */
export type RowTexts = Readonly<Record<string, string | boolean | undefined>>;

/** Where a text goes: the child to take at each level, and the attribute if it is no text of its own. */
interface Slot {
  readonly name: string;
  readonly path: readonly number[];
  readonly attribute: string | undefined;
}

// A character that no feed may carry into a template: it stands for a text in the row that the others are copied from.
const MARK = '\u0000';

/** Which texts there are and which are not: rows of which this is the same differ in their texts alone. */
export function formOf(texts: RowTexts): string {
  let form = '';
  for (const name in texts) {
    const value = texts[name];
    form += typeof value === 'string' ? 't' : value ? '1' : '0';
  }
  return form;
}

function slotsOf(node: Node, path: readonly number[], slots: Slot[]): void {
  if (node instanceof Text && node.data.startsWith(MARK)) {
    slots.push({ name: node.data.slice(1), path, attribute: undefined });
  }
  if (!(node instanceof Element)) return;
  for (const { name, value } of node.attributes) {
    if (value.startsWith(MARK)) slots.push({ name: value.slice(1), path, attribute: name });
  }
  node.childNodes.forEach((child, at) => {
    slotsOf(child, [...path, at], slots);
  });
}

/** Takes out what only the library that made the row has a use for, and blanks between elements, which stand in no line of text. */
function strip(element: Element): void {
  for (const child of [...element.childNodes]) {
    if (child instanceof Element) strip(child);
    else if (child instanceof Comment) child.remove();
  }
  const texts = [...element.childNodes].filter((child) => child instanceof Text);
  if (texts.every(({ data }) => data.trim() === '')) for (const blank of texts) blank.remove();
}

function nodeAt(row: Node, path: readonly number[]): Node {
  let node = row;
  for (const steps of path) {
    let child = node.firstChild;
    for (let at = 0; at < steps; at++) child = child?.nextSibling ?? null;
    if (child) node = child;
  }
  return node;
}

/**
 * A row of one form that others are copied from. Lit makes it once of the row's template, and then each is a copy with texts of its own: a long list costs
 * neither the time nor the memory of a template for each row, and nothing of a row is kept beside the row itself.
 */
export class RowStamp {
  readonly #row: Element;
  readonly #slots: readonly Slot[];

  /** @param texts of a row of this form; what they say doesn't matter */
  constructor(texts: RowTexts, template: (texts: RowTexts) => TemplateResult) {
    const marked = Object.entries(texts).map(([name, value]) => [
      name,
      typeof value === 'string' ? MARK + name : value,
    ]);
    const place = document.createDocumentFragment();
    render(template(Object.fromEntries(marked) as RowTexts), place);
    const row = place.firstElementChild;
    if (!row) throw new Error('the template of a row has no element');
    strip(row);
    const slots: Slot[] = [];
    slotsOf(row, [], slots);
    this.#row = row;
    this.#slots = slots;
  }

  /** A new row. */
  make(texts: RowTexts): Element {
    const row = this.#row.cloneNode(true) as Element;
    this.fill(row, texts);
    return row;
  }

  /** Gives a row of this form its texts; what it says already is not touched. */
  fill(row: Element, texts: RowTexts): void {
    for (const { name, path, attribute } of this.#slots) {
      const text = texts[name] as string;
      const node = nodeAt(row, path);
      if (attribute === undefined) {
        if (node.nodeValue !== text) node.nodeValue = text;
      } else if ((node as Element).getAttribute(attribute) !== text) {
        (node as Element).setAttribute(attribute, text);
      }
    }
  }
}
