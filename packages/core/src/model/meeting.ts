import * as z from 'zod/mini';
import { AgendaItem, Visibility, VisibilitySchema } from './agenda.js';
import { MeetingChange } from './change.js';
import { Contact } from './contact.js';
import { MeetingMinutes } from './minutes.js';
import { Place } from './place.js';
import { Count, Id, line, text, TimeZone, UtcInstant, WallTime, WebUrl } from './primitives.js';
import { publicationFields } from './publication.js';
import { Question } from './question.js';

/** How long a meeting is: half a day, a day, or a day with a night ("døgnmøde"). */
export const MeetingLength = {
  HalfDay: 'half-day',
  FullDay: 'full-day',
  DayAndNight: 'day-and-night',
} as const;
export type MeetingLength = (typeof MeetingLength)[keyof typeof MeetingLength];

/** Where people take part; schema.org calls it `eventAttendanceMode`. */
export const AttendanceMode = { Offline: 'offline', Online: 'online', Mixed: 'mixed' } as const;
export type AttendanceMode = (typeof AttendanceMode)[keyof typeof AttendanceMode];

/** schema.org `EventStatusType`. A rescheduled meeting names its previous start; a postponed one waits for a date. */
export const MeetingStatus = {
  Scheduled: 'scheduled',
  Rescheduled: 'rescheduled',
  Postponed: 'postponed',
  Cancelled: 'cancelled',
} as const;
export type MeetingStatus = (typeof MeetingStatus)[keyof typeof MeetingStatus];

/** What one signs up for on its own: the day, the dinner (rule 19). Each has its own seats. */
export const Part = z.object({
  id: Id,
  /** `day`, `dinner`, or a word of the association's. */
  kind: Id,
  title: z.optional(line(120)),
  start: z.optional(WallTime),
  end: z.optional(WallTime),
  place: z.optional(Place),
  /** Seats; absent when there is no limit. */
  capacity: z.optional(Count),
  /**
   * Seats of the capacity that are kept: for members, and for the host's guests. Each takes of its own first and then, like
   * everybody else, of what is common.
   */
  reserved: z.optional(z.object({ members: z.optional(Count), hostGuests: z.optional(Count) })),
  /** From then on the reserved seats are common. Absent: they are kept to the last. */
  reservedUntil: z.optional(WallTime),
  /** With fewer heads than this when they are counted, the facilitator is asked whether to hold it (rule 22). */
  minimum: z.optional(Count),
  /** Closed to guests, who take part in the open part of a meeting only (rule 6). */
  membersOnly: z._default(z.boolean(), false),
  /** Whether a meal is served, so that dietary needs may be asked for (rule 24). */
  meal: z._default(z.boolean(), false),
});
export type Part = z.infer<typeof Part>;

/** What a member is asked on signup (rule 23). */
export const Prompt = { Occupies: 'occupies', Ask: 'ask', Offer: 'offer' } as const;
export type Prompt = (typeof Prompt)[keyof typeof Prompt];

/** When and by whom a meeting can be signed up for (rules 20 and 21). */
export const SignupTerms = z.object({
  opens: z.optional(WallTime),
  /** Absent: open until the meeting starts. */
  closes: z.optional(WallTime),
  /** From then on a cancellation is a late one. */
  cancellationDeadline: z.optional(WallTime),
  /** Hours for which a freed seat is offered to the head of the waitlist. Absent: who is first there gets it at once. */
  offerHours: z.optional(z.int().check(z.minimum(1), z.maximum(168))),
  /** When heads are counted for the speaker and the kitchen (rule 22). Absent: seven days before the start. */
  headCountAt: z.optional(WallTime),
  /** Who may sign up: anybody who types an address, or members by their personal link alone. */
  audience: z._default(z.enum(['anyone', 'members']), 'anyone'),
  prompts: z._default(z.array(z.enum(Prompt)).check(z.maxLength(3)), ['occupies', 'ask', 'offer']),
  questions: z._default(z.array(Question).check(z.maxLength(20)), []),
});
export type SignupTerms = z.infer<typeof SignupTerms>;

/** What to think over and bring (rule 13): two or three questions and a line. */
export const Prepare = z.object({
  questions: z._default(z.array(line(500)).check(z.maxLength(10)), []),
  bring: z.optional(text(1000)),
});
export type Prepare = z.infer<typeof Prepare>;

/** A document of a meeting; for members unless it says otherwise (rule 7). */
export const Material = z.object({
  id: z.optional(Id),
  title: line(200),
  url: WebUrl,
  /** The agenda item it belongs to. */
  item: z.optional(Id),
  visibility: z._default(VisibilitySchema, Visibility.Closed),
  ...publicationFields,
});
export type Material = z.infer<typeof Material>;

/** One gathering of a group, or of several: a joint meeting names all its groups. */
export const Meeting = z.object({
  id: Id,
  /** Identity in calendars (RFC 5545 UID), never changed; absent means `<meeting id>@<association id>`. */
  uid: z.optional(line(255)),
  /** The owners; two or more make it a joint meeting of sister groups. */
  groups: z.array(Id).check(z.minLength(1), z.maxLength(20)),
  title: line(300),
  theme: z.optional(line(200)),
  purpose: z.optional(text(10_000)),
  /** Absent: by its clock (`meetingLength`). */
  length: z.optional(z.enum(MeetingLength)),
  attendanceMode: z._default(z.enum(AttendanceMode), AttendanceMode.Offline),
  start: WallTime,
  end: WallTime,
  /** Absent: that of the feed. */
  timeZone: z.optional(TimeZone),
  /** The same times as instants, for readers that want no zone arithmetic; they must agree with the wall times. */
  startUtc: z.optional(UtcInstant),
  endUtc: z.optional(UtcInstant),
  status: z._default(z.enum(MeetingStatus), MeetingStatus.Scheduled),
  /** Where the meeting stood before it was moved. */
  previousStart: z.optional(WallTime),
  /** Why it was moved or cancelled, in a sentence. */
  statusNote: z.optional(line(500)),
  /** Rises with every change. */
  revision: z._default(Count, 0),
  /** Rises with a change of time, place or status only (RFC 5545 SEQUENCE). */
  sequence: z._default(Count, 0),
  updatedAt: UtcInstant,
  /** The meeting's page on the association's own site. */
  url: z.optional(WebUrl),
  place: z.optional(Place),
  /** The organisation whose rooms are used. */
  host: z.optional(Contact),
  /** Who leads this meeting, when it is not the group's facilitator (rule 8). */
  facilitator: z.optional(Contact),
  agenda: z._default(z.array(AgendaItem).check(z.maxLength(100)), []),
  /** Why the agenda has no round, where it has none (rule 11). */
  noRoundReason: z.optional(line(300)),
  prepare: z.optional(Prepare),
  materials: z._default(z.array(Material).check(z.maxLength(100)), []),
  minutes: z.optional(MeetingMinutes),
  /** The change log, newest last. */
  changes: z.optional(z.array(MeetingChange).check(z.maxLength(200))),
  parts: z._default(z.array(Part).check(z.minLength(1), z.maxLength(20)), [
    { id: 'day', kind: 'day', membersOnly: false, meal: false },
  ]),
  /** Absent: there is nothing to sign up for. */
  signup: z.optional(SignupTerms),
});
export type Meeting = z.infer<typeof Meeting>;
