import { isSafeLink } from '@network-meetings/core';
import { NetworkMeetingOpenEvent } from '../events/network-meeting-open-event.js';
import { meetingHash, pageUrl } from './personal-link.js';

/** An address that may stand behind a link. A feed is checked when it is parsed; this guards every other way in. */
export function safeLink(address: string | undefined): string | undefined {
  return address !== undefined && isSafeLink(address) ? address : undefined;
}

/** A page of the site by a template (`/moeder/{id}`); undefined where the template gives no safe address. */
export function pageFor(template: string, id: string, base: string): string | undefined {
  try {
    return safeLink(new URL(template.replaceAll('{id}', encodeURIComponent(id)), base).href);
  } catch {
    // An address that cannot be read is none.
    return undefined;
  }
}

/** Where meetings are: on pages of their own (`/moeder/{id}`), or in place under a hash. */
export function meetingHrefs(template: string | undefined, element: Element): (meeting: string) => string {
  // Read once for a list, which may be long.
  const page = pageUrl(window, '').split('#', 1)[0] ?? '';
  const base = element.baseURI;
  return (meeting) =>
    (template ? pageFor(template, meeting, base) : undefined) ?? page + meetingHash(meeting);
}

/**
 * A click on a link to a meeting, or anywhere in a list of them: tells the page, which may open the meeting itself.
 * @returns the link, when the meeting is to be opened in place
 */
export function meetingLinkClicked(
  event: MouseEvent,
  element: HTMLElement,
  hasPages: boolean,
): { readonly link: HTMLElement; readonly meeting: string } | undefined {
  const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-meeting]');
  // A click with a key opens a tab or a window: the browser's affair.
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented) return undefined;
  const meeting = link.dataset['meeting'] ?? '';
  const goesOn = element.dispatchEvent(new NetworkMeetingOpenEvent(meeting));
  if (goesOn && hasPages) return undefined;
  event.preventDefault();
  return goesOn ? { link, meeting } : undefined;
}
