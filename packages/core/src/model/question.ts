import * as z from 'zod/mini';
import { Id, line } from './primitives.js';

/** A question of the association's own on a signup form. */
export const Question = z.object({
  id: Id,
  label: line(300),
  hint: z.optional(line(300)),
  kind: z.enum(['text', 'choice', 'yes-no']),
  /** What can be chosen, for `choice`. */
  choices: z._default(z.array(line(120)).check(z.maxLength(50)), []),
  required: z._default(z.boolean(), false),
  /** Asked only of who comes to this part. */
  part: z.optional(Id),
  /** Asked only when another question has this answer (`yes` or `no` for a yes-no question). */
  showWhen: z.optional(z.object({ question: Id, answer: line(120) })),
});
export type Question = z.infer<typeof Question>;
