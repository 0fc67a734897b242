import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { AttendanceRecord } from '../../model/participation.js';
import type { Id } from '../../model/primitives.js';
import { Attendance } from '../../model/signup.js';

/** What became of one person's seats at one meeting, all parts taken together. */
export interface Participation {
  readonly meeting: Id;
  /** The member, or undefined for a guest. */
  readonly member: Id | undefined;
  /** `attended` when the person came to any part, `no-show` when to none of those where it was noted. */
  readonly attendance: Attendance;
  readonly lateCancellation: boolean;
}

/** How many of those who had a seat came. */
export interface Turnout {
  /** People whose attendance was noted. */
  readonly noted: number;
  readonly attended: number;
  readonly noShows: number;
  readonly lateCancellations: number;
  /** Attended of noted, in whole per cent; undefined when nothing was noted. */
  readonly percent: number | undefined;
}

/** A share in whole per cent; undefined of nothing. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((100 * part) / whole);
}

/** Whether a meeting was held: over, and neither cancelled nor waiting for a date. */
export function wasHeld(meeting: Meeting, end: number, now: number): boolean {
  const off = meeting.status === MeetingStatus.Cancelled || meeting.status === MeetingStatus.Postponed;
  return !off && end <= now;
}

/** The records of each person and meeting as one (rule 25): who came to the dinner alone has come. */
export function participations(records: readonly AttendanceRecord[]): readonly Participation[] {
  const found = new Map<string, Participation>();
  for (const { meeting, member, signup, attendance, lateCancellation } of records) {
    const key = JSON.stringify([meeting, member, member === undefined && signup]);
    const before = found.get(key);
    found.set(key, {
      meeting,
      member,
      attendance: before ? better(before.attendance, attendance) : attendance,
      lateCancellation: lateCancellation || before?.lateCancellation === true,
    });
  }
  return [...found.values()];
}

function better(a: Attendance, b: Attendance): Attendance {
  if (a === Attendance.Attended || b === Attendance.Attended) return Attendance.Attended;
  return a === Attendance.NoShow || b === Attendance.NoShow ? Attendance.NoShow : Attendance.Unknown;
}

/** Counts who came (rule 25). Nobody counts who cancelled, however late: they had no seat any more. */
export function turnoutOf(people: readonly Participation[]): Turnout {
  const count = (attendance: Attendance) => people.filter((one) => one.attendance === attendance).length;
  const attended = count(Attendance.Attended);
  const noShows = count(Attendance.NoShow);
  return {
    noted: attended + noShows,
    attended,
    noShows,
    lateCancellations: people.filter(({ lateCancellation }) => lateCancellation).length,
    percent: percentOf(attended, attended + noShows),
  };
}
