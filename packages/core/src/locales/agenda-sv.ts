import type { AgendaWording } from './agenda-wording.js';

/** Why a round did not do what was asked, in Swedish. */
export const swedishRoundRefusals: AgendaWording['roundRefusals'] = {
  'round/not-running': 'Rundan är inte i gång. Starta den först, eller ge en deltagare ordet igen.',
  'round/already-started': 'Rundan är redan i gång.',
  'round/nobody-has-floor': 'Ingen har ordet. Ge en deltagare ordet.',
  'round/nobody-there': 'Det finns inga deltagare i rundan. Lägg till dem som är här.',
  'round/unknown-person': 'Deltagaren är inte med i rundan. Lägg till personen först.',
  'round/already-in': 'Deltagaren är redan med i rundan eller har ordet.',
  'round/nothing-before': 'Ingen har talat färdigt än, så det finns inget att gå tillbaka till.',
  'round/paused': 'Klockan står redan stilla.',
  'round/not-paused': 'Klockan går redan.',
  'round/unknown-note': 'Anteckningen finns inte längre.',
  'round/empty-note': 'Skriv något i anteckningen innan du sparar den.',
  'round/bad-time': 'Ange tiden i hela sekunder, minst en och högst ett dygn.',
};

/** Swedish words for agendas and rounds. */
export const swedishAgenda: AgendaWording = {
  language: 'sv',
  saves: (minutes) => `(sparar ${minutes})`,
  quoted: (title) => `”${title}”`,
  minuteShort: 'min',
  secondShort: 'sek',
  findings: {
    'agenda/overrun': (say) =>
      `Dagordningen slutar kl. ${say.clock('ends')}, ${say.minutes('minutes')} efter överenskomna kl. ${say.clock('planned')}.`,
    'agenda/time-left': (say) =>
      `Dagordningen slutar redan kl. ${say.clock('ends')}; det är ${say.minutes('minutes')} kvar.`,
    'agenda/pin-missed': (say) =>
      `${say.item()} är satt till kl. ${say.clock('pinned')}, men punkterna före varar till kl. ${say.clock('starts')}.`,
    'agenda/round-too-short': (say) =>
      `Laget runt har ${say.minutes('minutes')}, men ${say.text('heads')} deltagare à ${say.turn('seconds')} och tid att gå på djupet tar ${say.minutes('needed')}. Det saknas ${say.minutes('missing')}.`,
    'agenda/mostly-receiving': (say) =>
      `Mötet går mest ut på att lyssna: ${say.text('percent')} procent av tiden utan pauser går åt till att ta emot.`,
    'agenda/no-break': (say) =>
      `Från kl. ${say.clock('from')} till ${say.clock('to')} är det ingen paus på ${say.minutes('minutes')}. Efter ungefär ${say.minutes('limit')} tappar man koncentrationen.`,
  },
  remedies: {
    'agenda/shorter-turns': (say) => `Ge varje deltagare ${say.turn('seconds')} i rundan.`,
    'agenda/parallel-tables': (say) =>
      `Håll rundan vid ${say.text('tables')} bord samtidigt med högst ${say.text('size')} vid varje, och hör kort från borden: ${say.minutes('minutes')}.`,
    'agenda/triads': (say) =>
      `Dela gruppen i ${say.text('triads')} trior som turas om att hjälpa varandra: ${say.minutes('minutes')}.`,
    'agenda/longer-round': (say) => `Avsätt ${say.minutes('minutes')} till rundan.`,
    'agenda/trim-item': (say) => `Korta ${say.item()} till ${say.minutes('minutes')}.`,
    'agenda/end-later': (say) => `Kom överens om att mötet slutar ${say.minutes('minutes')} senare.`,
    'agenda/more-sharing': (say) =>
      `Använd ${say.minutes('minutes')} till på erfarenhetsutbyte eller fri nätverkstid.`,
    'agenda/share-instead': (say) =>
      `Gör ${say.minutes('minutes')} av ${say.item()} till samtal: ställ två frågor och låt deltagarna prata.`,
    'agenda/add-break': (say) => `Ta ${say.minutes('minutes')} paus efter ${say.item()}.`,
    'agenda/break-within': (say) => `Ta ${say.minutes('minutes')} paus mitt i ${say.item()}.`,
  },
  roundRefusals: swedishRoundRefusals,
};
