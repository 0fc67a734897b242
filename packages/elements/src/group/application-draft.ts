import type { ApplicationRequest, FailureIssue, Group, NetworkFeed } from '@network-meetings/core';
import { checkApplication, parseApplicationRequest, SIGNUP_VERSION } from '@network-meetings/core';
import type { FieldFault } from '../forms/field-fault.js';
import { tidyFaults } from '../forms/field-fault.js';
import type { FormDraft } from '../forms/form-draft.js';
import { line, text } from '../forms/form-draft.js';

/** The fields of an application, from the top. */
export const applicationFields = [
  'name',
  'email',
  'organisation',
  'phone',
  'sector',
  'profile',
  'motivation',
  'trialMeeting',
] as const;

/** An application that may be sent, or everything that is wrong with it, from the top of the form. */
export type CheckedApplication =
  | { readonly ok: true; readonly request: ApplicationRequest }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** What an application is checked against. */
export interface ApplicationContext {
  readonly group: Group;
  readonly feed: NetworkFeed;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Faults of a request, from core's checks or from the server, as faults of the form's fields. */
export function applicationFaults(issues: readonly FailureIssue[]): readonly FieldFault[] {
  const faults = issues.map(({ path, code, params }) => ({
    field: /^\$\.(?:person\.)?(\w+)/.exec(path)?.[1],
    code,
    params,
  }));
  return tidyFaults(faults, applicationFields);
}

/** Checks a draft with the rules that the server checks it with. */
export function checkApplicationDraft(
  draft: FormDraft,
  { group, feed, now }: ApplicationContext,
  language: string,
): CheckedApplication {
  const request: unknown = JSON.parse(
    // Through JSON, what is not there is left out, as it is on the wire.
    JSON.stringify({
      version: SIGNUP_VERSION,
      group: group.id,
      language,
      person: {
        name: line(draft['name']),
        email: line(draft['email']),
        organisation: line(draft['organisation']),
        phone: line(draft['phone']),
        sector: line(draft['sector']),
        profile: line(draft['profile']),
      },
      motivation: text(draft['motivation']),
      trialMeeting: line(draft['trialMeeting']),
    }),
  );
  const parsed = parseApplicationRequest(request);
  const issues = parsed.ok ? checkApplication(parsed.value, group, feed, now) : parsed.issues;
  if (!parsed.ok || issues.length > 0) return { ok: false, faults: applicationFaults(issues) };
  return { ok: true, request: parsed.value };
}
