import type { Ask, MemberPromise, Topic } from '../../model/exchange.js';
import { AskState, PromiseState, TopicState } from '../../model/exchange.js';
import type { Id, WallDate } from '../../model/primitives.js';
import { ascending } from '../../time/order.js';

/** What a group left open at its earlier meetings, or between them. */
export interface OpenEnds {
  readonly topics: readonly Topic[];
  readonly promises: readonly MemberPromise[];
  readonly asks: readonly Ask[];
}

/** Something that comes back on the next agenda. */
export type CarriedItem =
  | { readonly kind: 'promise'; readonly promise: MemberPromise; readonly overdue: boolean }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'ask'; readonly ask: Ask };

/** Which agenda it is for. */
export interface CarryOverOptions {
  /** The groups of the meeting: a joint meeting takes up what each of them left open. */
  readonly groups: readonly Id[];
  /** The day of the meeting, by which a promise is overdue. */
  readonly on: WallDate;
}

/**
 * What comes back on the next agenda (rule 26): promises that are still to be kept, the overdue first, since they take a minute and
 * people wait for them; topics that were parked; asks that nobody has answered. Each kind has the oldest first.
 */
export function carryOver(ends: OpenEnds, { groups, on }: CarryOverOptions): readonly CarriedItem[] {
  const ours = <T extends { readonly group: Id; readonly createdAt: string }>(list: readonly T[]) =>
    list.filter(({ group }) => groups.includes(group)).sort(ascending(({ createdAt }) => createdAt));
  const promises = ours(ends.promises)
    .filter(({ state }) => state === PromiseState.Open)
    .map((promise) => ({
      kind: 'promise' as const,
      promise,
      overdue: (promise.due ?? on) < on,
    }));
  return [
    ...promises.filter(({ overdue }) => overdue),
    ...promises.filter(({ overdue }) => !overdue),
    ...ours(ends.topics)
      .filter(({ state }) => state === TopicState.Parked)
      .map((topic) => ({ kind: 'topic' as const, topic })),
    ...ours(ends.asks)
      .filter(({ state }) => state === AskState.Open)
      .map((ask) => ({ kind: 'ask' as const, ask })),
  ];
}
