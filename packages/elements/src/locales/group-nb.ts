import { norwegianCatalogue } from './catalogue-nb.js';
import type { GroupWords } from './group-words.js';

/** The page of a group in Norwegian (bokmål). */
export const norwegianGroup: GroupWords = {
  language: 'nb',
  status: norwegianCatalogue.status,
  notFound: ['Gruppen finnes ikke', 'Den kan være lagt ned. Se på de andre gruppene.'],
  about: 'Om gruppen',
  mix: 'Hvem som sitter rundt bordet',
  sectors: 'Sektor',
  profiles: 'Profil',
  members: (count) => (count === 1 ? '1 medlem' : `${String(count)} medlemmer`),
  season: (label) => `Sesong ${label}`,
  noSeason: 'Møtene er ikke satt opp ennå.',
  held: 'avholdt',
  apply: 'Bli medlem',
  applyHere: 'Les hvordan du blir medlem',
  writeTo: (email) => `Skriv til ${email}`,
  admission: {
    freeSeats: (count) => (count === 1 ? 'Det er 1 ledig plass.' : `Det er ${String(count)} ledige plasser.`),
    full: 'Alle plasser er opptatt. Du kan søke likevel og komme på venteliste.',
    hearing: (days) =>
      `Nye medlemmer sendes på høring blant de nåværende i ${days === 1 ? 'én dag' : `${String(days)} dager`}.`,
    noHearing: 'Nettverkslederen tar opp nye medlemmer uten høring.',
    trial: (visits) =>
      visits === 1
        ? 'Du kan delta på ett møte på prøve før du blir medlem.'
        : `Du kan delta på ${String(visits)} møter på prøve før du blir medlem.`,
    substitutes: 'Medlemskapet er personlig, men en kollega kan ta plassen din på et enkelt møte.',
    noSubstitutes: 'Medlemskapet er personlig; en kollega kan ikke ta plassen din.',
    closed: 'Gruppen tar ikke opp medlemmer akkurat nå.',
  },
  form: {
    heading: 'Søk om medlemskap',
    use: (days) =>
      days === 0
        ? 'Det du skriver, går til gruppens nettverksleder.'
        : 'Det du skriver, går til gruppens nettverksleder. Navnet ditt og organisasjonen din legges frem for medlemmene i høringen.',
    emailHint: 'Hit sender vi kvitteringen og svaret.',
    organisationHint: 'Medlemmene høres blant annet fordi noen kan være konkurrenter.',
    phone: 'Telefon',
    sector: 'Sektor',
    profile: 'Er du mest teknisk eller mest generalist?',
    profileHint: 'Så gruppen får en god blanding.',
    motivation: 'Hvorfor vil du være med, og hva bidrar du med?',
    motivationHint: 'Noen setninger er nok. Du får igjen det du gir.',
    trialMeeting: 'Vil du være med på et møte på prøve?',
    trialMeetingHint: 'Du ønsker; nettverkslederen inviterer.',
    submit: 'Send søknaden',
    done: 'Takk for søknaden din',
    next: (days) =>
      days === 0
        ? 'Nettverkslederen leser den og svarer deg.'
        : `Nettverkslederen leser den og sender den på høring blant medlemmene i ${days === 1 ? 'én dag' : `${String(days)} dager`}. Deretter får du svar.`,
    mail: (email) => `Vi sender en kvittering til ${email}.`,
    uncertain: [
      'Vi vet ikke om søknaden din kom frem',
      'Forbindelsen ble brutt før det kom noe svar. Send igjen: det blir bare én søknad, og alt du har skrevet, er her fortsatt.',
    ],
  },
};
