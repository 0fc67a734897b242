import type { Issue, ProblemCode } from '@network-meetings/core';
import type { ProblemParams } from '@network-meetings/core';

/** What the server says no with: thrown anywhere, answered in one place as problem details (RFC 9457). */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly errors: readonly Issue[];

  constructor(
    code: ProblemCode,
    params: ProblemParams = {},
    errors: readonly Issue[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'ProblemError';
    this.code = code;
    this.params = params;
    this.errors = errors;
  }
}
