import type { Meeting } from '@network-meetings/core';
import { meetingWith } from '../../../support/feeds.js';

export const zone = 'Europe/Copenhagen';
const base = {
  title: 'Når forandringen møder hverdagen',
  place: { name: 'Biblioteket', city: 'Odense' },
  agenda: [
    { id: 'welcome', kind: 'welcome', minutes: 15 },
    { id: 'talk', kind: 'talk', title: 'Om budgetter', minutes: 60 },
    { id: 'round', kind: 'round', title: 'HEMMELIGT', minutes: 60, visibility: 'closed' },
  ],
  parts: [
    { id: 'day', kind: 'day' },
    { id: 'dinner', kind: 'dinner', meal: true, start: '2027-03-11T18:00' },
  ],
  signup: {},
};
/** The meeting that the cases change. */
export const meeting = (changes: Readonly<Record<string, unknown>> = {}): Meeting =>
  meetingWith({ ...base, ...changes }).meeting;

/** One change of {@link meeting}, what it says in Danish, and who is told. */
export interface Case {
  readonly name: string;
  /** Where it differs before the change. */
  readonly from?: Readonly<Record<string, unknown>>;
  readonly change: Readonly<Record<string, unknown>>;
  readonly says: readonly string[];
  readonly toMembers?: readonly string[];
  readonly calendars?: true;
  readonly signups?: true;
}

export const cases: readonly Case[] = [
  { name: 'nothing', change: {}, says: [] },
  {
    name: 'a new time',
    change: { start: '2027-03-18T09:00', end: '2027-03-18T12:00' },
    says: [
      'Tidspunkt: torsdag den 18. marts 2027 kl. 9.00–12.00 (før: torsdag den 11. marts 2027 kl. 9.00–12.00)',
    ],
    calendars: true,
  },
  {
    name: 'a later end',
    change: { end: '2027-03-11T13:00' },
    says: [
      'Tidspunkt: torsdag den 11. marts 2027 kl. 9.00–13.00 (før: torsdag den 11. marts 2027 kl. 9.00–12.00)',
    ],
    calendars: true,
  },
  {
    name: 'another zone',
    change: { timeZone: 'Europe/Helsinki' },
    says: [
      'Tidspunkt: torsdag den 11. marts 2027 kl. 9.00–12.00, Helsinki (før: torsdag den 11. marts 2027 kl. 9.00–12.00, dansk tid)',
    ],
    calendars: true,
  },
  { name: 'the zone of the feed, written out', change: { timeZone: zone }, says: [] },
  {
    name: 'a new place',
    change: { place: { name: 'Rådhuset', room: '204', city: 'Odense' } },
    says: ['Sted: Rådhuset, 204, Odense (før: Biblioteket, Odense)'],
    calendars: true,
  },
  {
    name: 'no place any more',
    change: { place: undefined },
    says: ['Sted: Biblioteket, Odense udgår'],
    calendars: true,
  },
  {
    name: 'the spot on the map',
    change: { place: { ...base.place, geo: { latitude: 55, longitude: 10 } } },
    says: ['Sted: ændret'],
    calendars: true,
  },
  {
    name: 'how to get there',
    change: { place: { ...base.place, directions: 'Gennem porten.' } },
    says: ['Vejvisning: ændret'],
  },
  {
    name: 'a link to an online room, which is for members',
    change: { place: { ...base.place, onlineUrl: 'https://www.example.org/HEMMELIGT' } },
    says: [],
    toMembers: ['Sted: ændret (kun for medlemmer)'],
    calendars: true,
  },
  {
    name: 'online instead of in a room',
    change: { attendanceMode: 'online' },
    says: ['Mødeform: Online (før: Fysisk møde)'],
    calendars: true,
  },
  { name: 'cancelled', change: { status: 'cancelled' }, says: ['Mødet er aflyst'], calendars: true },
  { name: 'postponed', change: { status: 'postponed' }, says: ['Mødet er udskudt'], calendars: true },
  {
    name: 'a new title',
    change: { title: 'Forandring i praksis' },
    says: ['Titel: Forandring i praksis (før: Når forandringen møder hverdagen)'],
  },
  { name: 'a theme', change: { theme: 'Økonomi' }, says: ['Tema: Økonomi'] },
  { name: 'a purpose', change: { purpose: 'Lang tekst' }, says: ['Formål: ændret'] },
  {
    name: 'a full day',
    change: { length: 'full-day' },
    says: ['Mødets længde: Heldagsmøde (før: Halvdagsmøde)'],
  },
  {
    name: 'an end in the afternoon, of a meeting that does not say its length: it is told once, as the time',
    change: { end: '2027-03-11T16:00' },
    says: [
      'Tidspunkt: torsdag den 11. marts 2027 kl. 9.00–16.00 (før: torsdag den 11. marts 2027 kl. 9.00–12.00)',
    ],
    calendars: true,
  },
  {
    name: 'a length that it already has by its clock',
    change: { length: 'half-day' },
    says: [],
  },
  {
    name: 'what to think over',
    change: { prepare: { questions: ['Hvad?'] } },
    says: ['Forberedelse: ændret'],
  },
  {
    name: 'a host, by name and without address',
    change: { host: { role: 'vært', organisation: 'Et bibliotek', email: 'vaert@example.org' } },
    says: ['Vært: vært, Et bibliotek'],
  },
  {
    name: 'a facilitator',
    change: { facilitator: { role: 'vicedirektør' } },
    says: ['Facilitator: vicedirektør'],
  },
  { name: 'the page', change: { url: 'https://www.example.org/moede' }, says: ['Mødets side: ændret'] },
  {
    name: 'an agenda item more',
    change: { agenda: [...base.agenda, { id: 'wrap', kind: 'wrap-up', minutes: 10 }] },
    says: ['Nyt programpunkt: Afrunding'],
  },
  {
    name: 'an agenda item less',
    change: { agenda: base.agenda.filter(({ id }) => id !== 'talk') },
    says: ['Programpunkt udgår: Om budgetter'],
  },
  {
    name: 'an agenda item with another title',
    change: { agenda: base.agenda.map((item) => (item.id === 'talk' ? { ...item, title: 'Om løn' } : item)) },
    says: ['Programpunkt: Om budgetter → Om løn'],
  },
  {
    name: 'an agenda item with a speaker',
    change: {
      agenda: base.agenda.map((item) =>
        item.id === 'talk'
          ? { ...item, speakers: [{ source: 'member', name: 'HEMMELIGT', role: 'chef' }] }
          : item,
      ),
    },
    says: ['Programpunkt ændret: Om budgetter'],
  },
  {
    name: 'a longer item, which moves those after it: one line',
    change: { agenda: base.agenda.map((item) => (item.id === 'welcome' ? { ...item, minutes: 30 } : item)) },
    says: ['Program: ændret'],
  },
  { name: 'another order', change: { agenda: [...base.agenda].reverse() }, says: ['Program: ændret'] },
  {
    name: 'a closed item, told to members alone and without its title',
    change: {
      agenda: base.agenda.map((item) => (item.id === 'round' ? { ...item, title: 'HEMMELIGT NYT' } : item)),
    },
    says: [],
    toMembers: ['Program: ændret (kun for medlemmer)'],
  },
  {
    name: 'an open item that is closed now',
    change: {
      agenda: base.agenda.map((item) => (item.id === 'talk' ? { ...item, visibility: 'closed' } : item)),
    },
    says: [],
    toMembers: ['Program: ændret (kun for medlemmer)'],
  },
  {
    name: 'why there is no round, which is for members',
    change: { noRoundReason: 'HEMMELIGT' },
    says: [],
    toMembers: ['Program: ændret (kun for medlemmer)'],
  },
  {
    name: 'a part more',
    change: { parts: [...base.parts, { id: 'night', kind: 'night', title: 'Overnatning' }] },
    says: ['Ny del af mødet: Overnatning'],
    signups: true,
  },
  {
    name: 'a part less',
    change: { parts: base.parts.slice(0, 1) },
    says: ['Del af mødet udgår: Middagen'],
    signups: true,
  },
  {
    name: 'more seats in a part',
    change: { parts: [{ ...base.parts[0], capacity: 20 }, base.parts[1]] },
    says: ['Del af mødet ændret: Mødet'],
  },
  {
    name: 'a later dinner',
    change: { parts: [base.parts[0], { ...base.parts[1], start: '2027-03-11T19:00' }] },
    says: [
      'Tidspunkt, Middagen: torsdag den 11. marts 2027 kl. 19.00 (før: torsdag den 11. marts 2027 kl. 18.00)',
    ],
    calendars: true,
  },
  {
    name: 'a dinner elsewhere',
    change: { parts: [base.parts[0], { ...base.parts[1], place: { name: 'Kroen' } }] },
    says: ['Sted, Middagen: Kroen'],
    calendars: true,
  },
  {
    name: 'a dinner that has no place any more',
    from: { parts: [base.parts[0], { ...base.parts[1], place: { name: 'Kroen' } }] },
    change: {},
    says: ['Sted, Middagen: Kroen udgår'],
    calendars: true,
  },
  {
    name: 'the way to the dinner',
    from: { parts: [base.parts[0], { ...base.parts[1], place: { name: 'Kroen' } }] },
    change: {
      parts: [base.parts[0], { ...base.parts[1], place: { name: 'Kroen', directions: 'Over torvet.' } }],
    },
    says: ['Vejvisning, Middagen: ændret'],
  },
  {
    name: 'the online room of the dinner, which is for members',
    from: { parts: [base.parts[0], { ...base.parts[1], place: { name: 'Kroen' } }] },
    change: {
      parts: [
        base.parts[0],
        { ...base.parts[1], place: { name: 'Kroen', onlineUrl: 'https://www.example.org/HEMMELIGT' } },
      ],
    },
    says: [],
    toMembers: ['Sted, Middagen: ændret (kun for medlemmer)'],
    calendars: true,
  },
  {
    name: 'a new date for a postponed meeting',
    from: { status: 'postponed' },
    change: { status: 'rescheduled' },
    says: ['Mødet er flyttet'],
    calendars: true,
  },
  {
    name: 'on again',
    from: { status: 'cancelled' },
    change: {},
    says: ['Mødet holdes som planlagt'],
    calendars: true,
  },
  {
    name: 'the minimum of a part, which is the facilitator’s',
    change: { parts: [{ ...base.parts[0], minimum: 8 }, base.parts[1]] },
    says: [],
    toMembers: ['Del af mødet ændret: Mødet (kun for medlemmer)'],
  },
  {
    name: 'when signup closes',
    change: { signup: { closes: '2027-03-09T12:00' } },
    says: ['Tilmelding: ændret'],
  },
  {
    name: 'when heads are counted, which is the facilitator’s',
    change: { signup: { headCountAt: '2027-03-04T12:00' } },
    says: [],
    toMembers: ['Tilmelding: ændret (kun for medlemmer)'],
  },
  {
    name: 'a document for members',
    change: { materials: [{ title: 'HEMMELIGT', url: 'https://www.example.org/a' }] },
    says: [],
    toMembers: ['Materialer: ændret (kun for medlemmer)'],
  },
  {
    name: 'an open document',
    change: { materials: [{ title: 'Slides', url: 'https://www.example.org/a', visibility: 'open' }] },
    says: ['Materialer: ændret'],
  },
  {
    name: 'a draft of the minutes, which is nobody’s news',
    change: { minutes: { summary: 'HEMMELIGT' } },
    says: [],
    toMembers: [],
  },
  {
    name: 'minutes for members',
    change: { minutes: { status: 'final', summary: 'HEMMELIGT' } },
    says: [],
    toMembers: ['Referat: ændret (kun for medlemmer)'],
  },
  {
    name: 'minutes for everybody',
    change: { minutes: { status: 'final', visibility: 'open', summary: 'Kort' } },
    says: ['Referat: ændret'],
  },
];
