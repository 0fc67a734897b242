import * as z from 'zod/mini';
import { Count, Email, Id, Language, line, Phone, text, UtcInstant } from './primitives.js';

/** The version of the signup protocol (`docs/protocol.md`); a receiver takes any minor of a major that it knows. */
export const SIGNUP_VERSION = '1.0';

const Version = z.string().check(z.maxLength(12, { abort: true }), z.regex(/^1\.\d+$/));

/** What a person says to one part of a meeting (rule 19); `none` is the state before any answer. */
export const Answer = {
  None: 'none',
  Coming: 'coming',
  NotComing: 'not-coming',
  Substitute: 'substitute',
} as const;
export type Answer = (typeof Answer)[keyof typeof Answer];

/** What a person has of one part of a meeting (rule 19). Confirmed and offered count towards capacity (rule 20). */
export const Seat = {
  None: 'none',
  Confirmed: 'confirmed',
  Waitlisted: 'waitlisted',
  Offered: 'offered',
} as const;
export type Seat = (typeof Seat)[keyof typeof Seat];

/** What became of a confirmed seat (rules 19 and 25). */
export const Attendance = { Unknown: 'unknown', Attended: 'attended', NoShow: 'no-show' } as const;
export type Attendance = (typeof Attendance)[keyof typeof Attendance];

/**
 * A member is known by a personal link; whoever only types an address is a guest ("Who is who"). A prospective member is
 * known by a personal link too, has one trial visit (rule 6), and queues with the guests.
 */
export const Standing = { Member: 'member', Prospective: 'prospective', Guest: 'guest' } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

/** Who invited a guest. The host's guests have seats of their own where a part reserves them. */
export const InvitedBy = { Host: 'host' } as const;
export type InvitedBy = (typeof InvitedBy)[keyof typeof InvitedBy];

/** The person whom a signup is about. */
export const SignupPerson = z.object({
  name: line(120),
  email: Email,
  organisation: z.optional(line(200)),
  phone: z.optional(Phone),
});
export type SignupPerson = z.infer<typeof SignupPerson>;

/** The answer to one part. */
export const PartAnswer = z.object({ part: Id, answer: z.enum(['coming', 'not-coming', 'substitute']) });
export type PartAnswer = z.infer<typeof PartAnswer>;

/** What one person answers to one meeting. */
export const SignupEntry = z.object({
  person: SignupPerson,
  parts: z.array(PartAnswer).check(z.minLength(1), z.maxLength(20)),
  /** Who takes the seat where the answer is `substitute`. */
  substitute: z.optional(SignupPerson),
  /** Health data: optional, for a part with a meal alone, deleted after it (rule 24). */
  dietaryNeeds: z.optional(text(500)),
  /** "What occupies you now", for the round (rule 23). */
  occupies: z.optional(text(2000)),
  ask: z.optional(text(2000)),
  offer: z.optional(text(2000)),
  questions: z.optional(z.array(z.object({ question: Id, answer: text(2000) })).check(z.maxLength(20))),
  charterAccepted: z.optional(z.boolean()),
  /** The consent that the others who come see name and organisation (rule 24, GDPR art. 7); absent, what was said before stays. */
  listed: z.optional(z.boolean()),
});
export type SignupEntry = z.infer<typeof SignupEntry>;

/** One request: one or several people, one signup a person ("Who is who"). */
export const SignupRequest = z.object({
  version: Version,
  meeting: Id,
  language: z.optional(Language),
  signups: z.array(SignupEntry).check(z.minLength(1), z.maxLength(10)),
  /** What the device found to the challenge of `request/proof-needed`, where many sign up at once. */
  proof: z.optional(z.string().check(z.maxLength(4000, { abort: true }), z.regex(/^[A-Za-z0-9_-]+$/))),
  /** Whether a field was filled in that people leave empty. It makes the request count for more, and refuses nothing. */
  honeypot: z.optional(z.boolean()),
});
export type SignupRequest = z.infer<typeof SignupRequest>;

/** What a personal link's owner changes: the whole entry anew, with the same mail address. */
export const SignupChange = z.object({
  version: Version,
  language: z.optional(Language),
  signup: SignupEntry,
});
export type SignupChange = z.infer<typeof SignupChange>;

/** What the owner of a personal link says to a seat that is offered (rule 20). */
export const OfferAnswer = z.object({ version: Version, part: Id, accept: z.boolean() });
export type OfferAnswer = z.infer<typeof OfferAnswer>;

/** "Send me my link again": always answered the same, whoever asks. */
export const LinkRequest = z.object({
  version: Version,
  meeting: Id,
  email: Email,
  language: z.optional(Language),
});
export type LinkRequest = z.infer<typeof LinkRequest>;

/** The answer to a {@link LinkRequest}. */
export const LinkSent = z.object({ version: Version });
export type LinkSent = z.infer<typeof LinkSent>;

const answered = z.enum(Answer);

/** What became of the answer to one part. An answer `coming` without a seat is one whose offer was declined or expired. */
export const PartOutcome = z.discriminatedUnion('seat', [
  z.object({ part: Id, answer: answered, seat: z.literal('none') }),
  z.object({ part: Id, answer: answered, seat: z.literal('confirmed') }),
  /** `place` counts from 1. */
  z.object({ part: Id, answer: answered, seat: z.literal('waitlisted'), place: Count }),
  /** The seat must be accepted before `expires`. */
  z.object({ part: Id, answer: answered, seat: z.literal('offered'), expires: UtcInstant }),
]);
export type PartOutcome = z.infer<typeof PartOutcome>;

/** The answer to a request, a change or a cancellation: an outcome per person and part, in the order of the request. */
export const SignupOutcome = z.object({
  version: Version,
  meeting: Id,
  signups: z.array(
    z.object({
      parts: z.array(PartOutcome),
      /** True when a cancellation came after the deadline (rule 21). */
      late: z.optional(z.boolean()),
    }),
  ),
});
export type SignupOutcome = z.infer<typeof SignupOutcome>;

/** What a personal link opens: its owner's own signup as it stands, to prefill the form with. */
export const PersonalSignup = z.object({
  version: Version,
  meeting: Id,
  standing: z.enum(Standing),
  /** Only of a guest. */
  invitedBy: z.optional(z.enum(InvitedBy)),
  /** `invited`: no answer yet; `cancelled`: the person may sign up again, at the tail of a waitlist. */
  state: z.enum(['invited', 'active', 'cancelled']),
  signup: z.object({ ...SignupEntry.shape, parts: z.array(z.object({ part: Id, answer: answered })) }),
  parts: z.array(PartOutcome),
  /** Whether cancelling now would be a late cancellation (rule 21). */
  cancellingIsLate: z.boolean(),
});
export type PersonalSignup = z.infer<typeof PersonalSignup>;

/** How full the parts of meetings are, apart from the feed, which may be cached for long. */
export const Availability = z.object({
  version: Version,
  meetings: z.array(
    z.object({
      meeting: Id,
      parts: z.array(z.object({ part: Id, seats: z.enum(['open', 'few', 'waitlist']) })),
    }),
  ),
});
export type Availability = z.infer<typeof Availability>;

/** A signup as it is kept: one person, one meeting, and for each part the three machines of rule 19. */
export const Signup = z.object({
  id: z.string(),
  meeting: Id,
  standing: z.enum(Standing),
  invitedBy: z.optional(z.enum(InvitedBy)),
  entry: SignupEntry,
  parts: z.array(
    z.object({
      part: Id,
      answer: answered,
      seat: z.enum(Seat),
      attendance: z._default(z.enum(Attendance), Attendance.Unknown),
      waitlistedAt: z.optional(UtcInstant),
      /** Of a seat that is offered. */
      expires: z.optional(UtcInstant),
    }),
  ),
  signedUpAt: UtcInstant,
  cancelledAt: z.optional(UtcInstant),
});
export type Signup = z.infer<typeof Signup>;
