import type { FaultWording, Locale } from '@network-meetings/core';
import { hasLocale } from '@network-meetings/core';
import type { ChangeWording } from '@network-meetings/core/changes';
import type { SignupWording } from '@network-meetings/core/signup-words';
import type { ApplicationWording } from './application-wording.js';
import { danishWording } from './da.js';
import { englishWording } from './en.js';
import type { ListWording, LoginWording } from './lead-wording.js';
import type { MailWording } from './mail-wording.js';
import type { PagesWording } from './pages-wording.js';
import type { PrivacyWording } from './privacy-wording.js';
import type { WebhookWording } from './webhook-wording.js';

/** Every word of the server's mails and pages, in one language. */
export interface Wording {
  readonly language: 'da' | 'en';
  /** Core's words for dates, parts and seats. */
  readonly locale: Locale;
  readonly faults: FaultWording;
  readonly mail: MailWording;
  readonly application: ApplicationWording;
  /** Core's words for what changed of a meeting. */
  readonly changes: ChangeWording;
  readonly login: LoginWording;
  readonly lists: ListWording;
  readonly webhook: WebhookWording;
  readonly privacy: PrivacyWording;
  readonly devMail: DevMailWording;
  /** The form of the own pages. */
  readonly form: SignupWording;
  /** What else the own pages say. */
  readonly pages: PagesWording;
  /** What the columns of a roster may be called. */
  readonly columns: ColumnWords;
  readonly problemPage: { readonly code: string; readonly back: string };
}

/** A name for each column of a roster. */
export interface ColumnWords {
  readonly group: readonly string[];
  readonly name: readonly string[];
  readonly email: readonly string[];
  readonly organisation: readonly string[];
  readonly phone: readonly string[];
  readonly sector: readonly string[];
  readonly profile: readonly string[];
  readonly language: readonly string[];
  readonly status: readonly string[];
}

/** The words of the page on which mail is read in development. */
export interface DevMailWording {
  readonly previews: string;
  readonly noMeeting: string;
  readonly title: string;
  readonly intro: string;
  readonly empty: string;
  readonly to: string;
  readonly received: string;
  readonly back: string;
  readonly links: string;
  readonly attachments: string;
  readonly source: string;
  readonly plainText: string;
  readonly site: string;
}

const wordings = [danishWording, englishWording] as const;

/** Every name that a column of a roster may have, in any language. */
export const columnNames: ColumnWords = {
  group: wordings.flatMap(({ columns }) => columns.group),
  name: wordings.flatMap(({ columns }) => columns.name),
  email: wordings.flatMap(({ columns }) => columns.email),
  organisation: wordings.flatMap(({ columns }) => columns.organisation),
  phone: wordings.flatMap(({ columns }) => columns.phone),
  sector: wordings.flatMap(({ columns }) => columns.sector),
  profile: wordings.flatMap(({ columns }) => columns.profile),
  language: wordings.flatMap(({ columns }) => columns.language),
  status: wordings.flatMap(({ columns }) => columns.status),
};

/** The wording for a language tag; English where there is none. */
export function wordingFor(language: string | undefined): Wording {
  return (
    wordings.find(({ locale }) => language !== undefined && hasLocale(language, [locale])) ?? englishWording
  );
}

/** The language in which a person is written to: the one asked for, else that of the feed, else English. */
export function languageOf(asked: string | undefined, feed: string): Wording['language'] {
  const known = [asked, feed].find(
    (tag) =>
      tag !== undefined &&
      hasLocale(
        tag,
        wordings.map(({ locale }) => locale),
      ),
  );
  return wordingFor(known).language;
}

/** The wording that a browser prefers (`Accept-Language`). @param otherwise what a browser gets that names no language of ours */
export function wordingForHeader(header: string | undefined, otherwise: Wording = englishWording): Wording {
  const tags = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, at) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((param) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(param)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality), at };
    })
    .filter(
      ({ tag, quality }) =>
        quality > 0 &&
        hasLocale(
          tag,
          wordings.map(({ locale }) => locale),
        ),
    )
    .sort((a, b) => b.quality - a.quality || a.at - b.at);
  return tags[0] ? wordingFor(tags[0].tag) : otherwise;
}
