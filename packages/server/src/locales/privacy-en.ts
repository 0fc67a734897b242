import type { PrivacyWording } from './privacy-wording.js';

const many = (count: number, one: string, more: string) => `${String(count)} ${count === 1 ? one : more}`;
const span = (days: number) =>
  days % 365 === 0 ? many(days / 365, 'year', 'years') : many(days, 'day', 'days');

/** What a form says of personal data, in English. */
export const englishPrivacy: PrivacyWording = {
  notice: (association, contact, { dietaryHours, answerDays, personDays }) =>
    `${association} uses what you write to hold the meeting. Dietary needs are deleted ${many(dietaryHours, 'hour', 'hours')} after it, your answers after ${span(answerDays)}, and your name and address after ${span(personDays)}.${contact === undefined ? '' : ` To see or delete what is kept of you, write to ${contact}.`}`,
};
