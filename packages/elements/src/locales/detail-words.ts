import type { CalendarService } from '@network-meetings/core/calendar';

/** The words for what a meeting's own page says, in one language. */
export interface DetailWords {
  /** BCP 47. */
  readonly language: string;
  /** Marks the item of the agenda that is on. */
  readonly now: string;
  readonly addToCalendar: string;
  readonly subscribe: string;
  readonly calendars: Readonly<Record<CalendarService, string>>;
  /** Said of a link by screen readers. */
  readonly opensInTab: string;
  readonly minutes: string;
  readonly draft: string;
  readonly decision: string;
  readonly wholeMinutes: string;
  readonly changes: string;
  readonly seats: string;
  readonly seatsLeft: Readonly<Record<'open' | 'few' | 'waitlist', string>>;
}
