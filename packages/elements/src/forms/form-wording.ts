import type { Failure, Locale } from '@network-meetings/core';
import { issueText, momentText, parseWith, problemText, WallTime } from '@network-meetings/core';
import type { FormWording, Said } from '@network-meetings/core/signup-words';
import type { FieldFault } from './field-fault.js';

/** What a fault says, in the summary and at its field alike. */
export function faultText({ field = '', code, params }: FieldFault, words: FormWording): string {
  const missing = code === 'value/missing' || code === 'signup/substitute-missing';
  // Of one person of several, the name of the field has a prefix.
  const own = field.replace(/^p\d+-/, '');
  if (missing && Object.hasOwn(words.missing, own)) return words.missing[own] ?? '';
  // A newer server may find a fault that this version has no words for.
  return Object.hasOwn(words.faults.issues, code)
    ? issueText({ code, params }, words.faults)
    : words.unknownFault;
}

// What a server names as a time is said only when it is one.
const momentIn = (locale: Locale) => (time: string) =>
  parseWith(WallTime, time).ok ? momentText(time, { locale }) : '';

/** A code of the protocol in words. */
export function codeText(code: string, params: Failure['params'], words: FormWording, locale: Locale): Said {
  const { title, detail } = problemText(code, params, words.faults, momentIn(locale));
  return [title, detail];
}

/** What went wrong with something that was sent, and what to do. @param uncertain what is said when nobody knows its end */
export function failureText(failure: Failure, uncertain: Said, words: FormWording, locale: Locale): Said {
  if (failure.uncertain) return uncertain;
  const { code, params, detail } = failure;
  const known = Object.hasOwn(words.faults.problems, code);
  return known || detail === undefined ? codeText(code, params, words, locale) : [words.notTaken, detail];
}
