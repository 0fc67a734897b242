import type { TemplateResult } from 'lit';
import { render } from 'lit';

/**
 * What a row says: text by name, left out where there is none. What else its markup depends on is `true` or `false`.
 */
export type RowTexts = Readonly<Record<string, string | boolean | undefined>>;

/** Where the texts go in a node: into its own data, its attributes, and the children that have any, by their place. */
interface Plan {
  readonly text: string | undefined;
  readonly attributes: readonly (readonly [attribute: string, text: string])[];
  readonly children: readonly (readonly [at: number, plan: Plan])[];
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

const marked = (value: string | null) => (value?.startsWith(MARK) ? value.slice(1) : undefined);

function planOf(node: Node): Plan {
  const attributes = node instanceof Element ? [...node.attributes] : [];
  return {
    text: marked(node.nodeValue),
    attributes: attributes.flatMap(({ name, value }) => {
      const text = marked(value);
      return text === undefined ? [] : [[name, text] as const];
    }),
    children: [...node.childNodes]
      .map((child, at) => [at, planOf(child)] as const)
      .filter(([, { text, attributes: own, children }]) => text ?? (own.length || children.length)),
  };
}

/**
 * Writes texts where the plan has them; of what says so already nothing is touched.
 * @param isNew whether it is a copy that says nothing yet: to ask each node of thousands what it says takes as long as to tell it
 */
function fill(node: Node, { text, attributes, children }: Plan, texts: RowTexts, isNew: boolean): void {
  if (text !== undefined && (isNew || node.nodeValue !== texts[text])) node.nodeValue = texts[text] as string;
  for (const [attribute, name] of attributes) {
    const value = texts[name] as string;
    const element = node as Element;
    if (isNew || element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }
  let child = node.firstChild;
  let place = 0;
  for (const [at, plan] of children) {
    for (; place < at; place++) child = child?.nextSibling ?? null;
    if (child) fill(child, plan, texts, isNew);
  }
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

/**
 * A row of one form that others are copied from. Lit makes it once of the row's template, and then each is a copy with texts of its own: a long list costs
 * neither the time nor the memory of a template for each row, and nothing of a row is kept beside the row itself.
 */
export class RowStamp {
  readonly #row: Element;
  readonly #plan: Plan;

  /** @param texts of a row of this form; what they say doesn't matter */
  constructor(texts: RowTexts, template: (texts: RowTexts) => TemplateResult) {
    const marks = Object.entries(texts).map(([name, value]) => [
      name,
      typeof value === 'string' ? MARK + name : value,
    ]);
    const place = document.createDocumentFragment();
    render(template(Object.fromEntries(marks) as RowTexts), place);
    const row = place.firstElementChild;
    if (!row) throw new Error('the template of a row has no element');
    strip(row);
    this.#row = row;
    this.#plan = planOf(row);
  }

  /** A new row. */
  make(texts: RowTexts): Element {
    const row = this.#row.cloneNode(true) as Element;
    fill(row, this.#plan, texts, true);
    return row;
  }

  /** Gives a row of this form its texts. */
  fill(row: Element, texts: RowTexts): void {
    fill(row, this.#plan, texts, false);
  }
}
