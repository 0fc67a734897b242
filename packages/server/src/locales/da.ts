import { danish, danishFaults } from '@network-meetings/core';
import type { Wording } from './wording.js';

/** Danish. */
export const danishWording: Wording = {
  language: 'da',
  locale: danish,
  faults: danishFaults,
  mail: {
    subject: (kind, title, standing) => {
      switch (kind) {
        case 'confirmation':
          return standing === 'waitlisted'
            ? `Du er på venteliste: ${title}`
            : standing === 'none'
              ? `Vi har fået dit svar: ${title}`
              : `Du er tilmeldt: ${title}`;
        case 'already-signed-up':
          return `Du er allerede tilmeldt: ${title}`;
        case 'promoted':
          return `Du har fået en plads: ${title}`;
        case 'changed':
          return `Din tilmelding er ændret: ${title}`;
        case 'cancelled':
          return `Dit afbud er modtaget: ${title}`;
        case 'link':
          return `Dit link til tilmeldingen: ${title}`;
      }
    },
    hello: (name) => `Hej ${name}`,
    lead: (kind, title, standing) => {
      switch (kind) {
        case 'confirmation':
          switch (standing) {
            case 'confirmed':
              return `Tak for din tilmelding til “${title}”. Du har en plads, og vi glæder os til at se dig.`;
            case 'mixed':
              return `Tak for din tilmelding til “${title}”. Du har en plads til noget af mødet og står på venteliste til resten.`;
            case 'waitlisted':
              return `Tak for din tilmelding til “${title}”. Der er desværre ikke flere ledige pladser lige nu, så du står på venteliste.`;
            case 'none':
              return `Tak for dit svar om “${title}”. Vi har noteret, at du ikke deltager.`;
          }
        // eslint-disable-next-line no-fallthrough -- every standing returns
        case 'already-signed-up':
          return `Nogen, formentlig du selv, har lige tilmeldt denne adresse til “${title}”. Du var tilmeldt i forvejen, så der er ikke ændret noget. Sådan står din tilmelding:`;
        case 'promoted':
          return `Godt nyt: Der blev en plads ledig på “${title}”, og den er din.`;
        case 'changed':
          return `Din tilmelding til “${title}” er ændret. Sådan står den nu:`;
        case 'cancelled':
          return `Vi har modtaget dit afbud til “${title}”. Tak, fordi du sagde til; så kan en anden få pladsen.`;
        case 'link':
          return `Her er linket til din tilmelding til “${title}”, som du bad om.`;
      }
    },
    when: 'Tid',
    where: 'Sted',
    online: 'Deltag online',
    facilitator: 'Facilitator',
    yourSignup: 'Din tilmelding',
    prepare: 'Tænk gerne over inden mødet',
    bring: 'Tag med',
    waiting: 'Du får en mail, så snart der er en plads til dig. Du behøver ikke gøre noget imens.',
    calendar: 'Mødet er vedhæftet, så du kan lægge det i din kalender.',
    late: 'Afbuddet kom efter fristen, så der kan være bestilt mad til dig. Sig gerne til i god tid næste gang.',
    change: 'Se, ret eller meld afbud',
    signUpAgain: 'Tilmeld dig igen',
    linkIsYours: 'Linket er personligt. Send det ikke videre: Den, der har det, kan ændre din tilmelding.',
    notYou: 'Har du ikke selv tilmeldt dig? Så brug linket til at melde afbud.',
    until: (when) => `Du kan melde afbud uden varsel indtil ${when}.`,
    privacy: (url) => `Sådan behandler vi dine oplysninger: ${url}`,
  },
  devMail: {
    title: 'Udviklerpost',
    intro: 'Her ligger de mails, som serveren ellers ville have sendt. De når ingen.',
    empty: 'Ingen mails endnu. Tilmeld dig et møde, så kommer bekræftelsen her.',
    to: 'Til',
    received: 'Modtaget',
    back: 'Alle mails',
    links: 'Links i mailen',
    attachments: 'Vedhæftet',
    source: 'Hele mailen (.eml)',
    plainText: 'Som ren tekst',
    site: 'Til hjemmesiden',
  },
  problemPage: { code: 'Kode', back: 'Gå tilbage til siden, du kom fra, og prøv igen.' },
};
