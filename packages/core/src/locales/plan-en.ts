import type { PlanWording } from './plan-wording.js';

/** English words for what gave way in a plan. */
export const englishPlan: PlanWording = {
  language: 'en',
  meeting: (groups, day) => `The meeting of ${groups} on ${day}`,
  wishes: {
    spread: (meeting) => `${meeting} is a little unevenly placed after the one before it.`,
    weekday: (meeting) => `${meeting} is on another day of the week than the group prefers.`,
    'school-holiday': (meeting) => `${meeting} falls in the school holidays.`,
    'half-holiday': (meeting) => `${meeting} falls on a day on which many are off.`,
    avoided: (meeting) => `${meeting} falls on a day that you would rather avoid.`,
    moved: (meeting) => `${meeting} is on another day than in the earlier plan.`,
    clash: (meeting, other) => `${meeting} is on the same day as the meeting of ${other}.`,
  },
  keeping: (points) => {
    if (points === 'no-day') return 'No other day keeps the wish.';
    if (points === 0) return 'Another plan keeps it and is just as good otherwise.';
    return `Keeping it makes the rest of the plan ${String(points)} points worse.`;
  },
};
