import * as z from 'zod/mini';
import { Count, Id, line } from './primitives.js';

/** Whether the others who come may see one's name and organisation: a consent, which can be taken back (GDPR art. 7). */
export const ListingAnswer = z.object({ listed: z.boolean() });
export type ListingAnswer = z.infer<typeof ListingAnswer>;

/**
 * Who comes, for who comes too: those who have agreed to be seen, in the order of their names, and how many others there are. Who has no seat sees
 * nobody (rule 24).
 */
export const AttendeeList = z.object({
  meeting: Id,
  /** Whether the reader is on it. */
  listed: z.boolean(),
  attendees: z.array(z.object({ name: line(120), organisation: z.optional(line(200)), parts: z.array(Id) })),
  others: Count,
});
export type AttendeeList = z.infer<typeof AttendeeList>;
