import * as z from 'zod/mini';
import { Id, line } from './primitives.js';

/**
 * The three kinds of time of a meeting (rule 16): taking in what others say, sharing one's own, and time that is free for
 * talk and is no mere pause.
 */
export const TimeKind = { Receiving: 'receiving', Sharing: 'sharing', Free: 'free' } as const;
export type TimeKind = (typeof TimeKind)[keyof typeof TimeKind];

/**
 * The kind of time of each kind of agenda item that the product knows (rule 16). A welcome, a wrap-up and a visit are
 * mostly listened to; "fri netværkstid er ikke pause", so breaks and meals are free time and no waste.
 */
export const agendaTimeKinds = {
  welcome: TimeKind.Receiving,
  introductions: TimeKind.Sharing,
  talk: TimeKind.Receiving,
  discussion: TimeKind.Sharing,
  round: TimeKind.Sharing,
  sparring: TimeKind.Sharing,
  break: TimeKind.Free,
  meal: TimeKind.Free,
  dinner: TimeKind.Free,
  visit: TimeKind.Receiving,
  'wrap-up': TimeKind.Receiving,
} as const;

/** A word that an association adds to an open list, with its label in the language of the feed. */
export const ListEntry = z.object({ id: Id, label: line(60) });
export type ListEntry = z.infer<typeof ListEntry>;

/** A kind of agenda item that an association adds, or words its own way, and the kind of time that it is (rule 16). */
export const AgendaKindEntry = z.object({ ...ListEntry.shape, time: z.enum(TimeKind) });
export type AgendaKindEntry = z.infer<typeof AgendaKindEntry>;
