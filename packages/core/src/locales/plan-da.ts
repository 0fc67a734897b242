import type { PlanWording } from './plan-wording.js';

/** Danish words for what gave way in a plan. */
export const danishPlan: PlanWording = {
  language: 'da',
  meeting: (groups, day) => `Mødet i ${groups} den ${day}`,
  wishes: {
    spread: (meeting) => `${meeting} ligger lidt skævt i forhold til det forrige.`,
    weekday: (meeting) => `${meeting} ligger på en anden ugedag, end gruppen helst vil.`,
    'school-holiday': (meeting) => `${meeting} ligger i skoleferien.`,
    'half-holiday': (meeting) => `${meeting} ligger på en dag, hvor mange holder fri.`,
    avoided: (meeting) => `${meeting} ligger på en dag, som I helst ville undgå.`,
    moved: (meeting) => `${meeting} er flyttet i forhold til den tidligere plan.`,
    clash: (meeting, other) => `${meeting} ligger samme dag som mødet i ${other}.`,
  },
  keeping: (points) => {
    if (points === 'no-day') return 'Ingen anden dag opfylder ønsket.';
    if (points === 0) return 'En anden plan opfylder ønsket og er lige så god i øvrigt.';
    return `At opfylde ønsket gør resten af planen ${String(points)} point dårligere.`;
  },
};
