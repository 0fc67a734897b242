import type { MeetingFilter, MeetingListOptions, NetworkFeed } from '@network-meetings/core';
import { filterChoices, Period, periodOptions } from '@network-meetings/core';
import type { FilterChoices, Locale } from '@network-meetings/core';
import { namesAsked } from '../base/filter-controls.js';

/** What a reader may look for with; the names of the controls. */
export const FilterName = {
  Search: 'search',
  Group: 'group',
  Theme: 'theme',
  Place: 'place',
  Length: 'length',
  Mode: 'mode',
  Period: 'period',
} as const;
export type FilterName = (typeof FilterName)[keyof typeof FilterName];

/** The filters that are a choice among what the meetings have. */
export type ChoiceName = keyof FilterChoices;
export const choiceNames: readonly ChoiceName[] = ['group', 'theme', 'place', 'length', 'mode'];

const allNames = Object.values(FilterName);

/** The controls that a `filters` attribute asks for; an empty one asks for all. */
export const filterNames = (attribute: string | undefined): readonly FilterName[] =>
  namesAsked(attribute, allNames);

/** What a reader has chosen; what is left out excludes nothing. */
export type ReaderChoice = Readonly<Partial<Record<FilterName, string>>>;

/** The page's own filter, as its attributes set it. */
export type PageFilter = MeetingFilter & { readonly past: boolean };

const isPeriod = (value: string | undefined): value is Period =>
  Object.values<string | undefined>(Period).includes(value);

/** The period that a reader has chosen, or that the page begins with. */
export function periodOf(choice: ReaderChoice, page: PageFilter): Period {
  if (isPeriod(choice.period)) return choice.period;
  return page.past ? Period.Past : Period.Coming;
}

const earlier = (a: string | undefined, b: string | undefined) =>
  a !== undefined && (b === undefined || a < b) ? a : b;

/** The filter of the page narrowed by what the reader has chosen; what the page fixes the reader cannot widen. */
export function narrow(page: PageFilter, choice: ReaderChoice): MeetingFilter {
  const { group, theme, place, length, mode, search } = choice;
  return {
    group: page.group ?? group,
    theme: page.theme ?? theme,
    place: page.place ?? place,
    length: page.length ?? length,
    mode: page.mode ?? mode,
    from: page.from,
    until: page.until,
    search: [page.search, search].filter((words) => words !== undefined).join(' '),
  };
}

/** The same for a list, which shows what is coming or what is past. */
export function narrowList(
  page: PageFilter,
  choice: ReaderChoice,
  feed: NetworkFeed,
  now: number,
): MeetingListOptions {
  const period = periodOptions(periodOf(choice, page), now, feed.timeZone);
  return { ...narrow(page, choice), past: period.past, until: earlier(period.until, page.until) };
}

/** What there is to choose from: in all meetings that the page lets through, whatever else is chosen. */
export function choicesOf(page: PageFilter, feed: NetworkFeed, locale: Locale): FilterChoices {
  const choices = filterChoices(feed, page, locale);
  const open = (name: ChoiceName) => (page[name] === undefined ? choices[name] : []);
  return {
    group: open('group'),
    theme: open('theme'),
    place: open('place'),
    length: open('length'),
    mode: open('mode'),
  };
}
