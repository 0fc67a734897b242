import { swedishCatalogue } from './catalogue-sv.js';
import type { GroupWords } from './group-words.js';

/** The page of a group in Swedish. */
export const swedishGroup: GroupWords = {
  language: 'sv',
  status: swedishCatalogue.status,
  notFound: ['Gruppen finns inte', 'Den kan ha lagts ned. Titta på de andra grupperna.'],
  about: 'Om gruppen',
  mix: 'Vilka som sitter runt bordet',
  sectors: 'Sektor',
  profiles: 'Profil',
  members: (count) => (count === 1 ? '1 medlem' : `${String(count)} medlemmar`),
  season: (label) => `Säsong ${label}`,
  noSeason: 'Mötena är inte planerade än.',
  held: 'har hållits',
  apply: 'Bli medlem',
  applyHere: 'Läs hur du blir medlem',
  writeTo: (email) => `Skriv till ${email}`,
  admission: {
    freeSeats: (count) =>
      count === 1 ? 'Det finns 1 ledig plats.' : `Det finns ${String(count)} lediga platser.`,
    full: 'Alla platser är upptagna. Du kan ansöka ändå och hamna på väntelistan.',
    hearing: (days) =>
      `De nuvarande medlemmarna får säga sitt om nya medlemmar i ${days === 1 ? 'en dag' : `${String(days)} dagar`}.`,
    noHearing: 'Nätverksledaren tar in nya medlemmar utan att höra gruppen.',
    trial: (visits) =>
      visits === 1
        ? 'Du kan delta i ett möte på prov innan du blir medlem.'
        : `Du kan delta i ${String(visits)} möten på prov innan du blir medlem.`,
    substitutes: 'Medlemskapet är personligt, men en kollega kan ta din plats vid ett enskilt möte.',
    noSubstitutes: 'Medlemskapet är personligt; en kollega kan inte ta din plats.',
    closed: 'Gruppen tar inte in medlemmar just nu.',
  },
  form: {
    heading: 'Ansök om medlemskap',
    use: (days) =>
      days === 0
        ? 'Det du skriver går till gruppens nätverksledare.'
        : 'Det du skriver går till gruppens nätverksledare. Ditt namn och din organisation visas för medlemmarna som får säga sitt.',
    emailHint: 'Hit skickar vi kvittensen och svaret.',
    organisationHint: 'Medlemmarna tillfrågas bland annat för att några kan vara konkurrenter.',
    phone: 'Telefon',
    sector: 'Sektor',
    profile: 'Är du mest tekniker eller mest generalist?',
    profileHint: 'Så att gruppen får en bra blandning.',
    motivation: 'Varför vill du vara med, och vad bidrar du med?',
    motivationHint: 'Några meningar räcker. Det du ger är det du får.',
    trialMeeting: 'Vill du vara med på ett möte på prov?',
    trialMeetingHint: 'Du önskar; nätverksledaren bjuder in.',
    submit: 'Skicka ansökan',
    done: 'Tack för din ansökan',
    next: (days) =>
      days === 0
        ? 'Nätverksledaren läser den och svarar dig.'
        : `Nätverksledaren läser den och låter medlemmarna säga sitt i ${days === 1 ? 'en dag' : `${String(days)} dagar`}. Sedan får du svar.`,
    mail: (email) => `Vi skickar en kvittens till ${email}.`,
    uncertain: [
      'Vi vet inte om din ansökan kom fram',
      'Förbindelsen bröts innan det kom något svar. Skicka igen: det blir bara en ansökan, och allt du har skrivit finns kvar.',
    ],
  },
};
