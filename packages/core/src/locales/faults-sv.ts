import type { FaultWording } from './fault-wording.js';
import { readingsWith, timeAfter, valuesText } from './phrases.js';

const readings = readingsWith('eller');
const time = timeAfter('');

/** Faults in Swedish. */
export const swedishFaults: FaultWording = {
  language: 'sv',
  issues: {
    'value/missing': 'Fältet saknas.',
    'value/wrong-type': ({ expected }) => `Värdet har fel typ. Här ska stå ${valuesText(expected)}.`,
    'value/too-long': ({ limit }) => `Texten är för lång, högst ${String(limit)} tecken.`,
    'value/too-short': ({ limit }) => `Texten är för kort, minst ${String(limit)} tecken.`,
    'value/too-many': ({ limit }) => `Det är för många, högst ${String(limit)}.`,
    'value/too-few': ({ limit }) => `Det är för få, minst ${String(limit)}.`,
    'value/too-large': ({ limit }) => `Talet är för stort, högst ${String(limit)}.`,
    'value/too-small': ({ limit }) => `Talet är för litet, minst ${String(limit)}.`,
    'value/not-allowed': ({ allowed }) => `Värdet är okänt. Välj ett av: ${valuesText(allowed)}.`,
    'value/malformed': 'Värdet är felskrivet.',
    'value/control-character':
      'Texten innehåller tecken som inte kan visas. Skriv den på nytt utan att kopiera.',
    'value/unsafe-link':
      'Adressen ska vara fullständig och börja med https:// (eller http, mailto, tel, webcal).',
    'value/not-an-email': 'Skriv en e-postadress som namn@organisation.se.',
    'value/unknown-field': 'Fältet är okänt och har utelämnats. Kontrollera stavningen.',
    'value/duplicate': ({ id }) => `”${String(id)}” finns två gånger. Varje får bara finnas en gång.`,
    'reference/unknown': ({ id }) => `”${String(id)}” finns inte.`,
    'reference/self': 'Hänvisar till sig själv.',
    'time/no-such-time': 'Datumet eller klockslaget finns inte.',
    'time/unknown-zone': ({ zone }) =>
      `Tidszonen ”${String(zone)}” är okänd. Skriv till exempel Europe/Stockholm.`,
    'time/skipped': (params) =>
      `Klockan hoppar över ${String(params['time'])} (sommartiden börjar). Skriv ${readings(params)}.`,
    'time/ambiguous': (params) =>
      `Klockan är ${String(params['time'])} två gånger den dagen (sommartiden slutar): ${readings(params)}. Välj en annan tid.`,
    'time/end-before-start': 'Sluttiden ska vara efter starttiden.',
    'time/instant-differs': 'Tidpunkten i UTC stämmer inte med datum, klockslag och tidszon.',
    'feed/version-unsupported': ({ version, supported }) =>
      `Flödets version ${String(version)} kan inte läsas här. Den här utgåvan läser ${String(supported)}.`,
    'feed/migrated': ({ version, supported }) =>
      `Filen är skriven i version ${String(version)} och har lästs som ${String(supported)}; spara den i den nya formen.`,
    'feed/not-json': ({ reason }) => `Detta är inte giltig JSON: ${String(reason)}`,
    'feed/too-large': ({ limit }) => `Flödet är för stort, högst ${String(limit)} tecken.`,
    'signup/unknown-part': 'Mötet har inte den delen.',
    'signup/unknown-question': 'Frågan ställs inte längre. Ladda om sidan.',
    'signup/answer-required': 'Svara på frågan.',
    'signup/charter-not-accepted': 'Kryssa i rutan för gruppens spelregler.',
    'signup/substitute-not-allowed':
      'Platsen är personlig i den här gruppen. En kollega kan inte delta i ditt ställe.',
    'signup/substitute-missing': 'Skriv vem som kommer i ditt ställe.',
    'signup/substitute-unused': 'Välj ”en kollega kommer”, eller ta bort kollegans namn.',
    'signup/dietary-needs-without-meal': 'Kostbehov kan bara anges för en del med mat som du deltar i.',
    'signup/nothing-answered': 'Välj vad du deltar i.',
    'signup/email-fixed': 'E-postadressen kan inte ändras. Avanmäl dig och anmäl dig med den nya adressen.',
  },
  problems: {
    'request/malformed-json': ['Begäran kan inte läsas', 'Ladda om sidan och försök igen.'],
    'request/invalid': ['Något är felaktigt ifyllt', 'Rätta fälten och skicka igen.'],
    'request/not-json': ['Begäran har fel typ', 'Skicka application/json.'],
    'request/too-large': ['Det är för mycket text', 'Korta texterna och skicka igen.'],
    'request/not-found': ['Sidan finns inte', 'Kontrollera att adressen är rätt skriven.'],
    'request/method-not-allowed': [
      'Det går inte på den här adressen',
      'Kontrollera att adressen är rätt skriven.',
    ],
    'request/origin-not-allowed': [
      'Webbplatsen får inte skicka anmälningar hit',
      'Föreningen behöver tillåta webbplatsens adress på servern.',
    ],
    'request/too-many': [
      'För många försök',
      'Vänta en stund och försök igen. Det du har skrivit finns kvar.',
    ],
    'request/proof-needed': [
      'Många anmäler sig just nu',
      'Skicka igen om en stund. Det du har skrivit finns kvar.',
    ],
    'idempotency/key-missing': [
      'Idempotency-Key saknas',
      'Skicka huvudet Idempotency-Key med 16–128 tecken.',
    ],
    'idempotency/key-malformed': [
      'Idempotency-Key är felskriven',
      'Använd 16–128 tecken av A–Z, a–z, 0–9, _ och -.',
    ],
    'idempotency/key-reused': ['Nyckeln har använts till något annat', 'Ladda om sidan och skicka igen.'],
    'idempotency/in-progress': ['Anmälan behandlas just nu', 'Vänta en stund och försök igen.'],
    'signup/meeting-not-found': [
      'Mötet finns inte',
      'Det kan ha tagits bort ur programmet. Gå tillbaka till listan över möten.',
    ],
    'signup/no-signup': [
      'Det går inte att anmäla sig till mötet',
      'Kontakta nätverksledaren om du vill delta.',
    ],
    'signup/not-open-yet': ['Anmälan har inte öppnat', (p, m) => `Anmälan öppnar${time(p, 'opens', m)}.`],
    'signup/closed': [
      'Anmälan är stängd',
      (p, m) =>
        `Anmälan stängde${time(p, 'closes', m)}. Skriv till nätverksledaren om du fortfarande vill delta.`,
    ],
    'signup/meeting-over': ['Mötet har hållits', 'Se kommande möten.'],
    'signup/meeting-cancelled': ['Mötet är inställt', 'Se kommande möten.'],
    'signup/meeting-postponed': ['Mötet är uppskjutet', 'Ett nytt datum kommer, och då kan du anmäla dig.'],
    'signup/members-only': ['Mötet är för medlemmar', 'Använd den personliga länken i din inbjudan.'],
    'signup/already-cancelled': [
      'Du har redan avanmält dig',
      'Du kan anmäla dig igen så länge anmälan är öppen.',
    ],
    'signup/open-part-only': [
      'Den delen av mötet är för medlemmar',
      'Som gäst kan du delta i den öppna delen. Välj bort den stängda delen och skicka igen.',
    ],
    'signup/trial-used': [
      'Du har redan haft ditt provbesök',
      'Som blivande medlem kan du delta i ett möte. Skriv till nätverksledaren om du vill bli medlem.',
    ],
    'signup/no-offer': [
      'Du har inte erbjudits någon plats',
      'Erbjudandet kan redan vara besvarat. Ladda om sidan för att se vad som gäller.',
    ],
    'signup/offer-expired': [
      'Erbjudandet om en plats har gått ut',
      'Platsen har gått vidare till nästa person. Du kan anmäla dig igen och hamna på väntelistan.',
    ],
    'link/not-valid': [
      'Länken gäller inte längre',
      'Den kan ha gått ut eller inte ha kopierats i sin helhet. Be om att få din länk skickad igen.',
    ],
    'application/group-not-found': [
      'Gruppen finns inte',
      'Den kan ha stängts. Gå tillbaka till listan över grupper.',
    ],
    'application/closed': [
      'Gruppen tar inte emot medlemmar just nu',
      'Titta på de andra grupperna, eller skriv till facilitatorn.',
    ],
    'request/precondition-required': [
      'Ange vilken version du ändrar',
      'Skicka med versionen i If-Match så som du fick den i ETag, eller If-None-Match: * för något nytt. Då skriver ingen över någon annan.',
    ],
    'access/not-signed-in': [
      'Logga in först',
      'Be om en länk med e-post, eller använd en nyckel som gäller för föreningen.',
    ],
    'access/link-not-valid': [
      'Inloggningslänken gäller inte längre',
      'Den fungerar en gång och i en halvtimme. Be om en ny.',
    ],
    'access/forbidden': [
      'Det här leder du inte',
      'Du kan se och ändra de grupper och möten som du leder. Fråga föreningen om något saknas.',
    ],
    'access/csrf': [
      'Begäran kom inte från den här sidan',
      'Ladda om sidan och försök igen. Program skickar med sessionens X-CSRF-Token.',
    ],
    'meeting/changed-meanwhile': [
      'Mötet har ändrats under tiden',
      'Hämta det igen, se vad som är nytt och gör din ändring i den versionen.',
    ],
    'request/changed-meanwhile': [
      'Det har ändrats under tiden',
      'Hämta det igen, se vad som är nytt och gör din ändring i den versionen.',
    ],
    'membership/not-possible': [
      'Det går inte nu',
      'Se hur det står till med ansökan och försök igen när det passar.',
    ],
    'attendance/no-seat': [
      'Personen har ingen plats',
      'Närvaro noteras bara för den som har en bekräftad plats på den delen av mötet.',
    ],
    'server/unavailable': [
      'Servern svarar inte just nu',
      'Ingenting har gått förlorat: det du har skrivit finns kvar. Försök igen om en stund.',
    ],
    'server/failed': [
      'Något gick fel hos oss',
      'Det du har skrivit finns kvar. Försök igen om en stund, eller skriv till nätverksledaren.',
    ],
  },
};
