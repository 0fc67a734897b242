import * as z from 'zod/mini';
import { Count, Id, UtcInstant } from './primitives.js';
import { Answer, Attendance, Seat } from './signup.js';

/** What other programs can be told (`docs/guide/webhooks.md`). */
export const WebhookEvent = {
  SignupConfirmed: 'signup.confirmed',
  SignupWaitlisted: 'signup.waitlisted',
  /** Somebody will not come. */
  SignupDeclined: 'signup.declined',
  /** An address that was signed up already was typed again; nothing has changed. */
  SignupRepeated: 'signup.repeated',
  SignupChanged: 'signup.changed',
  SignupCancelled: 'signup.cancelled',
  /** A seat fell free and went to who waited. */
  SignupPromoted: 'signup.promoted',
  SignupOffered: 'signup.offered',
  SignupOfferAccepted: 'signup.offer-accepted',
  SignupOfferDeclined: 'signup.offer-declined',
  SignupOfferExpired: 'signup.offer-expired',
  AttendanceRecorded: 'attendance.recorded',
  MeetingPublished: 'meeting.published',
  MeetingChanged: 'meeting.changed',
  MeetingMoved: 'meeting.moved',
  MeetingPostponed: 'meeting.postponed',
  MeetingCancelled: 'meeting.cancelled',
  MeetingWithdrawn: 'meeting.withdrawn',
  ApplicationReceived: 'application.received',
  /** Sent on demand, to see whether messages arrive. */
  WebhookTest: 'webhook.test',
} as const;
export type WebhookEvent = (typeof WebhookEvent)[keyof typeof WebhookEvent];

/** The body of a message, as Standard Webhooks has it: what happened, when, and to which ids. Never a name, an address or an answer's words. */
export const WebhookMessage = z.object({
  type: z.enum(WebhookEvent),
  timestamp: UtcInstant,
  data: z.object({
    association: Id,
    meeting: z.optional(Id),
    groups: z.optional(z.array(Id)),
    revision: z.optional(Count),
    /** The id by which `GET …/answers` knows the signup. */
    signup: z.optional(z.string()),
    parts: z.optional(z.array(z.object({ part: Id, answer: z.enum(Answer), seat: z.enum(Seat) }))),
    late: z.optional(z.boolean()),
    part: z.optional(Id),
    attendance: z.optional(z.enum(Attendance)),
    application: z.optional(z.string()),
    group: z.optional(Id),
  }),
});
export type WebhookMessage = z.infer<typeof WebhookMessage>;

const url = z.string().check(z.maxLength(2000, { abort: true }), z.regex(/^https:\/\/[^\s@]+$/));
const events = z.optional(z.array(z.enum(WebhookEvent)).check(z.minLength(1), z.maxLength(40)));

/** Where messages are to go. Without `events` all of them. */
export const WebhookRequest = z.strictObject({ url, events });
export type WebhookRequest = z.infer<typeof WebhookRequest>;

/** A place where messages go. */
export const Webhook = z.object({
  id: z.string(),
  url: z.string(),
  events: z.optional(z.array(z.string())),
  createdAt: UtcInstant,
  /** Since when nothing has arrived. */
  failingSince: z.optional(UtcInstant),
  disabledAt: z.optional(UtcInstant),
  /** `failing`: nothing arrived for five days; `gone`: it answered 410. */
  disabledWhy: z.optional(z.enum(['failing', 'gone', 'by-hand'])),
  /** Messages that wait, and those that were given up. */
  waiting: z.int(),
  dead: z.int(),
});
export type Webhook = z.infer<typeof Webhook>;

/** A secret, told once: `whsec_…`. */
export const WebhookSecret = z.object({ id: z.string(), secret: z.string() });
export type WebhookSecret = z.infer<typeof WebhookSecret>;

/** All places where messages go. */
export const WebhookList = z.object({ webhooks: z.array(Webhook) });
export type WebhookList = z.infer<typeof WebhookList>;

/** The messages to one place, newest first, each with what became of it. */
export const WebhookDeliveries = z.object({
  webhook: z.string(),
  messages: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      createdAt: UtcInstant,
      attempts: z.int(),
      /** The HTTP status of the last attempt, or the code of what kept it from arriving. */
      lastResult: z.optional(z.string()),
      deliveredAt: z.optional(UtcInstant),
      /** When it was given up; it can be sent again. */
      deadAt: z.optional(UtcInstant),
    }),
  ),
});
export type WebhookDeliveries = z.infer<typeof WebhookDeliveries>;

/** How many messages are sent again. */
export const WebhookReplay = z.object({ replayed: z.int() });
export type WebhookReplay = z.infer<typeof WebhookReplay>;
