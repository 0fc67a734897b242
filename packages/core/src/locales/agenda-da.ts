import type { AgendaWording } from './agenda-wording.js';

/** Danish words for agendas and rounds. */
export const danishAgenda: AgendaWording = {
  language: 'da',
  roundRefusals: {
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
  },
};
