import type { Issue, SignupContext, SignupEntry, SignupRequest } from '@network-meetings/core';
import {
  checkEntry,
  IssueCode,
  issueText,
  parseSignupRequest,
  partName,
  SIGNUP_VERSION,
} from '@network-meetings/core';
import type { Wording } from '../locales/wording.js';
import type { FormDraft } from './form-draft.js';
import { entryOf, partField, questionField } from './form-draft.js';

/** A fault of a form; without a field it concerns the form as a whole. */
export interface FormFault extends Pick<Issue, 'code' | 'params'> {
  readonly field: string | undefined;
}

/** A form that may be sent on, or everything that is wrong with it. */
export type CheckedForm =
  | { readonly ok: true; readonly request: SignupRequest }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

/** The field that a JSON path of a request (`$.signups[0]…`) or a change (`$.signup…`) is about. */
function fieldOf({ path, params }: Issue, entry: SignupEntry): string | undefined {
  const [, list, at, name] = /^\$\.signups?(?:\[0\])?\.(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? [];
  switch (list) {
    case 'person':
      return name ?? 'name';
    case 'substitute':
      return `substitute-${name ?? 'name'}`;
    case 'parts': {
      const part = (entry.parts[Number(at)] ?? entry.parts[0])?.part;
      return part && partField(part);
    }
    case 'questions': {
      const id = entry.questions?.[Number(at)]?.question ?? params['id'];
      return typeof id === 'string' ? questionField(id) : undefined;
    }
    case 'charterAccepted':
      return 'charter';
    default:
      return list;
  }
}

/** Faults of a request as faults of the form's fields, one a field, from the top. */
export function formFaults(
  issues: readonly Issue[],
  draft: FormDraft,
  context: SignupContext,
  isPersonal: boolean,
): readonly FormFault[] {
  const entry = entryOf(draft, context, isPersonal);
  const order = [
    ...context.meeting.parts.map(({ id }) => partField(id)),
    ...['substitute-name', 'substitute-email', 'substitute-organisation', 'dietaryNeeds'],
    ...['name', 'email', 'organisation'],
    ...(context.meeting.signup?.questions ?? []).map(({ id }) => questionField(id)),
    ...['occupies', 'ask', 'offer', 'charter'],
  ];
  const faults = new Map<string, FormFault>();
  for (const issue of issues) {
    const found = fieldOf(issue, entry);
    const field = found !== undefined && order.includes(found) ? found : undefined;
    const name = field ?? `:${issue.code}`;
    if (!faults.has(name)) faults.set(name, { field, code: issue.code, params: issue.params });
  }
  const rank = ({ field }: FormFault) => (field === undefined ? -1 : order.indexOf(field));
  return [...faults.values()].sort((a, b) => rank(a) - rank(b));
}

/**
 * Checks a form with the rules that a request is checked with, and every fault at once. Beyond them the form wants an answer to each
 * part, and a guest who signs up to come to something.
 */
export function checkForm(
  draft: FormDraft,
  context: SignupContext,
  language: string,
  isPersonal: boolean,
): CheckedForm {
  const entry = entryOf(draft, context, isPersonal);
  const parsed = parseSignupRequest({
    version: SIGNUP_VERSION,
    meeting: context.meeting.id,
    language,
    signups: [entry],
  });
  const unanswered = context.meeting.parts
    .filter(({ id }) => !entry.parts.some(({ part }) => part === id))
    .map(({ id }) => ({ field: partField(id), code: IssueCode.AnswerRequired, params: {} }));
  const comesNowhere =
    !isPersonal && unanswered.length === 0 && entry.parts.every(({ answer }) => answer === 'not-coming');
  const issues = [
    ...(comesNowhere ? [{ code: IssueCode.NothingAnswered, path: '$.signups[0].parts', params: {} }] : []),
    ...(parsed.ok ? [] : parsed.issues.filter(({ path }) => path !== '$.signups[0].parts')),
    ...checkEntry(entry, context, '$.signups[0]'),
  ];
  const faults = [...unanswered, ...formFaults(issues, draft, context, isPersonal)];
  return faults.length === 0 && parsed.ok ? { ok: true, request: parsed.value } : { ok: false, faults };
}

/** What a fault says, in the summary and at its field alike. */
export function faultText(
  { field, code, params }: FormFault,
  { meeting }: Pick<SignupContext, 'meeting'>,
  { form, faults, locale }: Wording,
): string {
  const isMissing = code === IssueCode.Missing || code === IssueCode.SubstituteMissing;
  if (isMissing && field !== undefined && Object.hasOwn(form.missing, field))
    return form.missing[field] ?? '';
  if (code === IssueCode.AnswerRequired) {
    const part = meeting.parts.find(({ id }) => partField(id) === field);
    if (part) return form.missingPart(partName(part, locale));
    const question = meeting.signup?.questions.find(({ id }) => questionField(id) === field);
    if (question) return form.missingQuestion(question.label);
  }
  return issueText({ code, params }, faults);
}
