import type { Failure, Locale, Meeting, Part, PartOutcome } from '@network-meetings/core';
import { issueText, momentText, partName, problemText, rangeText, WallTime } from '@network-meetings/core';
import type { SignupIntent } from '../events/signup-event.js';
import type { Said, SignupWords } from '../locales/signup-words.js';
import { partField, questionField } from './signup-draft.js';
import type { FieldFault } from './signup-faults.js';

/** What a fault says, in the summary and at its field alike. */
export function faultText(
  { field, code, params }: FieldFault,
  meeting: Meeting,
  words: SignupWords,
  locale: Locale,
): string {
  const missing = code === 'value/missing' || code === 'signup/substitute-missing';
  const own = field?.replace(/^p\d+-/, '') ?? '';
  if (missing && Object.hasOwn(words.missing, own)) return words.missing[own] ?? '';
  if (code === 'signup/answer-required') {
    const part = meeting.parts.find(({ id }) => partField(id) === own);
    if (part) return words.missingPart(partName(part, locale));
    const question = meeting.signup?.questions.find(({ id }) => questionField(id) === own);
    if (question) return words.missingQuestion(question.label);
  }
  // A newer server may find a fault that this version has no words for.
  return Object.hasOwn(words.faults.issues, code)
    ? issueText({ code, params }, words.faults)
    : words.unknownFault;
}

// What a server names as a time is said only when it is one.
const momentIn = (locale: Locale) => (time: string) =>
  WallTime.safeParse(time).success ? momentText(time, { locale }) : '';

/** A code of the protocol in words. */
export function codeText(code: string, params: Failure['params'], words: SignupWords, locale: Locale): Said {
  const { title, detail } = problemText(code, params, words.faults, momentIn(locale));
  return [title, detail];
}

/** What went wrong with something that was sent, and what to do. */
export function failureText(
  failure: Failure,
  intent: SignupIntent,
  words: SignupWords,
  locale: Locale,
): Said {
  const { code, params, detail, uncertain = false } = failure;
  if (uncertain) {
    if (intent === 'cancel') return words.uncertainCancel;
    return intent === 'place' || intent === 'change' ? words.uncertain : words.uncertainAnswer;
  }
  const known = Object.hasOwn(words.faults.problems, code);
  return known || detail === undefined ? codeText(code, params, words, locale) : [words.notTaken, detail];
}

/** The heading of an outcome: what became of the parts that the person answered "coming" to, taken together. */
export function outcomeHeading(parts: readonly PartOutcome[], words: SignupWords['done']): string {
  const seats = new Set(parts.filter(({ seat }) => seat !== 'none').map(({ seat }) => seat));
  const [seat] = seats;
  if (seat === undefined || seat === 'none' || parts.some(({ answer }) => answer === 'substitute')) {
    return words.answered;
  }
  return seats.size > 1 ? words.mixed : words[seat];
}

/** When a part is, where it has times of its own: "kl. 18.00–20.30". */
export function partWhen(part: Part, meeting: Meeting, locale: Locale): string | undefined {
  if (part.start === undefined) return undefined;
  return part.end === undefined
    ? momentText(part.start, { locale, year: false })
    : rangeText(part.start, part.end, { locale, year: part.start.slice(0, 4) !== meeting.start.slice(0, 4) });
}
