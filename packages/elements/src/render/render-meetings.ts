import { groupsById, listMeetings, meetingSummary } from '@network-meetings/core';
import { browseFor } from '../locales/own-browse.js';
import type { Meeting, NetworkFeed } from '@network-meetings/core';
import { eventJsonLd } from '@network-meetings/core/calendar';
import { html } from 'lit';
import { filtersForm } from '../meetings/filters.templates.js';
import type { PageFilter } from '../meetings/meeting-choice.js';
import { choicesOf, filterNames, narrowList, periodOf } from '../meetings/meeting-choice.js';
import { meetingList } from '../meetings/meetings.templates.js';
import type { RenderContext, RenderOptions } from './options.js';
import { renderContext, withPage } from './options.js';
import { scripted, wrap } from './wrap.js';

/** The attributes of `<network-meetings>` that narrow its meetings, which mean the same here. */
export interface FilterOptions extends RenderOptions, Partial<PageFilter> {
  /** The controls whose place is kept, as in the attribute; without script they are not shown. */
  readonly filters?: string | undefined;
}

/** What {@link renderMeetings} is given: the attributes of `<network-meetings>`. */
export interface MeetingsOptions extends FilterOptions {
  readonly view?: 'list' | 'cards' | undefined;
  readonly limit?: number | undefined;
}

const none = (): void => undefined;

/** What the page asks for. */
export function filterOf(options: FilterOptions): PageFilter {
  const { group, theme, place, length, mode, from, until, search, past = false } = options;
  return { group, theme, place, length, mode, from, until, search, past };
}

/** The controls, whose place is kept for the script. @param names those that the view has */
export function filtersOf(
  filter: PageFilter,
  names: ReturnType<typeof filterNames>,
  count: number,
  context: RenderContext,
): unknown {
  if (names.length === 0) return '';
  const { feed, words, locale, lang } = context;
  return scripted(
    filtersForm({
      names,
      choices: choicesOf(filter, feed, locale),
      choice: {},
      period: periodOf({}, filter),
      words: browseFor(words.language),
      lang,
      count,
      onChange: none,
      onClear: none,
    }),
  );
}

/**
 * The meetings as plain HTML with JSON-LD: what stands in a `<network-meetings>` until its script takes over, and what search engines and
 * readers without script get. The attributes of the tag and the options here are to be the same; then nothing jumps.
 * @returns HTML to put inside the tag; style it with `network-fallback.css`
 */
export function renderMeetings(given: NetworkFeed, options: MeetingsOptions = {}): string {
  const context = renderContext(given, options);
  const { feed, words, locale, now, lang, href } = context;
  const { group, past = false, limit } = options;
  const filter = filterOf(options);
  const most = limit !== undefined && limit > 0 ? Math.floor(limit) : undefined;
  const meetings = listMeetings(feed, { ...narrowList(filter, {}, feed, now), limit: most }, now);
  const groups = groupsById(feed);
  const listed = {
    meetings,
    summary: (one: Meeting) => meetingSummary(one, feed, groups, { locale, now }),
    dependsOn: [],
  };
  const list =
    meetings.length === 0
      ? html`<p class="empty">${past ? words.noPastMeetings : words.noMeetings}</p>`
      : meetingList(listed, {
          href,
          headingLevel: options.headingLevel ?? 3,
          lang,
          showGroups: group === undefined,
          isCard: options.view === 'cards',
          onClick: none,
          label: past ? words.pastMeetings : words.meetings,
        });
  const events = meetings.map((one) => eventJsonLd(withPage(one, feed, options.meetingUrl), feed, { now }));
  return wrap(
    'meetings',
    [filtersOf(filter, filterNames(options.filters), meetings.length, context), list],
    context,
    events.length > 0 ? events : undefined,
  );
}
