import type { Meeting } from '../../model/meeting.js';
import type { Member } from '../../model/member.js';
import type { Contribution } from '../../model/participation.js';
import { Attendance } from '../../model/signup.js';
import { ascending } from '../../time/order.js';
import { minutesBetween } from '../../time/wall-time.js';
import type { YearRecords } from './year-view.js';
import { isInSeason, seasonMeetings } from './year-view.js';

/** A meeting that a member took part in. */
export interface AttendedMeeting {
  readonly meeting: Meeting;
  /** Minutes of the parts attended, dinners left out: what counts as learning time. */
  readonly minutes: number;
}

/** What a member can show as competence development (rule 25): their own, and nothing of anybody else. */
export interface ParticipationRecord {
  readonly member: Member;
  readonly attended: readonly AttendedMeeting[];
  readonly minutes: number;
  /** In order of day. */
  readonly contributions: readonly Contribution[];
}

/** The minutes of the parts of a meeting that are no dinner. */
function minutesOf(meeting: Meeting, parts: ReadonlySet<string>): number {
  return meeting.parts
    .filter(({ id, kind }) => parts.has(id) && kind !== 'dinner')
    .reduce(
      (sum, part) => sum + Math.max(0, minutesBetween(part.start ?? meeting.start, part.end ?? meeting.end)),
      0,
    );
}

/** One member's season, from what was recorded of it (rule 25). */
export function participationRecord(member: Member, records: YearRecords): ParticipationRecord {
  const within = isInSeason(records.season);
  const attended = seasonMeetings(records, member.group).flatMap((meeting) => {
    const parts = new Set(
      records.attendance
        .filter(
          (one) =>
            one.meeting === meeting.id && one.member === member.id && one.attendance === Attendance.Attended,
        )
        .map(({ part }) => part),
    );
    return parts.size === 0 ? [] : [{ meeting, minutes: minutesOf(meeting, parts) }];
  });
  return {
    member,
    attended,
    minutes: attended.reduce((sum, { minutes }) => sum + minutes, 0),
    contributions: records.contributions
      .filter((one) => one.member === member.id && one.group === member.group && within(one.on))
      .sort(ascending(({ on }) => on)),
  };
}
