import * as z from 'zod/mini';
import { contactFields, isNamed } from './contact.js';
import { Id } from './primitives.js';

/** One turn of a {@link Rota}: who takes it, and for which meeting when that is settled. */
export const RotaTurn = z
  .object({
    ...contactFields,
    /** The member whose turn it is, in the roster. */
    member: z.optional(Id),
    /** The meeting for which the turn is settled; absent: the next one that has nobody. */
    meeting: z.optional(Id),
  })
  .check(isNamed);
export type RotaTurn = z.infer<typeof RotaTurn>;

/** Whose turn it is to lead and to host, in order (rule 8). It may name members, so it is for them alone (rule 7). */
export const Rota = z.object({
  facilitators: z._default(z.array(RotaTurn).check(z.maxLength(100)), []),
  hosts: z._default(z.array(RotaTurn).check(z.maxLength(100)), []),
});
export type Rota = z.infer<typeof Rota>;
