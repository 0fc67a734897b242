import type { Issue, Parsed } from '../model/issue.js';
import { IssueCode } from '../model/issue.js';
import { LinkRequest, OfferAnswer, SignupChange, SignupRequest } from '../model/signup.js';
import { parseWith } from './collect-issues.js';

/** A mail address as it is compared: without surrounding space, in lower case, in one Unicode form. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/** Parses a {@link SignupRequest}; the same address twice in one request is a fault of the second. */
export function parseSignupRequest(data: unknown): Parsed<SignupRequest> {
  const parsed = parseWith(SignupRequest, data);
  if (!parsed.ok) return parsed;
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const [at, { person }] of parsed.value.signups.entries()) {
    const key = emailKey(person.email);
    if (seen.has(key)) {
      issues.push({
        code: IssueCode.Duplicate,
        path: `$.signups[${String(at)}].person.email`,
        params: { id: person.email },
      });
    }
    seen.add(key);
  }
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

/** Parses a {@link SignupChange}. */
export function parseSignupChange(data: unknown): Parsed<SignupChange> {
  return parseWith(SignupChange, data);
}

/** Parses an {@link OfferAnswer}. */
export function parseOfferAnswer(data: unknown): Parsed<OfferAnswer> {
  return parseWith(OfferAnswer, data);
}

/** Parses a {@link LinkRequest}. */
export function parseLinkRequest(data: unknown): Parsed<LinkRequest> {
  return parseWith(LinkRequest, data);
}
