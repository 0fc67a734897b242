import * as z from 'zod/mini';

/** Name of an association, group, meeting, part or item: letters, digits, `.`, `_` and `-`, at most 64, never changed. */
export const Id = z.string().check(z.maxLength(64, { abort: true }), z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
export type Id = z.infer<typeof Id>;

// Everything below U+0020 but tab and line feed, DEL, C1, and the separators and overrides that reorder or break a line.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
// eslint-disable-next-line no-control-regex
const controlsOrBreaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const without = (pattern: RegExp) =>
  z.refine<string>((text) => !pattern.test(text), { error: 'control-character', abort: true });

/** Text of one line, without control characters. @param max characters at most */
export const line = (max = 200) =>
  z.string().check(z.minLength(1), z.maxLength(max, { abort: true }), without(controlsOrBreaks));

/** Text of any number of lines, broken by line feeds alone. @param max characters at most */
export const text = (max = 10_000) =>
  z.string().check(z.minLength(1), z.maxLength(max, { abort: true }), without(controls));

const linkSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'webcal:']);
const webSchemes = new Set(['http:', 'https:']);

// What nearly every address looks like: for it the answer is known without taking it apart, which is slow in a browser.
const plainWebAddress = /^https?:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#][\w\-.~%!$&'()*+,;=:@/?#]*)?$/;

/** Whether an address may stand behind a link: absolute, and with a scheme of the allow-list. */
export function isSafeLink(address: string, schemes: ReadonlySet<string> = linkSchemes): boolean {
  if (address.length > 2048 || controlsOrBreaks.test(address)) return false;
  // A name in Punycode may be none.
  if (plainWebAddress.test(address) && !address.includes('xn--'))
    return schemes.has(address.slice(0, address.indexOf('/')));
  try {
    return schemes.has(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** An address that may stand behind a link: http, https, mailto, tel or webcal. */
export const LinkUrl = z.string().check(
  z.maxLength(2048, { abort: true }),
  z.refine((address) => isSafeLink(address), { error: 'unsafe-link' }),
);
export type LinkUrl = z.infer<typeof LinkUrl>;

/** The address of a page or a service: http or https. */
export const WebUrl = z.string().check(
  z.maxLength(2048, { abort: true }),
  z.refine((address) => isSafeLink(address, webSchemes), { error: 'unsafe-link' }),
);
export type WebUrl = z.infer<typeof WebUrl>;

const mailbox = /^[^\s@"<>,;:()[\]\\]{1,64}@[^\s@"<>,;:()[\]\\]{1,189}$/;

/** One mail address without display name; letters beyond ASCII are allowed (RFC 6531), a domain has a dot. */
export const Email = z.string().check(
  z.maxLength(254, { abort: true }),
  z.refine(
    (address) => mailbox.test(address) && /@[^.@]+(?:\.[^.@]+)+$/.test(address) && !controls.test(address),
    {
      error: 'not-an-email',
    },
  ),
);
export type Email = z.infer<typeof Email>;

/** Digits as people write them: `+45 33 11 22 33`. */
export const Phone = z.string().check(z.maxLength(40, { abort: true }), z.regex(/^\+?[0-9][0-9 ().-]*$/));
export type Phone = z.infer<typeof Phone>;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// By hand: a feed has ten times a meeting; a Date for each, or a piece of text, is what parsing then spends its time on.
/** The number that two digits of a text make. */
export const twoDigits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** Whether a text that is formed like a day is one of the calendar, of the years that a feed may name. */
export function isDate(text: string): boolean {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
  return year >= 1970 && year < 2200 && day >= 1 && day <= days;
}
/** Whether a text that is formed like a time of day, from a place on, is one of the clock. */
export const isClock = (text: string, at = 0): boolean =>
  twoDigits(text, at) < 24 && twoDigits(text, at + 3) < 60;

// The cap comes before the pattern: however long a text is, no more of it is looked at.
const pattern = (regex: RegExp) =>
  [z.maxLength(64, { abort: true }), z.regex(regex, { abort: true })] as const;

/** A calendar day, `2027-03-11`. */
export const WallDate = z
  .string()
  .check(...pattern(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDate, { error: 'no-such-time' }));
export type WallDate = z.infer<typeof WallDate>;

/** A time of day, `09:00`. */
export const ClockTime = z.string().check(
  ...pattern(/^\d{2}:\d{2}$/),
  z.refine((time) => isClock(time), { error: 'no-such-time' }),
);
export type ClockTime = z.infer<typeof ClockTime>;

/** What the clock on the wall shows, `2027-03-11T09:00`; with an IANA zone it becomes an instant. */
export const WallTime = z.string().check(
  ...pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  z.refine((time) => isDate(time) && isClock(time, 11), { error: 'no-such-time' }),
);
export type WallTime = z.infer<typeof WallTime>;

/** A point in time in UTC (RFC 3339 with `Z`, whole seconds): `2026-11-20T08:00:00Z`. */
export const UtcInstant = z.string().check(
  ...pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  z.refine((time) => isDate(time) && isClock(time, 11), { error: 'no-such-time' }),
);
export type UtcInstant = z.infer<typeof UtcInstant>;

/** An IANA time zone, such as `Europe/Copenhagen`; whether it is known is checked where it is used. */
export const TimeZone = z
  .string()
  .check(z.maxLength(64, { abort: true }), z.regex(/^[A-Za-z][A-Za-z0-9_+/-]*$/));
export type TimeZone = z.infer<typeof TimeZone>;

/** A language tag (BCP 47): `da`, `en`, `de-AT`. */
export const Language = z
  .string()
  .check(z.maxLength(35, { abort: true }), z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
export type Language = z.infer<typeof Language>;

/** Whole minutes, at most three days. */
export const Minutes = z.int().check(z.minimum(0), z.maximum(4320));
export type Minutes = z.infer<typeof Minutes>;

/** A whole number that is not negative. */
export const Count = z.int().check(z.minimum(0), z.maximum(1_000_000));
export type Count = z.infer<typeof Count>;
