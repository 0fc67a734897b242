import * as z from 'zod/mini';
import { contactFields } from './contact.js';
import { ProfileSchema } from './group.js';
import { ClockTime, Id, line, Minutes, text } from './primitives.js';

/** Kinds of agenda item that the product knows. An open list: an association adds its own. */
export const AgendaItemKind = {
  Welcome: 'welcome',
  Introductions: 'introductions',
  Talk: 'talk',
  Discussion: 'discussion',
  Round: 'round',
  Sparring: 'sparring',
  Break: 'break',
  Meal: 'meal',
  Dinner: 'dinner',
  Visit: 'visit',
  WrapUp: 'wrap-up',
} as const;

/** Guests take part in the open part of a meeting only (rule 6). */
export const Visibility = { Open: 'open', Closed: 'closed' } as const;
export type Visibility = (typeof Visibility)[keyof typeof Visibility];
export const VisibilitySchema = z.enum(Visibility);

/**
 * Who gives a talk: invited from outside, or a member of the group (rule 10). Of a member a public view may say no more than
 * that (rule 7), so a member needs neither name nor role.
 */
export const Speaker = z
  .object({ ...contactFields, source: z._default(z.enum(['external', 'member']), 'external') })
  .check(
    z.refine(({ name, role, source }) => name !== undefined || role !== undefined || source === 'member', {
      error: 'missing',
      path: ['role'],
    }),
  );
export type Speaker = z.infer<typeof Speaker>;

/** A timed part of a meeting. Start times follow from the durations before it (rule 14). */
export const AgendaItem = z.object({
  id: Id,
  kind: Id,
  /** Absent where the kind says it all, and in a public view of a closed item. */
  title: z.optional(line(300)),
  minutes: Minutes,
  /** The clock time to which the item is pinned, such as lunch at `12:00`. */
  pinnedStart: z.optional(ClockTime),
  visibility: z._default(VisibilitySchema, Visibility.Open),
  abstract: z.optional(text(5000)),
  speakers: z._default(z.array(Speaker).check(z.maxLength(20)), []),
  profile: z.optional(ProfileSchema),
  /** The part of the meeting to which it belongs, when there are several: the day, the dinner. */
  part: z.optional(Id),
});
export type AgendaItem = z.infer<typeof AgendaItem>;
