import * as z from 'zod/mini';
import { Contact } from './contact.js';
import { Meeting, MeetingStatus } from './meeting.js';
import { Severity } from './finding.js';
import { Count, Email, Id, line, text, UtcInstant, WallTime } from './primitives.js';
import { Season } from './season.js';
import { Answer, Attendance, Seat, SignupEntry, Standing } from './signup.js';

// What those who lead meetings send to a server and get from it (`docs/guide/facilitator-api.md`). Nothing of it is ever in a
// feed: it names people.

/** Asks for a link to sign in by; always answered the same, whoever asks. */
export const LoginRequest = z.object({ email: Email });
export type LoginRequest = z.infer<typeof LoginRequest>;

/** Signs in with the token of such a link. */
export const LoginAnswer = z.object({ token: z.string().check(z.minLength(1), z.maxLength(200)) });
export type LoginAnswer = z.infer<typeof LoginAnswer>;

/** Who is signed in, and for what. */
export const FacilitatorSession = z.object({
  /** A mail address, or the label of a token. */
  who: line(320),
  /** Whether the whole association may be changed; else the groups and single meetings below. */
  wholeAssociation: z.boolean(),
  groups: z.array(Id),
  meetings: z.array(Id),
  expires: UtcInstant,
  /** To be sent as `X-CSRF-Token` with every change; absent for a token, which no other site can send. */
  csrf: z.optional(z.string()),
});
export type FacilitatorSession = z.infer<typeof FacilitatorSession>;

const Heads = z.object({
  part: Id,
  capacity: z.optional(Count),
  confirmed: Count,
  offered: Count,
  waiting: Count,
  minimum: z.optional(Count),
  isBelowMinimum: z.boolean(),
});

/** How many come to each part of a meeting (rule 22): numbers alone, for speaker and kitchen. */
export const HeadCounts = z.object({ meeting: Id, parts: z.array(Heads) });
export type HeadCounts = z.infer<typeof HeadCounts>;

/** The meetings that somebody may lead, with how full they are. */
export const MeetingOverview = z.object({
  meetings: z.array(
    z.object({
      id: Id,
      title: line(300),
      groups: z.array(Id),
      start: WallTime,
      end: WallTime,
      status: z.enum(MeetingStatus),
      revision: Count,
      facilitator: z.optional(Contact),
      parts: z.array(Heads),
    }),
  ),
});
export type MeetingOverview = z.infer<typeof MeetingOverview>;

/** What one person answered, and what became of it. Dietary needs are not among it: they have a list of their own (rule 24). */
export const MeetingAnswer = z.object({
  id: z.string(),
  standing: z.enum(Standing),
  cancelled: z.boolean(),
  /** A seat was given back after the deadline (rule 21). */
  late: z.boolean(),
  person: SignupEntry.shape.person,
  substitute: SignupEntry.shape.substitute,
  occupies: SignupEntry.shape.occupies,
  ask: SignupEntry.shape.ask,
  offer: SignupEntry.shape.offer,
  questions: SignupEntry.shape.questions,
  parts: z.array(
    z.object({
      part: Id,
      answer: z.enum(Answer),
      seat: z.enum(Seat),
      place: z.optional(Count),
      expires: z.optional(UtcInstant),
      attendance: z.enum(Attendance),
    }),
  ),
  signedUpAt: UtcInstant,
});
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;

/** The answers to a meeting, in the order in which they came. */
export const MeetingAnswers = z.object({ meeting: Id, answers: z.array(MeetingAnswer) });
export type MeetingAnswers = z.infer<typeof MeetingAnswers>;

/** Who was invited to a meeting and has not answered (rule 19). */
export const NonResponders = z.object({
  meeting: Id,
  people: z.array(
    z.object({ name: line(120), email: Email, organisation: z.optional(line(200)), invitedAt: UtcInstant }),
  ),
});
export type NonResponders = z.infer<typeof NonResponders>;

/** What those with a seat at a meal need: health data, for the organiser alone, and gone after the meal (rule 24). */
export const DietaryList = z.object({
  meeting: Id,
  needs: z.array(z.object({ part: Id, name: line(120), needs: text(500) })),
});
export type DietaryList = z.infer<typeof DietaryList>;

/** Notes of one seat whether its owner was there (rule 25); `unknown` takes back what was noted by mistake. */
export const AttendanceNote = z.object({ part: Id, attendance: z.enum(Attendance) });
export type AttendanceNote = z.infer<typeof AttendanceNote>;

/** Moves a meeting, with its parts and deadlines; without `end` it lasts as long as it did. */
export const MeetingMove = z.object({
  start: WallTime,
  end: z.optional(WallTime),
  /** Why, in a sentence, for those who signed up. */
  statusNote: z.optional(line(500)),
});
export type MeetingMove = z.infer<typeof MeetingMove>;

const managed = {
  id: true,
  uid: true,
  revision: true,
  sequence: true,
  updatedAt: true,
  previousStart: true,
  startUtc: true,
  endUtc: true,
  changes: true,
} as const;

/** What a revision sets of its own accord, so that no edit names it. */
export const managedFields: ReadonlySet<string> = new Set(Object.keys(managed));

/** A field of a meeting in an edit: replaced whole, or taken away. */
const edited = <T extends z.ZodMiniType>(field: T) => z.optional(z.nullable(field));

/** An edit of a meeting, as JSON merge patch has it (RFC 7396, one level deep): `null` takes a field away, what is not named stays. */
export const MeetingPatch: z.ZodMiniType<Readonly<Record<string, unknown>>> = z.object(
  Object.fromEntries(
    Object.entries(z.omit(Meeting, managed).shape).map(([name, field]) => [name, edited(field)]),
  ),
);

/** The change log of a meeting in words. */
export const ChangeLog = z.object({
  meeting: Id,
  changes: z.array(
    z.object({
      revision: Count,
      at: UtcInstant,
      when: z.string(),
      lines: z.array(z.string()),
      note: z.optional(z.string()),
    }),
  ),
});
export type ChangeLog = z.infer<typeof ChangeLog>;

/** How many invitations are on their way. */
export const InvitationsSent = z.object({ meeting: Id, invited: Count });
export type InvitationsSent = z.infer<typeof InvitationsSent>;

/** What publishing a feed did, in meetings; who is withdrawn keeps its signups. */
export const Published = z.object({ added: Count, changed: Count, unchanged: Count, withdrawn: Count });
export type Published = z.infer<typeof Published>;

/** A series of meetings like one that is there: where each begins, and how they are called. */
export const MeetingSeries = z.object({
  starts: z.array(WallTime).check(z.minLength(1), z.maxLength(24)),
  /** Such as `{id}-{number}`. */
  id: line(120),
  /** Such as `{title}, {number} of {count}`. */
  title: z._default(line(300), '{title}'),
});
export type MeetingSeries = z.infer<typeof MeetingSeries>;

/** The meetings of a series, in its order. */
export const SeriesAdded = z.object({ meetings: z.array(Id) });
export type SeriesAdded = z.infer<typeof SeriesAdded>;

/** What does not hold in a programme, in words (rules 1 and 9–13). */
export const ProgrammeFindings = z.object({
  group: Id,
  season: Id,
  findings: z.array(
    z.object({
      code: z.string(),
      /** The number of the rule; absent for one of the association's own. */
      rule: z.optional(Count),
      severity: z.enum(Severity),
      meeting: z.optional(Id),
      text: z.string(),
      /** The best first. */
      remedies: z.array(z.string()),
    }),
  ),
});
export type ProgrammeFindings = z.infer<typeof ProgrammeFindings>;

const Turnout = z.object({
  noted: Count,
  attended: Count,
  noShows: Count,
  lateCancellations: Count,
  /** Of those whose attendance was noted; absent where nothing was. */
  percent: z.optional(Count),
});
const Mix = z.array(z.object({ name: z.optional(z.string()), members: Count, percent: z.optional(Count) }));
const Brought = z.record(z.string(), Count);

/** A group's season looked back upon (rule 25); `perMember` is for those who lead the group alone. */
export const YearSummary = z.object({
  group: Id,
  season: Season,
  meetings: z.array(
    z.object({
      id: Id,
      title: line(300),
      start: WallTime,
      status: z.enum(MeetingStatus),
      held: z.boolean(),
      turnout: Turnout,
    }),
  ),
  held: Count,
  cancelled: Count,
  turnout: Turnout,
  members: Count,
  organisations: Mix,
  sectors: Mix,
  balance: z.object({
    technicalMinutes: Count,
    generalistMinutes: Count,
    externalTalks: Count,
    memberTalks: Count,
  }),
  contributions: Brought,
  topics: z.object({ covered: Count, parked: Count, open: Count }),
  perMember: z.array(z.object({ member: Id, name: line(120), turnout: Turnout, contributions: Brought })),
});
export type YearSummary = z.infer<typeof YearSummary>;
