import type { YearWording } from './year-wording.js';

/** English words for a year's report and a member's record. */
export const englishYear: YearWording = {
  language: 'en',
  reportTitle: (group, season) => `Annual report: ${group}, ${season}`,
  recordTitle: (name, season) => `Participation: ${name}, ${season}`,
  seasonFrom: (day) => `the season from ${day}`,
  meetings: 'Meetings',
  when: 'When',
  meeting: 'Meeting',
  attended: 'Attended',
  noShows: 'No-shows',
  percent: (value) => `${value}%`,
  ofNoted: (attended, noted, percent) => `${attended} of ${noted} (${percent})`,
  notNoted: 'not noted',
  cancelled: 'cancelled',
  toCome: 'still to come',
  summary: (held, percent) => {
    const meetings = held === 1 ? 'One meeting was held' : `${held} meetings were held`;
    return percent === undefined ? `${meetings}.` : `${meetings}. ${percent} of those who had a seat came.`;
  },
  lateCancellations: (count) => (count === 1 ? 'One late cancellation.' : `${count} late cancellations.`),
  members: 'Members',
  organisation: 'Organisation',
  sector: 'Sector',
  attendance: 'Attendance',
  unknown: 'not given',
  content: 'Content',
  balance: (technical, generalist) =>
    `Technical ${technical}, general ${generalist} of the time that has a profile.`,
  noProfiles: 'No item is marked as technical or general.',
  talks: (external, own) => `Talks: ${external} from outside and ${own} by members.`,
  topics: (covered, parked) => `Topics: ${covered} covered, ${parked} parked for next time.`,
  contributions: 'Contributions',
  noContributions: 'None is noted.',
  kinds: { talk: 'talks', case: 'cases', hosting: 'hosting', question: 'questions', answer: 'answers' },
  takenPartIn: 'Has taken part in',
  time: 'Time',
  total: 'In all',
  noMeetings: 'No meetings in this season.',
  recordNote: (association) =>
    `Issued by ${association}. The time is meeting time without dinners and can serve as evidence of competence development.`,
};
