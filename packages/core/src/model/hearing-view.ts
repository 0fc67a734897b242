import * as z from 'zod/mini';
import { ProfileSchema } from './group.js';
import { ApplicationState, MembershipApplication, Objection, ObjectionGround } from './membership.js';
import { Count, Id, line, text, UtcInstant } from './primitives.js';

// How an application is decided over HTTP (rule 5). Private to those who decide, and for a hearing to the members who are heard.

const HearingPeriod = z.object({ opens: UtcInstant, closes: UtcInstant });

/** An application as those who decide see it. */
export const ApplicationView = z.object({
  application: MembershipApplication,
  /** Absent where the members are not heard, or not yet. */
  hearing: z.optional(
    z.object({
      ...HearingPeriod.shape,
      /** How many members are heard. */
      heard: Count,
      objections: z.array(z.object({ ...z.omit(Objection, { id: true }).shape, name: line(120) })),
    }),
  ),
  /** The place among those who wait for a seat, from 1. */
  place: z.optional(Count),
});
export type ApplicationView = z.infer<typeof ApplicationView>;

/** A page of applications, oldest first. */
export const Applications = z.object({
  applications: z.array(z.object({ version: Count, application: MembershipApplication })),
});
export type Applications = z.infer<typeof Applications>;

/** Which applications are asked for. */
export const ApplicationStateSchema = z.enum(ApplicationState);

/** What a person decides; `admit-despite-objections` says that they were read and weighed. */
export const AdmissionVerdict = z.object({
  verdict: z.enum(['admit', 'admit-despite-objections', 'refuse']),
  /** What the applicant is told beside the outcome. */
  note: z.optional(text(2000)),
});
export type AdmissionVerdict = z.infer<typeof AdmissionVerdict>;

/** What a member has against an admission. */
export const MemberObjection = z.object({
  ground: z.enum(ObjectionGround),
  text: z.optional(text(2000)),
});
export type MemberObjection = z.infer<typeof MemberObjection>;

/** The hearings that run and that a member is asked in: of the applicant no more than this (rule 5). */
export const MemberHearings = z.object({
  hearings: z.array(
    z.object({
      application: Id,
      group: Id,
      name: line(120),
      organisation: z.optional(line(200)),
      sector: z.optional(line(60)),
      profile: z.optional(ProfileSchema),
      ...HearingPeriod.shape,
      objection: z.optional(MemberObjection),
    }),
  ),
});
export type MemberHearings = z.infer<typeof MemberHearings>;
