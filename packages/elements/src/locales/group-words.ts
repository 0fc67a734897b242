import type { CatalogueWords } from './catalogue-words.js';
import type { Said } from './form-words.js';

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
  members(count: number): string;
  season(label: string): string;
  readonly noSeason: string;
  /** Of a meeting that is over. */
  readonly held: string;
  readonly apply: string;
  readonly applyHere: string;
  writeTo(email: string): string;
  /** Sentences on how one becomes a member (rules 3–6). */
  readonly admission: {
    freeSeats(count: number): string;
    readonly full: string;
    hearing(days: number): string;
    readonly noHearing: string;
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
    mail(email: string): string;
    readonly uncertain: Said;
  };
}
