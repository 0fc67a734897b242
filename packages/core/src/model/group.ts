import * as z from 'zod/mini';
import { Contact } from './contact.js';
import { Count, Email, Id, line, text, WebUrl } from './primitives.js';
import { publicationFields } from './publication.js';
import { Rota } from './rota.js';
import { Season } from './season.js';

/** How technical a member or an agenda item is (rule 10). */
export const Profile = { Technical: 'technical', Generalist: 'generalist' } as const;
export type Profile = (typeof Profile)[keyof typeof Profile];
export const ProfileSchema = z.enum(Profile);

/** Where a member's organisation belongs. An open list: an association adds its own words. */
export const Sector = {
  State: 'state',
  Region: 'region',
  Municipality: 'municipality',
  Supplier: 'supplier',
  Other: 'other',
} as const;

/** The group's ground rules (rule 7). */
export const Charter = z.object({
  points: z.array(line(500)).check(z.maxLength(30)),
  url: z.optional(WebUrl),
  /** Whether each signup acknowledges it. */
  acknowledgeOnSignup: z._default(z.boolean(), false),
});
export type Charter = z.infer<typeof Charter>;

/** Whether a colleague may take a member's seat at one meeting (rule 4). */
export const SubstitutePolicy = { Allowed: 'allowed', NotAllowed: 'not-allowed' } as const;
export type SubstitutePolicy = (typeof SubstitutePolicy)[keyof typeof SubstitutePolicy];

/** Whether a group is looking for its first members, meets, rests, or has ended. */
export const GroupStatus = {
  Forming: 'forming',
  Active: 'active',
  Paused: 'paused',
  Ended: 'ended',
} as const;
export type GroupStatus = (typeof GroupStatus)[keyof typeof GroupStatus];

/** How new members are let in (rules 5 and 6). */
export const Admission = z.object({
  /** Days for which an application is put to the present members; 0: no hearing. */
  hearingDays: z._default(z.int().check(z.minimum(0), z.maximum(90)), 14),
  /** Meetings that a prospective member may take part in before admission. */
  trialVisits: z._default(z.int().check(z.minimum(0), z.maximum(4)), 1),
});
export type Admission = z.infer<typeof Admission>;

/** A standing circle of members on one theme. Counts of members are public, their names never are (rule 7). */
export const Group = z.object({
  id: Id,
  name: line(200),
  /** The theme in a word or two, for filters. */
  theme: z.optional(line(120)),
  /** The part of the country; what tells sister groups apart. */
  region: z.optional(line(120)),
  status: z._default(z.enum(GroupStatus), GroupStatus.Active),
  summary: z.optional(text(1000)),
  description: z.optional(text()),
  /** "Mødested": where the group usually meets. */
  meetingPlace: z.optional(line(120)),
  /** Meetings in a season; four is the norm (rule 1). */
  meetingsPerSeason: z._default(Count, 4),
  /** The month in which a season begins, 1–12. */
  seasonStartMonth: z._default(z.int().check(z.minimum(1), z.maximum(12)), 1),
  /** The seasons that differ from the rule above or have a name of their own. */
  seasons: z._default(z.array(Season).check(z.maxLength(60)), []),
  url: z.optional(WebUrl),
  imageUrl: z.optional(WebUrl),
  facilitator: z.optional(Contact),
  /** Whose turn it is to lead and to host, where that goes round (rule 8). For members alone. */
  rota: z.optional(Rota),
  /** Groups with the same theme in another region. */
  sisterGroups: z._default(z.array(Id).check(z.maxLength(20)), []),
  charter: z.optional(Charter),
  substitutes: z._default(z.enum(SubstitutePolicy), SubstitutePolicy.NotAllowed),
  /** Seats in the group (rule 3) and members now. */
  size: z.optional(z.object({ members: z.optional(Count), seats: z.optional(Count) })),
  /** The mix of members by sector and by profile, as head-counts. */
  sectors: z.optional(z.array(z.object({ sector: line(60), members: Count })).check(z.maxLength(40))),
  profiles: z.optional(z.array(z.object({ profile: ProfileSchema, members: Count })).check(z.maxLength(10))),
  admission: z.optional(Admission),
  /** How to become a member, and where to turn. */
  apply: z.optional(
    z.object({ url: z.optional(WebUrl), email: z.optional(Email), text: z.optional(text(1000)) }),
  ),
  ...publicationFields,
});
export type Group = z.infer<typeof Group>;
