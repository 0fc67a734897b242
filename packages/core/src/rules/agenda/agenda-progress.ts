import type { AgendaItem } from '../../model/agenda.js';
import type { Id, WallTime } from '../../model/primitives.js';
import { addMinutes, minutesBetween } from '../../time/wall-time.js';
import { agendaTimes } from './agenda-times.js';
import type { PlannedAgenda } from './check-agenda.js';

/** Which item is on, and since when. */
export interface CurrentItem {
  readonly item: Id;
  readonly startedAt: WallTime;
  /** When it is thought to end, where something knows better than its minutes: a round's `expectedEnd`. */
  readonly expectedEnd?: WallTime;
}

/** An item with the time that was planned and the one that is to be expected now. */
export interface ExpectedItem {
  readonly item: AgendaItem;
  readonly planned: WallTime;
  readonly expected: WallTime;
}

/** Whether a meeting keeps its time. */
export interface AgendaProgress {
  /** Minutes by which the item that is on ends before its time; negative when the agenda is behind. */
  readonly ahead: number;
  /** The items after it. An item pinned to the clock takes up a delay that is shorter than the slack before it. */
  readonly toCome: readonly ExpectedItem[];
  readonly expectedEnd: WallTime;
  /** Minutes by which the meeting then ends after its time; 0 when it keeps it. */
  readonly overrun: number;
}

/**
 * Whether the agenda of a meeting is ahead or behind, and what that does to the items to come (rule 14). Undefined when the
 * agenda has no such item.
 * @param now the wall time in the meeting's zone
 */
export function agendaProgress(
  meeting: PlannedAgenda,
  current: CurrentItem,
  now: WallTime,
): AgendaProgress | undefined {
  const times = agendaTimes(meeting);
  const at = times.findIndex(({ item }) => item.id === current.item);
  const on = times[at];
  if (!on) return undefined;
  const end = current.expectedEnd ?? addMinutes(current.startedAt, on.item.minutes);
  // An item that should be over ends now at the earliest.
  const expected = end < now ? now : end;
  const rest = agendaTimes({ start: expected, agenda: meeting.agenda.slice(at + 1) });
  const expectedEnd = rest.at(-1)?.end ?? expected;
  return {
    ahead: minutesBetween(expected, on.end),
    toCome: rest.map(({ item, start }, index) => ({
      item,
      planned: times[at + 1 + index]?.start ?? start,
      expected: start,
    })),
    expectedEnd,
    overrun: Math.max(0, minutesBetween(meeting.end, expectedEnd)),
  };
}
