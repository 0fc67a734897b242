import * as z from 'zod/mini';
import { ProfileSchema } from './group.js';
import { Email, Id, Language, line, Phone, UtcInstant, WallDate } from './primitives.js';

/** Where a membership is. `prospective`: on a trial visit before admission (rule 6). */
export const MemberStatus = { Active: 'active', Prospective: 'prospective', Left: 'left' } as const;
export type MemberStatus = (typeof MemberStatus)[keyof typeof MemberStatus];

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
  status: z._default(z.enum(MemberStatus), MemberStatus.Active),
  joined: z.optional(WallDate),
  left: z.optional(WallDate),
  /** How other members may reach this one between meetings, by the member's own consent (rule 27). */
  reachable: z.optional(
    z.object({
      by: z.array(z.enum(['phone', 'email'])).check(z.minLength(1), z.maxLength(2)),
      consentedAt: UtcInstant,
    }),
  ),
});
export type Member = z.infer<typeof Member>;

/** The members of a group. */
export const Roster = z.object({
  group: Id,
  updatedAt: UtcInstant,
  members: z.array(Member).check(z.maxLength(2000)),
});
export type Roster = z.infer<typeof Roster>;
