import type { ApplicationWording } from './application-wording.js';

const days = (count: number) => (count === 1 ? 'én dag' : `${String(count)} dage`);

/** Mails about an application in Danish. */
export const danishApplication: ApplicationWording = {
  toFacilitator: {
    subject: (group, name) => `Ansøgning om medlemskab: ${group} – ${name}`,
    lead: (name, group) => `${name} søger om medlemskab af ${group}.`,
    next: (count) =>
      count === 0
        ? 'Gruppen har ingen høring: du afgør, om der er en plads.'
        : `Medlemmerne høres i ${days(count)}, før du afgør det. Forelæg dem navn, organisation, sektor og profil, og ikke mere.`,
    personal: 'Slet mailen, når sagen er afgjort.',
    answer: 'Skriv til ansøgeren',
  },
  toApplicant: {
    subject: (group) => `Vi har modtaget din ansøgning: ${group}`,
    lead: (group) => `Tak for din ansøgning om medlemskab af ${group}.`,
    next: (count) =>
      count === 0
        ? 'Facilitatoren læser den og svarer dig.'
        : `Facilitatoren læser den, og medlemmerne høres i ${days(count)}. Derefter får du svar.`,
    notYou: 'Har du ikke søgt, så se bort fra denne mail.',
    seeGroup: 'Se gruppen',
  },
  hearing: {
    subject: (group) => `Høring af medlemmerne: ${group}`,
    lead: (name, group) =>
      `${name} har søgt om medlemskab af ${group}. Du høres, før det afgøres, af hensyn til konkurrence og fortrolighed.`,
    until: (moment) =>
      `Har du noget imod det? Svar på denne mail senest ${moment}. Har du ingen indvendinger, skal du ikke gøre noget.`,
    confidential:
      'Det, du skriver, læses af dem, der afgør sagen, og ikke af ansøgeren. Behold ansøgningen for dig selv.',
    answer: 'Skriv til den, der afgør det',
  },
  decision: {
    subject: (group) => `Din ansøgning: ${group}`,
    admitted: (group) =>
      `Velkommen: du er nu medlem af ${group}. Den næste invitation kommer til dig på mail.`,
    waitlisted: (group) =>
      `${group} vil gerne have dig med, men har ingen ledig plads lige nu. Du står på venteliste og hører fra os, når en plads bliver ledig.`,
    refused: (group) => `Vi beklager: ${group} kan ikke tilbyde dig en plads.`,
  },
  name: 'Navn',
  email: 'Mail',
  organisation: 'Organisation',
  phone: 'Telefon',
  sector: 'Sektor',
  profile: 'Profil',
  motivation: 'Hvorfor, og med hvilket indspark',
  trialMeeting: 'Vil gerne med på prøve til',
};
