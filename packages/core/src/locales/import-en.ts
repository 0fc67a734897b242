import type { ImportWording } from './import-wording.js';

/** What an import says, in English. */
export const englishImport: ImportWording = {
  language: 'en',
  codes: {
    'import/too-large': ({ limit }) => `The file is too large; at most ${String(limit)} characters.`,
    'import/too-deep': ({ limit }) =>
      `Nested deeper than ${String(limit)} levels; what is further inside was left out.`,
    'import/too-many': ({ limit }) => `More than ${String(limit)} meetings; the rest was left out.`,
    'import/not-json': ({ reason }) => `This is not JSON: ${String(reason)}`,
    'import/no-calendar': 'There is no calendar in it (BEGIN:VCALENDAR). Is it the right file?',
    'import/no-events': 'There is no event in it. Is it the right file?',
    'import/malformed-line': ({ text }) =>
      `This line is no property of a calendar and was left out: ${String(text)}`,
    'import/unclosed': ({ component }) =>
      `${String(component)} begins and has no end; what was read of it is kept.`,
    'import/unexpected-end': ({ component }) => `END:${String(component)} has no beginning.`,
    'import/no-start': ({ title }) => `The event “${String(title)}” has no start and was left out.`,
    'import/bad-time': ({ property, value }) => `${String(property)} is no date or time: ${String(value)}.`,
    'import/unknown-zone': ({ zone }) =>
      `The time zone “${String(zone)}” is not known; its times are taken as those of the feed's zone. Check them.`,
    'import/floating-time': ({ zone }) => `The time names no zone; ${String(zone)} was assumed.`,
    'import/time-skipped': ({ time, used }) =>
      `The clock skips ${String(time)} (summer time begins); it is now ${String(used)}.`,
    'import/all-day': ({ start, end }) =>
      `Only the day was given; ${String(start)}–${String(end)} was assumed. Correct it.`,
    'import/no-end': ({ minutes }) =>
      `No end was given; ${String(minutes)} minutes were assumed. Correct it.`,
    'import/rule-not-read': 'This rule of recurrence cannot be followed; only the first meeting was taken.',
    'import/series-cut': ({ limit, until }) =>
      `The series goes on; meetings were taken until ${String(until)}, at most ${String(limit)}.`,
    'import/property-dropped': ({ name, count }) =>
      `${String(name)} has no place in a meeting and was left out (${String(count)} times).`,
    'import/component-dropped': ({ name, count }) =>
      `${String(name)} is no meeting and was left out (${String(count)} times).`,
    'import/private-left-out': 'A private event was left out.',
    'import/text-cut': ({ field, limit }) =>
      `${String(field)} was too long and was cut at ${String(limit)} characters.`,
    'import/link-dropped': ({ address }) =>
      `This is no address of a web page and was left out: ${String(address)}`,
    'import/duplicate': ({ uid }) =>
      `The event ${String(uid)} stands there more than once; the one that changed last was taken.`,
    'import/malformed-table': ({ reason }) => `The row cannot be read: ${String(reason)}`,
    'import/column-missing': ({ headings }) =>
      `A column is missing: ${Array.isArray(headings) ? headings.join(' / ') : ''}. Write it as a heading in the first row.`,
    'import/column-unknown': ({ heading }) =>
      `The column “${String(heading)}” is not known and was left out.`,
    'import/bad-cell': ({ column, value }) =>
      value === ''
        ? `The cell “${String(column)}” is empty; the meeting was left out.`
        : `The cell “${String(column)}” cannot be read: ${String(value)}; the meeting was left out.`,
  },
};
