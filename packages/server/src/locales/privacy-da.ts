import type { PrivacyWording } from './privacy-wording.js';

const many = (count: number, one: string, more: string) => `${String(count)} ${count === 1 ? one : more}`;
const span = (days: number) => (days % 365 === 0 ? many(days / 365, 'år', 'år') : many(days, 'dag', 'dage'));

/** What a form says of personal data, in Danish. */
export const danishPrivacy: PrivacyWording = {
  notice: (association, contact, { dietaryHours, answerDays, personDays }) =>
    `${association} bruger det, du skriver, til at holde mødet. Oplysninger om kost slettes ${many(dietaryHours, 'time', 'timer')} efter mødet, dine svar efter ${span(answerDays)} og dit navn og din adresse efter ${span(personDays)}.${contact === undefined ? '' : ` Skriv til ${contact}, hvis du vil se eller have slettet det, der er gemt om dig.`}`,
};
