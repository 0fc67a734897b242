import type { FailureIssue, SignupEntry, SignupRequest } from '@network-meetings/core';
import { checkEntry, IssueCode, parseSignupRequest, SIGNUP_VERSION } from '@network-meetings/core';
import type { FieldFault } from '../forms/field-fault.js';
import { tidyFaults } from '../forms/field-fault.js';
import { openParts, partField, questionField } from './signup-draft.js';
import type { PersonForm } from './signup-people.js';
import { entryOfPerson, fieldsOf } from './signup-people.js';

/** A draft that may be sent, or everything that is wrong with it, from the top of the form. */
export type CheckedDraft =
  | { readonly ok: true; readonly request: SignupRequest }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The field of one person that the rest of a JSON path is about. */
function fieldIn(
  entry: SignupEntry,
  list: string | undefined,
  at: string | undefined,
  rest: string | undefined,
  params: FailureIssue['params'],
): string | undefined {
  const index = at === undefined ? -1 : Number(at);
  switch (list) {
    case 'person':
      return rest ?? 'name';
    case 'substitute':
      return `substitute-${rest ?? 'name'}`;
    case 'parts': {
      const part = (entry.parts[index] ?? entry.parts[0])?.part;
      return part && partField(part);
    }
    case 'questions': {
      const id = entry.questions?.[index]?.question ?? params['id'];
      return typeof id === 'string' ? questionField(id) : undefined;
    }
    default:
      return list;
  }
}

/** The field that a JSON path of a request (`$.signups[0]…`) or a change (`$.signup…`) is about. */
function fieldOf({ path, params }: FailureIssue, people: readonly PersonForm[]): string | undefined {
  const [, who, list, at, , rest] =
    /^\$\.signups?(?:\[(\d+)\])?\.(\w+)(?:\[(\d+)\])?(\.(\w+))?/.exec(path) ?? [];
  if (list === 'charterAccepted') return 'charter';
  const person = people[Number(who ?? 0)];
  const field = person && fieldIn(entryOfPerson(person), list, at, rest, params);
  return field && person.prefix + field;
}

/** Faults of a request, from core's checks or from the server, as faults of the form's fields. */
export function faultsOf(
  issues: readonly FailureIssue[],
  people: readonly PersonForm[],
): readonly FieldFault[] {
  return tidyFaults(
    issues.map((issue) => ({ field: fieldOf(issue, people), code: issue.code, params: issue.params })),
    fieldsOf(people),
  );
}

/** What the form wants beyond core's rules: an answer to each part that it asks for, and that a guest comes to something. */
function unanswered({ prefix, context }: PersonForm, entry: SignupEntry, mustCome: boolean): FieldFault[] {
  const fault = (part: string, code: string) => ({ field: prefix + partField(part), code, params: {} });
  const parts = openParts(context).map(({ id }) => id);
  const missing = parts.filter((id) => !entry.parts.some(({ part }) => part === id));
  if (missing.length > 0) return missing.map((id) => fault(id, IssueCode.AnswerRequired));
  const comesNowhere = mustCome && entry.parts.every(({ answer }) => answer === 'not-coming');
  return comesNowhere ? parts.slice(0, 1).map((id) => fault(id, IssueCode.NothingAnswered)) : [];
}

/**
 * Checks the people of a form with the rules that the server checks them with, and every fault at once.
 * @param mustCome whether the first person's answer that comes to nothing is a fault; others are signed up to come
 */
export function checkDraft(
  people: readonly PersonForm[],
  meeting: string,
  language: string,
  mustCome = false,
): CheckedDraft {
  const entries = people.map((person) => ({ person, entry: entryOfPerson(person) }));
  const signups = entries.map(({ entry }) => entry);
  const parsed = parseSignupRequest({ version: SIGNUP_VERSION, meeting, language, signups });
  const shape = parsed.ok
    ? []
    : parsed.issues.filter(({ path }) => !/^\$\.signups\[\d+\]\.parts$/.test(path));
  const beyond = entries.flatMap(({ person, entry }, at) =>
    checkEntry(entry, person.context, `$.signups[${String(at)}]`),
  );
  const own = entries.flatMap(({ person, entry }, at) => unanswered(person, entry, mustCome || at > 0));
  const faults = tidyFaults([...own, ...faultsOf([...shape, ...beyond], people)], fieldsOf(people));
  if (faults.length > 0 || !parsed.ok) return { ok: false, faults };
  return { ok: true, request: parsed.value };
}
