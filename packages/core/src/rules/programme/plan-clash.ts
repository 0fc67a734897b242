import type { Id } from '../../model/primitives.js';
import { nth } from '../search/lists.js';
import type { PlanWeights, SeasonRequest } from './season-request.js';

const SAME_DAY = 2000;

/** A negative price would be one for meeting on the same day, below any bound. */
function sharedPrice(members: number, weight: number): number {
  if (!(members >= 0)) throw new RangeError(`no number of shared members: ${String(members)}`);
  return members * weight;
}

/**
 * What two meetings on one day cost, at `a * slots + b`: for sister groups, members whom they share, and a room; most for one group.
 * @throws RangeError for members that are no number from 0
 */
export function clashes(
  { groups, sisters, sharedMembers }: SeasonRequest,
  slots: readonly { readonly groups: readonly number[] }[],
  weights: PlanWeights,
): Float64Array {
  const size = groups.length;
  const index = new Map(groups.map(({ id }, at) => [id, at]));
  const between = new Float64Array(size * size);
  const add = (one: Id, other: Id, cost: number) => {
    // A typed array takes nothing for a group that has no place in it.
    const [a, b] = [index.get(one) ?? Number.NaN, index.get(other) ?? Number.NaN];
    for (const at of [a * size + b, b * size + a]) between[at] = (between[at] ?? 0) + cost;
  };
  sisters?.forEach(([one, other]) => {
    add(one, other, weights.sisterClash);
  });
  for (const {
    groups: [one, other],
    members,
  } of sharedMembers ?? [])
    add(one, other, sharedPrice(members, weights.sharedMember));
  for (const [at, one] of groups.entries()) {
    for (const other of groups.slice(0, at)) {
      if (one.room !== undefined && one.room === other.room) add(one.id, other.id, weights.room);
    }
  }
  const price = (a: number, b: number) => (a === b ? SAME_DAY : nth(between, a * size + b));
  const clash = new Float64Array(slots.length * slots.length);
  for (const [a, one] of slots.entries()) {
    // The same both ways.
    for (const [b, other] of slots.slice(0, a).entries()) {
      let cost = 0;
      for (const group of one.groups) for (const each of other.groups) cost += price(group, each);
      clash[a * slots.length + b] = cost;
      clash[b * slots.length + a] = cost;
    }
  }
  return clash;
}
