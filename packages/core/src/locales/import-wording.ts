import type { Issue, IssueParams } from '../model/issue.js';
import type { FaultWording } from './fault-wording.js';
import { issueText } from './fault-wording.js';

/** What an import says, in one language, by code; the codes of a feed's faults are worded with those. */
export interface ImportWording {
  /** BCP 47. */
  readonly language: string;
  readonly codes: Readonly<Record<string, string | ((params: IssueParams) => string)>>;
}

/** Something that an import says as a sentence, for the person who has the file. */
export function importText(
  issue: Pick<Issue, 'params'> & { readonly code: string },
  wording: ImportWording,
  faults: FaultWording,
): string {
  const words = Object.hasOwn(wording.codes, issue.code) ? wording.codes[issue.code] : undefined;
  if (typeof words === 'function') return words(issue.params);
  if (words !== undefined) return words;
  const { field } = issue.params;
  return `${typeof field === 'string' ? `${field}: ` : ''}${issueText(issue, faults)}`;
}
