import * as z from 'zod/mini';
import { ProfileSchema } from './group.js';
import { Email, Id, Language, line, Phone } from './primitives.js';

/**
 * A person with a seat in a group; membership is personal (rule 4). Never part of a feed (rule 7): the server and
 * the facilitator hold the roster.
 */
export const Member = z.object({
  id: Id,
  group: Id,
  name: line(120),
  email: Email,
  organisation: z.optional(line(200)),
  phone: z.optional(Phone),
  /** A word of the association's list of sectors. */
  sector: z.optional(line(60)),
  profile: z.optional(ProfileSchema),
  language: z.optional(Language),
  /** `prospective`: on a trial visit before admission (rule 6). */
  status: z._default(z.enum(['active', 'prospective', 'left']), 'active'),
});
export type Member = z.infer<typeof Member>;
