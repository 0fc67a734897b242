import type { FindingWording } from './finding-wording.js';
import { germanHolidayNames } from './holidays-de.js';

/** German words for what is found in a programme. */
export const germanProgramme: FindingWording = {
  language: 'de',
  saves: (minutes) => `(spart ${minutes})`,
  quoted: (title) => `„${title}“`,
  minuteShort: 'Min.',
  secondShort: 'Sek.',
  holidays: germanHolidayNames,
  findings: {
    'programme/too-few-meetings': (say) =>
      `Die Saison hat ${say.text('count')} Treffen; üblich sind in der Gruppe ${say.text('wanted')}.`,
    'programme/too-many-meetings': (say) =>
      `Die Saison hat ${say.text('count')} Treffen; üblich sind in der Gruppe ${say.text('wanted')}.`,
    'programme/no-dinner': 'Keines der Treffen endet mit einem Abendessen.',
    'programme/several-dinners': (say) =>
      `Bei ${say.text('count')} Treffen gibt es ein Abendessen: ${say.list('meetings')}.`,
    'programme/no-joint-meeting': 'Es gibt kein gemeinsames Treffen mit der Schwestergruppe.',
    'programme/several-joint-meetings': (say) =>
      `Es gibt ${say.text('count')} gemeinsame Treffen: ${say.list('meetings')}.`,
    'programme/one-length': (say) => `Alle Treffen sind gleich lang (${say.length('length')}).`,
    'programme/no-external-talk': 'Kein Vortrag wird von jemandem außerhalb der Gruppe gehalten.',
    'programme/no-member-talk': 'Kein Vortrag wird von einem Mitglied der Gruppe gehalten.',
    'programme/unbalanced': (say) =>
      `Die Vorträge sind ungleich verteilt: ${say.text('technical')} technische und ${say.text('generalist')} generalistische.`,
    'programme/profile-left-out': (say) =>
      `Bei zwei Treffen in Folge ist nichts für das Profil „${say.profile('profile')}“ dabei: „${say.text('title')}“ und „${say.text('next')}“.`,
    'programme/no-round': (say) => `Im Programm von „${say.text('title')}“ fehlt die Austauschrunde.`,
    'programme/holiday': (say) =>
      `„${say.text('title')}“ liegt auf dem ${say.date('date')}, einem freien Tag: ${say.holiday()}.`,
    'programme/school-holiday': (say) =>
      `„${say.text('title')}“ liegt auf dem ${say.date('date')}, in den Schulferien (${say.holiday()}).`,
    'programme/weekend': (say) =>
      `„${say.text('title')}“ liegt auf einem Wochenende, dem ${say.date('date')}.`,
    'programme/same-day': (say) => `Die Gruppe hat am ${say.date('date')} zwei Treffen.`,
    'programme/sister-clash': (say) =>
      `„${say.text('title')}“ liegt auf dem ${say.date('date')}, dem Tag von „${say.text('other')}“ der Schwestergruppe.`,
    'programme/shared-members-clash': (say) =>
      `„${say.text('title')}“ liegt auf dem ${say.date('date')}, dem Tag von „${say.text('other')}“, und ${say.text('members')} Mitglieder gehören beiden Gruppen an.`,
    'programme/outside-season': (say) =>
      `„${say.text('title')}“ liegt auf dem ${say.date('date')}, außerhalb der Saison.`,
    'programme/too-close': (say) =>
      `Zwischen „${say.text('title')}“ und „${say.text('next')}“ liegen nur ${say.text('days')} Tage.`,
    'programme/too-far-apart': (say) =>
      `Zwischen „${say.text('title')}“ und „${say.text('next')}“ vergehen ${say.text('days')} Tage.`,
    'programme/invitation-overdue': (say) =>
      `Die Einladung zu „${say.text('title')}“ ist noch nicht verschickt, und bis zum Treffen sind es ${say.text('days')} Tage.`,
    'programme/invited-late': (say) =>
      `Die Einladung zu „${say.text('title')}“ kam ${say.text('days')} Tage vorher; üblich sind ${say.text('notice')}.`,
    'programme/missing-place': (say) =>
      `Nennen Sie den Ort von „${say.text('title')}“, bevor am ${say.date('due')} die Einladung hinausgeht.`,
    'programme/missing-theme': (say) =>
      `Nennen Sie Thema und Zweck von „${say.text('title')}“, bevor am ${say.date('due')} die Einladung hinausgeht.`,
    'programme/missing-agenda': (say) =>
      `Skizzieren Sie das Programm von „${say.text('title')}“, bevor am ${say.date('due')} die Einladung hinausgeht.`,
    'programme/missing-questions': (say) =>
      `Formulieren Sie zwei oder drei Fragen zur Vorbereitung auf „${say.text('title')}“, bevor am ${say.date('due')} die Einladung hinausgeht.`,
    'programme/missing-signup': (say) =>
      `Öffnen Sie die Anmeldung zu „${say.text('title')}“, bevor am ${say.date('due')} die Einladung hinausgeht.`,
    'programme/missing-deadline': (say) =>
      `Schreiben Sie, bis wann man bei „${say.text('title')}“ absagen kann.`,
    'programme/missing-facilitator': (say) => `Schreiben Sie, wer „${say.text('title')}“ moderiert.`,
  },
  remedies: {
    'programme/add-meetings': (say) => `Planen Sie ${say.text('missing')} Treffen mehr.`,
    'programme/drop-meetings': (say) => `Überlegen Sie, ob ${say.text('missing')} Treffen entfallen können.`,
    'programme/add-dinner':
      'Lassen Sie eines der Treffen mit einem Abendessen enden, am besten ein ganztägiges.',
    'programme/keep-one-dinner': 'Behalten Sie ein Abendessen.',
    'programme/add-joint-meeting': 'Vereinbaren Sie einen Tag mit der Moderation der Schwestergruppe.',
    'programme/keep-one-joint-meeting': 'Behalten Sie ein gemeinsames Treffen.',
    'programme/mix-lengths': 'Mischen Sie halbe und ganze Tage.',
    'programme/ask-a-member': 'Bitten Sie ein Mitglied, von eigenen Erfahrungen zu berichten.',
    'programme/invite-a-speaker': 'Laden Sie jemanden von außen zu einem Vortrag ein.',
    'programme/add-talk-for': (say) => `Suchen Sie einen Vortrag für das Profil „${say.profile('profile')}“.`,
    'programme/add-round': 'Nehmen Sie eine Austauschrunde ins Programm.',
    'programme/say-why-no-round': 'Oder schreiben Sie, warum es diesmal keine Runde gibt.',
    'programme/move-to': (say) => `Verlegen Sie das Treffen auf den ${say.date('date')}.`,
    'programme/move-into-season': (say) =>
      `Suchen Sie einen Tag zwischen dem ${say.date('from')} und dem ${say.date('to')}.`,
    'programme/more-days-between': (say) =>
      `Lassen Sie mindestens ${say.text('least')} Tage zwischen den Treffen.`,
    'programme/fewer-days-between': (say) =>
      `Lassen Sie höchstens ${say.text('most')} Tage zwischen den Treffen.`,
    'programme/invite-now': 'Verschicken Sie die Einladung noch heute.',
  },
};
