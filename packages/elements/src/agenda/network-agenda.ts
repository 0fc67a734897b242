import { agendaNow, agendaView } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { cardStyles } from '../styles/card.js';
import { hostStyles } from '../styles/host.js';
import { agendaStyles } from './agenda.styles.js';
import { agendaList } from './agenda.templates.js';

// A timer of many days would overflow, and the clock of a machine that slept is soon right again.
const LONGEST_WAIT = 60 * 60_000;

/**
 * The agenda of a meeting: its items with time, kind, speakers and length, and while the meeting lasts the item that is
 * on.
 *
 * @tag network-agenda
 *
 * @slot - Fallback: shown until the feed is there, and when it fails.
 *
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read.
 *
 * @csspart base - Everything inside.
 * @csspart section-title - The heading.
 * @csspart agenda - The items, a list.
 * @csspart item - One of them.
 * @csspart current - The one that is on.
 * @csspart now - The mark on it.
 * @csspart time - When an item begins and ends.
 * @csspart duration - How long it lasts.
 * @csspart bar - The same as a bar, in proportion to the longest.
 * @csspart kind - Its kind.
 * @csspart speakers - Who speaks.
 * @csspart closed - The mark of an item for members.
 * @csspart not-found - The sentence that there is no such meeting.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart error - The message when the feed failed.
 * @csspart retry - The button in it.
 *
 * @cssprop [--network-accent] - Fill of the bars, and of the mark on the item that is on.
 * @cssprop [--network-on-accent] - Text on it.
 * @cssprop [--network-surface] - Background of the item that is on.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-muted] - Text of less weight.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkAgenda extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, cardStyles, agendaStyles];

  /** The meeting's id. */
  @property({ reflect: true }) meeting: string | undefined;

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 3;

  protected override readonly subject = 'agenda';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Stops the clock. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override renderFeed(feed: NetworkFeed): unknown {
    const { meeting: id, words, locale, context } = this;
    if (!id) return html`<slot></slot>`;
    const meeting = feed.meetings.find((one) => one.id === id);
    if (!meeting) {
      return html`<p class="note warning" part="not-found">${words.meetingNotFound}</p>
        <slot></slot>`;
    }
    const { current, changesAt } = agendaNow(meeting, feed.timeZone, context.now);
    this.#wakeAt(changesAt, context.now);
    return agendaList(agendaView(meeting, locale), {
      words,
      lang: this.textLanguage(feed),
      level: this.headingLevel,
      current,
    });
  }

  /** Updates the element when the item that is on changes; a page that sets `now` does so itself. */
  #wakeAt(instant: number | undefined, now: number): void {
    clearTimeout(this.#timer);
    if (instant === undefined || this.now !== undefined || !this.isConnected) return;
    this.#timer = setTimeout(
      () => {
        this.requestUpdate();
      },
      Math.min(instant - now, LONGEST_WAIT),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-agenda': NetworkAgenda;
  }
}
