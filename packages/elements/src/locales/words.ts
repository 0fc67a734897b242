import type { Locale } from '@network-meetings/core';
import type { BrowseWords } from './browse-words.js';
import type { DetailWords } from './detail-words.js';

/** The words that every page with a tag needs, in one language; those of the domain are core's. */
export interface ListWords {
  /** BCP 47. */
  readonly language: string;
  /** The words of the domain. */
  readonly domain: Locale;
  /** What an element shows, with capital: "Møderne". */
  readonly subjects: Readonly<
    Record<'meetings' | 'meeting' | 'groups' | 'signup' | 'agenda' | 'calendar' | 'round', string>
  >;
  readonly loading: ListWords['subjects'];
  /** Said when it is there. */
  loaded(subject: string): string;
  /** What went wrong, by the code of the failure. */
  readonly failed: Readonly<
    Record<
      'feed/unreachable' | 'feed/http-status' | 'feed/invalid' | 'feed/no-calendar-reader',
      (subject: string) => string
    >
  >;
  readonly retry: string;
  readonly retrying: string;
  readonly noMeetings: string;
  readonly noPastMeetings: string;
  readonly noGroups: string;
  readonly meetingNotFound: string;
  readonly meetings: string;
  readonly pastMeetings: string;
  readonly groups: string;
  readonly backToList: string;
  readonly when: string;
  readonly where: string;
  readonly map: string;
  readonly theme: string;
  readonly leads: string;
  readonly host: string;
  readonly agenda: string;
  readonly prepare: string;
  readonly bring: string;
  readonly materials: string;
}

type LateSubject = 'groups' | 'signup' | 'agenda' | 'calendar' | 'round';

/** Those of {@link ListWords} that a list of meetings does not say. */
export interface LateWords {
  readonly subjects: Pick<ListWords['subjects'], LateSubject>;
  readonly loading: Pick<ListWords['subjects'], LateSubject>;
  readonly rest: Pick<
    ListWords,
    | 'noGroups'
    | 'groups'
    | 'when'
    | 'where'
    | 'map'
    | 'theme'
    | 'leads'
    | 'host'
    | 'agenda'
    | 'prepare'
    | 'bring'
    | 'materials'
  >;
}

/** The words of the interface in one language. */
export interface Words extends ListWords {
  /** The words with which meetings are looked for and leafed through. */
  readonly browse: BrowseWords;
  /** The words for what a meeting's own page says. */
  readonly detail: DetailWords;
}
