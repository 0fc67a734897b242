import type { AgendaWording } from './agenda-wording.js';

/** Why a round did not do what was asked, in German. */
export const germanRoundRefusals: AgendaWording['roundRefusals'] = {
  'round/not-running':
    'Die Runde läuft nicht. Beginnen Sie sie zuerst, oder erteilen Sie jemandem wieder das Wort.',
  'round/already-started': 'Die Runde läuft bereits.',
  'round/nobody-has-floor': 'Niemand hat das Wort. Erteilen Sie es jemandem.',
  'round/nobody-there': 'An der Runde nimmt noch niemand teil. Tragen Sie ein, wer da ist.',
  'round/unknown-person': 'Diese Person ist nicht in der Runde. Fügen Sie sie zuerst hinzu.',
  'round/already-in': 'Diese Person ist bereits in der Runde oder hat das Wort.',
  'round/nothing-before': 'Noch hat niemand zu Ende gesprochen; es gibt nichts, wohin es zurückgeht.',
  'round/paused': 'Die Uhr steht bereits.',
  'round/not-paused': 'Die Uhr läuft bereits.',
  'round/unknown-note': 'Diese Notiz gibt es nicht mehr.',
  'round/empty-note': 'Schreiben Sie etwas in die Notiz, bevor Sie sie festhalten.',
  'round/bad-time': 'Geben Sie die Zeit in ganzen Sekunden an, mindestens eine und höchstens einen Tag.',
};

/** German words for agendas and rounds. */
export const germanAgenda: AgendaWording = {
  language: 'de',
  saves: (minutes) => `(spart ${minutes})`,
  quoted: (title) => `„${title}“`,
  minuteShort: 'Min.',
  secondShort: 'Sek.',
  findings: {
    'agenda/overrun': (say) =>
      `Das Programm endet um ${say.clock('ends')} Uhr, ${say.minutes('minutes')} nach dem vereinbarten Ende um ${say.clock('planned')} Uhr.`,
    'agenda/time-left': (say) =>
      `Das Programm endet schon um ${say.clock('ends')} Uhr; übrig sind ${say.minutes('minutes')}.`,
    'agenda/pin-missed': (say) =>
      `${say.item()} ist auf ${say.clock('pinned')} Uhr gelegt, aber die Punkte davor dauern bis ${say.clock('starts')} Uhr.`,
    'agenda/round-too-short': (say) =>
      `Für die Austauschrunde sind ${say.minutes('minutes')} vorgesehen, aber ${say.text('heads')} Personen zu je ${say.turn('seconds')} und Zeit zum Vertiefen brauchen ${say.minutes('needed')}. Es fehlen ${say.minutes('missing')}.`,
    'agenda/mostly-receiving': (say) =>
      `Das Treffen besteht vor allem aus Zuhören: ${say.text('percent')} Prozent der Zeit ohne Pausen.`,
    'agenda/no-break': (say) =>
      `Von ${say.clock('from')} bis ${say.clock('to')} Uhr gibt es ${say.minutes('minutes')} lang keine Pause. Nach etwa ${say.minutes('limit')} lässt die Konzentration nach.`,
  },
  remedies: {
    'agenda/shorter-turns': (say) => `Geben Sie jeder Person ${say.turn('seconds')} in der Runde.`,
    'agenda/parallel-tables': (say) =>
      `Halten Sie die Runde an ${say.text('tables')} Tischen gleichzeitig ab, mit höchstens ${say.text('size')} Personen an jedem, und hören Sie danach kurz von jedem Tisch: ${say.minutes('minutes')}.`,
    'agenda/triads': (say) =>
      `Teilen Sie die Gruppe in ${say.text('triads')} Dreiergruppen, die sich reihum beraten: ${say.minutes('minutes')}.`,
    'agenda/longer-round': (say) => `Planen Sie ${say.minutes('minutes')} für die Runde ein.`,
    'agenda/trim-item': (say) => `Kürzen Sie ${say.item()} auf ${say.minutes('minutes')}.`,
    'agenda/end-later': (say) => `Vereinbaren Sie, dass das Treffen ${say.minutes('minutes')} später endet.`,
    'agenda/more-sharing': (say) =>
      `Nutzen Sie ${say.minutes('minutes')} mehr für kollegiale Beratung oder freie Zeit zum Netzwerken.`,
    'agenda/share-instead': (say) =>
      `Machen Sie aus ${say.minutes('minutes')} von ${say.item()} ein Gespräch: Stellen Sie zwei Fragen, und lassen Sie die Teilnehmenden miteinander reden.`,
    'agenda/add-break': (say) => `Machen Sie nach ${say.item()} ${say.minutes('minutes')} Pause.`,
    'agenda/break-within': (say) => `Machen Sie mitten in ${say.item()} ${say.minutes('minutes')} Pause.`,
  },
  roundRefusals: germanRoundRefusals,
};
