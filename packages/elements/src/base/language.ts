const hosts = (node: Node): Element | undefined => {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};

/** The language that an element stands in: the nearest `lang`, looked for through shadow roots. */
export function nearestLanguage(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; at = hosts(at)) {
    const tag = at.closest('[lang]')?.getAttribute('lang');
    if (tag) return tag;
  }
  return undefined;
}

/** Whether two tags name the same language: `da` and `da-DK`. */
export function sameLanguage(one: string | undefined, other: string): boolean {
  const primary = (tag: string | undefined) => tag?.split('-')[0]?.toLowerCase();
  return primary(one) === primary(other);
}

const watchers = new WeakMap<Document, Set<() => void>>();

/** Calls back when a `lang` of the document changes. @returns what ends it */
export function watchLanguage(document: Document, changed: () => void): () => void {
  let all = watchers.get(document);
  if (!all) {
    const told = (all = new Set());
    watchers.set(document, told);
    new MutationObserver(() => {
      for (const watcher of told) watcher();
    }).observe(document, { subtree: true, attributeFilter: ['lang'] });
  }
  const set = all;
  set.add(changed);
  return () => set.delete(changed);
}
