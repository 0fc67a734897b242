import type { Finding } from '../../model/finding.js';
import type { Group } from '../../model/group.js';
import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { Id, WallDate } from '../../model/primitives.js';
import type { Programme } from '../../model/season.js';
import type { HolidayCalendar } from '../../time/holidays.js';
import { ascending } from '../../time/order.js';
import { dateOf } from '../../time/wall-time.js';

/** A group with which members are shared, and how many. */
export interface SharedMembers {
  readonly group: Id;
  readonly members: number;
}

/** What a season is to hold; a group may set other numbers. */
export interface ProgrammeLimits {
  /** Rule 9. */
  readonly dinners: number;
  readonly jointMeetings: number;
  /** Days between two meetings, at least and at most (rule 12); from the number of meetings when left out. */
  readonly minGap?: number;
  readonly maxGap?: number;
  /** Days before a meeting that the invitation goes out (rule 13). */
  readonly noticeDays: number;
}

/** The numbers of rules 9 and 13. */
export const usualLimits: ProgrammeLimits = { dinners: 1, jointMeetings: 1, noticeDays: 14 };

/** A rule of an association's own; its findings carry their words in `params.text`. */
export type ProgrammeRule = (season: SeasonMeetings) => readonly Finding[];

/** What a programme is judged with. */
export interface ProgrammeContext {
  readonly group: Group;
  /** The meetings of the programme, and those of the other groups whose days matter. */
  readonly meetings: readonly Meeting[];
  readonly holidays?: HolidayCalendar;
  readonly sharedMembers?: readonly SharedMembers[];
  readonly limits?: Partial<ProgrammeLimits>;
  /** The day on which it is judged; without it nothing is said of invitations. */
  readonly today?: WallDate;
  /** When the invitation to a meeting went out. */
  readonly invited?: Readonly<Record<Id, WallDate>>;
  readonly rules?: readonly ProgrammeRule[];
}

/** A programme read with its context: its meetings in order, those that are cancelled or without a date left out. */
export interface SeasonMeetings {
  readonly programme: Programme;
  readonly context: ProgrammeContext;
  readonly limits: ProgrammeLimits;
  readonly own: readonly Meeting[];
  readonly others: readonly Meeting[];
}

/** Reads a programme with its context. */
export function seasonMeetings(programme: Programme, context: ProgrammeContext): SeasonMeetings {
  const held = context.meetings.filter(
    ({ status }) => status !== MeetingStatus.Cancelled && status !== MeetingStatus.Postponed,
  );
  const named = new Set(programme.meetings);
  return {
    programme,
    context,
    limits: { ...usualLimits, ...context.limits },
    own: held.filter(({ id }) => named.has(id)).sort(ascending(({ start }) => start)),
    others: held.filter(({ id }) => !named.has(id)),
  };
}

/** The day of a meeting. */
export const dayOf = (meeting: Meeting): WallDate => dateOf(meeting.start);
