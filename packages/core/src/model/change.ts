import * as z from 'zod/mini';
import { Visibility, VisibilitySchema } from './agenda.js';
import { Count, Id, line, text, UtcInstant } from './primitives.js';

/**
 * What of a meeting was changed. A change of time, place or status is told to calendars (RFC 5545 SEQUENCE), and
 * whether one meets in a room or online is a matter of place.
 */
export const ChangedField = {
  Time: 'time',
  Place: 'place',
  AttendanceMode: 'attendance-mode',
  Status: 'status',
  Title: 'title',
  Theme: 'theme',
  Groups: 'groups',
  Length: 'length',
  Purpose: 'purpose',
  Agenda: 'agenda',
  Parts: 'parts',
  Signup: 'signup',
  Prepare: 'prepare',
  Host: 'host',
  Facilitator: 'facilitator',
  Materials: 'materials',
  Minutes: 'minutes',
  Directions: 'directions',
  Page: 'page',
} as const;
export type ChangedField = (typeof ChangedField)[keyof typeof ChangedField];

/** One thing that is no longer as it was. */
export const FieldChange = z.object({
  field: z.enum(ChangedField),
  /** The agenda item or the part that was changed, added or removed. */
  id: z.optional(Id),
  /** As it was, as data and not in words; absent: added. */
  before: z.optional(text(500)),
  /** As it is; absent: removed. */
  after: z.optional(text(500)),
  /** A change of a closed item is for members (rules 6 and 7). */
  visibility: z._default(VisibilitySchema, Visibility.Open),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** An entry of a meeting's change log: what one revision changed. */
export const MeetingChange = z.object({
  revision: Count,
  at: UtcInstant,
  changes: z.array(FieldChange).check(z.minLength(1), z.maxLength(100)),
  /** Why, in a sentence. */
  note: z.optional(line(500)),
});
export type MeetingChange = z.infer<typeof MeetingChange>;
