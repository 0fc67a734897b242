import * as z from 'zod/mini';
import { ProfileSchema } from './group.js';
import { Email, Id, Language, line, Phone, text, UtcInstant } from './primitives.js';

// How one becomes a member (rules 5 and 6). Private to those who decide and, for a hearing, to the members: never in a feed.

/** Where an application is. */
export const ApplicationState = {
  Received: 'received',
  Hearing: 'hearing',
  Waitlisted: 'waitlisted',
  Admitted: 'admitted',
  Refused: 'refused',
  Withdrawn: 'withdrawn',
} as const;
export type ApplicationState = (typeof ApplicationState)[keyof typeof ApplicationState];

/** Somebody asks for a seat in a group; membership is personal (rule 4). */
export const MembershipApplication = z.object({
  id: Id,
  group: Id,
  name: line(120),
  email: Email,
  organisation: z.optional(line(200)),
  phone: z.optional(Phone),
  sector: z.optional(line(60)),
  profile: z.optional(ProfileSchema),
  language: z.optional(Language),
  /** Why, and what the person would bring. */
  motivation: z.optional(text(5000)),
  state: z._default(z.enum(ApplicationState), ApplicationState.Received),
  /** The one meeting that a prospective member takes part in before admission (rule 6). */
  trialMeeting: z.optional(Id),
  receivedAt: UtcInstant,
  decidedAt: z.optional(UtcInstant),
});
export type MembershipApplication = z.infer<typeof MembershipApplication>;

/** What a present member may object to (rule 5). */
export const ObjectionGround = {
  Competition: 'competition',
  Confidentiality: 'confidentiality',
  Other: 'other',
} as const;
export type ObjectionGround = (typeof ObjectionGround)[keyof typeof ObjectionGround];

/** A present member objects to an admission (rule 5); read by those who decide, not by the applicant. */
export const Objection = z.object({
  id: Id,
  member: Id,
  ground: z.enum(ObjectionGround),
  text: z.optional(text(2000)),
  at: UtcInstant,
});
export type Objection = z.infer<typeof Objection>;

/** An application put to the present members for a period, about 14 days (rule 5). */
export const Hearing = z
  .object({
    id: Id,
    application: Id,
    group: Id,
    opens: UtcInstant,
    closes: UtcInstant,
    /** The members who are heard: those of the day it opened. */
    members: z.array(Id).check(z.maxLength(1000)),
    objections: z._default(z.array(Objection).check(z.maxLength(1000)), []),
  })
  .check(z.refine(({ opens, closes }) => opens < closes, { error: 'end-before-start', path: ['closes'] }));
export type Hearing = z.infer<typeof Hearing>;
