import type { RoundNoteKind, RoundRefusal } from '@network-meetings/core/agenda';

/** The words of `<network-round>` in one language. */
export interface RoundWords {
  /** BCP 47. */
  readonly language: string;
  /** Core's words for what a round does not do. */
  readonly refusals: Readonly<Record<RoundRefusal, string>>;
  readonly heading: string;
  /** The field for names, and how to fill it in. */
  readonly participants: string;
  readonly participantsHint: string;
  readonly proposeOrder: string;
  readonly minutesEach: string;
  readonly deeperMinutes: string;
  /** A sentence: how many take part, and how long the round is with them. */
  plan(count: number, duration: string): string;
  /** A sentence: when the round ends if everybody keeps to the time. */
  endsAbout(clock: string): string;
  /** Offers a turn that fits the agenda; of it, a piece such as "2 min. 30 sek.". */
  giveEach(time: string): string;
  /** A length in minutes and seconds. */
  turn(minutes: number, seconds: number): string;
  /** Keeps to the agenda, is ahead of it or behind it; a sentence. */
  readonly onTime: string;
  /** How far ahead of the agenda the meeting is. */
  ahead(duration: string): string;
  /** How far behind the agenda the meeting is. */
  behind(duration: string): string;
  /** The item of the agenda after the round, and when it begins. */
  afterwards(title: string, clock: string): string;
  readonly start: string;
  readonly unreadable: string;
  /** Which turn it is, of how many. */
  turnOf(number: number, count: number): string;
  readonly hasFloor: string;
  readonly digsDeeper: string;
  /** Below the clock: what it counts. */
  readonly left: string;
  readonly over: string;
  readonly deeperLeft: string;
  readonly deeperOver: string;
  readonly paused: string;
  /** Who comes next, by name. */
  comesNext(names: string): string;
  readonly lastTurn: string;
  readonly next: string;
  readonly finish: string;
  readonly skip: string;
  readonly back: string;
  readonly pause: string;
  readonly resume: string;
  readonly dig: string;
  readonly surface: string;
  readonly oneMinuteMore: string;
  readonly end: string;
  readonly people: string;
  /** Where a person's turn stands. */
  readonly states: Readonly<Record<'floor' | 'waiting' | 'skipped' | 'passed' | 'absent', string>>;
  /** How long a person has spoken, from "2:31". */
  spoke(time: string): string;
  /** On buttons, and for a screen reader with the name. */
  readonly give: string;
  /** The button that gives somebody the floor. */
  giveTo(name: string): string;
  readonly leave: string;
  /** The button that takes somebody out. */
  leaves(name: string): string;
  readonly rejoin: string;
  /** The button that takes somebody in again. */
  rejoins(name: string): string;
  readonly addPerson: string;
  readonly add: string;
  /** The field for a note; the person who has the floor is named in it. */
  noteOn(name: string): string;
  readonly note: string;
  /** The buttons that keep a note. */
  readonly keep: Readonly<Record<RoundNoteKind, string>>;
  /** Headings of the notes. */
  readonly kinds: Readonly<Record<RoundNoteKind, string>>;
  readonly notes: string;
  readonly noNotes: string;
  /** Takes a note away; for a screen reader with its text. */
  readonly removeNote: string;
  /** The button that removes a note. */
  removesNote(text: string): string;
  readonly ended: string;
  /** A sentence: how long the round took. */
  took(duration: string): string;
  readonly notesText: string;
  readonly copy: string;
  /** The button that keeps the round where the page said, and what became of it. */
  readonly record: Readonly<Record<'send' | 'sending' | 'again' | 'recorded' | 'failed' | 'refused', string>>;
  readonly newRound: string;
  readonly newRoundWarning: string;
  readonly newRoundYes: string;
  readonly newRoundNo: string;
  readonly keyboard: string;
  readonly keyboardHint: string;
  /** What a key does, by the key. */
  readonly keys: Readonly<Record<'n' | 's' | 'b' | 'p' | 'd' | '+' | 'm', string>>;
  /** Said by a screen reader. */
  readonly said: {
    /** Whose turn it is. */
    turn(name: string, time: string): string;
    readonly oneMinuteLeft: string;
    readonly timeUp: string;
    readonly noted: string;
    readonly copied: string;
    readonly selected: string;
  };
}
