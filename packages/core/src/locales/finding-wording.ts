import type { Finding, Remedy } from '../model/finding.js';
import type { IssueParams } from '../model/issue.js';
import type { Locale } from './locale.js';
import type { HolidayNames } from './holiday-names.js';
import { holidayName } from './holiday-names.js';
import { dateText, wordOf } from './locale.js';

/** Says the parameters of a finding in words. */
export interface Say {
  /** A number or a text as it is. */
  text(key: string): string;
  number(key: string): number;
  /** "1 t. 30 min." from minutes. */
  minutes(key: string): string;
  /** "2½ min." from seconds. */
  turn(key: string): string;
  clock(key: string): string;
  date(key: string): string;
  /** "A, B og C". */
  list(key: string): string;
  /** A profile, a length of meeting, and the holiday of `holiday` and `name`, by name. */
  profile(key: string): string;
  length(key: string): string;
  holiday(): string;
  /** The agenda item of `title` and `kind`, in quotation marks where it has a title. */
  item(): string;
}

/** A sentence, or how to make it. */
export type Sentence = string | ((say: Say) => string);

/** The words for findings in one language. */
export interface FindingWording {
  readonly language: string;
  /** What does not hold. */
  readonly findings: Readonly<Record<string, Sentence>>;
  /** What would mend it. */
  readonly remedies: Readonly<Record<string, Sentence>>;
  /** What a remedy saves, said after it. */
  saves(minutes: string): string;
  quoted(title: string): string;
  /** "min." */
  readonly minuteShort: string;
  readonly secondShort: string;
  readonly holidays?: HolidayNames;
}

/** A finding in words. */
export interface FindingText {
  readonly text: string;
  /** What would mend it, the best first. */
  readonly remedies: readonly string[];
}

function sayIn(params: IssueParams, wording: FindingWording, locale: Locale): Say {
  const text = (key: string) => String(params[key] ?? '');
  const number = (key: string) => Number(params[key] ?? 0);
  return {
    text,
    number,
    minutes: (key) => locale.duration(number(key)),
    turn: (key) => {
      const seconds = number(key);
      if (seconds % 30 !== 0) return `${String(seconds)} ${wording.secondShort}`;
      const whole = Math.floor(seconds / 60);
      return `${whole > 0 ? String(whole) : ''}${seconds % 60 === 30 ? '½' : ''} ${wording.minuteShort}`;
    },
    clock: (key) => locale.clock(text(key)),
    date: (key) => dateText(text(key), locale),
    list: (key) => {
      const items = params[key];
      return Array.isArray(items) ? locale.list(items.map(String)) : text(key);
    },
    profile: (key) => wordOf(locale.profiles, text(key)),
    length: (key) => wordOf(locale.lengths, text(key)),
    holiday: () => holidayName({ id: text('holiday'), name: text('name') }, wording.holidays ?? {}),
    item: () => {
      if (text('title') !== '') return wording.quoted(text('title'));
      return wordOf(locale.agendaKinds, text('kind'));
    },
  };
}

// A rule that an association adds has a code that no language knows; its own words come in `text`.
const worded = (sentence: Sentence | undefined, say: Say, code: string): string => {
  if (sentence === undefined) return say.text('text') || code;
  // "30 min." at the end of a sentence has one full stop.
  return (typeof sentence === 'function' ? sentence(say) : sentence).replace(/\.\.(?=\s|$)/g, '.');
};

function remedyText({ code, params, minutesSaved }: Remedy, wording: FindingWording, locale: Locale): string {
  const sentence = worded(wording.remedies[code], sayIn(params, wording, locale), code);
  return minutesSaved === undefined
    ? sentence
    : `${sentence} ${wording.saves(locale.duration(minutesSaved))}`;
}

/** What does not hold, and what would mend it, in sentences for the facilitator. */
export function findingText(finding: Finding, wording: FindingWording, locale: Locale): FindingText {
  return {
    text: worded(wording.findings[finding.code], sayIn(finding.params, wording, locale), finding.code),
    remedies: finding.remedies.map((remedy) => remedyText(remedy, wording, locale)),
  };
}
