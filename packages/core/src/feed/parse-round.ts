import type { Parsed } from '../model/issue.js';
import { IssueCode } from '../model/issue.js';
import { Round } from '../model/round.js';
import { parseWith } from './collect-issues.js';

/** Parses a {@link Round} that was kept as JSON, such as before a reload; a person with two turns is a fault. */
export function parseRound(data: unknown): Parsed<Round> {
  const parsed = parseWith(Round, data);
  if (!parsed.ok) return parsed;
  const { floor, turns } = parsed.value;
  const people = turns.map(({ person }) => person);
  const twice = people.findIndex((person, at) => people.indexOf(person) !== at);
  if (twice !== -1) {
    const path = `$.turns[${String(twice)}].person`;
    return { ok: false, issues: [{ code: IssueCode.Duplicate, path, params: { id: people[twice] ?? '' } }] };
  }
  if (floor && !people.includes(floor.person)) {
    const issue = { code: IssueCode.UnknownReference, path: '$.floor.person', params: { id: floor.person } };
    return { ok: false, issues: [issue] };
  }
  return parsed;
}
