import { signupState } from '@network-meetings/core';
import { detailFor } from '../locales/own-detail.js';
import type { NetworkFeed } from '@network-meetings/core';
import type { CalendarLink } from '@network-meetings/core/calendar';
import type * as Calendar from './calendar.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { LateModule } from '../controllers/late-module.js';
import { safeLink } from '../routing/links.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { hostStyles } from '../styles/host.js';
import { calendarLinksStyles } from './calendar-links.styles.js';
import { calendarList, calendarsDetails } from './calendar-links.templates.js';

type Maker = typeof Calendar;
const calendarModule = new LateModule<Maker>(() => import('./calendar.js'));

const off = new Set<string>(['signup/meeting-cancelled', 'signup/meeting-postponed', 'signup/meeting-over']);

/**
 * Adds a meeting to the reader's calendar, or, without `meeting`, subscribes to a calendar. Nothing is asked of any calendar
 * before the reader follows a link.
 *
 * @tag network-calendar-links
 *
 * @slot - Fallback: shown until the feed is there, and when it fails.
 *
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read.
 *
 * @csspart base - Everything inside.
 * @csspart calendars - What opens and closes.
 * @csspart calendars-button - What it is opened with.
 * @csspart calendars-list - The links.
 * @csspart calendar - One of them.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart error - The message when the feed failed.
 * @csspart retry - The button in it.
 *
 * @cssprop [--network-surface] - Background of the list.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-control-border] - Line of the button.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 */
export class NetworkCalendarLinks extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, cardStyles, buttonStyles, calendarLinksStyles];

  /** The meeting's id; absent, the links subscribe to the calendar behind `calendar-url`. */
  @property({ reflect: true }) meeting: string | undefined;

  /** The group whose name a subscription bears; absent, it is the association's. */
  @property({ reflect: true }) group: string | undefined;

  /**
   * The address of the calendar as an `.ics` file. `{id}` in it stands for the meeting's id. A meeting without such an address
   * is made into a file in the page.
   */
  @property({ attribute: 'calendar-url', reflect: true }) calendarUrl: string | undefined;

  protected override readonly subject = 'calendar';

  #maker: Maker | undefined;
  #hasFailed = false;

  protected override renderFeed(feed: NetworkFeed): unknown {
    const { meeting: id, words, locale, context } = this;
    const maker = this.#maker;
    if (!id) {
      const url = this.#address('');
      if (url === undefined) return html`<slot></slot>`;
      const name = feed.groups.find((group) => group.id === this.group)?.name ?? feed.association.name;
      return this.#renderCalendars(
        detailFor(words.language).subscribe,
        maker?.subscriptionLinks(url, name),
        nothing,
      );
    }
    const meeting = feed.meetings.find((one) => one.id === id);
    if (!meeting) return html`<slot></slot>`;
    // What is off, or over, goes into no calendar.
    if (off.has(signupState(meeting, feed.timeZone, context.now).state)) return nothing;
    const icsUrl = this.#address(id);
    const save = () => {
      maker?.saveCalendarFile(meeting, feed, locale);
    };
    const button = html`<li>
      <button type="button" class="calendar" part="calendar" @click=${save}>
        ${detailFor(words.language).calendars.file}
      </button>
    </li>`;
    const links = maker?.calendarLinks(meeting, feed, { locale, icsUrl });
    return this.#renderCalendars(
      detailFor(words.language).addToCalendar,
      links,
      icsUrl === undefined ? button : nothing,
    );
  }

  /** @param links undefined while nobody has asked for them, or what makes them is on the way */
  #renderCalendars(label: string, links: readonly CalendarLink[] | undefined, more: unknown): TemplateResult {
    const { words } = this;
    const failed = this.#hasFailed
      ? html`<p class="note warning" part="error">
          ${words.failed['feed/unreachable'](words.subjects.calendar)}
        </p>`
      : nothing;
    const list = links ? calendarList(links, words, more) : failed;
    return calendarsDetails(label, list, this.#onToggle);
  }

  /** Opened again after a failure, it tries again. */
  readonly #onToggle = (event: Event): void => {
    if (this.#maker || !(event.currentTarget as HTMLDetailsElement).open) return;
    calendarModule.load().then(
      (maker) => {
        this.#maker = maker;
        this.requestUpdate();
      },
      () => {
        this.#hasFailed = true;
        this.requestUpdate();
      },
    );
  };

  /** `calendar-url` in full, when it is an address that may stand behind a link. */
  #address(id: string): string | undefined {
    if (!this.calendarUrl) return undefined;
    try {
      const { href } = new URL(this.calendarUrl.replaceAll('{id}', encodeURIComponent(id)), this.baseURI);
      return safeLink(href);
    } catch {
      return undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-calendar-links': NetworkCalendarLinks;
  }
}
