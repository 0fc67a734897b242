import type { Meeting, WallTime } from '@network-meetings/core';
import { addMinutes, dateOf, minutesBetween, utcInstant } from '@network-meetings/core';
import type { MeetingSeries } from '@network-meetings/core/facilitation';
import { moveOf } from './move-meeting.js';

/** What a pattern of a series may name. */
interface Place {
  readonly meeting: Meeting;
  readonly start: WallTime;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Fills a pattern such as `{title}, {number} of {count}`; what it doesn't know stays as it is written. */
export function fillPattern(pattern: string, { meeting, start, number, count }: Place): string {
  const [year = '', month = '', day = ''] = dateOf(start).split('-');
  const words: Readonly<Record<string, string>> = {
    id: meeting.id,
    title: meeting.title,
    number: String(number),
    count: String(count),
    date: dateOf(start),
    ...{ year, month, day },
  };
  return pattern.replace(/\{(\w+)\}/g, (all, name: string) => words[name] ?? all);
}

/**
 * The meetings of a series, each like the one that it is made from: its agenda, parts, seats and people, with parts and deadlines as
 * far from its start. What was of the one meeting alone is not taken along: its identity in calendars, its page, its minutes, its
 * materials and its change log.
 * @param now milliseconds since 1970
 */
export function seriesOf(
  meeting: Meeting,
  { starts, id, title }: MeetingSeries,
  now: number,
): readonly Record<string, unknown>[] {
  return starts.map((start, at) => {
    const place = { meeting, start, number: at + 1, count: starts.length };
    const minutes = minutesBetween(meeting.start, start);
    const { signup, ...moved } = moveOf(meeting, { start });
    const { groups, theme, purpose, length, attendanceMode, timeZone, host, facilitator } = meeting;
    const { agenda, noRoundReason, prepare } = meeting;
    const like = {
      ...{ groups, theme, purpose, length, attendanceMode, timeZone, host, facilitator },
      ...{ place: meeting.place, agenda, noRoundReason, prepare },
      ...moved,
      // Signup of the next one opens when its time has come, and not with the first's.
      signup: signup && {
        ...signup,
        ...(signup.opens !== undefined && { opens: addMinutes(signup.opens, minutes) }),
      },
      id: fillPattern(id, place),
      title: fillPattern(title, place),
      updatedAt: utcInstant(now),
    };
    return JSON.parse(JSON.stringify(like)) as Record<string, unknown>;
  });
}
