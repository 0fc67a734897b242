import type { MeetingFilter, NetworkFeed, ViewContext } from '@network-meetings/core';
import { filterMeetings, monthToShow, monthView, yearAround, yearView } from '@network-meetings/core';
import { eventJsonLd } from '@network-meetings/core/calendar';
import { filterNames } from '../meetings/meeting-choice.js';
import type { ViewHost, ViewModule } from '../meetings/view-modules.js';
import { monthModule } from '../month/month-view.js';
import { isMonth } from '../month/toolbar.js';
import { yearModule } from '../year/year-view.js';
import { renderContext, withPage } from './options.js';
import type { FilterOptions } from './render-meetings.js';
import { filterOf, filtersOf } from './render-meetings.js';
import { wrap } from './wrap.js';

/** What {@link renderMonth} and {@link renderYear} are given: the attributes of `<network-meetings>`, which mean the same here. */
export interface MonthOptions extends FilterOptions {
  /** The month that is shown, or that lies in the year, `2027-03`; absent, the one that the tag would show. */
  readonly month?: string | undefined;
}

/** A view, and which meetings it shows. */
interface StillView {
  readonly of: 'month' | 'year';
  readonly module: ViewModule;
  shows(feed: NetworkFeed, filter: MeetingFilter, month: string, context: ViewContext): readonly string[];
}

const none = (): void => undefined;

function renderView({ of, module, shows }: StillView, given: NetworkFeed, options: MonthOptions): string {
  const rendered = renderContext(given, options);
  const { feed, words, locale, now, lang, href } = rendered;
  const context = { locale, now };
  const filter = filterOf(options);
  const month = isMonth(options.month) ? options.month : monthToShow(feed, filter, now);
  const host: ViewHost = { month: () => month, turnTo: none, update: none, say: none };
  const content = module.create(host).render({
    ...{ feed, filter, context, words, lang, href },
    headingLevel: options.headingLevel ?? 3,
    isStill: true,
    onClick: none,
  });
  const names = filterNames(options.filters).filter((name) => name !== 'period');
  const count = filterMeetings(feed, filter).length;
  const shown = new Set(shows(feed, filter, month, context));
  const events = feed.meetings
    .filter(({ id }) => shown.has(id))
    .map((one) => eventJsonLd(withPage(one, feed, options.meetingUrl), feed, { now }));
  return wrap(
    of,
    [filtersOf(filter, names, count, rendered), content],
    rendered,
    events.length > 0 ? events : undefined,
    `${month}-`,
  );
}

/**
 * A month of meetings as plain HTML with JSON-LD: what stands in a `<network-meetings view="month">` until its script takes over. Without script it is a
 * table with links, and its pages don't turn.
 * @returns HTML to put inside the tag; style it with `network-fallback.css`
 */
export function renderMonth(feed: NetworkFeed, options: MonthOptions = {}): string {
  const month: StillView = {
    of: 'month',
    module: monthModule,
    shows: (...args) => monthView(...args).meetings.map(({ id }) => id),
  };
  return renderView(month, feed, options);
}

/**
 * A year of meetings as plain HTML with JSON-LD: what stands in a `<network-meetings view="year">` until its script takes over.
 * @returns HTML to put inside the tag; style it with `network-fallback.css`
 */
export function renderYear(feed: NetworkFeed, options: MonthOptions = {}): string {
  const year: StillView = {
    of: 'year',
    module: yearModule,
    shows: (given, filter, month, context) =>
      yearView(given, filter, yearAround(given, filter, month), context).months.flatMap(({ entries }) =>
        entries.map(({ meeting }) => meeting.id),
      ),
  };
  return renderView(year, feed, options);
}
