import { nth } from '../search/lists.js';
import type { PlanProblem } from './plan-problem.js';
import { gapsCost } from './plan-problem.js';

/** A plan that is bettered one meeting at a time. */
export interface PlanMoves {
  /** The day of each meeting; -1 where there is none. */
  readonly days: Int32Array;
  /** What it adds to the cost that a meeting goes to another day; only what that changes is looked at. */
  readonly change: (meeting: number, day: number) => number;
  readonly move: (meeting: number, day: number) => void;
}

/** Holds a plan so that what a move changes is known quickly: this is where the time of a search goes. */
export function planMoves({ slots, own, even, clash, weights }: PlanProblem, from: Int32Array): PlanMoves {
  const days = from.slice();
  // Who meets on each day, and each day's price, as lists.
  const count = Math.max(0, ...slots.flatMap((slot) => slot.days.map((day) => day + 1)));
  const onDay = Array.from({ length: count }, (): number[] => []);
  for (const [at, day] of days.entries()) onDay[day]?.push(at);
  const prices = slots.map(({ cost }) =>
    Float64Array.from({ length: count }, (_, day) => cost.get(day) ?? 0),
  );

  const crowd = (meeting: number, day: number) => {
    let sum = 0;
    for (const other of nth(onDay, day)) sum += clash[meeting * slots.length + other] ?? 0;
    return sum;
  };
  const sorted: number[] = [];
  const spread = (meeting: number) => {
    let sum = 0;
    for (const group of nth(slots, meeting).groups) {
      sorted.length = 0;
      for (const each of nth(own, group)) {
        const day = days[each] ?? 0;
        let place = sorted.length;
        for (; place > 0 && (sorted[place - 1] ?? 0) > day; place--) sorted[place] = sorted[place - 1] ?? 0;
        sorted[place] = day;
      }
      sum += gapsCost(sorted, even[group] ?? 0, weights.spread);
    }
    return sum;
  };
  const costOn = (meeting: number, day: number) => {
    days[meeting] = day;
    return (nth(prices, meeting)[day] ?? 0) + crowd(meeting, day) + spread(meeting);
  };

  return {
    days,
    change: (meeting, day) => {
      const old = days[meeting] ?? 0;
      const change = costOn(meeting, day) - costOn(meeting, old);
      return change;
    },
    move: (meeting, day) => {
      const left = nth(onDay, days[meeting] ?? 0);
      left.splice(left.indexOf(meeting), 1);
      nth(onDay, day).push(meeting);
      days[meeting] = day;
    },
  };
}
