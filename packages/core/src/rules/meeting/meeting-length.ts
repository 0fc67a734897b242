import type { Meeting } from '../../model/meeting.js';
import { MeetingLength } from '../../model/meeting.js';
import { minutesBetween } from '../../time/wall-time.js';

/** Hours up to which a meeting is half a day, and beyond which it holds a night. */
const HALF_DAY = 5;
const DAY = 14;

/** How long a meeting is: as it says itself, or else by its clock: up to five hours, up to fourteen, or with a night. */
export function meetingLength({
  length,
  start,
  end,
}: Pick<Meeting, 'length' | 'start' | 'end'>): MeetingLength {
  if (length) return length;
  const hours = minutesBetween(start, end) / 60;
  if (hours <= HALF_DAY) return MeetingLength.HalfDay;
  return hours <= DAY ? MeetingLength.FullDay : MeetingLength.DayAndNight;
}
