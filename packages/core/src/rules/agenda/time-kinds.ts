import type { AgendaItem } from '../../model/agenda.js';
import type { AgendaKindEntry } from '../../model/open-list.js';
import { agendaTimeKinds, TimeKind } from '../../model/open-list.js';

/**
 * The kind of time that an agenda item is (rule 16): what the association says of the kind, else what the product knows; a kind that
 * neither knows is taken in by listening.
 */
export function timeKindOf(kind: string, kinds: readonly AgendaKindEntry[] = []): TimeKind {
  const known: Readonly<Record<string, TimeKind>> = agendaTimeKinds;
  return (
    kinds.find(({ id }) => id === kind)?.time ??
    (Object.hasOwn(known, kind) ? known[kind] : undefined) ??
    TimeKind.Receiving
  );
}

/** Minutes of each kind of time. */
export type TimeMix = Readonly<Record<TimeKind, number>>;

/** How the time of an agenda is spent (rule 16), in minutes. */
export function timeMix(agenda: readonly AgendaItem[], kinds: readonly AgendaKindEntry[] = []): TimeMix {
  const mix = { receiving: 0, sharing: 0, free: 0 };
  for (const { kind, minutes } of agenda) mix[timeKindOf(kind, kinds)] += minutes;
  return mix;
}
