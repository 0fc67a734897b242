import type { Audience, Meeting, NetworkFeed } from '@network-meetings/core';
import { Audience as audiences, audienceView, isSafeLink } from '@network-meetings/core';
import type { Locale } from '@network-meetings/core';
import { nothing } from 'lit';
import { sameLanguage } from '../base/language.js';
import { wordsFor } from '../locales/languages.js';
import type { ListWords } from '../locales/words.js';
import { meetingHash } from '../routing/personal-link.js';

/** What every rendering is given; all of it may be left out. */
export interface RenderOptions {
  /** The language of the page, BCP 47; absent, it is the feed's. */
  readonly language?: string | undefined;
  /** The time that counts as now, in milliseconds since 1970; absent, it is the clock's. */
  readonly now?: number | undefined;
  /** For whom the page is: what others may not see is taken out first (rules 6 and 7). Absent, it is for the public. */
  readonly audience?: Audience | undefined;
  /** Where a meeting has a page of its own, an address with `{id}` in it; absent, the page that the feed names. */
  readonly meetingUrl?: string | undefined;
  /** The level of the headings, 1 to 6; absent, as the tag's own `heading-level`. */
  readonly headingLevel?: number | undefined;
  /** `false` leaves the data for search engines out, where the page has its own or says the same twice. */
  readonly jsonLd?: boolean | undefined;
}

/** The same with everything decided. */
export interface RenderContext {
  readonly feed: NetworkFeed;
  readonly words: ListWords;
  readonly locale: Locale;
  readonly now: number;
  readonly lang: string | typeof nothing;
  /** Where a link to a meeting leads. */
  readonly href: (meeting: string) => string;
  readonly hasJsonLd: boolean;
}

/** `{id}` filled in, where the result may stand behind a link. It may be relative to the page. */
export function filledIn(template: string | undefined, id: string): string | undefined {
  if (template === undefined) return undefined;
  const url = template.replaceAll('{id}', encodeURIComponent(id));
  try {
    // Any base will do: it is the scheme of an address that has one which counts.
    return isSafeLink(new URL(url, 'https://page.invalid').href) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Decides what the options leave open. */
export function renderContext(given: NetworkFeed, options: RenderOptions): RenderContext {
  const feed = audienceView(given, options.audience ?? audiences.Public);
  const words = wordsFor(options.language ?? feed.language);
  const own = new Map(feed.meetings.map(({ id, url }) => [id, url]));
  return {
    feed,
    words,
    locale: words.domain,
    now: options.now ?? Date.now(),
    lang: sameLanguage(words.language, feed.language) ? nothing : feed.language,
    href: (id) => filledIn(options.meetingUrl, id) ?? own.get(id) ?? meetingHash(id),
    hasJsonLd: options.jsonLd ?? true,
  };
}

/** The meeting with the address of its page in full, which search engines want. */
export function withPage(meeting: Meeting, feed: NetworkFeed, template: string | undefined): Meeting {
  const url = filledIn(template, meeting.id);
  return url === undefined ? meeting : { ...meeting, url: new URL(url, feed.association.url).href };
}
