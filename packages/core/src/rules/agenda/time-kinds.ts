import type { AgendaItem } from '../../model/agenda.js';
import type { AgendaKindEntry, TimeKind } from '../../model/open-list.js';
import { timeKindOf } from './time-kind.js';

/** Minutes of each kind of time. */
export type TimeMix = Readonly<Record<TimeKind, number>>;

/** How the time of an agenda is spent (rule 16), in minutes. */
export function timeMix(agenda: readonly AgendaItem[], kinds?: readonly AgendaKindEntry[]): TimeMix {
  const mix = { receiving: 0, sharing: 0, free: 0 };
  for (const { kind, minutes } of agenda) mix[timeKindOf(kind, kinds)] += minutes;
  return mix;
}
