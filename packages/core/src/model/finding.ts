import type { IssueParams } from './issue.js';
import type { Id } from './primitives.js';

/** How much a finding matters: `problem` breaks a rule, `advice` is what an experienced facilitator would change, `note` is worth knowing. */
export const Severity = { Problem: 'problem', Advice: 'advice', Note: 'note' } as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

/** One thing that would mend a finding. A code, never a sentence; the wording stands in `locales/`. */
export interface Remedy {
  /** Such as `agenda/parallel-tables`. */
  readonly code: string;
  readonly params: IssueParams;
  /** Minutes that it saves, where it is about time. */
  readonly minutesSaved?: number;
}

/** One thing that does not hold in a plan: which rule, how much it matters, where, and what would mend it. */
export interface Finding {
  /** Such as `agenda/overrun` or `programme/no-dinner`. */
  readonly code: string;
  /** The number of the rule in the product's list of rules; absent for a rule that an association adds. */
  readonly rule?: number;
  readonly severity: Severity;
  readonly meeting?: Id;
  readonly item?: Id;
  readonly params: IssueParams;
  /** The best first. */
  readonly remedies: readonly Remedy[];
}
