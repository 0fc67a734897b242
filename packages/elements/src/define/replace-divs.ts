import { defineNow, lateTags } from '../controllers/late-element.js';

// Set on a div that has its element, so that another copy of this script leaves it alone.
const DONE = 'data-network-ready';
const selector = `[data-network]:not([${DONE}])`;

/**
 * Fills a `<div data-network="meetings" data-src="…">` with the element of that name, for systems that strip tags they do
 * not know. `data-` attributes become the attributes of the element that it documents, and no others: a system that lets
 * everybody write `data-` attributes must not thereby let them write `onclick`.
 */
async function fill(div: HTMLElement): Promise<void> {
  const tag = `network-${div.dataset['network'] ?? ''}`;
  if (!/^[a-z-]+$/.test(tag)) return;
  await defineNow(tag);
  await customElements.whenDefined(tag);
  if (div.hasAttribute(DONE)) return;
  div.setAttribute(DONE, '');
  const { observedAttributes = [] } = customElements.get(tag) as typeof HTMLElement & {
    observedAttributes?: readonly string[];
  };
  const element = div.ownerDocument.createElement(tag);
  const copy = (name: string) => {
    const value = div.getAttribute(`data-${name}`);
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };
  for (const name of observedAttributes) copy(name);
  // What stood in the div is what stands in the element until the feed is there.
  element.append(...div.childNodes);
  div.append(element);
  new MutationObserver((changes) => {
    for (const { attributeName } of changes) {
      const name = attributeName?.replace(/^data-/, '') ?? '';
      if (observedAttributes.includes(name)) copy(name);
    }
  }).observe(div, { attributes: true });
}

function look(at: ParentNode & Node): void {
  const find = (wanted: string): Element[] => [
    ...(at instanceof Element && at.matches(wanted) ? [at] : []),
    ...at.querySelectorAll(wanted),
  ];
  for (const div of find(selector)) if (div instanceof HTMLElement) void fill(div).catch(tell);
  for (const tag of lateTags()) if (find(tag).length > 0) void defineNow(tag).catch(tell);
}

const tell = (error: unknown) => {
  console.warn('network-meetings: part of the script could not be loaded', error);
};

const watched = new WeakSet<Document>();

/** Fills the divs of a document, now and whenever some are added. */
export function replaceDivs(document: Document): void {
  if (watched.has(document)) return;
  watched.add(document);
  look(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) look(node);
    }
  }).observe(document, { childList: true, subtree: true });
}
