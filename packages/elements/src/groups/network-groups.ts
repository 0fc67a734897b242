import { filterGroups, groupCards, groupChoices } from '@network-meetings/core';
import { browseFor } from '../locales/own-browse.js';
import type { GroupCard, NetworkFeed } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { ChoiceController } from '../controllers/choice-controller.js';
import { danishCatalogue } from '../locales/catalogue-da.js';
import { englishCatalogue } from '../locales/catalogue-en.js';
import type { CatalogueWords } from '../locales/catalogue-words.js';
import { catalogueWordsFor } from '../locales/late-words.js';
import { filtersStyles } from '../meetings/filters.styles.js';
import { groupHrefs } from '../routing/group-links.js';
import { meetingHrefs, meetingLinkClicked } from '../routing/links.js';
import { meetingRouter } from '../routing/meeting-router.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { fieldStyles } from '../styles/field.js';
import { hostStyles } from '../styles/host.js';
import type { GroupFilterName } from './groups-filters.templates.js';
import { groupFilterNames, groupFilters } from './groups-filters.templates.js';
import { groupCard } from './groups.templates.js';
import { groupsStyles } from './groups.styles.js';

const catalogues: readonly [CatalogueWords, ...CatalogueWords[]] = [danishCatalogue, englishCatalogue];

/**
 * The groups of an association as a catalogue of cards: theme, summary, fact box, and the next meeting as a link; with search
 * and filters where the page asks for them. The link to a meeting leads to its own page (`meeting-url`), or opens it in a
 * `<network-meetings>` of the same page; that of a group leads to `group-url`, or to the address in the feed.
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
 * @csspart filters - The controls with which one looks for groups.
 * @csspart filter - One of them.
 * @csspart count - How many groups there are.
 * @csspart clear - The button that takes back what was chosen.
 * @csspart list - The list of cards.
 * @csspart card - One group.
 * @csspart image - Its picture.
 * @csspart theme - Its theme.
 * @csspart name - Its name, a heading.
 * @csspart status - That it is forming, takes a break, or has ended.
 * @csspart summary - What it is about.
 * @csspart facts - Its fact box.
 * @csspart fact - One fact.
 * @csspart next - Its next meeting.
 * @csspart link - The link to it.
 * @csspart empty - The sentence that there are no groups, or none that fits.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart error - The message when the feed failed.
 * @csspart retry - The button in it.
 *
 * @cssprop [--network-accent] - The line above each card.
 * @cssprop [--network-surface] - Background of cards.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-muted] - Text of less weight.
 * @cssprop [--network-field] - Background of text fields.
 * @cssprop [--network-on-field] - Text in text fields.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkGroups extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, cardStyles, buttonStyles, fieldStyles, filtersStyles, groupsStyles];

  /** Where a meeting has a page of its own: an address with `{id}` in it. */
  @property({ attribute: 'meeting-url', reflect: true }) meetingUrl: string | undefined;

  /** Where a group has a page of its own, such as one with a `<network-group>`: an address with `{id}` in it. */
  @property({ attribute: 'group-url', reflect: true }) groupUrl: string | undefined;

  /** The level of the groups' headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 3;

  /**
   * The controls with which a reader looks for groups: `search`, `theme`, `place`, `free`, separated by blanks. Without a value it
   * is all of them. A control with nothing to choose from is left out.
   */
  @property({ reflect: true }) filters: string | undefined;

  protected override readonly subject = 'groups';

  readonly #choices = new ChoiceController<GroupFilterName>(this, (text) => {
    this.announce(text);
  });

  protected override renderFeed(feed: NetworkFeed): unknown {
    const { words, headingLevel } = this;
    const cards = groupCards(feed, this.context);
    if (cards.length === 0) return html`<p class="muted" part="empty">${words.noGroups}</p>`;
    const lang = this.textLanguage(feed);
    const catalogue = catalogueWordsFor(words.language, catalogues);
    const { theme, place, free, search } = this.#choices.choice;
    const found = new Set(filterGroups(feed, { theme, place, free: free === 'yes', search }));
    const shown = cards.filter(({ id }) => found.has(id));
    const href = meetingHrefs(this.meetingUrl, this);
    const groupHref = groupHrefs(this.groupUrl, this);
    const card = (group: GroupCard) =>
      groupCard(group, {
        headingLevel,
        lang,
        nextMeeting: this.locale.facts.nextMeeting,
        status: group.status === 'active' ? undefined : catalogue.status[group.status],
        onClick: this.#onClick,
        href,
        url: groupHref(group.id, group.url),
      });
    return html`${this.#renderFilters(feed, catalogue, lang, shown.length)}
    ${
      shown.length === 0
        ? html`<p class="muted" part="empty">${catalogue.noneFound}</p>`
        : html`<ul class="cards" part="list" role="list" aria-label=${words.groups}>
            ${shown.map(card)}
          </ul>`
    }`;
  }

  #renderFilters(
    feed: NetworkFeed,
    words: CatalogueWords,
    lang: string | typeof nothing,
    count: number,
  ): unknown {
    const names = groupFilterNames(this.filters);
    if (names.length === 0) return nothing;
    return groupFilters({
      names,
      choices: groupChoices(feed),
      choice: this.#choices.choice,
      words,
      browse: browseFor(words.language),
      lang,
      count,
      onChange: this.#choices.choose,
      onClear: this.#choices.clear,
    });
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
