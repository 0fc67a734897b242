import type { Said } from '@network-meetings/core/signup-words';
import type { CatalogueWords } from './catalogue-words.js';

/** The words of `<network-group>` in one language. */
export interface GroupWords {
  /** BCP 47. */
  readonly language: string;
  readonly status: CatalogueWords['status'];
  readonly notFound: Said;
  readonly about: string;
  /** The mix of the members: never who they are. */
  readonly mix: string;
  readonly sectors: string;
  readonly profiles: string;
  /** How many members there are. */
  members(count: number): string;
  /** The heading of a season. */
  season(label: string): string;
  readonly noSeason: string;
  /** Of a meeting that is over. */
  readonly held: string;
  readonly apply: string;
  readonly applyHere: string;
  /** The link to whom one applies by mail. */
  writeTo(email: string): string;
  /** Sentences on how one becomes a member (rules 3–6). */
  readonly admission: {
    /** How many seats are free. */
    freeSeats(count: number): string;
    readonly full: string;
    /** How long the members are heard. */
    hearing(days: number): string;
    readonly noHearing: string;
    /** How many meetings one may visit first. */
    trial(visits: number): string;
    readonly substitutes: string;
    readonly noSubstitutes: string;
    readonly closed: string;
  };
  readonly form: {
    readonly heading: string;
    /** What is done with what is written, before anybody writes it. @param days of the hearing; 0: there is none */
    use(days: number): string;
    readonly emailHint: string;
    readonly organisationHint: string;
    readonly phone: string;
    readonly sector: string;
    readonly profile: string;
    readonly profileHint: string;
    readonly motivation: string;
    readonly motivationHint: string;
    readonly trialMeeting: string;
    readonly trialMeetingHint: string;
    readonly submit: string;
    readonly done: string;
    /** What happens now. @param days of the hearing; 0: there is none */
    next(days: number): string;
    /** Where else one may apply. */
    mail(email: string): string;
    readonly uncertain: Said;
  };
}
