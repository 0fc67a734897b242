import type { IssueParams } from '../model/issue.js';
import type { NamedChange } from './change-wording.js';
import type { ProblemParams } from './fault-wording.js';

// What the languages do alike, so that a locale file holds its words alone.

/** Minutes as hours and minutes: "1 t. 30 min." */
export const durationIn = (hour: string, minute: string) => (minutes: number) => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    hours > 0 ? `${String(hours)} ${hour}` : '',
    rest > 0 || hours === 0 ? `${String(rest)} ${minute}` : '',
  ]
    .filter(Boolean)
    .join(' ');
};

/** "A, B og C". */
export const listWith = (and: string) => (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

/** A parameter of a fault that may be one value or several. */
export const valuesText = (value: IssueParams[string] | undefined) =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');

/** The two readings of a time that the clock skips or shows twice. */
export const readingsWith =
  (or: string) =>
  ({ readings }: IssueParams) =>
    Array.isArray(readings) ? readings.join(` ${or} `) : '';

/** A wall time among a problem's parameters, after a blank or a word; empty when it is not there. */
export const timeAfter =
  (before: string) => (params: ProblemParams, name: string, moment: (time: string) => string) =>
    typeof params[name] === 'string' ? `${before} ${moment(params[name])}` : '';

/** Something with a name, after a label for what became of it: "Nyt programpunkt: Frokost". */
export const namedChange = (added: string, removed: string, changed: string, label: string): NamedChange => ({
  added: (name) => `${added}: ${name}`,
  removed: (name) => `${removed}: ${name}`,
  changed: (name) => `${changed}: ${name}`,
  renamed: (before, after) => `${label}: ${before} → ${after}`,
});

/** A time among the parameters of a reason, in words; empty when it is not there. */
export const said = (name: string, params: IssueParams, moment: (time: string) => string) =>
  typeof params[name] === 'string' ? moment(params[name]) : '';
