import { meetingHash, pageUrl, readMeetingAddress, takePersonalLink } from './personal-link.js';

/** How well a list fits a meeting that is to be opened. */
export const Fit = { NotInFeed: 0, InFeed: 1, Listed: 2 } as const;
export type Fit = (typeof Fit)[keyof typeof Fit];

/** A list that opens meetings in place. */
export interface MeetingOpener extends HTMLElement {
  /** How well the list fits a meeting; `waiting` until its feed is there, `never` when it failed. */
  fits(meeting: string): Fit | 'waiting' | 'never';
  /** What is open has changed. */
  openChanged(): void;
}

const inDocumentOrder = (one: Node, other: Node) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/**
 * Opens the meeting that the address bar names (`#meeting=<id>`) in one list of the page: the one in which it was asked
 * for; else the first that lists it, or whose feed has it; else the first, which says that there is no such meeting.
 */
export class MeetingRouter {
  readonly #window: Window;
  readonly #openers = new Set<MeetingOpener>();
  #meeting: string | undefined;
  #owner: MeetingOpener | undefined;
  // The list in which a meeting was asked for last.
  #asked: { readonly meeting: string; readonly opener: MeetingOpener } | undefined;
  // Where Back leads to; a link to another place of the page does not close the meeting.
  #hashBefore = '';
  // The meeting that is open, when its entry in the history stands right after the list's.
  #pushed: string | undefined;
  #origin: { readonly link: HTMLElement; readonly scroll: number } | undefined;

  constructor(window: Window) {
    this.#window = window;
  }

  /** The meeting that is open in a list. */
  openIn(opener: MeetingOpener): string | undefined {
    return this.#owner === opener ? this.#meeting : undefined;
  }

  join(opener: MeetingOpener): void {
    if (this.#openers.size === 0) {
      this.#window.addEventListener('hashchange', this.#onHash);
      this.#read();
    }
    this.#openers.add(opener);
    this.resolve();
  }

  leave(opener: MeetingOpener): void {
    this.#openers.delete(opener);
    if (this.#asked?.opener === opener) this.#asked = undefined;
    if (this.#openers.size === 0) {
      this.#window.removeEventListener('hashchange', this.#onHash);
      // Nobody follows the history from here on.
      this.#forgetList();
      this.#origin = undefined;
    }
    this.resolve();
  }

  /** Opens a meeting with an entry in the history. @param link what gets focus when the meeting is closed */
  open(meeting: string, link: HTMLElement, opener?: MeetingOpener): void {
    this.#asked = opener && { meeting, opener };
    this.#origin = { link, scroll: this.#window.scrollY };
    const { location } = this.#window;
    if (this.#meeting === undefined) {
      this.#hashBefore = location.hash;
      this.#pushed = meeting;
    }
    if (location.hash === meetingHash(meeting)) this.#onHash();
    else location.hash = meetingHash(meeting);
  }

  /** Back to the list: by the history where the list is behind, so that it does not grow at each turn. */
  close(): void {
    const { history, location } = this.#window;
    if (this.#pushed !== undefined && location.hash === meetingHash(this.#pushed)) {
      history.back();
      return;
    }
    history.pushState(null, '', pageUrl(this.#window, ''));
    this.#onHash();
  }

  /** What to give back when the list is there again: the link that opened the meeting, and how far the page was scrolled. */
  takeOrigin(): { readonly link: HTMLElement; readonly scroll: number } | undefined {
    const origin = this.#origin;
    this.#origin = undefined;
    return origin;
  }

  /** Decides anew which list opens the meeting; called when a feed has arrived. */
  resolve(): void {
    this.#give(this.#owner);
  }

  /** @param holder the list that has the meeting already */
  #give(holder: MeetingOpener | undefined): void {
    const owner = this.#meeting === undefined ? undefined : this.#choose(this.#meeting, holder);
    if (owner === this.#owner) return;
    const before = this.#owner;
    this.#owner = owner;
    before?.openChanged();
    owner?.openChanged();
  }

  #choose(meeting: string, holder: MeetingOpener | undefined): MeetingOpener | undefined {
    const fits = [...this.#openers]
      .sort(inDocumentOrder)
      .map((opener) => ({ opener, fit: opener.fits(meeting) }));
    // A list that comes later takes no meeting away from one that shows it.
    const shows = fits.find(({ opener }) => opener === holder)?.fit;
    if (shows === Fit.Listed || shows === Fit.InFeed) return holder;
    const asked = this.#asked?.meeting === meeting ? this.#asked.opener : undefined;
    if (fits.some(({ opener, fit }) => opener === asked && fit !== 'never')) return asked;
    const best = (wanted: Fit) => fits.find(({ fit }) => fit === wanted)?.opener;
    const listed = best(Fit.Listed);
    // One that is still waiting may fit better.
    if (listed || fits.some(({ fit }) => fit === 'waiting')) return listed;
    return best(Fit.InFeed) ?? best(Fit.NotInFeed);
  }

  #read(): void {
    takePersonalLink(this.#window);
    this.#meeting = readMeetingAddress(this.#window.location.hash)?.meeting;
    if (this.#meeting !== this.#pushed) this.#pushed = undefined;
  }

  #forgetList(): void {
    this.#asked = undefined;
    this.#pushed = undefined;
    this.#hashBefore = '';
  }

  readonly #onHash = (): void => {
    const before = this.#meeting;
    const { hash } = this.#window.location;
    if (before !== undefined && hash !== '' && hash !== this.#hashBefore && !readMeetingAddress(hash)) {
      this.#pushed = undefined;
      return;
    }
    this.#read();
    if (this.#meeting === undefined) this.#forgetList();
    if (before !== this.#meeting) {
      const owner = this.#owner;
      this.#give(undefined);
      // Another meeting in the same list.
      if (owner && owner === this.#owner) owner.openChanged();
    }
  };
}

const routers = new WeakMap<Window, MeetingRouter>();

/** The router of a page. */
export function meetingRouter(window: Window): MeetingRouter {
  let router = routers.get(window);
  if (!router) {
    router = new MeetingRouter(window);
    routers.set(window, router);
  }
  return router;
}
