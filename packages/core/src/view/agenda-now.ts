import type { Meeting } from '../model/meeting.js';
import { MeetingStatus } from '../model/meeting.js';
import type { TimeZone } from '../model/primitives.js';
import { agendaTimes } from '../rules/agenda/agenda-times.js';
import { meetingInstants } from '../rules/signup/signup-state.js';
import { wallMilliseconds } from '../time/wall-time.js';

/** Where a meeting stands in its agenda. */
export interface AgendaNow {
  /** The id of the item that is on; undefined before, after and between items, and when the meeting is off. */
  readonly current: string | undefined;
  /** The next instant at which that changes, in milliseconds since 1970; undefined when it never will. */
  readonly changesAt: number | undefined;
}

/** Which item of an agenda is on. @param now milliseconds since 1970 */
export function agendaNow(meeting: Meeting, feedZone: TimeZone, now: number): AgendaNow {
  const isOff = meeting.status === MeetingStatus.Cancelled || meeting.status === MeetingStatus.Postponed;
  const items = isOff ? [] : agendaTimes(meeting);
  if (items.length === 0) return { current: undefined, changesAt: undefined };
  const { start } = meetingInstants(meeting, feedZone);
  // Durations run on as the minutes do, whatever the clock does to itself in the night.
  const offset = start - wallMilliseconds(meeting.start);
  const spans = items.map(({ item, start: from, end }) => ({
    id: item.id,
    from: wallMilliseconds(from) + offset,
    to: wallMilliseconds(end) + offset,
  }));
  const edges = spans.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > now);
  return {
    current: spans.find(({ from, to }) => now >= from && now < to)?.id,
    changesAt: edges.length > 0 ? Math.min(...edges) : undefined,
  };
}
