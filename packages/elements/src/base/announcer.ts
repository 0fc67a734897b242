const regions = new WeakMap<Document, HTMLElement>();

/**
 * The one live region of a document, in the light DOM: screen readers miss changes of regions in shadow roots. It must
 * stand there before it speaks, so each element asks for it when it is connected.
 */
export function liveRegion(document: Document): HTMLElement {
  let region = regions.get(document);
  if (!region?.isConnected) {
    region ??= document.createElement('div');
    region.role = 'status';
    region.dataset['networkStatus'] = '';
    // Set one by one: a style attribute would be refused by a strict content security policy.
    const hidden = {
      position: 'absolute',
      width: '1px',
      height: '1px',
      margin: '-1px',
      overflow: 'hidden',
      'clip-path': 'inset(50%)',
      'white-space': 'nowrap',
    };
    for (const [name, value] of Object.entries(hidden)) region.style.setProperty(name, value);
    regions.set(document, region);
    document.body.append(region);
  }
  return region;
}

/** Says something through the screen reader, politely. @param language of the text (BCP 47) */
export function announce(document: Document, text: string, language: string): void {
  const region = liveRegion(document);
  region.textContent = '';
  region.lang = language;
  // The same words twice are a change only if they were gone in between.
  setTimeout(() => {
    region.textContent = text;
  }, 50);
}
