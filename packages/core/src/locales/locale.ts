import type { MeetingLength } from '../model/meeting.js';
import type { ClockTime, WallDate } from '../model/primitives.js';

/** The words in which core's views speak: dates, and names for the words of the domain. One object a language. */
export interface Locale {
  /** BCP 47. */
  readonly language: string;
  /** January first. */
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  /** "11. marts", "11. marts 2027". */
  date(day: number, month: string, year: number | undefined): string;
  /** "torsdag den 11. marts". */
  weekdayDate(weekday: string, date: string): string;
  /** "9.00". */
  clock(time: ClockTime): string;
  /** "kl. 9.00–12.00". */
  clockRange(from: string, to: string): string;
  /** "torsdag den 11. marts kl. 9.00–12.00" from its date and its clock. */
  dateAndClock(date: string, clock: string): string;
  /** One time of day after "at": "kl. 9.00". */
  atClock(clock: string): string;
  /** From one day to another. */
  days(from: string, to: string): string;
  /** A zone in words, or undefined for one without a name of its own. */
  zone(timeZone: string): string | undefined;
  /** "1 t. 30 min." */
  duration(minutes: number): string;
  /** "A, B og C". */
  list(items: readonly string[]): string;
  readonly agendaKinds: Readonly<Record<string, string>>;
  readonly partKinds: Readonly<Record<string, string>>;
  readonly lengths: Readonly<Record<MeetingLength, string>>;
  readonly attendanceModes: Readonly<Record<string, string>>;
  readonly profiles: Readonly<Record<string, string>>;
  readonly sectors: Readonly<Record<string, string>>;
  readonly closedItem: string;
  readonly speakerIsMember: string;
  readonly jointMeeting: string;
  readonly facts: {
    readonly meetings: string;
    readonly meetingPlace: string;
    readonly facilitator: string;
    readonly sisterGroup: string;
    readonly members: string;
    readonly nextMeeting: string;
    /** "4 årlige møder". */
    perYear(count: number): string;
    /** "18 af 20 pladser". */
    ofSeats(members: number, seats: number | undefined): string;
  };
  readonly status: {
    readonly cancelled: string;
    readonly postponed: string;
    readonly rescheduled: string;
    /** "Flyttet fra …". */
    movedFrom(when: string): string;
  };
  /** Words of calendars: headings of an event's description, marks before its title. */
  readonly calendar: {
    readonly agenda: string;
    readonly prepare: string;
    readonly bring: string;
    /** Label of the link to an online room. */
    readonly join: string;
    /** Before the title of an event whose reader is on the waitlist. */
    readonly waitlisted: string;
    /** Before the title of an event whose reader has been offered a seat. */
    readonly offered: string;
    /** A person's own calendar. */
    readonly mine: string;
  };
  readonly signup: {
    readonly over: string;
    readonly cancelled: string;
    readonly postponed: string;
    readonly none: string;
    /** A sentence: signup opens then. */
    opens(when: string): string;
    /** A sentence: signup closed then. */
    closed(when: string): string;
    /** A sentence: signup is open until then. */
    openUntil(when: string): string;
  };
  /** What became of one part, said of that part: "Middag: nr. 3 på ventelisten". */
  readonly seat: {
    /** The person has a seat. */
    confirmed(part: string): string;
    /** The person waits; places count from 1. */
    waitlisted(part: string, place: number): string;
    /** A seat is held for the person until then. */
    offered(part: string, until: string): string;
    /** The person said no. */
    notComing(part: string): string;
    /** The person wants to come, but the offer of a seat was declined or has expired (rule 20). */
    lapsed(part: string): string;
    /** The person has not answered. */
    noAnswer(part: string): string;
    /** The same of a part that a colleague comes to in the person's place (rule 4). */
    readonly substitute: {
      /** The substitute has a seat. */
      confirmed(part: string): string;
      /** The substitute waits. */
      waitlisted(part: string, place: number): string;
      /** A seat is held for the substitute until then. */
      offered(part: string, until: string): string;
      /** The substitute doesn't come. */
      notComing(part: string): string;
    };
  };
}

/** The words of the domain that a list of meetings does not say. */
export type LaterWords = Pick<Locale, 'facts' | 'calendar' | 'seat'>;

/** A date of the model in the words of a locale. @param year whether to say the year */
export function dateText(date: WallDate, locale: Locale, year = true): string {
  const month = locale.months[Number(date.slice(5, 7)) - 1] ?? '';
  return locale.date(Number(date.slice(8, 10)), month, year ? Number(date.slice(0, 4)) : undefined);
}

/** The name of a word of a list, or the word itself where the list has no name for it. */
export function wordOf(names: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(names, word) ? (names[word] ?? word) : word;
}

/** The locale whose language fits a tag best (`da-DK` takes `da`), else the last of the list. */
export function pickLocale<L extends { readonly language: string }>(
  tag: string | undefined,
  locales: readonly [L, ...L[]],
): L {
  const wanted = (tag ?? '').toLowerCase();
  const fits = (locale: L) => wanted === locale.language || wanted.startsWith(`${locale.language}-`);
  return locales.find(fits) ?? locales[locales.length - 1] ?? locales[0];
}

/** Whether one of the locales is for the language of a tag. */
export function hasLocale(tag: string, locales: readonly { readonly language: string }[]): boolean {
  const wanted = tag.toLowerCase();
  return locales.some(({ language }) => wanted === language || wanted.startsWith(`${language}-`));
}
