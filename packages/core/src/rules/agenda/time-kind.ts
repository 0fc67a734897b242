import type { AgendaKindEntry } from '../../model/open-list.js';
import { agendaTimeKinds, TimeKind } from '../../model/open-list.js';

/**
 * Which of the three kinds of time an agenda item is (rule 16): as the association says, else as is usual for its kind. A
 * kind that nobody knows counts as receiving, so that a meeting of unknown items is looked at rather than praised.
 */
export function timeKindOf(kind: string, own?: readonly AgendaKindEntry[]): TimeKind {
  const usual: Readonly<Record<string, TimeKind>> = agendaTimeKinds;
  const stated = own?.find(({ id }) => id === kind)?.time;
  return stated ?? (Object.hasOwn(usual, kind) ? usual[kind] : undefined) ?? TimeKind.Receiving;
}
