import type { AgendaItem } from '../../model/agenda.js';
import { Visibility } from '../../model/agenda.js';
import type { FieldChange } from '../../model/change.js';
import { ChangedField } from '../../model/change.js';
import type { Meeting } from '../../model/meeting.js';
import { cut, same } from './field-data.js';

/** What an item is called: its title, or its kind, which is worded later. */
const nameOf = ({ title, kind }: AgendaItem) => cut(title ?? kind);

/** What the public sees of a closed item: that there is one, of a kind and a length. */
const timing = ({ id, minutes, pinnedStart }: AgendaItem) => ({ id, minutes, pinnedStart });

/** What an item holds beside its place in time. */
const content = (item: AgendaItem) => ({ ...item, minutes: 0, pinnedStart: undefined });

function itemChange(before: AgendaItem | undefined, after: AgendaItem | undefined): FieldChange {
  const id = (after ?? before)?.id;
  const named = { field: ChangedField.Agenda, ...(id !== undefined && { id }) };
  // Closed before or after: nothing that was said about it may be read out of the log (rules 6 and 7).
  const isClosed = [before, after].some((item) => item?.visibility === Visibility.Closed);
  if (isClosed) return { ...named, visibility: Visibility.Closed };
  return {
    ...named,
    ...(before && { before: nameOf(before) }),
    ...(after && { after: nameOf(after) }),
    visibility: Visibility.Open,
  };
}

/**
 * Changes of the agenda: an item each that came, went or holds something else, and one for all when the order or the times are
 * others, since one longer item moves every item after it.
 */
export function agendaChanges(before: Meeting, after: Meeting): readonly FieldChange[] {
  const was = new Map(before.agenda.map((item) => [item.id, item]));
  const is = new Map(after.agenda.map((item) => [item.id, item]));
  const changes: FieldChange[] = [];
  for (const item of after.agenda) {
    const earlier = was.get(item.id);
    if (!earlier || !same(content(earlier), content(item))) changes.push(itemChange(earlier, item));
  }
  for (const item of before.agenda) if (!is.has(item.id)) changes.push(itemChange(item, undefined));
  const [kept, left] = [
    before.agenda.filter(({ id }) => is.has(id)).map(timing),
    after.agenda.filter(({ id }) => was.has(id)).map(timing),
  ];
  if (!same(kept, left)) changes.push({ field: ChangedField.Agenda, visibility: Visibility.Open });
  return changes;
}
