import type { YearWording } from './year-wording.js';

/** Danish words for a year's report and a member's record. */
export const danishYear: YearWording = {
  language: 'da',
  reportTitle: (group, season) => `Årsrapport: ${group}, ${season}`,
  recordTitle: (name, season) => `Deltagelse: ${name}, ${season}`,
  seasonFrom: (day) => `sæsonen fra ${day}`,
  meetings: 'Møder',
  when: 'Hvornår',
  meeting: 'Møde',
  attended: 'Deltog',
  noShows: 'Udeblev',
  percent: (value) => `${value} %`,
  ofNoted: (attended, noted, percent) => `${attended} af ${noted} (${percent})`,
  notNoted: 'ikke noteret',
  cancelled: 'aflyst',
  toCome: 'endnu ikke holdt',
  summary: (held, percent) => {
    const meetings = held === 1 ? 'Ét møde er holdt' : `${held} møder er holdt`;
    return percent === undefined
      ? `${meetings}.`
      : `${meetings}. ${percent} af dem, der havde en plads, kom.`;
  },
  lateCancellations: (count) => (count === 1 ? 'Ét sent afbud.' : `${count} sene afbud.`),
  members: 'Medlemmer',
  organisation: 'Organisation',
  sector: 'Sektor',
  attendance: 'Fremmøde',
  unknown: 'ikke oplyst',
  content: 'Indhold',
  balance: (technical, generalist) =>
    `Teknisk ${technical}, alment ${generalist} af den tid, der har en profil.`,
  noProfiles: 'Ingen punkter er mærket som tekniske eller almene.',
  talks: (external, own) => `Oplæg: ${external} udefra og ${own} af medlemmer.`,
  topics: (covered, parked) => `Emner: ${covered} behandlet, ${parked} parkeret til næste gang.`,
  contributions: 'Indspark',
  noContributions: 'Ingen er noteret.',
  kinds: { talk: 'oplæg', case: 'case', hosting: 'værtskab', question: 'spørgsmål', answer: 'svar' },
  takenPartIn: 'Har deltaget i',
  time: 'Tid',
  total: 'I alt',
  noMeetings: 'Ingen møder i denne sæson.',
  recordNote: (association) =>
    `Udskrevet af ${association}. Tiden er mødetid uden middage og kan bruges som dokumentation for kompetenceudvikling.`,
};
