import { meetingListView } from '@network-meetings/core';
import type { MeetingSummary, NetworkFeed, SignupOutcome, SignupRequest } from '@network-meetings/core';
import type { PropertyValues } from 'lit';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FeedElement } from '../base/feed-element.js';
import { meetingHref, meetingLinkClicked } from '../routing/links.js';
import type { MeetingOpener } from '../routing/meeting-router.js';
import { Fit, meetingRouter } from '../routing/meeting-router.js';
import { pageUrl, personalToken } from '../routing/personal-link.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { hostStyles } from '../styles/host.js';
import { leafStyles } from '../styles/leaf.js';
import { meetingRow } from './meetings.templates.js';
import { meetingsStyles } from './meetings.styles.js';

const MEETING_PARTS =
  'title, leaf, groups, facts, fact, purpose, agenda, item, time, kind, speakers, closed, prepare, materials, status, badges, badge, signup';

// Painted at once; the rest follows when the browser is idle.
const FIRST_ROWS = 30;

/**
 * The coming meetings of an association or of one of its groups. A meeting opens on a page of its own (`meeting-url`), or
 * in place under `#meeting=<id>`, so that Back, reload and links from mails work.
 *
 * Of several lists on a page the one in which a meeting is asked for opens it. A link from elsewhere opens it in the first
 * list that lists it, else in the first whose feed has it; the first list says so when there is no such meeting.
 *
 * @tag network-meetings
 *
 * @slot - Fallback: shown until the feed is there, and when it fails.
 *
 * @fires {NetworkMeetingOpenEvent} network-meeting-open - Somebody asks for a meeting; cancelable.
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read.
 *
 * @csspart base - Everything inside.
 * @csspart list - The list.
 * @csspart row - One meeting.
 * @csspart leaf - The day as a leaf of a calendar.
 * @csspart groups - The names of a meeting's groups.
 * @csspart title - The heading of a meeting.
 * @csspart link - The link in it.
 * @csspart when - Day and time.
 * @csspart where - The place.
 * @csspart badges - Length, online, joint, cancelled or moved.
 * @csspart badge - One of them.
 * @csspart status - Why a meeting was moved or cancelled.
 * @csspart signup-state - Whether signup is open.
 * @csspart empty - The sentence that there are no meetings.
 * @csspart not-found - The sentence that there is no such meeting.
 * @csspart back - The link back to the list.
 * @csspart meeting - The meeting that is open, a `<network-meeting>`, whose parts are here too.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart error - The message when the feed failed.
 * @csspart retry - The button in it.
 *
 * @cssprop [--network-accent] - Fill of the date leaf and of buttons.
 * @cssprop [--network-on-accent] - Text on it.
 * @cssprop [--network-surface] - Background of what the pointer is on, and of cards.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-muted] - Text of less weight.
 * @cssprop [--network-warning] - Fill of "cancelled" and "moved".
 * @cssprop [--network-on-warning] - Text on it.
 * @cssprop [--network-success] - The dot beside an open signup.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkMeetings extends FeedElement implements MeetingOpener {
  /** What the element looks like. */
  static override styles = [hostStyles, leafStyles, cardStyles, buttonStyles, meetingsStyles];

  /** Shows only the meetings of the group with this id; a joint meeting belongs to each of its groups. */
  @property({ reflect: true }) group: string | undefined;

  /** Shows at most so many meetings. */
  @property({ type: Number, reflect: true }) limit: number | undefined;

  /** Shows past meetings, latest first, instead of coming ones. */
  @property({ type: Boolean, reflect: true }) past = false;

  /** Where a meeting has a page of its own: an address with `{id}` in it. Absent: it opens in place. */
  @property({ attribute: 'meeting-url', reflect: true }) meetingUrl: string | undefined;

  /** The level of the meetings' headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 3;

  /** Takes signups in the page's own code instead of sending them to the address in the feed. */
  @property({ attribute: false }) submitSignup:
    ((request: SignupRequest) => Promise<SignupOutcome>) | undefined;

  protected override readonly subject = 'meetings';
  readonly #router = meetingRouter(window);
  #rows: readonly MeetingSummary[] = [];
  #showsAll = false;
  #shown: string | undefined;

  /** Takes part in the page's routing. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.meetingUrl) this.#router.join(this);
  }

  /** Leaves the page's routing. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#router.leave(this);
  }

  /** For the router of the page. */
  fits(meeting: string): Fit | 'waiting' | 'never' {
    const { state } = this.feeds;
    if (state.status === 'failed') return 'never';
    if (state.status !== 'ready') return this.src || this.feed ? 'waiting' : 'never';
    const { feed } = state;
    const found = feed.meetings.filter(({ id }) => id === meeting);
    if (found.length === 0) return Fit.NotInFeed;
    const { group, past } = this;
    const listed = meetingListView({ ...feed, meetings: found }, { group, past }, this.context);
    return listed.length > 0 ? Fit.Listed : Fit.InFeed;
  }

  /** For the router of the page. */
  openChanged(): void {
    this.requestUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (changed.has('meetingUrl') && this.isConnected) {
      if (this.meetingUrl) this.#router.leave(this);
      else this.#router.join(this);
    }
    // The feed may have come: the router asks again which list fits.
    this.#router.resolve();
    super.update(changed);
  }

  /** Shows the rest of a long list, and moves focus to what was opened or closed. */
  override updated(): void {
    super.updated();
    this.#showRest();
    this.#moveFocus();
  }

  protected override renderFeed(feed: NetworkFeed): unknown {
    const meeting = this.#router.openIn(this);
    const isKnown = meeting !== undefined && feed.meetings.some(({ id }) => id === meeting);
    const { words } = this;
    // Behind an open meeting the list may rest.
    if (!isKnown || this.#rows.length === 0) this.#rows = this.#view(feed);
    return html`
      ${isKnown ? this.#renderOpened(feed, meeting) : nothing}
      ${
        meeting !== undefined && !isKnown
          ? html`<p class="note warning not-found" part="not-found" tabindex="-1">
              ${words.meetingNotFound}
            </p>`
          : nothing
      }
      <div ?hidden=${isKnown}>${this.#renderList(feed)}</div>
    `;
  }

  #view(feed: NetworkFeed): readonly MeetingSummary[] {
    const { group, past, limit } = this;
    const wanted = limit !== undefined && limit > 0 ? Math.floor(limit) : Number.POSITIVE_INFINITY;
    const most = this.#showsAll ? wanted : Math.min(wanted, FIRST_ROWS);
    return meetingListView(feed, { group, past, limit: most }, this.context);
  }

  #renderList(feed: NetworkFeed): unknown {
    const { words, headingLevel, past } = this;
    if (this.#rows.length === 0) {
      return html`<p class="empty" part="empty">${past ? words.noPastMeetings : words.noMeetings}</p>`;
    }
    const lang = this.textLanguage(feed);
    const showGroups = this.group === undefined;
    const row = (meeting: MeetingSummary) =>
      meetingRow(meeting, {
        href: meetingHref(meeting.id, this.meetingUrl, this),
        headingLevel,
        lang,
        showGroups,
        onClick: this.#onClick,
      });
    return html`<ul
      class="list"
      part="list"
      role="list"
      aria-label=${past ? words.pastMeetings : words.meetings}
    >
      ${repeat(this.#rows, ({ id }) => id, row)}
    </ul>`;
  }

  #renderOpened(feed: NetworkFeed, meeting: string): unknown {
    return html`<p class="back">
        <a part="back" href=${pageUrl(window, '')} @click=${this.#onBack}
          ><span aria-hidden="true">← </span>${this.words.backToList}</a
        >
      </p>
      <network-meeting
        part="meeting"
        exportparts=${MEETING_PARTS}
        .feed=${feed}
        .meeting=${meeting}
        .now=${this.now}
        .headingLevel=${this.headingLevel}
        .token=${personalToken(meeting)}
        .submitSignup=${this.submitSignup}
      ></network-meeting>`;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const asked = meetingLinkClicked(event, this, Boolean(this.meetingUrl));
    if (asked) this.#router.open(asked.meeting, asked.link, this);
  };

  #onBack(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#router.close();
  }

  #showRest(): void {
    if (this.#showsAll || this.#rows.length < FIRST_ROWS) return;
    this.#showsAll = true;
    const rest = () => {
      this.requestUpdate();
    };
    // Safari has no idle callback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(rest);
    else setTimeout(rest, 50);
  }

  /** Focus goes where the reader looks: to the meeting that opens, and back to its row when it is closed. */
  #moveFocus(): void {
    if (this.feeds.state.status !== 'ready') return;
    const meeting = this.#router.openIn(this);
    if (meeting === this.#shown) return;
    const closed = this.#shown;
    this.#shown = meeting;
    if (meeting !== undefined) void this.#focusOpened();
    else if (closed !== undefined) this.#focusRow(closed);
  }

  async #focusOpened(): Promise<void> {
    const opened = this.renderRoot.querySelector<HTMLElement>('network-meeting, .not-found');
    if (opened && 'updateComplete' in opened) await opened.updateComplete;
    this.#scrollToTop();
    opened?.focus({ preventScroll: true });
  }

  #scrollToTop(): void {
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) this.scrollIntoView({ block: 'start' });
  }

  #focusRow(meeting: string): void {
    const origin = this.#router.takeOrigin();
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('a[data-meeting]')];
    const link = origin?.link.isConnected
      ? origin.link
      : links.find(({ dataset }) => dataset['meeting'] === meeting);
    if (origin) window.scrollTo({ top: origin.scroll, behavior: 'instant' });
    link?.focus({ preventScroll: origin !== undefined });
    // Where something else than the page scrolls.
    link?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-meetings': NetworkMeetings;
  }
}
