import * as z from 'zod/mini';
import { Id, line, text, UtcInstant, WallDate } from './primitives.js';

// What members bring to each other. All of it is private to the group (rule 7): none of it is ever part of a feed.

/** Words by which asks, offers and topics are matched and compared (rules 27 and 28). */
const keywords = z._default(z.array(line(60)).check(z.maxLength(30)), []);

/** Where a topic is: waiting for its turn, put off to the next agenda, had, or given up (rule 26). */
export const TopicState = { Open: 'open', Parked: 'parked', Covered: 'covered', Dropped: 'dropped' } as const;
export type TopicState = (typeof TopicState)[keyof typeof TopicState];

/** Something the group struggles with or wants to hear about; parked ones come back on the next agenda (rules 26, 28). */
export const Topic = z.object({
  id: Id,
  group: Id,
  title: line(300),
  detail: z.optional(text(5000)),
  keywords,
  state: z._default(z.enum(TopicState), TopicState.Open),
  /** The member who raised it. */
  member: z.optional(Id),
  /** The meeting at which it was raised, and the one at which the group had it. */
  raisedAt: z.optional(Id),
  coveredAt: z.optional(Id),
  createdAt: UtcInstant,
});
export type Topic = z.infer<typeof Topic>;

/** How far an ask or an offer may be seen: by the group, or at a joint meeting by its sister groups too (rule 27). */
export const ExchangeReach = { Group: 'group', SisterGroups: 'sister-groups' } as const;
export type ExchangeReach = (typeof ExchangeReach)[keyof typeof ExchangeReach];

const exchangeFields = {
  id: Id,
  group: Id,
  member: Id,
  text: text(2000),
  keywords,
  reach: z._default(z.enum(ExchangeReach), ExchangeReach.Group),
  /** The meeting at whose signup it was given; absent: between meetings. */
  meeting: z.optional(Id),
  createdAt: UtcInstant,
};

/** Where an ask is; one that is not answered comes back on the next agenda (rule 26). */
export const AskState = { Open: 'open', Answered: 'answered', Withdrawn: 'withdrawn' } as const;
export type AskState = (typeof AskState)[keyof typeof AskState];

/** A concrete challenge that a member wants sparring on: "who can help me with …" (rules 23 and 27). */
export const Ask = z.object({
  ...exchangeFields,
  state: z._default(z.enum(AskState), AskState.Open),
  /** The member who helped. */
  answeredBy: z.optional(Id),
});
export type Ask = z.infer<typeof Ask>;

/** An experience that a member can share (rules 23 and 27). */
export const Offer = z.object({ ...exchangeFields, withdrawnAt: z.optional(UtcInstant) });
export type Offer = z.infer<typeof Offer>;

/** Whether a promise is still to be kept. */
export const PromiseState = { Open: 'open', Kept: 'kept', Dropped: 'dropped' } as const;
export type PromiseState = (typeof PromiseState)[keyof typeof PromiseState];

/** What a member said they would do; open ones come back on the next agenda (rule 26). */
export const MemberPromise = z.object({
  id: Id,
  group: Id,
  member: Id,
  text: text(2000),
  state: z._default(z.enum(PromiseState), PromiseState.Open),
  /** To whom. */
  to: z.optional(Id),
  /** The meeting at which it was made. */
  meeting: z.optional(Id),
  due: z.optional(WallDate),
  createdAt: UtcInstant,
});
export type MemberPromise = z.infer<typeof MemberPromise>;
