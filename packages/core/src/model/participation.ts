import * as z from 'zod/mini';
import { Id, line, text, UtcInstant, WallDate } from './primitives.js';
import { Attendance, Standing } from './signup.js';

// What is recorded of people at meetings. For the facilitator, and for each member their own (rule 25): never in a feed.

/** What a member brings: you get out what you put in. */
export const ContributionKind = {
  Talk: 'talk',
  Case: 'case',
  Hosting: 'hosting',
  Question: 'question',
  Answer: 'answer',
} as const;
export type ContributionKind = (typeof ContributionKind)[keyof typeof ContributionKind];

/** What a member brought, to one meeting or between them; seen by the facilitator alone (rule 25). */
export const Contribution = z.object({
  id: Id,
  group: Id,
  member: Id,
  kind: z.enum(ContributionKind),
  text: z.optional(text(2000)),
  meeting: z.optional(Id),
  on: WallDate,
});
export type Contribution = z.infer<typeof Contribution>;

/** Whether somebody with a seat came to one part of a meeting (rules 19 and 25). */
export const AttendanceRecord = z
  .object({
    meeting: Id,
    part: Id,
    /** Who: a member of the roster, or whoever made the signup. */
    member: z.optional(Id),
    signup: z.optional(Id),
    standing: z.enum(Standing),
    attendance: z.enum(Attendance),
    /** Whether the person cancelled after the deadline (rule 21). */
    lateCancellation: z._default(z.boolean(), false),
    recordedAt: z.optional(UtcInstant),
  })
  .check(
    z.refine(({ member, signup }) => member !== undefined || signup !== undefined, {
      error: 'missing',
      path: ['member'],
    }),
  );
export type AttendanceRecord = z.infer<typeof AttendanceRecord>;

/** One table and who sits at it, by member or signup. */
export const SeatingTable = z.object({
  id: Id,
  label: z.optional(line(60)),
  seats: z.array(Id).check(z.maxLength(100)),
});
export type SeatingTable = z.infer<typeof SeatingTable>;

/** Who sits with whom at one meeting (rule 18); kept, so that next time they sit with others. Nobody sits twice. */
export const SeatingPlan = z
  .object({
    meeting: Id,
    /** The part or the agenda item that it is for; absent: the whole meeting. */
    part: z.optional(Id),
    item: z.optional(Id),
    tables: z.array(SeatingTable).check(z.maxLength(200)),
    createdAt: UtcInstant,
  })
  .check(({ value, issues }) => {
    const seated = new Set<string>();
    for (const [table, { seats }] of value.tables.entries()) {
      for (const [seat, id] of seats.entries()) {
        if (seated.has(id)) {
          const path = ['tables', table, 'seats', seat];
          issues.push({ code: 'custom', message: 'duplicate', path, params: { id }, input: value });
        }
        seated.add(id);
      }
    }
  });
export type SeatingPlan = z.infer<typeof SeatingPlan>;
