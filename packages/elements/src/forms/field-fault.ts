import type { IssueParams } from '@network-meetings/core';

/** A fault of a form; without a field it concerns the form as a whole. */
export interface FieldFault {
  readonly field: string | undefined;
  /** Such as `value/missing`; core's wording has a sentence for each. */
  readonly code: string;
  readonly params: IssueParams;
}

/**
 * One fault a field, from the top of the form; what is about no field that is shown comes first.
 * @param fields every field that is shown, from the top
 */
export function tidyFaults(faults: readonly FieldFault[], fields: readonly string[]): readonly FieldFault[] {
  const seen = new Set<string>();
  const order = ({ field }: FieldFault) => (field === undefined ? -1 : fields.indexOf(field));
  return faults
    .map((fault) => (fields.includes(fault.field ?? '') ? fault : { ...fault, field: undefined }))
    .filter(({ field, code }) => {
      const key = field ?? `:${code}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => order(a) - order(b));
}
