/** A meeting that the address bar names. */
export interface MeetingAddress {
  readonly meeting: string;
  /** That of a personal link. */
  readonly token: string | undefined;
}

/** Reads `#meeting=<id>`, and `&signup=<token>` of a personal link. */
export function readMeetingAddress(hash: string): MeetingAddress | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const meeting = fields.get('meeting');
  const token = fields.get('signup') ?? '';
  return meeting ? { meeting, token: token === '' ? undefined : token } : undefined;
}

/** The hash under which a meeting opens in place. */
export function meetingHash(meeting: string): string {
  return `#meeting=${encodeURIComponent(meeting)}`;
}

/** This page with another hash, in full: a relative address would follow the page's base element elsewhere. */
export function pageUrl({ location }: Window, hash: string): string {
  const url = new URL(location.href);
  url.hash = hash;
  return url.href;
}

// In memory alone: whoever reads the address bar, the history or the storage finds no token.
const tokens = new Map<string, string>();

const watchers = new Set<() => void>();

/**
 * Takes the token of a personal link out of the address bar, at once and without an entry in the history, and keeps it
 * for {@link personalToken}.
 */
export function takePersonalLink(window: Window): void {
  const address = readMeetingAddress(window.location.hash);
  if (address?.token === undefined) return;
  tokens.set(address.meeting, address.token);
  window.history.replaceState(window.history.state, '', pageUrl(window, meetingHash(address.meeting)));
  for (const arrived of [...watchers]) arrived();
}

/**
 * Takes the personal link in the address bar, now and whenever the hash changes, also on a page that opens no meetings
 * by hash.
 * @param arrived called for each that comes later
 * @returns what ends it
 */
export function watchPersonalLink(window: Window, arrived: () => void): () => void {
  const take = () => {
    takePersonalLink(window);
  };
  take();
  watchers.add(arrived);
  window.addEventListener('hashchange', take);
  return () => {
    watchers.delete(arrived);
    window.removeEventListener('hashchange', take);
  };
}

/** The token of the personal link that this page was opened with, for a meeting. */
export function personalToken(meeting: string): string | undefined {
  return tokens.get(meeting);
}
