/** Registers an element, unless the page has one of that name: the script may be loaded twice, in two versions. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
