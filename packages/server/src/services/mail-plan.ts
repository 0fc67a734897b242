import type { Meeting, TimeZone, WallDate } from '@network-meetings/core';
import {
  addDays,
  dateOf,
  headCountAt,
  headCountTime,
  meetingInstants,
  MeetingStatus,
  toInstant,
  weekday,
} from '@network-meetings/core';
import type { MailWindow } from '../db/meetings.js';
import { PlannedMail } from './planned-mail.js';

/** A mail that is to go out now, if it has not. */
export interface DueMail {
  readonly kind: PlannedMail;
  /** Since when, in milliseconds since 1970: who came later has been written to since, and is left alone. */
  readonly due: number;
}

const DAY = 86_400_000;
/** Days before the start; rule 13 says about 14. */
const INVITED = 14;
/** Days before heads are counted. */
const CHASED = 3;
/** Days before the start, where nothing says until when one may cancel. */
const REMINDED = 2;
/** Days after which nobody wants to be thanked any more, should the server have been away. */
const THANKED = 7;

// `weekday` counts from Monday, 0.
const SATURDAY = 5;
const SUNDAY = 6;

/** Mails go out in the morning of the meeting's own clock; summer time begins and ends at night. */
const morning = (date: WallDate, zone: TimeZone) => toInstant(`${date}T09:00`, zone);

/** The last working day up to a date: what asks for an answer is not sent into a weekend. */
function workingDayBefore(date: WallDate): WallDate {
  const day = weekday(date);
  return addDays(date, day === SATURDAY ? -1 : day === SUNDAY ? -2 : 0);
}

function workingDayAfter(date: WallDate): WallDate {
  const day = weekday(date);
  return addDays(date, day === SATURDAY ? 2 : day === SUNDAY ? 1 : 0);
}

/** A weekend, and a day for the difference between the clocks of the world. */
const SLACK = 3;

/** Which meetings {@link mailsDue} may find something for at a moment, so that no others need to be read. @param now milliseconds since 1970 */
export function mailWindow(now: number): MailWindow {
  return {
    endsAfter: now - (1 + THANKED + SLACK) * DAY,
    startsBefore: now + (INVITED + SLACK) * DAY,
    deadlineBefore: now + (CHASED + SLACK) * DAY,
  };
}

/**
 * The mails of a meeting that are due: the invitation about 14 days before (rule 13), but not before signup opens; a chase of who
 * has not answered, three working days before heads are counted (rule 19); a reminder, the working day before one may last
 * cancel in time (rule 21); the count of heads (rule 22); and thanks, the working day after. A server that was away catches up
 * until it is too late to be of use.
 * @param feedZone of a meeting that names no zone @param now milliseconds since 1970
 */
export function mailsDue(meeting: Meeting, feedZone: TimeZone, now: number): readonly DueMail[] {
  if (meeting.status === MeetingStatus.Cancelled || meeting.status === MeetingStatus.Postponed) return [];
  const { signup } = meeting;
  if (!signup) return [];
  const zone = meeting.timeZone ?? feedZone;
  const { start, end } = meetingInstants(meeting, feedZone);
  const { opens, closes, cancellationDeadline } = signup;
  const closesAt = closes === undefined ? start : Math.min(toInstant(closes, zone), start);
  const invited = morning(addDays(dateOf(meeting.start), -INVITED), zone);
  const reminded =
    cancellationDeadline === undefined
      ? addDays(dateOf(meeting.start), -REMINDED)
      : addDays(dateOf(cancellationDeadline), -1);
  const chased = addDays(dateOf(headCountTime(meeting)), -CHASED);
  const thanked = morning(workingDayAfter(addDays(dateOf(meeting.end), 1)), zone);
  const planned = [
    {
      kind: PlannedMail.Invitation,
      due: opens === undefined ? invited : Math.max(invited, toInstant(opens, zone)),
      until: closesAt,
    },
    { kind: PlannedMail.Chase, due: morning(workingDayBefore(chased), zone), until: closesAt },
    { kind: PlannedMail.Reminder, due: morning(workingDayBefore(reminded), zone), until: start },
    { kind: PlannedMail.HeadCount, due: headCountAt(meeting, zone), until: start },
    { kind: PlannedMail.FollowUp, due: Math.max(thanked, end), until: thanked + THANKED * DAY },
  ];
  return planned
    .filter(({ due, until }) => due <= now && now < until)
    .map(({ kind, due }) => ({ kind, due }));
}
