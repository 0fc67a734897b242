import type { ClockTime } from '../../model/primitives.js';

/** What a meeting of one length is usually made of; all in minutes. */
export interface AgendaTemplate {
  readonly welcome: number;
  /** When there are new people. */
  readonly introductions: number;
  readonly talk: number;
  readonly discussion: number;
  readonly sparring: number;
  readonly visit: number;
  readonly wrapUp: number;
  readonly break: number;
  /** Lunch, and when; absent where nobody eats. */
  readonly lunch?: { readonly minutes: number; readonly at: ClockTime };
  /** Minutes that people sit without a break (rule 16). */
  readonly withoutBreak: number;
}

/** Half a day: three hours or so, one talk, the round, and sparring. */
export const halfDayTemplate: AgendaTemplate = {
  welcome: 10,
  introductions: 10,
  talk: 45,
  discussion: 30,
  sparring: 30,
  visit: 45,
  wrapUp: 5,
  break: 15,
  withoutBreak: 90,
};

/** A full day, with lunch. */
export const fullDayTemplate: AgendaTemplate = {
  welcome: 15,
  introductions: 15,
  talk: 60,
  discussion: 45,
  sparring: 45,
  visit: 60,
  wrapUp: 10,
  break: 15,
  lunch: { minutes: 45, at: '12:00' },
  withoutBreak: 90,
};

/** The short meeting of rule 17: two hours in one stretch. */
export const shortTemplate: AgendaTemplate = {
  welcome: 5,
  introductions: 10,
  talk: 60,
  discussion: 15,
  sparring: 10,
  visit: 20,
  wrapUp: 2,
  break: 10,
  withoutBreak: 125,
};
