import type { ListWording, LoginWording } from './lead-wording.js';

/** The words for signing in, in Danish. */
export const danishLogin: LoginWording = {
  title: 'Log ind som facilitator',
  subject: (association) => `Dit link til at logge ind, ${association}`,
  lead: (association) => `Her er linket, som du logger ind med for at lede møderne i ${association}.`,
  code: 'Kode',
  action: 'Log ind',
  expires: 'Linket virker én gang og i en halv time.',
  notYou: 'Har du ikke bedt om det? Så gør ingenting; ingen kommer ind uden linket.',
  association: 'Forening',
  email: 'Din mailadresse',
  noLink: 'Har du ikke fået et link?',
  send: 'Send mig et link',
  sent: 'Hvis adressen leder møder, er linket på vej til den.',
  noAddress: 'Skriv en mailadresse, for eksempel navn@example.org.',
  notValid:
    'Koden virker ikke længere: Den er brugt, udløbet eller ikke kopieret helt. Få et nyt link herunder.',
  signedIn: (who) => `Du er logget ind som ${who}.`,
  meetings: 'Møderne, som du leder (JSON)',
  signOut: 'Log ud',
};

/** The words of lists, in Danish. */
export const danishLists: ListWording = {
  name: 'Navn',
  email: 'E-mail',
  organisation: 'Organisation',
  phone: 'Telefon',
  standing: 'Deltager som',
  attendance: 'fremmøde',
  substitute: 'Stedfortræder',
  substituteEmail: 'Stedfortræders e-mail',
  occupies: 'Optaget af',
  ask: 'Vil have hjælp til',
  offer: 'Kan hjælpe med',
  late: 'Sent afbud',
  yes: 'ja',
  cancelled: 'afbud',
  part: 'Del',
  dietary: 'Kosthensyn',
  standings: { member: 'medlem', prospective: 'på prøve', guest: 'gæst' },
  answers: {
    none: 'intet svar',
    coming: 'ingen plads',
    'not-coming': 'kommer ikke',
    substitute: 'ingen plads',
  },
  seats: { confirmed: 'kommer', waitlisted: 'venteliste', offered: 'tilbudt plads' },
  attendances: { unknown: '', attended: 'deltog', 'no-show': 'udeblev' },
};
