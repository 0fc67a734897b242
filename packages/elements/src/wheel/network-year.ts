import type { HolidayCalendar, NetworkFeed, SeasonView } from '@network-meetings/core';
import { browseFor } from '../locales/own-browse.js';
import { addMonths, holidaysOfDenmark, monthOf, seasonView, today, yearAround } from '@network-meetings/core';
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { wheelWordsFor } from '../locales/late-words.js';
import { danishWheel } from '../locales/wheel-da.js';
import { englishWheel } from '../locales/wheel-en.js';
import type { WheelWords } from '../locales/wheel-words.js';
import { toolbarStyles } from '../month/toolbar.styles.js';
import { toolbar } from '../month/toolbar.templates.js';
import { meetingHrefs, meetingLinkClicked } from '../routing/links.js';
import { meetingRouter } from '../routing/meeting-router.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { hostStyles } from '../styles/host.js';
import { holidayList, legend, meetingList } from './list.templates.js';
import type { ListOptions } from './list.templates.js';
import { wheel } from './wheel.templates.js';
import { wheelStyles } from './wheel.styles.js';

const wheelWords: readonly [WheelWords, ...WheelWords[]] = [danishWheel, englishWheel];
const isMonth = /^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/;
/** The countries whose holidays core knows, by the zone that a feed of that country has. */
const countries: Readonly<Record<string, HolidayCalendar>> = { DK: holidaysOfDenmark };
const countryOfZone: Readonly<Record<string, string>> = { 'Europe/Copenhagen': 'DK' };

/**
 * A season as a year wheel with a list beside it: the meetings, which of them is joint and which ends with a dinner, and the
 * days off. The list says all that the wheel shows; what is looked at in one is marked in the other.
 *
 * @tag network-year
 *
 * @slot - Fallback: shown until the feed is there, and when it fails.
 *
 * @fires {NetworkMeetingOpenEvent} network-meeting-open - Somebody asks for a meeting; cancelable.
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read.
 *
 * @csspart base - Everything inside.
 * @csspart toolbar - The season's name and the buttons to others.
 * @csspart toolbar-title - The season's name, a heading.
 * @csspart turn - A button to another season.
 * @csspart wheel - The wheel, an SVG.
 * @csspart legend - What its signs mean.
 * @csspart list - The meetings.
 * @csspart entry - One of them.
 * @csspart when - When it is.
 * @csspart link - Its title, a link.
 * @csspart where - Where it is.
 * @csspart badges - What marks it out.
 * @csspart badge - One of these.
 * @csspart holidays - The days off.
 * @csspart holiday - One line of them.
 * @csspart section-title - Their heading.
 * @csspart empty - The sentence that the season has no meetings.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart error - The message when the feed failed.
 * @csspart retry - The button in it.
 *
 * @cssprop [--network-accent] - Fill of the meetings on the wheel.
 * @cssprop [--network-on-accent] - The numbers on them.
 * @cssprop [--network-surface] - The part of the year that has passed, and what is marked in the list.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-muted] - Text of less weight.
 * @cssprop [--network-warning] - Public holidays, and the badge of a meeting that is off.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners of buttons and badges.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkYear extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, cardStyles, buttonStyles, toolbarStyles, wheelStyles];

  /** The id of the group whose season it is; absent, the meetings of all groups, from January. */
  @property({ reflect: true }) group: string | undefined;

  /** A month of the season to begin with, `2027-03`; absent, the season that it is now. */
  @property({ reflect: true }) month: string | undefined;

  /**
   * The country whose public holidays are shown: `DK`, or `none`. Absent, it is Denmark where the feed's time zone is. School
   * holidays are those of the feed.
   */
  @property({ reflect: true }) country: string | undefined;

  /** Public holidays of another country, or an association's own days: a function from a year to days. */
  @property({ attribute: false }) holidayCalendar: HolidayCalendar | undefined;

  /** Where a meeting has a page of its own: an address with `{id}` in it. */
  @property({ attribute: 'meeting-url', reflect: true }) meetingUrl: string | undefined;

  /** The level of the season's heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 3;

  protected override readonly subject = 'meetings';

  /** A month of the season that somebody turned to. */
  @state() private accessor turned: string | undefined;

  /** The meeting or day off that is looked at. */
  @state() private accessor marked: string | undefined;

  #label: string | undefined;
  #said: string | undefined;

  protected override renderFeed(feed: NetworkFeed): unknown {
    const { words, headingLevel: level, locale } = this;
    const browse = browseFor(words.language);
    const wheelOf = wheelWordsFor(words.language, wheelWords);
    const { season, current } = this.#season(feed, wheelOf);
    this.#label = season.label;
    const turn = (label: string, to: string) => ({
      label,
      go: () => {
        // Beyond them no feed has a time.
        if (to >= '1970-01' && to < '2199-01') this.turned = to;
      },
    });
    const onEnter = (id: string | undefined) => {
      this.marked = id;
    };
    const options: ListOptions = {
      words: wheelOf,
      locale,
      level,
      lang: this.textLanguage(feed),
      marked: this.marked,
      href: meetingHrefs(this.meetingUrl, this),
      onLink: this.#onLink,
      onEnter,
    };
    const drawn = wheel(season, {
      marked: this.marked,
      count: browse.found(season.meetings.length),
      onEnter,
      onClick: (id) => {
        this.renderRoot.querySelector<HTMLElement>(`a[data-meeting="${CSS.escape(id)}"]`)?.click();
      },
    });
    return html`${toolbar({
        label: season.label,
        level,
        previous: turn(browse.previousYear, addMonths(season.first, -12)),
        next: turn(browse.nextYear, addMonths(season.first, 12)),
        current: season.first === current ? undefined : turn(browse.thisYear, current),
      })}
      <div class="year">
        <div class="picture">${drawn} ${legend(season, options)}</div>
        <div class="lists">
          ${
            season.meetings.length === 0
              ? html`<p class="muted" part="empty">${browse.nothingIn(season.label)}</p>`
              : meetingList(season, options)
          }
          ${holidayList(season, options)}
        </div>
      </div>`;
  }

  /** Keeps focus where it was. */
  override updated(): void {
    super.updated();
    // Only who turned to another season is told; who arrives reads the heading.
    if (this.#said !== undefined && this.#label !== undefined && this.#label !== this.#said) {
      this.announce(this.#label);
    }
    this.#said = this.#label;
  }

  #season(feed: NetworkFeed, { holidayNames }: WheelWords): { season: SeasonView; current: string } {
    const { context, group, month } = this;
    const filter = { group: group === '' ? undefined : group };
    const now = monthOf(today(context.now, feed.timeZone));
    const asked = this.turned ?? (month !== undefined && isMonth.test(month) ? month : now);
    const country = this.country ?? countryOfZone[feed.timeZone] ?? 'none';
    const holidays = this.holidayCalendar ?? countries[country.toUpperCase()];
    const season = seasonView(feed, filter, yearAround(feed, filter, asked), {
      ...context,
      holidays,
      holidayNames,
    });
    return { season, current: yearAround(feed, filter, now) };
  }

  readonly #onLink = (event: MouseEvent): void => {
    const asked = meetingLinkClicked(event, this, Boolean(this.meetingUrl));
    if (asked) meetingRouter(window).open(asked.meeting, asked.link);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'network-year': NetworkYear;
  }
}
