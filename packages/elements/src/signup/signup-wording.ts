import type { Locale, Meeting, Part, PartOutcome } from '@network-meetings/core';
import { momentText, partName, rangeText } from '@network-meetings/core';
import type { SignupWording } from '@network-meetings/core/signup-words';
import type { FieldFault } from '../forms/field-fault.js';
import { faultText } from '../forms/form-wording.js';
import { partField, questionField } from './signup-draft.js';

/** What a fault of a signup says: of an answer that is missing, which one. */
export function signupFaultText(
  fault: FieldFault,
  meeting: Meeting,
  words: SignupWording,
  locale: Locale,
): string {
  if (fault.code === 'signup/answer-required') {
    const own = fault.field?.replace(/^p\d+-/, '');
    const part = meeting.parts.find(({ id }) => partField(id) === own);
    if (part) return words.missingPart(partName(part, locale));
    const question = meeting.signup?.questions.find(({ id }) => questionField(id) === own);
    if (question) return words.missingQuestion(question.label);
  }
  return faultText(fault, words);
}

/** The heading of an outcome: what became of the parts that the person answered "coming" to, taken together. */
export function outcomeHeading(parts: readonly PartOutcome[], words: SignupWording['done']): string {
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
