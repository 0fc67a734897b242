import type { Meeting, WallTime } from '@network-meetings/core';
import { addMinutes, minutesBetween } from '@network-meetings/core';
import type { MeetingEdit } from '@network-meetings/core/changes';

/** Where a meeting is moved, and why. */
export interface Move {
  readonly start: WallTime;
  /** Absent: it lasts as long as it did. */
  readonly end?: WallTime | undefined;
  /** In a sentence, for those who signed up. */
  readonly statusNote?: string | undefined;
}

/**
 * The edit that moves a meeting with all that is timed by it: its parts, the deadlines, the count of heads. When signup opened stays, since
 * who was told of it need not be told again.
 */
export function moveOf(meeting: Meeting, { start, end, statusNote }: Move): MeetingEdit {
  const minutes = minutesBetween(meeting.start, start);
  const shift = (time: WallTime | undefined) => (time === undefined ? undefined : addMinutes(time, minutes));
  const { signup } = meeting;
  return {
    start,
    end: end ?? addMinutes(meeting.end, minutes),
    parts: meeting.parts.map((part) => ({
      ...part,
      start: shift(part.start),
      end: shift(part.end),
      reservedUntil: shift(part.reservedUntil),
    })),
    ...(signup && {
      signup: {
        ...signup,
        closes: shift(signup.closes),
        cancellationDeadline: shift(signup.cancellationDeadline),
        headCountAt: shift(signup.headCountAt),
      },
    }),
    ...(statusNote !== undefined && { statusNote }),
  };
}
