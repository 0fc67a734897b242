import type { Locale } from './locale.js';

/** Danish. */
export const danish: Locale = {
  language: 'da',
  months: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  monthsShort: [
    'jan.',
    'feb.',
    'mar.',
    'apr.',
    'maj',
    'jun.',
    'jul.',
    'aug.',
    'sep.',
    'okt.',
    'nov.',
    'dec.',
  ],
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  weekdaysShort: ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.'],
  date: (day, month, year) => `${String(day)}. ${month}${year === undefined ? '' : ` ${String(year)}`}`,
  weekdayDate: (weekday, date) => `${weekday} den ${date}`,
  clock: (time) => `${String(Number(time.slice(0, 2)))}.${time.slice(3)}`,
  clockRange: (from, to) => `kl. ${from}–${to}`,
  dateAndClock: (date, clock) => `${date} ${clock}`,
  atClock: (clock) => `kl. ${clock}`,
  days: (from, to) => `${from} til ${to}`,
  zone: (timeZone) => (timeZone === 'Europe/Copenhagen' ? 'dansk tid' : undefined),
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${String(hours)} t.` : '', rest > 0 || hours === 0 ? `${String(rest)} min.` : '']
      .filter(Boolean)
      .join(' ');
  },
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1) ?? ''}`,
  agendaKinds: {
    welcome: 'Velkomst',
    talk: 'Oplæg',
    discussion: 'Drøftelse',
    round: 'Bordet rundt',
    sparring: 'Sparring',
    break: 'Pause',
    meal: 'Måltid',
    dinner: 'Middag',
    visit: 'Besøg',
    'wrap-up': 'Afrunding',
  },
  partKinds: { day: 'Mødet', dinner: 'Middagen' },
  lengths: { 'half-day': 'Halvdagsmøde', 'full-day': 'Heldagsmøde', 'day-and-night': 'Døgnmøde' },
  attendanceModes: { offline: 'Fysisk møde', online: 'Online', mixed: 'Fysisk og online' },
  profiles: { technical: 'Teknisk', generalist: 'Generalist' },
  sectors: {
    state: 'Stat',
    region: 'Region',
    municipality: 'Kommune',
    supplier: 'Leverandør',
    other: 'Andre',
  },
  closedItem: 'Kun for medlemmer',
  speakerIsMember: 'medlem af gruppen',
  jointMeeting: 'Fællesmøde',
  facts: {
    meetings: 'Møder',
    meetingPlace: 'Mødested',
    facilitator: 'Facilitator',
    sisterGroup: 'Søstergruppe',
    members: 'Medlemmer',
    nextMeeting: 'Næste møde',
    perYear: (count) => (count === 1 ? '1 årligt møde' : `${String(count)} årlige møder`),
    ofSeats: (members, seats) =>
      seats === undefined ? String(members) : `${String(members)} af ${String(seats)} pladser`,
  },
  status: {
    cancelled: 'Aflyst',
    postponed: 'Udskudt',
    rescheduled: 'Flyttet',
    movedFrom: (when) => `Flyttet fra ${when}`,
  },
  signup: {
    over: 'Mødet er holdt.',
    cancelled: 'Mødet er aflyst.',
    postponed: 'Mødet er udskudt, og en ny dato er på vej.',
    none: 'Der er ingen tilmelding til mødet.',
    opens: (when) => `Tilmeldingen åbner ${when}.`,
    closed: (when) => `Tilmeldingen lukkede ${when}.`,
    openUntil: (when) => `Tilmeldingen er åben til ${when}.`,
  },
  seat: {
    confirmed: (part) => `${part}: du har en plads`,
    waitlisted: (part, place) => `${part}: du er nr. ${String(place)} på ventelisten`,
    offered: (part, until) => `${part}: du er tilbudt en plads, som du kan tage imod indtil ${until}`,
    notComing: (part) => `${part}: du deltager ikke`,
    noAnswer: (part) => `${part}: du har ikke svaret`,
    substitute: {
      confirmed: (part) => `${part}: din kollega har en plads`,
      waitlisted: (part, place) => `${part}: din kollega er nr. ${String(place)} på ventelisten`,
      offered: (part, until) =>
        `${part}: din kollega er tilbudt en plads, som kan tages imod indtil ${until}`,
      notComing: (part) => `${part}: din kollega deltager ikke`,
    },
  },
};
