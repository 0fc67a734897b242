import type { FindingWording } from './finding-wording.js';
import { danishHolidayNames } from './holidays-da.js';

/** Danish words for what is found in a programme. */
export const danishProgramme: FindingWording = {
  language: 'da',
  saves: (minutes) => `(sparer ${minutes})`,
  quoted: (title) => `»${title}«`,
  minuteShort: 'min.',
  secondShort: 'sek.',
  holidays: danishHolidayNames,
  findings: {
    'programme/too-few-meetings': (say) =>
      `Sæsonen har ${say.text('count')} møder; gruppen plejer at holde ${say.text('wanted')}.`,
    'programme/too-many-meetings': (say) =>
      `Sæsonen har ${say.text('count')} møder; gruppen plejer at holde ${say.text('wanted')}.`,
    'programme/no-dinner': 'Ingen af møderne slutter med en middag.',
    'programme/several-dinners': (say) =>
      `Der er middag ved ${say.text('count')} møder: ${say.list('meetings')}.`,
    'programme/no-joint-meeting': 'Der er ikke noget fællesmøde med søstergruppen.',
    'programme/several-joint-meetings': (say) =>
      `Der er ${say.text('count')} fællesmøder: ${say.list('meetings')}.`,
    'programme/one-length': (say) => `Alle møder er lige lange (${say.length('length').toLowerCase()}).`,
    'programme/no-external-talk': 'Ingen oplæg holdes af en ekstern oplægsholder.',
    'programme/no-member-talk': 'Ingen oplæg holdes af gruppens egne medlemmer.',
    'programme/unbalanced': (say) =>
      `Oplæggene er skævt fordelt: ${say.text('technical')} tekniske og ${say.text('generalist')} for generalister.`,
    'programme/profile-left-out': (say) =>
      `Der er intet for profilen ${say.profile('profile').toLowerCase()} to møder i træk: »${say.text('title')}« og »${say.text('next')}«.`,
    'programme/no-round': (say) => `»${say.text('title')}« har ikke bordet rundt på dagsordenen.`,
    'programme/holiday': (say) =>
      `»${say.text('title')}« ligger den ${say.date('date')}, som er ${say.holiday()}.`,
    'programme/school-holiday': (say) =>
      `»${say.text('title')}« ligger den ${say.date('date')}, i skoleferien (${say.holiday()}).`,
    'programme/weekend': (say) => `»${say.text('title')}« ligger i en weekend, den ${say.date('date')}.`,
    'programme/same-day': (say) => `Gruppen har to møder den ${say.date('date')}.`,
    'programme/sister-clash': (say) =>
      `»${say.text('title')}« ligger den ${say.date('date')}, samme dag som søstergruppens »${say.text('other')}«.`,
    'programme/shared-members-clash': (say) =>
      `»${say.text('title')}« ligger den ${say.date('date')}, samme dag som »${say.text('other')}«, og ${say.text('members')} medlemmer er med i begge grupper.`,
    'programme/outside-season': (say) =>
      `»${say.text('title')}« ligger den ${say.date('date')}, uden for sæsonen.`,
    'programme/too-close': (say) =>
      `Der er kun ${say.text('days')} dage mellem »${say.text('title')}« og »${say.text('next')}«.`,
    'programme/too-far-apart': (say) =>
      `Der går ${say.text('days')} dage mellem »${say.text('title')}« og »${say.text('next')}«.`,
    'programme/invitation-overdue': (say) =>
      `Invitationen til »${say.text('title')}« er ikke sendt, og der er ${say.text('days')} dage til mødet.`,
    'programme/invited-late': (say) =>
      `Invitationen til »${say.text('title')}« kom ${say.text('days')} dage før; ${say.text('notice')} er god skik.`,
    'programme/missing-place': (say) =>
      `Skriv stedet for »${say.text('title')}«, før invitationen sendes den ${say.date('due')}.`,
    'programme/missing-theme': (say) =>
      `Skriv tema og formål for »${say.text('title')}«, før invitationen sendes den ${say.date('due')}.`,
    'programme/missing-agenda': (say) =>
      `Læg programmet for »${say.text('title')}« i hovedtræk, før invitationen sendes den ${say.date('due')}.`,
    'programme/missing-questions': (say) =>
      `Skriv to-tre spørgsmål at tænke over til »${say.text('title')}«, før invitationen sendes den ${say.date('due')}.`,
    'programme/missing-signup': (say) =>
      `Åbn for tilmelding til »${say.text('title')}«, før invitationen sendes den ${say.date('due')}.`,
    'programme/missing-deadline': (say) =>
      `Skriv, hvornår man senest melder afbud til »${say.text('title')}«.`,
    'programme/missing-facilitator': (say) => `Skriv, hvem der er facilitator på »${say.text('title')}«.`,
  },
  remedies: {
    'programme/add-meetings': (say) => `Læg ${say.text('missing')} møder mere.`,
    'programme/drop-meetings': (say) => `Overvej, om ${say.text('missing')} møder kan undværes.`,
    'programme/add-dinner': 'Lad et af møderne slutte med en middag, helst et heldagsmøde.',
    'programme/keep-one-dinner': 'Behold én middag.',
    'programme/add-joint-meeting': 'Aftal en dag med søstergruppens facilitator.',
    'programme/keep-one-joint-meeting': 'Behold ét fællesmøde.',
    'programme/mix-lengths': 'Bland halve og hele dage.',
    'programme/ask-a-member': 'Bed et medlem om at fortælle om egne erfaringer.',
    'programme/invite-a-speaker': 'Inviter en oplægsholder udefra.',
    'programme/add-talk-for': (say) => `Find et oplæg for profilen ${say.profile('profile').toLowerCase()}.`,
    'programme/add-round': 'Sæt bordet rundt på dagsordenen.',
    'programme/say-why-no-round': 'Eller skriv, hvorfor der ikke er en runde denne gang.',
    'programme/move-to': (say) => `Flyt mødet til den ${say.date('date')}.`,
    'programme/move-into-season': (say) => `Find en dag mellem ${say.date('from')} og ${say.date('to')}.`,
    'programme/more-days-between': (say) => `Lad der gå mindst ${say.text('least')} dage mellem møderne.`,
    'programme/fewer-days-between': (say) => `Lad der højst gå ${say.text('most')} dage mellem møderne.`,
    'programme/invite-now': 'Send invitationen i dag.',
  },
};
