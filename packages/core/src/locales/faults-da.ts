import type { FaultWording } from './fault-wording.js';
import { readingsWith, timeAfter, valuesText } from './phrases.js';

const readings = readingsWith('eller');
const time = timeAfter('');

/** Faults in Danish. */
export const danishFaults: FaultWording = {
  language: 'da',
  issues: {
    'value/missing': 'Feltet mangler.',
    'value/wrong-type': ({ expected }) =>
      `Værdien har en forkert type; her skal stå ${valuesText(expected)}.`,
    'value/too-long': ({ limit }) => `Teksten er for lang; højst ${String(limit)} tegn.`,
    'value/too-short': ({ limit }) => `Teksten er for kort; mindst ${String(limit)} tegn.`,
    'value/too-many': ({ limit }) => `Der er for mange; højst ${String(limit)}.`,
    'value/too-few': ({ limit }) => `Der er for få; mindst ${String(limit)}.`,
    'value/too-large': ({ limit }) => `Tallet er for stort; højst ${String(limit)}.`,
    'value/too-small': ({ limit }) => `Tallet er for lille; mindst ${String(limit)}.`,
    'value/not-allowed': ({ allowed }) => `Værdien kendes ikke; vælg en af: ${valuesText(allowed)}.`,
    'value/malformed': 'Værdien er skrevet forkert.',
    'value/control-character':
      'Teksten indeholder tegn, der ikke kan vises. Skriv den forfra uden at kopiere.',
    'value/unsafe-link': 'Adressen skal være fuld og begynde med https:// (eller http, mailto, tel, webcal).',
    'value/not-an-email': 'Skriv en mailadresse som navn@organisation.dk.',
    'value/unknown-field': 'Feltet kendes ikke og er udeladt; se efter en slåfejl.',
    'value/duplicate': ({ id }) => `»${String(id)}« står der to gange; hver må kun stå én gang.`,
    'reference/unknown': ({ id }) => `»${String(id)}« findes ikke.`,
    'reference/self': 'Henviser til sig selv.',
    'time/no-such-time': 'Datoen eller klokkeslættet findes ikke.',
    'time/unknown-zone': ({ zone }) => `Tidszonen »${String(zone)}« kendes ikke; skriv fx Europe/Copenhagen.`,
    'time/skipped': (params) =>
      `Klokken springer ${String(params['time'])} over (sommertid); skriv ${readings(params)}.`,
    'time/ambiguous': (params) =>
      `Klokken er ${String(params['time'])} to gange den dag (vintertid): ${readings(params)}. Vælg et andet tidspunkt.`,
    'time/end-before-start': 'Slut skal ligge efter start.',
    'time/instant-differs': 'Tidspunktet i UTC passer ikke med dato, klokkeslæt og tidszone.',
    'feed/version-unsupported': ({ version, supported }) =>
      `Feedets version ${String(version)} kan ikke læses her; denne udgave læser ${String(supported)}.`,
    'feed/migrated': ({ version, supported }) =>
      `Filen er skrevet i version ${String(version)} og er læst som ${String(supported)}; gem den i den nye form.`,
    'feed/not-json': ({ reason }) => `Det er ikke gyldig JSON: ${String(reason)}`,
    'feed/too-large': ({ limit }) => `Feedet er for stort; højst ${String(limit)} tegn.`,
    'signup/unknown-part': 'Mødet har ikke den del.',
    'signup/unknown-question': 'Spørgsmålet stilles ikke længere. Genindlæs siden.',
    'signup/answer-required': 'Svar på spørgsmålet.',
    'signup/charter-not-accepted': 'Sæt kryds ved gruppens spilleregler.',
    'signup/substitute-not-allowed':
      'Pladsen er personlig i denne gruppe; en kollega kan ikke deltage i dit sted.',
    'signup/substitute-missing': 'Skriv, hvem der kommer i dit sted.',
    'signup/substitute-unused': 'Vælg »en kollega kommer«, eller slet kollegaens navn.',
    'signup/dietary-needs-without-meal': 'Kosthensyn kan kun gives til en del med mad, som du deltager i.',
    'signup/nothing-answered': 'Vælg, hvad du deltager i.',
    'signup/email-fixed': 'Mailadressen kan ikke ændres. Meld fra, og tilmeld dig med den nye adresse.',
  },
  problems: {
    'request/malformed-json': ['Forespørgslen kan ikke læses', 'Genindlæs siden, og prøv igen.'],
    'request/invalid': ['Der er fejl i det udfyldte', 'Ret felterne, og send igen.'],
    'request/not-json': ['Forespørgslen har en forkert type', 'Send application/json.'],
    'request/too-large': ['Der er skrevet for meget', 'Gør teksterne kortere, og send igen.'],
    'request/not-found': ['Siden findes ikke', 'Se efter, om adressen er skrevet rigtigt.'],
    'request/method-not-allowed': ['Det kan adressen ikke', 'Se efter, om adressen er skrevet rigtigt.'],
    'request/origin-not-allowed': [
      'Websitet må ikke sende tilmeldinger hertil',
      'Foreningen skal tillade websitets adresse på serveren.',
    ],
    'request/too-many': [
      'For mange forsøg',
      'Vent et øjeblik, og prøv igen. Det, du har skrevet, er her stadig.',
    ],
    'request/proof-needed': [
      'Mange tilmelder sig lige nu',
      'Send igen om et øjeblik. Det, du har skrevet, er her stadig.',
    ],
    'idempotency/key-missing': ['Idempotency-Key mangler', 'Send headeren Idempotency-Key med 16–128 tegn.'],
    'idempotency/key-malformed': [
      'Idempotency-Key er skrevet forkert',
      'Brug 16–128 tegn af A–Z, a–z, 0–9, _ og -.',
    ],
    'idempotency/key-reused': ['Nøglen er brugt til noget andet', 'Genindlæs siden, og send igen.'],
    'idempotency/in-progress': ['Tilmeldingen er ved at blive behandlet', 'Vent et øjeblik, og prøv igen.'],
    'signup/meeting-not-found': [
      'Mødet findes ikke',
      'Det kan være fjernet fra programmet. Gå tilbage til listen over møder.',
    ],
    'signup/no-signup': [
      'Der er ingen tilmelding til mødet',
      'Kontakt facilitatoren, hvis du gerne vil deltage.',
    ],
    'signup/not-open-yet': [
      'Tilmeldingen er ikke åbnet',
      (p, m) => `Tilmeldingen åbner${time(p, 'opens', m)}.`,
    ],
    'signup/closed': [
      'Tilmeldingen er lukket',
      (p, m) =>
        `Tilmeldingen lukkede${time(p, 'closes', m)}. Skriv til facilitatoren, hvis du stadig gerne vil med.`,
    ],
    'signup/meeting-over': ['Mødet er holdt', 'Se de kommende møder.'],
    'signup/meeting-cancelled': ['Mødet er aflyst', 'Se de kommende møder.'],
    'signup/meeting-postponed': ['Mødet er udskudt', 'Der kommer en ny dato; så kan du tilmelde dig.'],
    'signup/members-only': ['Mødet er for medlemmer', 'Brug det personlige link i din invitation.'],
    'signup/already-cancelled': [
      'Du har allerede meldt fra',
      'Du kan tilmelde dig igen, så længe tilmeldingen er åben.',
    ],
    'signup/open-part-only': [
      'Den del af mødet er for medlemmer',
      'Som gæst kan du deltage i den åbne del. Fravælg den lukkede del, og send igen.',
    ],
    'signup/trial-used': [
      'Du har allerede haft dit prøvebesøg',
      'Som kommende medlem kan du deltage i ét møde. Skriv til facilitatoren, hvis du gerne vil optages.',
    ],
    'signup/no-offer': [
      'Der er ikke tilbudt dig en plads',
      'Tilbuddet kan være besvaret allerede. Genindlæs siden for at se, hvordan du står.',
    ],
    'signup/offer-expired': [
      'Tilbuddet om en plads er udløbet',
      'Pladsen er gået videre til den næste. Du kan tilmelde dig igen og komme på ventelisten.',
    ],
    'link/not-valid': [
      'Linket gælder ikke længere',
      'Det kan være udløbet eller ikke kopieret helt. Bed om at få dit link tilsendt igen.',
    ],
    'application/group-not-found': [
      'Gruppen findes ikke',
      'Den kan være lukket. Gå tilbage til listen over grupper.',
    ],
    'application/closed': [
      'Gruppen optager ikke medlemmer lige nu',
      'Se de andre grupper, eller skriv til facilitatoren.',
    ],
    'request/precondition-required': [
      'Sig, hvilken udgave du ændrer',
      'Send versionen med i If-Match, som du fik den i ETag, eller If-None-Match: * for noget nyt. Så overskriver ingen hinanden.',
    ],
    'access/not-signed-in': [
      'Log ind først',
      'Få et link tilsendt, eller brug en nøgle, der gælder for foreningen.',
    ],
    'access/link-not-valid': [
      'Linket til at logge ind gælder ikke længere',
      'Det virker én gang og i en halv time. Få et nyt tilsendt.',
    ],
    'access/forbidden': [
      'Det leder du ikke',
      'Du kan se og ændre de grupper og møder, som du leder. Spørg foreningen, hvis der mangler nogen.',
    ],
    'access/csrf': [
      'Forespørgslen kom ikke fra denne side',
      'Genindlæs siden, og prøv igen. Programmer sender sessionens X-CSRF-Token med.',
    ],
    'meeting/changed-meanwhile': [
      'Mødet er ændret i mellemtiden',
      'Hent det igen, se, hvad der er nyt, og lav din ændring i den udgave.',
    ],
    'request/changed-meanwhile': [
      'Det er ændret i mellemtiden',
      'Hent det igen, se, hvad der er nyt, og lav din ændring i den udgave.',
    ],
    'membership/not-possible': [
      'Det kan ikke lade sig gøre nu',
      'Se, hvordan det står til med ansøgningen, og prøv igen, når det passer.',
    ],
    'attendance/no-seat': [
      'Personen har ingen plads',
      'Fremmøde noteres kun for den, der har en bekræftet plads til den del af mødet.',
    ],
    'server/unavailable': [
      'Serveren svarer ikke lige nu',
      'Intet er gået tabt: det, du har skrevet, er her stadig. Prøv igen om lidt.',
    ],
    'server/failed': [
      'Noget gik galt hos os',
      'Det, du har skrevet, er her stadig. Prøv igen om lidt, eller skriv til facilitatoren.',
    ],
  },
};
