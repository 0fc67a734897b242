import type { AgendaItem } from '../../model/agenda.js';
import type { WallTime } from '../../model/primitives.js';
import { addMinutes, clockOf, dateOf } from '../../time/wall-time.js';

/** An item with the wall times that follow from the items before it. */
export interface TimedItem {
  readonly item: AgendaItem;
  readonly start: WallTime;
  readonly end: WallTime;
}

/** The first wall time from `from` on at which the clock shows `clock`. */
function nextAt(clock: string, from: WallTime): WallTime {
  const sameDay = `${dateOf(from)}T${clock}`;
  return clock >= clockOf(from) ? sameDay : addMinutes(sameDay, 24 * 60);
}

/**
 * Start and end of each agenda item (rule 14): they follow from the durations, and a pinned item starts when the clock
 * says so. An item pinned earlier than the items before it allow starts when these end, on its own day; the overrun shows
 * as a start that differs from the pin.
 */
export function agendaTimes(meeting: {
  readonly start: WallTime;
  readonly agenda: readonly AgendaItem[];
}): readonly TimedItem[] {
  let at = meeting.start;
  return meeting.agenda.map((item) => {
    const pinned = nextAt(item.pinnedStart ?? clockOf(at), at);
    // A pin more than half a day ahead is one that the items before it have overrun.
    const start = pinned <= addMinutes(at, 12 * 60) ? pinned : at;
    at = addMinutes(start, item.minutes);
    return { item, start, end: at };
  });
}
