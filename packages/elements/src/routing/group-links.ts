import { pageFor, safeLink } from './links.js';

/** Where groups are: on pages of the site's own (`/grupper/{id}`), or where the feed says. */
export function groupHrefs(
  template: string | undefined,
  element: Element,
): (group: string, url: string | undefined) => string | undefined {
  const base = element.baseURI;
  return (group, url) => (template ? pageFor(template, group, base) : undefined) ?? safeLink(url);
}
