import type { LaterWords } from './locale.js';

/** Danish, of what a list of meetings does not say. */
export const danishLater: LaterWords = {
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
  calendar: {
    agenda: 'Program',
    prepare: 'Tænk over inden mødet',
    bring: 'Tag med',
    join: 'Deltag online',
    waitlisted: 'Venteliste',
    offered: 'Tilbudt plads',
    mine: 'Mine møder',
  },
  seat: {
    confirmed: (part) => `${part}: du har en plads`,
    waitlisted: (part, place) => `${part}: du er nr. ${String(place)} på ventelisten`,
    offered: (part, until) => `${part}: du er tilbudt en plads, som du kan tage imod indtil ${until}`,
    notComing: (part) => `${part}: du deltager ikke`,
    lapsed: (part) =>
      `${part}: tilbuddet om en plads gælder ikke længere; tilmeld dig igen for at komme på ventelisten`,
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
