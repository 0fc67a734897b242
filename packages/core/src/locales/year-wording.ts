import type { ContributionKind } from '../model/participation.js';

/** The words of a year's report and of a member's record, in one language. */
export interface YearWording {
  readonly language: string;
  /** "Årsrapport: Offentlig digitalisering øst, 2027". */
  readonly reportTitle: (group: string, season: string) => string;
  readonly recordTitle: (name: string, season: string) => string;
  /** A season that has no label, by its first day in words. */
  readonly seasonFrom: (day: string) => string;
  readonly meetings: string;
  readonly when: string;
  readonly meeting: string;
  readonly attended: string;
  readonly noShows: string;
  /** "83 %". */
  readonly percent: (value: number) => string;
  /** "15 af 18 (83 %)". */
  readonly ofNoted: (attended: number, noted: number, percent: string) => string;
  readonly notNoted: string;
  readonly cancelled: string;
  readonly toCome: string;
  /** How many meetings were held and how well they were attended. */
  readonly summary: (held: number, percent: string | undefined) => string;
  readonly lateCancellations: (count: number) => string;
  readonly members: string;
  readonly organisation: string;
  readonly sector: string;
  readonly attendance: string;
  readonly unknown: string;
  readonly content: string;
  readonly balance: (technical: string, generalist: string) => string;
  readonly noProfiles: string;
  readonly talks: (external: number, own: number) => string;
  readonly topics: (covered: number, parked: number) => string;
  readonly contributions: string;
  readonly noContributions: string;
  readonly kinds: Readonly<Record<ContributionKind, string>>;
  readonly takenPartIn: string;
  readonly time: string;
  readonly total: string;
  readonly noMeetings: string;
  /** What the record is good for, and who made it. */
  readonly recordNote: (association: string) => string;
}
