import type { Locale, MeetingFilter, MeetingListOptions, NetworkFeed } from '@network-meetings/core';
import type { CSSResult, nothing } from 'lit';
import type { ChoiceHost } from '../controllers/choice-controller.js';
import { LateModule } from '../controllers/late-module.js';
import type { PageFilter } from './meeting-choice.js';

/** What the controls are shown with. */
export interface FiltersShow {
  /** Which ones the page asks for. */
  readonly attribute: string | undefined;
  readonly page: PageFilter;
  readonly feed: NetworkFeed;
  readonly locale: Locale;
  /** Of the interface, BCP 47. */
  readonly language: string;
  /** The `lang` of text of the feed. */
  readonly lang: string | typeof nothing;
  /** Whether the view is a stretch of time already, such as a month. */
  readonly isPeriod: boolean;
  /** How many meetings there are now. */
  readonly count: number;
}

/** What a reader looks for in one element, and the controls for it. */
export interface MeetingFilters {
  /** A sentence for when nothing is found; undefined where nothing was chosen. @param language BCP 47 */
  noneFound(language: string): string | undefined;
  /** What the page asks for, narrowed by what the reader has chosen. */
  narrow(page: PageFilter): MeetingFilter;
  /** The same for a list, which shows what is coming or what is past. @param now milliseconds since 1970 */
  narrowList(page: PageFilter, feed: NetworkFeed, now: number): MeetingListOptions;
  /** The controls. */
  render(show: FiltersShow): unknown;
}

/** What makes the controls, and what they look like. */
export interface FiltersModule {
  readonly styles: readonly CSSResult[];
  /** @param say says something through the document's live region */
  create(host: ChoiceHost, say: (text: string) => void): MeetingFilters;
}

/** The controls come when a page asks for them: most have none. What they share with others is asked for at once too, not when the first part is there. */
export const filtersModule = new LateModule<FiltersModule>(async () => {
  const [{ lateFilters }] = await Promise.all([
    import('./late-filters.js'),
    import('../locales/own-browse.js'),
  ]);
  return lateFilters;
});
