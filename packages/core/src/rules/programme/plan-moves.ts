import { nth } from '../search/lists.js';
import { gapsCost } from './plan-cost.js';
import type { PlanProblem } from './plan-problem.js';

/** A plan that is bettered one meeting at a time. */
export interface PlanMoves {
  /** The day of each meeting. */
  readonly days: Int32Array;
  /** What it adds to the cost that a meeting goes to another day; only what that changes is looked at. */
  readonly change: (meeting: number, day: number) => number;
  readonly move: (meeting: number, day: number) => void;
}

/** Holds a plan so that what a move changes is known quickly: this is where the time of a search goes. */
export function planMoves(
  { length, slots, own, even, clash, weights }: PlanProblem,
  from: Int32Array,
): PlanMoves {
  const days = from.slice();
  // Who meets on each day, as lists.
  const onDay = Array.from({ length }, (_, day) => [...days.keys()].filter((at) => days[at] === day));
  // Where the days of each group's meetings are put in order.
  const rows = own.map((mine) => new Int32Array(mine.length));

  const crowd = (meeting: number, day: number) => {
    let sum = 0;
    for (const other of nth(onDay, day)) sum += clash[meeting * slots.length + other] ?? 0;
    return sum;
  };
  const spread = (meeting: number) => {
    let sum = 0;
    for (const group of nth(slots, meeting).groups) {
      const row = nth(rows, group);
      for (const [place, each] of nth(own, group).entries()) row[place] = days[each] ?? 0;
      row.sort();
      sum += gapsCost(row, even[group] ?? 0, weights.spread);
    }
    return sum;
  };
  const costOn = (meeting: number, day: number) => {
    days[meeting] = day;
    return (nth(slots, meeting).cost[day] ?? 0) + crowd(meeting, day) + spread(meeting);
  };

  return {
    days,
    change: (meeting, day) => {
      const old = nth(days, meeting);
      return costOn(meeting, day) - costOn(meeting, old);
    },
    move: (meeting, day) => {
      const left = nth(onDay, nth(days, meeting));
      left.splice(left.indexOf(meeting), 1);
      nth(onDay, day).push(meeting);
      days[meeting] = day;
    },
  };
}
