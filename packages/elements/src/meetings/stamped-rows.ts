import type { TemplateResult } from 'lit';
import { noChange } from 'lit';
import type { ChildPart, DirectiveResult } from 'lit/directive.js';
import { directive, Directive } from 'lit/directive.js';
import type { RowTexts } from './row-stamp.js';
import { formOf, RowStamp } from './row-stamp.js';

/** Rows to show. */
export interface RowList<Item, Texts extends RowTexts> {
  readonly items: readonly Item[];
  /** Names an item, also in a feed that came later. */
  readonly key: (item: Item) => string;
  /** What a row says. The same item says the same for as long as what `dependsOn` holds is the same. */
  readonly texts: (item: Item) => Texts;
  readonly dependsOn: readonly unknown[];
  /** The markup of a row; it is the same for the same texts for as long as what `madeFor` holds is the same. */
  readonly template: (texts: Texts) => TemplateResult;
  readonly madeFor: readonly unknown[];
}

interface Row {
  readonly item: unknown;
  readonly stamp: RowStamp;
  readonly node: Element;
}

const isSame = (one: readonly unknown[] | undefined, other: readonly unknown[]) =>
  one?.length === other.length && other.every((value, at) => value === one[at]);

/**
 * The rows of a list as copies of a few ({@link RowStamp}). A row stays the same element for as long as its item is listed, and of one that says
 * something else only those words change.
 */
class StampedRows extends Directive {
  #rows: readonly Row[] = [];
  #stamps = new Map<string, RowStamp>();
  #madeFor: readonly unknown[] | undefined;
  #dependsOn: readonly unknown[] | undefined;

  /** Where there is no document: the rows by their template. */
  render<Item, Texts extends RowTexts>({ items, texts, template }: RowList<Item, Texts>): unknown {
    return items.map((item) => template(texts(item)));
  }

  override update(part: ChildPart, [list]: [RowList<unknown, RowTexts>]): unknown {
    const place = part.parentNode;
    if (!isSame(this.#madeFor, list.madeFor)) {
      for (const { node } of this.#rows) node.remove();
      this.#rows = [];
      this.#stamps = new Map();
    }
    const isFresh = isSame(this.#dependsOn, list.dependsOn);
    this.#madeFor = list.madeFor;
    this.#dependsOn = list.dependsOn;
    const old = this.#rows;
    const goesOn =
      isFresh && old.length <= list.items.length && old.every(({ item }, at) => item === list.items[at]);
    this.#rows = goesOn
      ? [...old, ...list.items.slice(old.length).map((item) => this.#make(item, list))]
      : this.#reuse(list, isFresh);
    if (!goesOn) {
      const stay = new Set(this.#rows.map(({ node }) => node));
      for (const { node } of old) if (!stay.has(node)) node.remove();
    }
    this.#place(place, goesOn ? old.length : 0);
    return noChange;
  }

  #make(item: unknown, { texts, template }: RowList<unknown, RowTexts>): Row {
    const says = texts(item);
    const stamp = this.#stampFor(says, template);
    return { item, stamp, node: stamp.make(says) };
  }

  #stampFor(says: RowTexts, template: (texts: RowTexts) => TemplateResult): RowStamp {
    const form = formOf(says);
    let stamp = this.#stamps.get(form);
    if (!stamp) this.#stamps.set(form, (stamp = new RowStamp(says, template)));
    return stamp;
  }

  #reuse(list: RowList<unknown, RowTexts>, isFresh: boolean): readonly Row[] {
    const { items, key, texts, template } = list;
    const known = new Map(this.#rows.map((row) => [key(row.item), row]));
    return items.map((item) => {
      const row = known.get(key(item));
      if (!row) return this.#make(item, list);
      if (isFresh && row.item === item) return row;
      const says = texts(item);
      const stamp = this.#stampFor(says, template);
      if (stamp === row.stamp) {
        stamp.fill(row.node, says);
        return { ...row, item };
      }
      const node = stamp.make(says);
      const { activeElement } = row.node.getRootNode() as Document | ShadowRoot;
      const hadFocus = row.node.contains(activeElement);
      row.node.replaceWith(node);
      if (hadFocus) node.querySelector('a')?.focus({ preventScroll: true });
      return { item, stamp, node };
    });
  }

  /** Puts the rows in their order, moving none that stands where it should. */
  #place(place: Node, from: number): void {
    const before = this.#rows[from - 1]?.node;
    let at = before ? before.nextSibling : place.firstChild;
    // The comment that marks the place of the rows.
    while (at instanceof Comment) at = at.nextSibling;
    const added = document.createDocumentFragment();
    for (const { node } of this.#rows.slice(from)) {
      if (node === at) {
        place.insertBefore(added, at);
        at = at.nextSibling;
      } else added.append(node);
    }
    place.insertBefore(added, at);
  }
}

const rows = directive(StampedRows);

/** The rows of a list, and nothing else, in an element of their own. */
export const stampedRows = <Item, Texts extends RowTexts>(list: RowList<Item, Texts>): DirectiveResult =>
  rows(list as unknown as RowList<unknown, RowTexts>);
