import type { AgendaWording } from './agenda-wording.js';

/** Why a round did not do what was asked, in Danish. */
export const danishRoundRefusals: AgendaWording['roundRefusals'] = {
  'round/not-running': 'Runden er ikke i gang. Start den først, eller giv en deltager ordet igen.',
  'round/already-started': 'Runden er allerede i gang.',
  'round/nobody-has-floor': 'Ingen har ordet. Giv en deltager ordet.',
  'round/nobody-there': 'Der er ingen deltagere i runden. Tilføj dem, der er til stede.',
  'round/unknown-person': 'Deltageren er ikke med i runden. Tilføj vedkommende først.',
  'round/already-in': 'Deltageren er allerede med i runden eller har ordet.',
  'round/nothing-before': 'Ingen har talt færdig endnu, så der er intet at gå tilbage til.',
  'round/paused': 'Uret står allerede stille.',
  'round/not-paused': 'Uret går allerede.',
  'round/unknown-note': 'Noten findes ikke længere.',
  'round/empty-note': 'Skriv noget i noten, før den gemmes.',
  'round/bad-time': 'Skriv tiden i hele sekunder, mindst ét og højst et døgn.',
};

/** Danish words for agendas and rounds. */
export const danishAgenda: AgendaWording = {
  language: 'da',
  saves: (minutes) => `(sparer ${minutes})`,
  quoted: (title) => `»${title}«`,
  minuteShort: 'min.',
  secondShort: 'sek.',
  findings: {
    'agenda/overrun': (say) =>
      `Dagsordenen slutter kl. ${say.clock('ends')}, ${say.minutes('minutes')} efter det aftalte kl. ${say.clock('planned')}.`,
    'agenda/time-left': (say) =>
      `Dagsordenen slutter allerede kl. ${say.clock('ends')}; der er ${say.minutes('minutes')} tilbage.`,
    'agenda/pin-missed': (say) =>
      `${say.item()} er sat til kl. ${say.clock('pinned')}, men punkterne før varer til kl. ${say.clock('starts')}.`,
    'agenda/round-too-short': (say) =>
      `Bordet rundt har ${say.minutes('minutes')}, men ${say.text('heads')} deltagere à ${say.turn('seconds')} og tid til at gå i dybden tager ${say.minutes('needed')}. Der mangler ${say.minutes('missing')}.`,
    'agenda/mostly-receiving': (say) =>
      `Mødet er mest til at lytte: ${say.text('percent')} procent af tiden uden pauser går med at modtage.`,
    'agenda/no-break': (say) =>
      `Fra kl. ${say.clock('from')} til ${say.clock('to')} er der ingen pause i ${say.minutes('minutes')}. Efter omkring ${say.minutes('limit')} falder koncentrationen.`,
  },
  remedies: {
    'agenda/shorter-turns': (say) => `Giv hver deltager ${say.turn('seconds')} i runden.`,
    'agenda/parallel-tables': (say) =>
      `Tag runden ved ${say.text('tables')} borde på én gang med højst ${say.text('size')} ved hvert, og hør kort fra bordene: ${say.minutes('minutes')}.`,
    'agenda/triads': (say) =>
      `Del gruppen i ${say.text('triads')} hold på tre, der på skift hjælper hinanden: ${say.minutes('minutes')}.`,
    'agenda/longer-round': (say) => `Sæt ${say.minutes('minutes')} af til runden.`,
    'agenda/trim-item': (say) => `Kort ${say.item()} ned til ${say.minutes('minutes')}.`,
    'agenda/end-later': (say) => `Aftal, at mødet slutter ${say.minutes('minutes')} senere.`,
    'agenda/more-sharing': (say) => `Brug ${say.minutes('minutes')} mere på sparring eller fri netværkstid.`,
    'agenda/share-instead': (say) =>
      `Lad ${say.minutes('minutes')} af ${say.item()} blive til drøftelse: stil to spørgsmål, og lad deltagerne tale sammen.`,
    'agenda/add-break': (say) => `Hold ${say.minutes('minutes')} pause efter ${say.item()}.`,
    'agenda/break-within': (say) => `Hold ${say.minutes('minutes')} pause midt i ${say.item()}.`,
  },
  roundRefusals: danishRoundRefusals,
};
