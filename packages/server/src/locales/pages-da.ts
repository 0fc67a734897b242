import type { PagesWording } from './pages-wording.js';

/** The server's own pages in Danish. */
export const danishPages: PagesWording = {
  meetings: 'Kommende møder',
  noMeetings: 'Der er ikke planlagt møder lige nu.',
  fault: 'Fejl',
  toMeetings: 'Alle kommende møder',
  you: (name, email) => `Siden her er til ${name} (${email}).`,
  notYou: 'Det er ikke mig',
  substituteHint: 'Udfyld kun dette, hvis du har svaret, at en kollega kommer.',
  mealHint: 'Kun hvis du kommer til en del med mad.',
  offered: 'En plads er blevet ledig, og den er reserveret til dig. Vil du have den?',
  tooOld: 'Siden har været åben for længe',
  tooOldDetail: 'Der er ikke sendt noget. Alt, hvad du skrev, står her stadig: Send igen.',
  busy: 'Mange tilmelder sig lige nu',
  busyDetail: (seconds) =>
    `Vent ${seconds === 1 ? 'ét sekund' : `${String(seconds)} sekunder`}, og send så igen. Alt, hvad du skrev, står her stadig, og der er ikke sendt noget endnu.`,
  noCookies: 'Din browser gemte ikke linket',
  noCookiesDetail:
    'Siden skal kunne huske dit link, mens du bruger den. Tillad cookies for dette websted, og brug linket i mailen igen.',
  attendees: {
    heading: 'Hvem kommer',
    others: (count) =>
      count === 0
        ? 'Alle, der kommer, er vist.'
        : count === 1
          ? 'Én mere kommer, som ikke har sagt ja til at blive vist.'
          : `${String(count)} mere kommer, som ikke har sagt ja til at blive vist.`,
    hidden: 'De andre, der kommer, kan ikke se dig her.',
    show: 'Vis mit navn og min organisation for de andre, der kommer',
    shown: 'De andre, der kommer, kan se dit navn og din organisation her.',
    hide: 'Vis mig ikke længere',
  },
  cookies: 'Siderne gemmer to cookies, til formularen og til dit link, og intet, der følger dig.',
};
