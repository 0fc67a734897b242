import type { Issue, IssueCode, IssueParams } from '../model/issue.js';
import type { ProblemCode } from '../model/problem.js';

/** What a problem is called and what to do about it. */
export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
}

/** Parameters as a problem carries them over HTTP. */
export type ProblemParams = Readonly<Record<string, string | number | boolean>>;

/** The words for faults in one language: of data ({@link Issue}) and of requests (`Problem`). */
export interface FaultWording {
  readonly language: string;
  /** What is wrong, and what to do about it, by code. */
  readonly issues: Readonly<Record<IssueCode, string | ((params: IssueParams) => string)>>;
  /** @param moment says a wall time of the parameters in words */
  readonly problems: Readonly<
    Record<
      ProblemCode,
      readonly [
        title: string,
        detail: string | ((params: ProblemParams, moment: (time: string) => string) => string),
      ]
    >
  >;
}

/** What is wrong, and what to do about it, in a sentence for the person who mends it. */
export function issueText(
  issue: Pick<Issue, 'params'> & { readonly code: string },
  wording: FaultWording,
): string {
  // A newer server may send a code that this version doesn't know.
  const words = (wording.issues as Readonly<Record<string, string | ((params: IssueParams) => string)>>)[
    issue.code
  ];
  return typeof words === 'function' ? words(issue.params) : (words ?? issue.code);
}

/** A problem in words. @param moment says a wall time in words */
export function problemText(
  code: string,
  params: ProblemParams,
  wording: FaultWording,
  moment: (time: string) => string,
): ProblemWords {
  const known = Object.hasOwn(wording.problems, code) ? (code as ProblemCode) : 'server/failed';
  const [title, detail] = wording.problems[known];
  return { title, detail: typeof detail === 'function' ? detail(params, moment) : detail };
}
