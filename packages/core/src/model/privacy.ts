import * as z from 'zod/mini';
import { Email, Id, line, UtcInstant } from './primitives.js';

const whole = (least: number, most: number, usual: number) =>
  z._default(z.int().check(z.minimum(least), z.maximum(most)), usual);

/**
 * How long an association keeps what of a person (rule 24, GDPR art. 5.1 e): each field has its own time, counted from the end of
 * the meeting that it was given for. What is left out is as we propose.
 */
export const RetentionPolicy = z.strictObject({
  /** Hours that dietary needs are kept, which are health data: the dinner may end some hours after the meeting. */
  dietaryHours: whole(1, 168, 12),
  /** Days that the answers for the round and to the questions are kept, and the record of the mails. */
  answerDays: whole(1, 1095, 90),
  /** Days that name, address, organisation and phone are kept, of substitutes too; attendance of a season is read until then (rule 25). */
  personDays: whole(31, 3650, 730),
  /** Days after which an application for membership is deleted, from its arrival; a hearing takes 90 at most (rule 5). */
  applicationDays: whole(91, 1095, 180),
  /** Days that somebody who has left a group stays on its roster as former member. */
  formerMemberDays: whole(0, 3650, 365),
  /** Days that it is kept who did what. */
  auditDays: whole(30, 3650, 365),
});
export type RetentionPolicy = z.infer<typeof RetentionPolicy>;

/** Names the person whose data are to be shown or erased. In a body and never in an address, which is logged. */
export const PersonRequest = z.object({ email: Email });
export type PersonRequest = z.infer<typeof PersonRequest>;

/** Everything that is kept of a person, to be handed to them (GDPR art. 15 and 20). */
export const PersonExport = z.object({
  association: Id,
  email: Email,
  exportedAt: UtcInstant,
  /** Table by table, with the names of the columns. */
  kept: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type PersonExport = z.infer<typeof PersonExport>;

/** What an erasure took away, as numbers, and where the address still stands: most likely in the feed that the association publishes. */
export const PersonErased = z.object({
  signups: z.int(),
  asSubstitute: z.int(),
  invitations: z.int(),
  memberships: z.int(),
  applications: z.int(),
  remains: z.array(z.object({ table: z.string(), rows: z.int() })),
});
export type PersonErased = z.infer<typeof PersonErased>;

/** Who did what to which id, and when; never what it was about. */
export const AuditEntry = z.object({
  at: UtcInstant,
  /** A facilitator's mail address, the label of a token, `command-line`, or `erased`. */
  who: line(320),
  /** `PATCH /meetings/:id`, or the words of a command: `person erase`. */
  action: z.string(),
  subject: z.optional(z.string()),
  /** The HTTP status that it ended with; absent for a command, and where the server ended before it did. */
  status: z.optional(z.int()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The newest entries first. */
export const AuditTrail = z.object({ association: Id, entries: z.array(AuditEntry) });
export type AuditTrail = z.infer<typeof AuditTrail>;
