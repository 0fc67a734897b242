import type { Locale } from '@network-meetings/core';
import type { Round, RoundClock, RoundNoteKind } from '@network-meetings/core/agenda';
import type { nothing } from 'lit';
import type { RoundWords } from '../locales/round-words.js';
import type { RoundMeeting, RoundProgress } from './round-meeting.js';
import type { RoundDraft } from './round-plan.js';
import type { RecordState } from './round-record.js';
import type { RoundSession } from './round-session.js';

/** What the templates of a round are given. */
export interface RoundView {
  readonly session: RoundSession;
  readonly words: RoundWords;
  readonly locale: Locale;
  /** The level of the heading. */
  readonly level: number;
  readonly place: RoundMeeting | undefined;
  /** The `lang` for text of the feed, where it differs. */
  readonly lang: string | typeof nothing;
  readonly actions: RoundActions;
}

/** The same with a round, and how it stands now. */
export interface RunningView extends RoundView {
  readonly round: Round;
  readonly clock: RoundClock;
  readonly progress: RoundProgress;
  /** Where the record of the round stands; undefined where the page says no place for it. */
  readonly record: RecordState | undefined;
}

/** What the element does when a control is used. */
export interface RoundActions {
  edit(change: Partial<RoundDraft>): void;
  reorder(): void;
  start(): void;
  keep(kind: RoundNoteKind): void;
  copy(): void;
  record(): void;
}
