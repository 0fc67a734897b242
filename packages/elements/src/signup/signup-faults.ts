import type {
  FailureIssue,
  IssueParams,
  SignupContext,
  SignupEntry,
  SignupRequest,
} from '@network-meetings/core';
import { checkEntry, IssueCode, parseSignupRequest, SIGNUP_VERSION } from '@network-meetings/core';
import { entryOf, partField, planOf, questionField } from './signup-draft.js';
import type { SignupDraft } from './signup-draft.js';

/** A fault of the form; without a field it concerns the form as a whole. */
export interface FieldFault {
  readonly field: string | undefined;
  /** Such as `value/missing`; core's wording has a sentence for each. */
  readonly code: string;
  readonly params: IssueParams;
}

/** A draft that may be sent, or everything that is wrong with it, from the top of the form. */
export type CheckedDraft =
  | { readonly ok: true; readonly request: SignupRequest }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The field that a JSON path of a request (`$.signups[0]…`) or a change (`$.signup…`) is about. */
function fieldOf({ path, params }: FailureIssue, entry: SignupEntry): string | undefined {
  const [, list, at, , rest] = /^\$\.signups?(?:\[\d+\])?\.(\w+)(?:\[(\d+)\])?(\.(\w+))?/.exec(path) ?? [];
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
    case 'charterAccepted':
      return 'charter';
    default:
      return list;
  }
}

/** Faults of a request, from core's checks or from the server, as faults of the form's fields: one a field, from the top. */
export function faultsOf(
  issues: readonly FailureIssue[],
  draft: SignupDraft,
  context: SignupContext,
): readonly FieldFault[] {
  const entry = entryOf(draft, context);
  const { fields } = planOf(draft, context);
  const seen = new Set<string | undefined>();
  const order = (field: string | undefined) => (field === undefined ? -1 : fields.indexOf(field));
  return issues
    .map((issue) => {
      const field = fieldOf(issue, entry);
      const shown = field !== undefined && fields.includes(field);
      return { field: shown ? field : undefined, code: issue.code, params: issue.params };
    })
    .filter(({ field, code }) => {
      const key = field ?? `:${code}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => order(a.field) - order(b.field));
}

/**
 * Checks a draft with the rules that the server checks it with, and every fault at once. Beyond them the form wants an
 * answer to each part that it asks for.
 * @param mustCome whether an answer that comes to nothing is a fault: a guest who signs up comes to something
 */
export function checkDraft(
  draft: SignupDraft,
  context: SignupContext,
  language: string,
  mustCome = false,
): CheckedDraft {
  const entry = entryOf(draft, context);
  const request = { version: SIGNUP_VERSION, meeting: context.meeting.id, language, signups: [entry] };
  const parsed = parseSignupRequest(request);
  const unanswered = context.meeting.parts
    .filter(({ id }) => !entry.parts.some(({ part }) => part === id))
    .map(({ id }) => ({ field: partField(id), code: IssueCode.AnswerRequired, params: {} }));
  const shape = parsed.ok ? [] : parsed.issues.filter(({ path }) => path !== '$.signups[0].parts');
  const issues = [...shape, ...checkEntry(entry, context, '$.signups[0]')];
  const comesNowhere =
    mustCome && unanswered.length === 0 && entry.parts.every(({ answer }) => answer === 'not-coming');
  const nothing = comesNowhere
    ? [{ code: IssueCode.NothingAnswered, path: '$.signups[0].parts', params: {} }]
    : [];
  const faults = [...unanswered, ...faultsOf([...nothing, ...issues], draft, context)];
  if (faults.length > 0 || !parsed.ok) return { ok: false, faults };
  return { ok: true, request: parsed.value };
}
