import type { FindingWording } from './finding-wording.js';
import { norwegianHolidayNames } from './holidays-nb.js';

/** Norwegian (bokmål) words for what is found in a programme. */
export const norwegianProgramme: FindingWording = {
  language: 'nb',
  saves: (minutes) => `(sparer ${minutes})`,
  quoted: (title) => `«${title}»`,
  minuteShort: 'min',
  secondShort: 'sek',
  holidays: norwegianHolidayNames,
  findings: {
    'programme/too-few-meetings': (say) =>
      `Sesongen har ${say.text('count')} møter; gruppen pleier å ha ${say.text('wanted')}.`,
    'programme/too-many-meetings': (say) =>
      `Sesongen har ${say.text('count')} møter; gruppen pleier å ha ${say.text('wanted')}.`,
    'programme/no-dinner': 'Ingen av møtene slutter med en middag.',
    'programme/several-dinners': (say) =>
      `Det er middag ved ${say.text('count')} møter: ${say.list('meetings')}.`,
    'programme/no-joint-meeting': 'Det er ikke noe fellesmøte med søstergruppen.',
    'programme/several-joint-meetings': (say) =>
      `Det er ${say.text('count')} fellesmøter: ${say.list('meetings')}.`,
    'programme/one-length': (say) => `Alle møtene er like lange (${say.length('length').toLowerCase()}).`,
    'programme/no-external-talk': 'Ingen innlegg holdes av en foredragsholder utenfra.',
    'programme/no-member-talk': 'Ingen innlegg holdes av gruppens egne medlemmer.',
    'programme/unbalanced': (say) =>
      `Innleggene er skjevt fordelt: ${say.text('technical')} tekniske og ${say.text('generalist')} for generalister.`,
    'programme/profile-left-out': (say) =>
      `Det er ingenting for profilen ${say.profile('profile').toLowerCase()} to møter på rad: «${say.text('title')}» og «${say.text('next')}».`,
    'programme/no-round': (say) => `«${say.text('title')}» har ingen runde rundt bordet på dagsordenen.`,
    'programme/holiday': (say) =>
      `«${say.text('title')}» er lagt til ${say.date('date')}, som er ${say.holiday()}.`,
    'programme/school-holiday': (say) =>
      `«${say.text('title')}» er lagt til ${say.date('date')}, i skoleferien (${say.holiday()}).`,
    'programme/weekend': (say) => `«${say.text('title')}» er lagt til en helg, ${say.date('date')}.`,
    'programme/same-day': (say) => `Gruppen har to møter ${say.date('date')}.`,
    'programme/sister-clash': (say) =>
      `«${say.text('title')}» er lagt til ${say.date('date')}, samme dag som søstergruppens «${say.text('other')}».`,
    'programme/shared-members-clash': (say) =>
      `«${say.text('title')}» er lagt til ${say.date('date')}, samme dag som «${say.text('other')}», og ${say.text('members')} medlemmer er med i begge gruppene.`,
    'programme/outside-season': (say) =>
      `«${say.text('title')}» er lagt til ${say.date('date')}, utenfor sesongen.`,
    'programme/too-close': (say) =>
      `Det er bare ${say.text('days')} dager mellom «${say.text('title')}» og «${say.text('next')}».`,
    'programme/too-far-apart': (say) =>
      `Det går ${say.text('days')} dager mellom «${say.text('title')}» og «${say.text('next')}».`,
    'programme/invitation-overdue': (say) =>
      `Invitasjonen til «${say.text('title')}» er ikke sendt, og det er ${say.text('days')} dager til møtet.`,
    'programme/invited-late': (say) =>
      `Invitasjonen til «${say.text('title')}» kom ${say.text('days')} dager før; ${say.text('notice')} er god skikk.`,
    'programme/missing-place': (say) =>
      `Skriv stedet for «${say.text('title')}» før invitasjonen sendes ${say.date('due')}.`,
    'programme/missing-theme': (say) =>
      `Skriv tema og formål for «${say.text('title')}» før invitasjonen sendes ${say.date('due')}.`,
    'programme/missing-agenda': (say) =>
      `Sett opp programmet for «${say.text('title')}» i hovedtrekk før invitasjonen sendes ${say.date('due')}.`,
    'programme/missing-questions': (say) =>
      `Skriv to-tre spørsmål å tenke gjennom til «${say.text('title')}» før invitasjonen sendes ${say.date('due')}.`,
    'programme/missing-signup': (say) =>
      `Åpne for påmelding til «${say.text('title')}» før invitasjonen sendes ${say.date('due')}.`,
    'programme/missing-deadline': (say) => `Skriv når man senest melder avbud til «${say.text('title')}».`,
    'programme/missing-facilitator': (say) => `Skriv hvem som leder «${say.text('title')}».`,
  },
  remedies: {
    'programme/add-meetings': (say) => `Legg inn ${say.text('missing')} møter til.`,
    'programme/drop-meetings': (say) => `Vurder om ${say.text('missing')} møter kan droppes.`,
    'programme/add-dinner': 'La ett av møtene slutte med en middag, helst et heldagsmøte.',
    'programme/keep-one-dinner': 'Behold én middag.',
    'programme/add-joint-meeting': 'Avtal en dag med nettverkslederen i søstergruppen.',
    'programme/keep-one-joint-meeting': 'Behold ett fellesmøte.',
    'programme/mix-lengths': 'Bland halve og hele dager.',
    'programme/ask-a-member': 'Be et medlem fortelle om egne erfaringer.',
    'programme/invite-a-speaker': 'Inviter en foredragsholder utenfra.',
    'programme/add-talk-for': (say) =>
      `Finn et innlegg for profilen ${say.profile('profile').toLowerCase()}.`,
    'programme/add-round': 'Sett en runde rundt bordet på dagsordenen.',
    'programme/say-why-no-round': 'Eller skriv hvorfor det ikke er noen runde denne gangen.',
    'programme/move-to': (say) => `Flytt møtet til ${say.date('date')}.`,
    'programme/move-into-season': (say) => `Finn en dag mellom ${say.date('from')} og ${say.date('to')}.`,
    'programme/more-days-between': (say) => `La det gå minst ${say.text('least')} dager mellom møtene.`,
    'programme/fewer-days-between': (say) => `La det gå høyst ${say.text('most')} dager mellom møtene.`,
    'programme/invite-now': 'Send invitasjonen i dag.',
  },
};
