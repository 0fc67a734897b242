import { groupCards, GroupStatus, listMeetings } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { eventSeriesJsonLd } from '@network-meetings/core/calendar';
import { html } from 'lit';
import { groupCard } from '../groups/groups.templates.js';
import { danishCatalogue } from '../locales/catalogue-da.js';
import { englishCatalogue } from '../locales/catalogue-en.js';
import { catalogueWordsFor } from '../locales/late-words.js';
import { safeLink } from '../routing/links.js';
import type { RenderOptions } from './options.js';
import { filledIn, renderContext, withPage } from './options.js';
import { wrap } from './wrap.js';

/** What {@link renderGroups} is given beside the rest. */
export interface GroupsOptions extends RenderOptions {
  /** Where a group has a page of its own, an address with `{id}` in it; absent, the page that the feed names. */
  readonly groupUrl?: string | undefined;
}

/**
 * The groups as plain HTML, with the coming meetings of each as JSON-LD: what stands in a `<network-groups>` until its script takes over.
 * @returns HTML to put inside the tag; style it with `network-fallback.css`
 */
export function renderGroups(given: NetworkFeed, options: GroupsOptions = {}): string {
  const context = renderContext(given, options);
  const { feed, words, locale, now, lang, href } = context;
  const { status: statuses } = catalogueWordsFor(words.language, [danishCatalogue, englishCatalogue]);
  const cards = groupCards(feed, { locale, now });
  const shown =
    cards.length === 0
      ? html`<p class="muted">${words.noGroups}</p>`
      : html`<ul class="cards" role="list" aria-label=${words.groups}>
          ${cards.map((card) =>
            groupCard(card, {
              headingLevel: options.headingLevel ?? 3,
              lang,
              nextMeeting: locale.facts.nextMeeting,
              status: card.status === GroupStatus.Active ? undefined : statuses[card.status],
              url: filledIn(options.groupUrl, card.id) ?? safeLink(card.url),
              href,
              onClick: () => undefined,
            }),
          )}
        </ul>`;
  const series = feed.groups.flatMap((group) => {
    const meetings = listMeetings(feed, { group: group.id }, now);
    const pages = meetings.map((one) => withPage(one, feed, options.meetingUrl));
    return eventSeriesJsonLd(group, pages, feed, { now }) ?? [];
  });
  return wrap('groups', shown, context, series.length > 0 ? series : undefined);
}
