import type { ChangedField } from '../model/change.js';
import type { MeetingStatus } from '../model/meeting.js';

/** The words of a change log in one language. Apart from {@link Locale}, since few pages show one. */
export interface ChangeWording {
  readonly language: string;
  /** What changed, as a label before a colon: "Sted". */
  readonly fields: Readonly<Record<ChangedField, string>>;
  /** "Sted: Rådhuset (før: Biblioteket)". */
  moved(label: string, before: string, after: string): string;
  /** "Vært: Et bibliotek", where there was nothing. */
  added(label: string, after: string): string;
  /** "Vært: Et bibliotek udgår". */
  removed(label: string, before: string): string;
  /** "Materialer: ændret", where both would be too long to say. */
  changed(label: string): string;
  /** An agenda item. */
  readonly item: NamedChange;
  /** A part that one signs up for. */
  readonly part: NamedChange;
  /** The meeting has that status now: a sentence without a full stop. */
  readonly statuses: Readonly<Record<MeetingStatus, string>>;
  /** A line that is for members. */
  forMembers(line: string): string;
}

/** Something with a name that came, went, was changed, or has another name. */
export interface NamedChange {
  added(name: string): string;
  removed(name: string): string;
  changed(name: string): string;
  renamed(before: string, after: string): string;
}
