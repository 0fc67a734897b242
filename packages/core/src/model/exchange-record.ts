import * as z from 'zod/mini';
import { Ask, MemberPromise, Offer, Topic } from './exchange.js';
import { Contribution } from './participation.js';
import { Count, Email, Id, line, Phone, UtcInstant } from './primitives.js';

// What a server keeps of the exchange between members, and how it is read and written over HTTP. Private to the group (rule 7).

/** What is kept of the exchange. */
export const ExchangeKind = {
  Topic: 'topic',
  Promise: 'promise',
  Ask: 'ask',
  Offer: 'offer',
  Contribution: 'contribution',
} as const;
export type ExchangeKind = (typeof ExchangeKind)[keyof typeof ExchangeKind];

/** A record, with the kind that it is. */
export const ExchangeRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('topic'), record: Topic }),
  z.object({ kind: z.literal('promise'), record: MemberPromise }),
  z.object({ kind: z.literal('ask'), record: Ask }),
  z.object({ kind: z.literal('offer'), record: Offer }),
  z.object({ kind: z.literal('contribution'), record: Contribution }),
]);
export type ExchangeRecord = z.infer<typeof ExchangeRecord>;

/** A page of a group's records, oldest first, each with its version. */
export const ExchangeRecords = z.object({
  group: Id,
  records: z.array(z.object({ version: Count, entry: ExchangeRecord })),
});
export type ExchangeRecords = z.infer<typeof ExchangeRecords>;

/** What became of a round's notes (rule 26). */
export const RoundRecorded = z.object({
  meeting: Id,
  topics: z.array(Topic),
  promises: z.array(MemberPromise),
});
export type RoundRecorded = z.infer<typeof RoundRecorded>;

/** What comes back on the agenda of a meeting, in order (rule 26). */
export const CarriedOver = z.object({
  meeting: Id,
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('promise'), promise: MemberPromise, overdue: z.boolean() }),
      z.object({ kind: z.literal('topic'), topic: Topic }),
      z.object({ kind: z.literal('ask'), ask: Ask }),
    ]),
  ),
});
export type CarriedOver = z.infer<typeof CarriedOver>;

/** Asks with the offers that are about the same, the best first (rule 27). */
export const Matches = z.object({
  group: Id,
  matches: z.array(z.object({ ask: Ask, offer: Offer, score: z.number(), text: z.string() })),
});
export type Matches = z.infer<typeof Matches>;

/** Who has brought how much, who has brought least first (rule 25); for the facilitator alone. */
export const Ledger = z.object({
  group: Id,
  members: z.array(
    z.object({
      member: Id,
      name: line(120),
      total: Count,
      counts: z.record(z.string(), Count),
      last: z.optional(z.string()),
    }),
  ),
});
export type Ledger = z.infer<typeof Ledger>;

/** Who may be called or written to between meetings, with what they agreed to and nothing else (rule 27). */
export const Directory = z.object({
  groups: z.array(
    z.object({
      group: Id,
      members: z.array(
        z.object({
          member: Id,
          name: line(120),
          organisation: z.optional(line(200)),
          phone: z.optional(Phone),
          email: z.optional(Email),
        }),
      ),
    }),
  ),
});
export type Directory = z.infer<typeof Directory>;

/** Whether, and how, the other members may reach one; an empty list takes the consent back. */
export const Reachability = z.object({
  by: z.array(z.enum(['phone', 'email'])).check(z.maxLength(2)),
  /** Since when; set by the server. */
  consentedAt: z.optional(UtcInstant),
});
export type Reachability = z.infer<typeof Reachability>;

/** What a member writes between meetings: an ask or an offer (rule 27). */
export const MemberPost = z.object({
  kind: z.enum(['ask', 'offer']),
  group: Id,
  text: Ask.shape.text,
  keywords: z.optional(z.array(line(60)).check(z.maxLength(30))),
  reach: z.optional(Ask.shape.reach),
});
export type MemberPost = z.infer<typeof MemberPost>;

/** The asks and offers of a member's groups that stand. */
export const MemberExchange = z.object({ asks: z.array(Ask), offers: z.array(Offer) });
export type MemberExchange = z.infer<typeof MemberExchange>;
