import { groupCards } from '@network-meetings/core';
import type { GroupCard, NetworkFeed } from '@network-meetings/core';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { meetingHrefs, meetingLinkClicked } from '../routing/links.js';
import { meetingRouter } from '../routing/meeting-router.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { hostStyles } from '../styles/host.js';
import { groupCard } from './groups.templates.js';
import { groupsStyles } from './groups.styles.js';

/**
 * The groups of an association as cards: theme, summary, fact box, and the next meeting as a link. The link leads to the
 * meeting's own page (`meeting-url`), or opens the meeting in a `<network-meetings>` of the same page.
 *
 * @tag network-groups
 *
 * @slot - Fallback: shown until the feed is there, and when it fails.
 *
 * @fires {NetworkMeetingOpenEvent} network-meeting-open - Somebody asks for a group's next meeting; cancelable.
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read.
 *
 * @csspart base - Everything inside.
 * @csspart list - The list of cards.
 * @csspart card - One group.
 * @csspart image - Its picture.
 * @csspart theme - Its theme.
 * @csspart name - Its name, a heading.
 * @csspart summary - What it is about.
 * @csspart facts - Its fact box.
 * @csspart fact - One fact.
 * @csspart next - Its next meeting.
 * @csspart link - The link to it.
 * @csspart empty - The sentence that there are no groups.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart error - The message when the feed failed.
 * @csspart retry - The button in it.
 *
 * @cssprop [--network-accent] - The line above each card.
 * @cssprop [--network-surface] - Background of cards.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-muted] - Text of less weight.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkGroups extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, cardStyles, buttonStyles, groupsStyles];

  /** Where a meeting has a page of its own: an address with `{id}` in it. */
  @property({ attribute: 'meeting-url', reflect: true }) meetingUrl: string | undefined;

  /** The level of the groups' headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 3;

  protected override readonly subject = 'groups';

  protected override renderFeed(feed: NetworkFeed): unknown {
    const { words, headingLevel } = this;
    const cards = groupCards(feed, this.context);
    if (cards.length === 0) return html`<p class="muted" part="empty">${words.noGroups}</p>`;
    const lang = this.textLanguage(feed);
    const href = meetingHrefs(this.meetingUrl, this);
    const card = (group: GroupCard) =>
      groupCard(group, {
        headingLevel,
        lang,
        nextMeeting: this.locale.facts.nextMeeting,
        onClick: this.#onClick,
        href,
      });
    return html`<ul class="cards" part="list" role="list" aria-label=${words.groups}>
      ${cards.map(card)}
    </ul>`;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const asked = meetingLinkClicked(event, this, Boolean(this.meetingUrl));
    if (asked) meetingRouter(window).open(asked.meeting, asked.link);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'network-groups': NetworkGroups;
  }
}
