import { danish, danishFaults } from '@network-meetings/core';
import type { Wording } from './wording.js';

/** Danish. */
export const danishWording: Wording = {
  language: 'da',
  locale: danish,
  faults: danishFaults,
  mail: {
    subject: (kind, title, standing, about = '') => {
      switch (kind) {
        case 'invitation':
          return `Invitation: ${title}`;
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
        case 'offer':
          return `Du tilbydes en plads: ${title}`;
        case 'offer-expired':
          return `Tilbuddet om en plads er udløbet: ${title}`;
        case 'accepted':
          return `Din plads er bekræftet: ${title}`;
        case 'declined':
          return `Du har sagt nej til pladsen: ${title}`;
        case 'substitute':
          return `Du kommer i stedet for ${about}: ${title}`;
        case 'substitute-released':
          return `Du skal alligevel ikke komme i stedet for ${about}: ${title}`;
        case 'changed':
          return `Din tilmelding er ændret: ${title}`;
        case 'cancelled':
          return `Dit afbud er modtaget: ${title}`;
        case 'link':
          return `Dit link til tilmeldingen: ${title}`;
      }
    },
    hello: (name) => `Hej ${name}`,
    lead: (kind, title, standing, about = '') => {
      switch (kind) {
        case 'invitation':
          return `Du er inviteret til “${title}”. Svar, om du kommer: Linket herunder ved, hvem du er.`;
        case 'confirmation':
          switch (standing) {
            case 'confirmed':
              return `Tak for din tilmelding til “${title}”. Du har en plads, og vi glæder os til at se dig.`;
            case 'mixed':
              return `Tak for din tilmelding til “${title}”. Du har en plads til noget af mødet og står på venteliste til resten.`;
            case 'offered':
              return `Tak for din tilmelding til “${title}”. Du tilbydes en plads.`;
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
        case 'offer':
          return `Godt nyt: Der er blevet en plads ledig på “${title}”, og du står først på ventelisten. Pladsen holdes til dig et stykke tid. Sig ja til den, eller sig nej, så en anden kan få den.`;
        case 'offer-expired':
          return `Du nåede ikke at sige ja til den plads på “${title}”, som du blev tilbudt. Den er gået videre til den næste, og du står ikke længere på ventelisten. Du kan tilmelde dig igen.`;
        case 'accepted':
          return `Du har sagt ja til pladsen på “${title}”. Vi glæder os til at se dig.`;
        case 'declined':
          return `Du har sagt nej til pladsen på “${title}” og står ikke længere på ventelisten. Tak, fordi du sagde til; så kan en anden få den.`;
        case 'substitute':
          return `${about} kan ikke komme til “${title}” og har bedt dig komme i stedet.`;
        case 'substitute-released':
          return `Du skulle være kommet til “${title}” i stedet for ${about}. Det er ændret, så du behøver ikke komme.`;
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
    offered: 'Pladsen er din, når du siger ja, og går videre til den næste, hvis du lader tiden gå.',
    answer: 'Svar på invitationen',
    answerOffer: 'Sig ja eller nej til pladsen',
    seeMeeting: 'Se mødet',
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
  columns: {
    group: ['gruppe', 'netværksgruppe'],
    name: ['navn', 'fulde navn'],
    email: ['e-mail', 'mail', 'mailadresse', 'e-mailadresse'],
    organisation: ['organisation', 'virksomhed', 'arbejdssted', 'arbejdsplads'],
    phone: ['telefon', 'telefonnummer', 'tlf', 'tlf.', 'mobil'],
    sector: ['sektor'],
    profile: ['profil'],
    language: ['sprog'],
    status: ['status'],
  },
  problemPage: { code: 'Kode', back: 'Gå tilbage til siden, du kom fra, og prøv igen.' },
};
