import type { Locale } from './locale.js';

/** English, as it is written in Europe. */
export const english: Locale = {
  language: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  date: (day, month, year) => `${String(day)} ${month}${year === undefined ? '' : ` ${String(year)}`}`,
  weekdayDate: (weekday, date) => `${weekday} ${date}`,
  clock: (time) => `${String(Number(time.slice(0, 2)))}:${time.slice(3)}`,
  clockRange: (from, to) => `${from}–${to}`,
  dateAndClock: (date, clock) => `${date}, ${clock}`,
  atClock: (clock) => `at ${clock}`,
  days: (from, to) => `${from} to ${to}`,
  zone: (timeZone) => (timeZone === 'Europe/Copenhagen' ? 'Danish time' : undefined),
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${String(hours)} h` : '', rest > 0 || hours === 0 ? `${String(rest)} min` : '']
      .filter(Boolean)
      .join(' ');
  },
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,
  agendaKinds: {
    welcome: 'Welcome',
    talk: 'Talk',
    discussion: 'Discussion',
    round: 'Round the table',
    sparring: 'Sparring',
    break: 'Break',
    meal: 'Meal',
    dinner: 'Dinner',
    visit: 'Visit',
    'wrap-up': 'Wrap-up',
  },
  partKinds: { day: 'The meeting', dinner: 'The dinner' },
  lengths: {
    'half-day': 'Half-day meeting',
    'full-day': 'Full-day meeting',
    'day-and-night': 'Day and night',
  },
  attendanceModes: { offline: 'In person', online: 'Online', mixed: 'In person and online' },
  profiles: { technical: 'Technical', generalist: 'Generalist' },
  sectors: {
    state: 'State',
    region: 'Region',
    municipality: 'Municipality',
    supplier: 'Supplier',
    other: 'Others',
  },
  closedItem: 'Members only',
  speakerIsMember: 'member of the group',
  jointMeeting: 'Joint meeting',
  facts: {
    meetings: 'Meetings',
    meetingPlace: 'Meeting place',
    facilitator: 'Facilitator',
    sisterGroup: 'Sister group',
    members: 'Members',
    nextMeeting: 'Next meeting',
    perYear: (count) => (count === 1 ? '1 meeting a year' : `${String(count)} meetings a year`),
    ofSeats: (members, seats) =>
      seats === undefined ? String(members) : `${String(members)} of ${String(seats)} seats`,
  },
  status: {
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    rescheduled: 'Moved',
    movedFrom: (when) => `Moved from ${when}`,
  },
  calendar: {
    agenda: 'Agenda',
    prepare: 'Think over before the meeting',
    bring: 'Bring',
    join: 'Join online',
    waitlisted: 'Waitlist',
    offered: 'Seat offered',
    mine: 'My meetings',
  },
  signup: {
    over: 'The meeting has been held.',
    cancelled: 'The meeting is cancelled.',
    postponed: 'The meeting is postponed; a new date will follow.',
    none: 'There is nothing to sign up for.',
    opens: (when) => `Signup opens ${when}.`,
    closed: (when) => `Signup closed ${when}.`,
    openUntil: (when) => `Signup is open until ${when}.`,
  },
  seat: {
    confirmed: (part) => `${part}: you have a seat`,
    waitlisted: (part, place) => `${part}: you are number ${String(place)} on the waitlist`,
    offered: (part, until) => `${part}: you are offered a seat, which you can accept until ${until}`,
    notComing: (part) => `${part}: you are not coming`,
    noAnswer: (part) => `${part}: you have not answered`,
    substitute: {
      confirmed: (part) => `${part}: your colleague has a seat`,
      waitlisted: (part, place) => `${part}: your colleague is number ${String(place)} on the waitlist`,
      offered: (part, until) =>
        `${part}: your colleague is offered a seat, which can be accepted until ${until}`,
      notComing: (part) => `${part}: your colleague is not coming`,
    },
  },
};
