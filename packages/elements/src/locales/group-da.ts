import { danishCatalogue } from './catalogue-da.js';
import type { GroupWords } from './group-words.js';

/** The page of a group in Danish. */
export const danishGroup: GroupWords = {
  language: 'da',
  status: danishCatalogue.status,
  notFound: ['Gruppen findes ikke', 'Den kan være lukket. Se de andre grupper.'],
  about: 'Om gruppen',
  mix: 'Hvem sidder med om bordet',
  sectors: 'Sektor',
  profiles: 'Profil',
  members: (count) => (count === 1 ? '1 medlem' : `${String(count)} medlemmer`),
  season: (label) => `Sæson ${label}`,
  noSeason: 'Møderne er ikke lagt endnu.',
  held: 'holdt',
  apply: 'Bliv medlem',
  applyHere: 'Læs, hvordan du bliver medlem',
  writeTo: (email) => `Skriv til ${email}`,
  admission: {
    freeSeats: (count) => (count === 1 ? 'Der er 1 ledig plads.' : `Der er ${String(count)} ledige pladser.`),
    full: 'Alle pladser er besat. Du kan søge alligevel og komme på venteliste.',
    hearing: (days) =>
      `Nye medlemmer sendes i høring blandt de nuværende i ${days === 1 ? 'én dag' : `${String(days)} dage`}.`,
    noHearing: 'Facilitatoren optager nye medlemmer uden høring.',
    trial: (visits) =>
      visits === 1
        ? 'Du kan deltage i ét møde på prøve, før du bliver medlem.'
        : `Du kan deltage i ${String(visits)} møder på prøve, før du bliver medlem.`,
    substitutes: 'Medlemskabet er personligt, men en kollega kan tage din plads ved et enkelt møde.',
    noSubstitutes: 'Medlemskabet er personligt; en kollega kan ikke tage din plads.',
    closed: 'Gruppen optager ikke medlemmer lige nu.',
  },
  form: {
    heading: 'Søg om medlemskab',
    use: (days) =>
      days === 0
        ? 'Det, du skriver, går til gruppens facilitator.'
        : 'Det, du skriver, går til gruppens facilitator. Dit navn og din organisation forelægges medlemmerne i høringen.',
    emailHint: 'Her får du kvitteringen og svaret.',
    organisationHint: 'Medlemmerne høres blandt andet, fordi nogle kan være konkurrenter.',
    phone: 'Telefon',
    sector: 'Sektor',
    profile: 'Er du mest teknisk eller mest generalist?',
    profileHint: 'Så gruppen får en god blanding.',
    motivation: 'Hvorfor vil du være med, og hvad byder du ind med?',
    motivationHint: 'Nogle sætninger er nok. Dit indspark er lig dit udbytte.',
    trialMeeting: 'Vil du med til et møde på prøve?',
    trialMeetingHint: 'Du ønsker; facilitatoren inviterer.',
    submit: 'Send ansøgningen',
    done: 'Tak for din ansøgning',
    next: (days) =>
      days === 0
        ? 'Facilitatoren læser den og svarer dig.'
        : `Facilitatoren læser den og sender den i høring blandt medlemmerne i ${days === 1 ? 'én dag' : `${String(days)} dage`}. Derefter får du svar.`,
    mail: (email) => `Vi sender en kvittering til ${email}.`,
    uncertain: [
      'Vi ved ikke, om din ansøgning kom frem',
      'Forbindelsen røg, før der kom svar. Send igen: der bliver kun én ansøgning, og alt, hvad du har skrevet, er her stadig.',
    ],
  },
};
