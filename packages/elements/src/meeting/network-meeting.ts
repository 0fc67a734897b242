import { groupsById, meetingDetails, meetingSummary } from '@network-meetings/core';
import type { NetworkFeed, SignupOutcome, SignupRequest } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { failureNote } from '../base/templates.js';
import { AvailabilityController } from '../controllers/availability-controller.js';
import { LateElement } from '../controllers/late-element.js';
import { personalToken } from '../routing/personal-link.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { hostStyles } from '../styles/host.js';
import { leafStyles } from '../styles/leaf.js';
import { changesOf } from './changes.js';
import { meetingStyles } from './meeting.styles.js';
import { meetingArticle } from './meeting.templates.js';
import type { MeetingParts } from './meeting.templates.js';

const AGENDA_PARTS = 'section-title, agenda, item, current, now, time, duration, bar, kind, speakers, closed';

/**
 * One meeting: when and where, theme and purpose, who leads it, its agenda, what to prepare, its materials, and the
 * signup; links to calendars, minutes where the feed is one for members, and how it was changed.
 *
 * @tag network-meeting
 *
 * @slot - Fallback: shown until the feed is there, and when it fails.
 *
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read.
 *
 * @csspart base - Everything inside.
 * @csspart leaf - The day as a leaf of a calendar.
 * @csspart groups - The names of the meeting's groups.
 * @csspart title - The heading.
 * @csspart badges - Length, online, joint, cancelled or moved.
 * @csspart badge - One of them.
 * @csspart status - That the meeting is cancelled or moved, and why.
 * @csspart facts - The list of facts.
 * @csspart fact - One of them.
 * @csspart purpose - What the meeting is for.
 * @csspart agenda - The agenda, a list.
 * @csspart item - One item of the agenda.
 * @csspart time - Its time.
 * @csspart kind - Its kind.
 * @csspart speakers - Who speaks.
 * @csspart closed - The mark of an item for members.
 * @csspart current - The item that is on.
 * @csspart now - The mark on it.
 * @csspart duration - How long an item lasts.
 * @csspart bar - The same as a bar.
 * @csspart section-title - The heading of a section.
 * @csspart calendars - The links to calendars, which open and close.
 * @csspart calendars-button - What they are opened with.
 * @csspart calendars-list - The links.
 * @csspart calendar - One of them.
 * @csspart minutes - The minutes.
 * @csspart seats - How full the meeting is.
 * @csspart prepare - What to think over and bring.
 * @csspart materials - The documents.
 * @csspart changes - What has been changed since the meeting was published.
 * @csspart change - One change of it.
 * @csspart signup - The signup, a `<network-signup>`.
 * @csspart not-found - The sentence that there is no such meeting.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart error - The message when the feed failed.
 * @csspart retry - The button in it.
 *
 * @cssprop [--network-accent] - Fill of the date leaf and of buttons.
 * @cssprop [--network-on-accent] - Text on it.
 * @cssprop [--network-surface] - Background of cards.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-muted] - Text of less weight.
 * @cssprop [--network-warning] - Fill of "cancelled" and "moved".
 * @cssprop [--network-on-warning] - Text on it.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkMeeting extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, leafStyles, cardStyles, buttonStyles, meetingStyles];

  /** The meeting's id. */
  @property({ reflect: true }) meeting: string | undefined;

  /** The level of the heading, 1 to 6; those of its sections are one below. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 2;

  /** The token of a personal link. Absent, it is that of the link with which the page was opened. */
  @property({ attribute: false }) token: string | undefined;

  /** Where the meeting stands as an `.ics` file, with `{id}` for its id; absent, the file is made in the page. */
  @property({ attribute: 'calendar-url', reflect: true }) calendarUrl: string | undefined;

  /** Asks where signups go how full the meeting is, and says so in a word. */
  @property({ attribute: 'show-seats', type: Boolean, reflect: true }) showSeats = false;

  /** Takes signups in the page's own code instead of sending them to the address in the feed. */
  @property({ attribute: false }) submitSignup:
    ((request: SignupRequest) => Promise<SignupOutcome>) | undefined;

  protected override readonly subject = 'meeting';
  readonly #form = new LateElement(this, 'network-signup');
  readonly #availability = new AvailabilityController(this);

  /** Moves focus to the meeting's heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
  }

  protected override focusContent(): void {
    this.focus();
  }

  protected override renderFeed(feed: NetworkFeed): unknown {
    const { meeting: id, words, locale } = this;
    if (!id) return html`<slot></slot>`;
    const meeting = feed.meetings.find((one) => one.id === id);
    if (!meeting) {
      return html`<p class="note warning" part="not-found">${words.meetingNotFound}</p>
        <slot></slot>`;
    }
    void this.#form.need();
    const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const parts: MeetingParts = {
      meeting,
      summary: meetingSummary(meeting, feed, groupsById(feed), this.context),
      details: meetingDetails(meeting, feed, locale, readerZone),
      words,
      locale,
      lang: this.textLanguage(feed),
      level: this.headingLevel,
      seats: this.showSeats ? this.#availability.of(feed, id, words.language) : undefined,
      changes: changesOf(meeting, feed, locale, words.language),
    };
    return meetingArticle(parts, {
      calendars: this.#renderCalendarLinks(feed, id),
      agenda: meeting.agenda.length > 0 ? this.#renderAgenda(feed, id) : nothing,
      signup: this.#renderSignup(feed, id),
    });
  }

  #renderAgenda(feed: NetworkFeed, id: string): unknown {
    return html`<network-agenda
      exportparts=${AGENDA_PARTS}
      .feed=${feed}
      .meeting=${id}
      .now=${this.now}
      .headingLevel=${this.headingLevel + 1}
    ></network-agenda>`;
  }

  #renderSignup(feed: NetworkFeed, id: string): unknown {
    return html`<network-signup
      part="signup"
      .feed=${feed}
      .meeting=${id}
      .now=${this.now}
      .headingLevel=${this.headingLevel + 1}
      .token=${this.token ?? personalToken(id)}
      .submitSignup=${this.submitSignup}
      >${this.#form.hasFailed ? this.#renderNoForm() : nothing}</network-signup
    >`;
  }

  #renderNoForm(): unknown {
    const { words } = this;
    const text = words.failed['feed/unreachable'](words.subjects.signup);
    return failureNote(text, words, { retrying: this.#form.isRetrying, onRetry: this.#retryForm });
  }

  readonly #retryForm = (): void => {
    this.#form.retry();
  };

  #renderCalendarLinks(feed: NetworkFeed, id: string): unknown {
    return html`<network-calendar-links
      exportparts="calendars, calendars-button, calendars-list, calendar"
      .feed=${feed}
      .meeting=${id}
      .now=${this.now}
      .calendarUrl=${this.calendarUrl}
    ></network-calendar-links>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-meeting': NetworkMeeting;
  }
}
