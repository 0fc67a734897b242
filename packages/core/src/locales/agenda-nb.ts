import type { AgendaWording } from './agenda-wording.js';

/** Why a round did not do what was asked, in Norwegian (bokmål). */
export const norwegianRoundRefusals: AgendaWording['roundRefusals'] = {
  'round/not-running': 'Runden er ikke i gang. Start den først, eller gi en deltaker ordet igjen.',
  'round/already-started': 'Runden er allerede i gang.',
  'round/nobody-has-floor': 'Ingen har ordet. Gi en deltaker ordet.',
  'round/nobody-there': 'Det er ingen deltakere i runden. Legg til dem som er her.',
  'round/unknown-person': 'Deltakeren er ikke med i runden. Legg vedkommende til først.',
  'round/already-in': 'Deltakeren er allerede med i runden eller har ordet.',
  'round/nothing-before': 'Ingen har snakket ferdig ennå, så det er ingenting å gå tilbake til.',
  'round/paused': 'Klokken står allerede stille.',
  'round/not-paused': 'Klokken går allerede.',
  'round/unknown-note': 'Notatet finnes ikke lenger.',
  'round/empty-note': 'Skriv noe i notatet før du lagrer det.',
  'round/bad-time': 'Oppgi tiden i hele sekunder, minst ett og høyst et døgn.',
};

/** Norwegian (bokmål) words for agendas and rounds. */
export const norwegianAgenda: AgendaWording = {
  language: 'nb',
  saves: (minutes) => `(sparer ${minutes})`,
  quoted: (title) => `«${title}»`,
  minuteShort: 'min',
  secondShort: 'sek',
  findings: {
    'agenda/overrun': (say) =>
      `Dagsordenen slutter kl. ${say.clock('ends')}, ${say.minutes('minutes')} etter avtalte kl. ${say.clock('planned')}.`,
    'agenda/time-left': (say) =>
      `Dagsordenen slutter allerede kl. ${say.clock('ends')}; det er ${say.minutes('minutes')} igjen.`,
    'agenda/pin-missed': (say) =>
      `${say.item()} er satt til kl. ${say.clock('pinned')}, men punktene før varer til kl. ${say.clock('starts')}.`,
    'agenda/round-too-short': (say) =>
      `Runden rundt bordet har ${say.minutes('minutes')}, men ${say.text('heads')} deltakere à ${say.turn('seconds')} og tid til å gå i dybden tar ${say.minutes('needed')}. Det mangler ${say.minutes('missing')}.`,
    'agenda/mostly-receiving': (say) =>
      `Møtet går mest ut på å lytte: ${say.text('percent')} prosent av tiden uten pauser går med til å ta imot.`,
    'agenda/no-break': (say) =>
      `Fra kl. ${say.clock('from')} til ${say.clock('to')} er det ingen pause på ${say.minutes('minutes')}. Etter omtrent ${say.minutes('limit')} svikter konsentrasjonen.`,
  },
  remedies: {
    'agenda/shorter-turns': (say) => `Gi hver deltaker ${say.turn('seconds')} i runden.`,
    'agenda/parallel-tables': (say) =>
      `Ta runden ved ${say.text('tables')} bord samtidig med høyst ${say.text('size')} ved hvert, og hør kort fra bordene: ${say.minutes('minutes')}.`,
    'agenda/triads': (say) =>
      `Del gruppen i ${say.text('triads')} lag på tre som bytter på å hjelpe hverandre: ${say.minutes('minutes')}.`,
    'agenda/longer-round': (say) => `Sett av ${say.minutes('minutes')} til runden.`,
    'agenda/trim-item': (say) => `Kort ned ${say.item()} til ${say.minutes('minutes')}.`,
    'agenda/end-later': (say) => `Avtal at møtet slutter ${say.minutes('minutes')} senere.`,
    'agenda/more-sharing': (say) =>
      `Bruk ${say.minutes('minutes')} mer på erfaringsutveksling eller fri nettverkstid.`,
    'agenda/share-instead': (say) =>
      `La ${say.minutes('minutes')} av ${say.item()} bli til samtale: still to spørsmål, og la deltakerne snakke sammen.`,
    'agenda/add-break': (say) => `Ta ${say.minutes('minutes')} pause etter ${say.item()}.`,
    'agenda/break-within': (say) => `Ta ${say.minutes('minutes')} pause midt i ${say.item()}.`,
  },
  roundRefusals: norwegianRoundRefusals,
};
