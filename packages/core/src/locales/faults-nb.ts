import type { FaultWording } from './fault-wording.js';
import { readingsWith, timeAfter, valuesText } from './phrases.js';

const readings = readingsWith('eller');
const time = timeAfter('');

/** Faults in Norwegian (bokmål). */
export const norwegianFaults: FaultWording = {
  language: 'nb',
  issues: {
    'value/missing': 'Feltet mangler.',
    'value/wrong-type': ({ expected }) => `Verdien har feil type; her skal det stå ${valuesText(expected)}.`,
    'value/too-long': ({ limit }) => `Teksten er for lang; høyst ${String(limit)} tegn.`,
    'value/too-short': ({ limit }) => `Teksten er for kort; minst ${String(limit)} tegn.`,
    'value/too-many': ({ limit }) => `Det er for mange; høyst ${String(limit)}.`,
    'value/too-few': ({ limit }) => `Det er for få; minst ${String(limit)}.`,
    'value/too-large': ({ limit }) => `Tallet er for stort; høyst ${String(limit)}.`,
    'value/too-small': ({ limit }) => `Tallet er for lite; minst ${String(limit)}.`,
    'value/not-allowed': ({ allowed }) => `Verdien er ukjent; velg en av: ${valuesText(allowed)}.`,
    'value/malformed': 'Verdien er skrevet feil.',
    'value/control-character':
      'Teksten inneholder tegn som ikke kan vises. Skriv den på nytt uten å kopiere.',
    'value/unsafe-link':
      'Adressen må være fullstendig og begynne med https:// (eller http, mailto, tel, webcal).',
    'value/not-an-email': 'Skriv en e-postadresse som navn@organisasjon.no.',
    'value/unknown-field': 'Feltet er ukjent og er utelatt; se etter en skrivefeil.',
    'value/duplicate': ({ id }) => `«${String(id)}» står der to ganger; hver kan bare stå én gang.`,
    'reference/unknown': ({ id }) => `«${String(id)}» finnes ikke.`,
    'reference/self': 'Viser til seg selv.',
    'time/no-such-time': 'Datoen eller klokkeslettet finnes ikke.',
    'time/unknown-zone': ({ zone }) =>
      `Tidssonen «${String(zone)}» er ukjent; skriv for eksempel Europe/Oslo.`,
    'time/skipped': (params) =>
      `Klokken hopper over ${String(params['time'])} (sommertiden begynner); skriv ${readings(params)}.`,
    'time/ambiguous': (params) =>
      `Klokken er ${String(params['time'])} to ganger den dagen (sommertiden slutter): ${readings(params)}. Velg et annet tidspunkt.`,
    'time/end-before-start': 'Slutten må være etter starten.',
    'time/instant-differs': 'Tidspunktet i UTC stemmer ikke med dato, klokkeslett og tidssone.',
    'feed/version-unsupported': ({ version, supported }) =>
      `Versjon ${String(version)} av strømmen kan ikke leses her; denne utgaven leser ${String(supported)}.`,
    'feed/migrated': ({ version, supported }) =>
      `Filen er skrevet i versjon ${String(version)} og er lest som ${String(supported)}; lagre den i den nye formen.`,
    'feed/not-json': ({ reason }) => `Dette er ikke gyldig JSON: ${String(reason)}`,
    'feed/too-large': ({ limit }) => `Strømmen er for stor; høyst ${String(limit)} tegn.`,
    'signup/unknown-part': 'Møtet har ikke den delen.',
    'signup/unknown-question': 'Spørsmålet stilles ikke lenger. Last inn siden på nytt.',
    'signup/answer-required': 'Svar på spørsmålet.',
    'signup/charter-not-accepted': 'Kryss av for gruppens spilleregler.',
    'signup/substitute-not-allowed':
      'Plassen er personlig i denne gruppen; en kollega kan ikke delta i stedet for deg.',
    'signup/substitute-missing': 'Skriv hvem som kommer i stedet for deg.',
    'signup/substitute-unused': 'Velg «en kollega kommer», eller slett navnet på kollegaen.',
    'signup/dietary-needs-without-meal':
      'Hensyn til kosthold kan bare oppgis for en del med mat som du deltar i.',
    'signup/nothing-answered': 'Velg hva du deltar i.',
    'signup/email-fixed': 'E-postadressen kan ikke endres. Meld deg av, og meld deg på med den nye adressen.',
  },
  problems: {
    'request/malformed-json': ['Forespørselen kan ikke leses', 'Last inn siden på nytt, og prøv igjen.'],
    'request/invalid': ['Det er feil i det du har fylt ut', 'Rett feltene, og send igjen.'],
    'request/not-json': ['Forespørselen har feil type', 'Send application/json.'],
    'request/too-large': ['Det er skrevet for mye', 'Gjør tekstene kortere, og send igjen.'],
    'request/not-found': ['Siden finnes ikke', 'Se etter om adressen er riktig skrevet.'],
    'request/method-not-allowed': [
      'Det går ikke på denne adressen',
      'Se etter om adressen er riktig skrevet.',
    ],
    'request/origin-not-allowed': [
      'Nettstedet kan ikke sende påmeldinger hit',
      'Foreningen må tillate nettstedets adresse på serveren.',
    ],
    'request/too-many': [
      'For mange forsøk',
      'Vent litt, og prøv igjen. Det du har skrevet, er her fortsatt.',
    ],
    'request/proof-needed': [
      'Mange melder seg på akkurat nå',
      'Send igjen om et øyeblikk. Det du har skrevet, er her fortsatt.',
    ],
    'idempotency/key-missing': ['Idempotency-Key mangler', 'Send headeren Idempotency-Key med 16–128 tegn.'],
    'idempotency/key-malformed': [
      'Idempotency-Key er skrevet feil',
      'Bruk 16–128 tegn av A–Z, a–z, 0–9, _ og -.',
    ],
    'idempotency/key-reused': ['Nøkkelen er brukt til noe annet', 'Last inn siden på nytt, og send igjen.'],
    'idempotency/in-progress': ['Påmeldingen behandles', 'Vent litt, og prøv igjen.'],
    'signup/meeting-not-found': [
      'Møtet finnes ikke',
      'Det kan være fjernet fra programmet. Gå tilbake til møtelisten.',
    ],
    'signup/no-signup': ['Det er ikke påmelding til møtet', 'Kontakt nettverkslederen hvis du vil delta.'],
    'signup/not-open-yet': [
      'Påmeldingen er ikke åpnet',
      (p, m) => `Påmeldingen åpner${time(p, 'opens', m)}.`,
    ],
    'signup/closed': [
      'Påmeldingen er stengt',
      (p, m) =>
        `Påmeldingen stengte${time(p, 'closes', m)}. Skriv til nettverkslederen hvis du fortsatt vil være med.`,
    ],
    'signup/meeting-over': ['Møtet er avholdt', 'Se kommende møter.'],
    'signup/meeting-cancelled': ['Møtet er avlyst', 'Se kommende møter.'],
    'signup/meeting-postponed': ['Møtet er utsatt', 'Det kommer en ny dato; da kan du melde deg på.'],
    'signup/members-only': ['Møtet er for medlemmer', 'Bruk den personlige lenken i invitasjonen din.'],
    'signup/already-cancelled': [
      'Du har allerede meldt deg av',
      'Du kan melde deg på igjen så lenge påmeldingen er åpen.',
    ],
    'signup/open-part-only': [
      'Den delen av møtet er for medlemmer',
      'Som gjest kan du delta i den åpne delen. Velg bort den lukkede delen, og send igjen.',
    ],
    'signup/trial-used': [
      'Du har allerede hatt prøvebesøket ditt',
      'Som kommende medlem kan du delta i ett møte. Skriv til nettverkslederen hvis du vil bli medlem.',
    ],
    'signup/no-offer': [
      'Du har ikke fått tilbud om plass',
      'Tilbudet kan allerede være besvart. Last inn siden på nytt for å se hva som gjelder.',
    ],
    'signup/offer-expired': [
      'Tilbudet om plass er utløpt',
      'Plassen er gått videre til nestemann. Du kan melde deg på igjen og komme på ventelisten.',
    ],
    'link/not-valid': [
      'Lenken gjelder ikke lenger',
      'Den kan være utløpt eller ikke kopiert i sin helhet. Be om å få lenken din tilsendt på nytt.',
    ],
    'application/group-not-found': [
      'Gruppen finnes ikke',
      'Den kan være lukket. Gå tilbake til listen over grupper.',
    ],
    'application/closed': [
      'Gruppen tar ikke opp medlemmer akkurat nå',
      'Se på de andre gruppene, eller skriv til fasilitatoren.',
    ],
    'request/precondition-required': [
      'Si hvilken versjon du endrer',
      'Send med versjonen i If-Match slik du fikk den i ETag, eller If-None-Match: * for noe nytt. Da overskriver ingen hverandre.',
    ],
    'access/not-signed-in': [
      'Logg inn først',
      'Be om en lenke på e-post, eller bruk en nøkkel som gjelder for foreningen.',
    ],
    'access/link-not-valid': [
      'Innloggingslenken gjelder ikke lenger',
      'Den virker én gang og i en halv time. Be om en ny.',
    ],
    'access/forbidden': [
      'Dette leder du ikke',
      'Du kan se og endre gruppene og møtene som du leder. Spør foreningen om noe mangler.',
    ],
    'access/csrf': [
      'Forespørselen kom ikke fra denne siden',
      'Last inn siden på nytt og prøv igjen. Programmer sender med øktens X-CSRF-Token.',
    ],
    'meeting/changed-meanwhile': [
      'Møtet er endret i mellomtiden',
      'Hent det på nytt, se hva som er nytt, og gjør endringen din i den versjonen.',
    ],
    'request/changed-meanwhile': [
      'Det er endret i mellomtiden',
      'Hent det på nytt, se hva som er nytt, og gjør endringen din i den versjonen.',
    ],
    'membership/not-possible': [
      'Det er ikke mulig nå',
      'Se hvordan det står til med søknaden, og prøv igjen når det passer.',
    ],
    'attendance/no-seat': [
      'Personen har ingen plass',
      'Oppmøte noteres bare for den som har en bekreftet plass på den delen av møtet.',
    ],
    'server/unavailable': [
      'Serveren svarer ikke akkurat nå',
      'Ingenting er gått tapt: det du har skrevet, er her fortsatt. Prøv igjen om litt.',
    ],
    'server/failed': [
      'Noe gikk galt hos oss',
      'Det du har skrevet, er her fortsatt. Prøv igjen om litt, eller skriv til nettverkslederen.',
    ],
  },
};
