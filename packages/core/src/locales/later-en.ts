import type { LaterWords } from './locale.js';

/** English, of what a list of meetings does not say. */
export const englishLater: LaterWords = {
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
  calendar: {
    agenda: 'Agenda',
    prepare: 'Think over before the meeting',
    bring: 'Bring',
    join: 'Join online',
    waitlisted: 'Waitlist',
    offered: 'Seat offered',
    mine: 'My meetings',
  },
  seat: {
    confirmed: (part) => `${part}: you have a seat`,
    waitlisted: (part, place) => `${part}: you are number ${String(place)} on the waitlist`,
    offered: (part, until) => `${part}: you are offered a seat, which you can accept until ${until}`,
    notComing: (part) => `${part}: you are not coming`,
    lapsed: (part) => `${part}: the offer of a seat no longer stands; sign up again to join the waitlist`,
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
