import { filterMeetings, groupsById, listMeetings, meetingSummary } from '@network-meetings/core';
import type {
  Meeting,
  MeetingListOptions,
  NetworkFeed,
  SignupOutcome,
  SignupRequest,
} from '@network-meetings/core';
import type { PropertyValues } from 'lit';
import { html, noChange, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { meetingHrefs, meetingLinkClicked } from '../routing/links.js';
import type { MeetingOpener } from '../routing/meeting-router.js';
import { Fit, meetingRouter } from '../routing/meeting-router.js';
import { pageUrl, personalToken } from '../routing/personal-link.js';
import { failureNote } from '../base/templates.js';
import { LateElement } from '../controllers/late-element.js';
import { readMeetingAddress } from '../routing/personal-link.js';
import { FilteredElement } from './filtered-element.js';
import { ListedRows } from './listed-rows.js';
import { meetingList } from './meetings.templates.js';
import { meetingsSheets } from './meetings.styles.js';
import type { ViewShow } from './view-modules.js';
import { ViewSwitch } from './view-switch.js';

const MEETING_PARTS =
  'title, leaf, groups, facts, fact, purpose, agenda, item, current, now, time, duration, bar, kind, speakers, closed, section-title, prepare, materials, minutes, seats, calendars, calendars-button, calendars-list, calendar, status, badges, badge, signup, changes, change';

/**
 * The meetings of an association or of one of its groups: as a list, as cards, by month or by year. A meeting opens on a page of its own (`meeting-url`), or
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
 * @csspart filters - The controls with which a reader looks for meetings, a form.
 * @csspart filter - One of them.
 * @csspart count - How many meetings there are.
 * @csspart clear - The button that takes all that was chosen back.
 * @csspart toolbar - The name of the month or the year, and the buttons beside it.
 * @csspart toolbar-title - That name, a heading.
 * @csspart turn - A button that leads to another month or year.
 * @csspart grid - The month, a table.
 * @csspart day - One of its days.
 * @csspart entry - A meeting in it.
 * @csspart year - The months of the year.
 * @csspart month - One of them.
 * @csspart month-title - Its name, a heading.
 * @csspart theme - The theme of a meeting, on a card.
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
 * @cssprop [--network-control-border] - Lines of fields and buttons.
 * @cssprop [--network-field] - Background of fields.
 * @cssprop [--network-on-field] - Text in fields.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkMeetings extends FilteredElement implements MeetingOpener {
  /** What the element looks like. */
  static override styles = meetingsSheets;

  /** How the meetings are shown: `list`, `cards`, `month` or `year`. */
  @property({ reflect: true }) view: 'list' | 'cards' | 'month' | 'year' = 'list';

  /** Shows at most so many meetings, in the list and the cards. */
  @property({ type: Number, reflect: true }) limit: number | undefined;

  /** The month that is looked at, `2027-03`; the year is that around it. Absent, it is that of the next meeting. */
  @property({ reflect: true }) month: string | undefined;

  /** Where a meeting has a page of its own: an address with `{id}` in it. Absent: it opens in place. */
  @property({ attribute: 'meeting-url', reflect: true }) meetingUrl: string | undefined;

  /** Where each meeting stands as an `.ics` file: an address with `{id}` in it. Absent, the file is made in the page. */
  @property({ attribute: 'calendar-url', reflect: true }) calendarUrl: string | undefined;

  /** Says in a word how full an open meeting is, by what the place tells where signups go. */
  @property({ attribute: 'show-seats', type: Boolean, reflect: true }) showSeats = false;

  /** The level of the meetings' headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 3;

  /** Takes signups in the page's own code instead of sending them to the address in the feed. */
  @property({ attribute: false }) submitSignup:
    ((request: SignupRequest) => Promise<SignupOutcome>) | undefined;

  protected override readonly subject = 'meetings';
  readonly #router = meetingRouter(window);
  readonly #rows = new ListedRows(this);
  readonly #late = new LateElement(this, 'network-meeting');
  readonly #views = new ViewSwitch({
    element: this,
    root: () => this.renderRoot,
    month: () => this.month,
    turnTo: (month) => {
      this.month = month;
    },
    update: () => {
      this.requestUpdate();
    },
    say: (text) => {
      this.announce(text);
    },
  });
  #isListed = false;
  #shown: string | undefined;

  /** Takes part in the page's routing. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.meetingUrl) return;
    this.#router.join(this);
    // Who arrives at a meeting needs more than the list.
    if (readMeetingAddress(window.location.hash)) void this.#late.need();
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
    const only = { ...feed, meetings: found };
    const filter = this.filter;
    const listed = this.#isLeafed
      ? filterMeetings(only, filter)
      : listMeetings(only, filter, this.context.now);
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

  /** Moves focus to what was opened or closed. */
  override updated(): void {
    super.updated();
    this.#views.updated();
    this.#moveFocus();
  }

  protected override renderFeed(feed: NetworkFeed): unknown {
    const meeting = this.#router.openIn(this);
    const isKnown = meeting !== undefined && feed.meetings.some(({ id }) => id === meeting);
    const { words } = this;
    // Behind an open meeting the list may rest.
    const rests = isKnown && this.#isListed;
    this.#isListed = true;
    if (meeting === undefined && this.#shown !== undefined) this.#rows.reach(this.#shown);
    return html`
      ${isKnown ? this.#renderOpened(feed, meeting) : nothing}
      ${
        meeting !== undefined && !isKnown
          ? html`<p class="note warning not-found" part="not-found" tabindex="-1">
              ${words.meetingNotFound}
            </p>`
          : nothing
      }
      <div ?hidden=${isKnown} @pointerover=${this.#expectOpening} @focusin=${this.#expectOpening}>
        ${rests ? noChange : this.#renderMeetings(feed)}
      </div>
    `;
  }

  /** Whether the meetings are shown by month or year, past and coming alike. */
  get #isLeafed(): boolean {
    return (this.view === 'month' || this.view === 'year') && !this.#views.hasFailed;
  }

  #renderMeetings(feed: NetworkFeed): unknown {
    if (this.#isLeafed) {
      const filter = this.controls?.narrow(this.filter) ?? this.filter;
      return [
        this.renderFilters(feed, true, () => filterMeetings(feed, filter).length),
        this.#views.render(this.view, { ...this.#shared(feed), feed, filter }),
      ];
    }
    const { context, limit } = this;
    const most = limit !== undefined && limit > 0 ? Math.floor(limit) : undefined;
    const narrowed: MeetingListOptions =
      this.controls?.narrowList(this.filter, feed, context.now) ?? this.filter;
    const options = { ...narrowed, limit: most };
    const meetings = this.#rows.show(listMeetings(feed, options, context.now));
    return [
      this.renderFilters(feed, false, () => this.#rows.count),
      this.#renderList(feed, meetings, options.past ?? false),
    ];
  }

  #shared(feed: NetworkFeed): Omit<ViewShow, 'feed' | 'filter'> {
    return {
      context: this.context,
      words: this.words,
      lang: this.textLanguage(feed),
      headingLevel: this.headingLevel,
      href: meetingHrefs(this.meetingUrl, this),
      onClick: this.#onClick,
    };
  }

  #renderList(feed: NetworkFeed, meetings: readonly Meeting[], past: boolean): unknown {
    const { words, context } = this;
    if (meetings.length === 0) {
      const none = past ? words.noPastMeetings : words.noMeetings;
      return html`<p class="empty" part="empty">${this.controls?.noneFound(words.language) ?? none}</p>`;
    }
    const groups = groupsById(feed);
    const listed = {
      meetings,
      summary: (meeting: Meeting) => meetingSummary(meeting, feed, groups, context),
      // What is said of a signup changes by the minute at most.
      dependsOn: [feed, context.locale, Math.floor(context.now / 60_000)],
    };
    return meetingList(listed, {
      ...this.#shared(feed),
      label: past ? words.pastMeetings : words.meetings,
      showGroups: this.group === undefined,
      isCard: this.view === 'cards',
    });
  }

  /** A reader who points at the list may open a meeting of it next. */
  readonly #expectOpening = (): void => {
    if (!this.meetingUrl) void this.#late.need();
  };

  readonly #retryOpening = (): void => {
    this.#late.retry();
  };

  #renderOpened(feed: NetworkFeed, meeting: string): unknown {
    void this.#late.need();
    const { words } = this;
    const instead = this.#late.hasFailed
      ? failureNote(words.failed['feed/unreachable'](words.subjects.meeting), words, {
          retrying: this.#late.isRetrying,
          onRetry: this.#retryOpening,
        })
      : html`<p class="loading">${words.loading.meeting}</p>`;
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
        .calendarUrl=${this.calendarUrl}
        .showSeats=${this.showSeats}
        .token=${personalToken(meeting)}
        .submitSignup=${this.submitSignup}
        >${instead}</network-meeting
      >`;
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
    if (opened?.localName === 'network-meeting') await this.#late.need();
    if (opened && 'updateComplete' in opened) await opened.updateComplete;
    if (!opened?.isConnected) return;
    this.#scrollToTop();
    (opened.querySelector<HTMLElement>('[part=retry]') ?? opened).focus({ preventScroll: true });
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
      : links.find((one) => one.dataset['meeting'] === meeting && one.checkVisibility());
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
