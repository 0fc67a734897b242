import type { FindingWording } from './finding-wording.js';
import { swedishHolidayNames } from './holidays-sv.js';

/** Swedish words for what is found in a programme. */
export const swedishProgramme: FindingWording = {
  language: 'sv',
  saves: (minutes) => `(sparar ${minutes})`,
  quoted: (title) => `”${title}”`,
  minuteShort: 'min',
  secondShort: 'sek',
  holidays: swedishHolidayNames,
  findings: {
    'programme/too-few-meetings': (say) =>
      `Säsongen har ${say.text('count')} möten; gruppen brukar ha ${say.text('wanted')}.`,
    'programme/too-many-meetings': (say) =>
      `Säsongen har ${say.text('count')} möten; gruppen brukar ha ${say.text('wanted')}.`,
    'programme/no-dinner': 'Inget av mötena slutar med en middag.',
    'programme/several-dinners': (say) =>
      `Det är middag vid ${say.text('count')} möten: ${say.list('meetings')}.`,
    'programme/no-joint-meeting': 'Det finns inget gemensamt möte med systergruppen.',
    'programme/several-joint-meetings': (say) =>
      `Det finns ${say.text('count')} gemensamma möten: ${say.list('meetings')}.`,
    'programme/one-length': (say) => `Alla möten är lika långa (${say.length('length').toLowerCase()}).`,
    'programme/no-external-talk': 'Inget föredrag hålls av en föredragshållare utifrån.',
    'programme/no-member-talk': 'Inget föredrag hålls av gruppens egna medlemmar.',
    'programme/unbalanced': (say) =>
      `Föredragen är ojämnt fördelade: ${say.text('technical')} tekniska och ${say.text('generalist')} för generalister.`,
    'programme/profile-left-out': (say) =>
      `Det finns inget för profilen ${say.profile('profile').toLowerCase()} två möten i rad: ”${say.text('title')}” och ”${say.text('next')}”.`,
    'programme/no-round': (say) => `”${say.text('title')}” har inte laget runt på dagordningen.`,
    'programme/holiday': (say) =>
      `”${say.text('title')}” ligger den ${say.date('date')}, som är ${say.holiday()}.`,
    'programme/school-holiday': (say) =>
      `”${say.text('title')}” ligger den ${say.date('date')}, under skollovet (${say.holiday()}).`,
    'programme/weekend': (say) => `”${say.text('title')}” ligger på en helg, den ${say.date('date')}.`,
    'programme/same-day': (say) => `Gruppen har två möten den ${say.date('date')}.`,
    'programme/sister-clash': (say) =>
      `”${say.text('title')}” ligger den ${say.date('date')}, samma dag som systergruppens ”${say.text('other')}”.`,
    'programme/shared-members-clash': (say) =>
      `”${say.text('title')}” ligger den ${say.date('date')}, samma dag som ”${say.text('other')}”, och ${say.text('members')} medlemmar är med i båda grupperna.`,
    'programme/outside-season': (say) =>
      `”${say.text('title')}” ligger den ${say.date('date')}, utanför säsongen.`,
    'programme/too-close': (say) =>
      `Det är bara ${say.text('days')} dagar mellan ”${say.text('title')}” och ”${say.text('next')}”.`,
    'programme/too-far-apart': (say) =>
      `Det går ${say.text('days')} dagar mellan ”${say.text('title')}” och ”${say.text('next')}”.`,
    'programme/invitation-overdue': (say) =>
      `Inbjudan till ”${say.text('title')}” är inte skickad, och det är ${say.text('days')} dagar till mötet.`,
    'programme/invited-late': (say) =>
      `Inbjudan till ”${say.text('title')}” kom ${say.text('days')} dagar före; ${say.text('notice')} är god sed.`,
    'programme/missing-place': (say) =>
      `Ange platsen för ”${say.text('title')}” innan inbjudan skickas den ${say.date('due')}.`,
    'programme/missing-theme': (say) =>
      `Skriv tema och syfte för ”${say.text('title')}” innan inbjudan skickas den ${say.date('due')}.`,
    'programme/missing-agenda': (say) =>
      `Lägg upp programmet för ”${say.text('title')}” i stora drag innan inbjudan skickas den ${say.date('due')}.`,
    'programme/missing-questions': (say) =>
      `Skriv två eller tre frågor att fundera på inför ”${say.text('title')}” innan inbjudan skickas den ${say.date('due')}.`,
    'programme/missing-signup': (say) =>
      `Öppna anmälan till ”${say.text('title')}” innan inbjudan skickas den ${say.date('due')}.`,
    'programme/missing-deadline': (say) => `Skriv när man senast avbokar ”${say.text('title')}”.`,
    'programme/missing-facilitator': (say) => `Skriv vem som leder ”${say.text('title')}”.`,
  },
  remedies: {
    'programme/add-meetings': (say) => `Lägg in ${say.text('missing')} möten till.`,
    'programme/drop-meetings': (say) => `Fundera på om ${say.text('missing')} möten kan strykas.`,
    'programme/add-dinner': 'Låt ett av mötena sluta med en middag, helst ett heldagsmöte.',
    'programme/keep-one-dinner': 'Behåll en middag.',
    'programme/add-joint-meeting': 'Kom överens om en dag med systergruppens nätverksledare.',
    'programme/keep-one-joint-meeting': 'Behåll ett gemensamt möte.',
    'programme/mix-lengths': 'Blanda halva och hela dagar.',
    'programme/ask-a-member': 'Be en medlem berätta om egna erfarenheter.',
    'programme/invite-a-speaker': 'Bjud in en föredragshållare utifrån.',
    'programme/add-talk-for': (say) =>
      `Hitta ett föredrag för profilen ${say.profile('profile').toLowerCase()}.`,
    'programme/add-round': 'Sätt laget runt på dagordningen.',
    'programme/say-why-no-round': 'Eller skriv varför det inte blir någon runda den här gången.',
    'programme/move-to': (say) => `Flytta mötet till den ${say.date('date')}.`,
    'programme/move-into-season': (say) => `Hitta en dag mellan ${say.date('from')} och ${say.date('to')}.`,
    'programme/more-days-between': (say) => `Låt det gå minst ${say.text('least')} dagar mellan mötena.`,
    'programme/fewer-days-between': (say) => `Låt det gå högst ${say.text('most')} dagar mellan mötena.`,
    'programme/invite-now': 'Skicka inbjudan i dag.',
  },
};
