import { Visibility } from '../../model/agenda.js';
import type { FieldChange } from '../../model/change.js';
import { ChangedField } from '../../model/change.js';
import type { Material, Meeting, Part } from '../../model/meeting.js';
import type { MeetingMinutes } from '../../model/minutes.js';
import { MinutesStatus } from '../../model/minutes.js';
import { cut, placeData, same, timeData } from './field-data.js';

const open = { visibility: Visibility.Open };
const closed = { visibility: Visibility.Closed };

const partName = ({ title, kind }: Part) => cut(title ?? kind);

const spotOf = ({ place }: Part) => [place?.geo, place?.country];
const wayTo = ({ place }: Part) => [place?.directions, place?.mapUrl];

/** A part that is in both versions: its time and its place are told to calendars, the rest is not. */
function keptPart(before: Part, after: Part): readonly FieldChange[] {
  const { id } = after;
  const changes: FieldChange[] = [];
  const time = ({ start, end }: Part) => (start === undefined ? undefined : timeData(start, end));
  if (before.start !== after.start || before.end !== after.end) {
    changes.push({
      field: ChangedField.Time,
      id,
      ...(time(before) !== undefined && { before: time(before) }),
      ...(time(after) !== undefined && { after: time(after) }),
      ...open,
    });
  }
  const [was, is] = [placeData(before.place), placeData(after.place)];
  if (was !== is) {
    changes.push({
      field: ChangedField.Place,
      id,
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
      ...open,
    });
  } else if (!same(spotOf(before), spotOf(after))) {
    changes.push({ field: ChangedField.Place, id, ...open });
  } else if (!same(wayTo(before), wayTo(after))) {
    changes.push({ field: ChangedField.Directions, id, ...open });
  }
  // The online room is not said: whoever has its address is in it.
  if (before.place?.onlineUrl !== after.place?.onlineUrl) {
    changes.push({ field: ChangedField.Place, id, ...closed });
  }
  if (!same(told(before), told(after))) {
    changes.push({
      field: ChangedField.Parts,
      id,
      before: partName(before),
      after: partName(after),
      ...open,
    });
  }
  // Below the minimum the facilitator is asked (rule 22); nobody is to speculate in it.
  if (before.minimum !== after.minimum) changes.push({ field: ChangedField.Parts, id, ...closed });
  return changes;
}

/** What of a part is public and no time or place. */
function told(part: Part): unknown {
  const { kind, title, capacity, meal, membersOnly, reserved, reservedUntil } = part;
  return { kind, title, capacity, meal, membersOnly, reserved, reservedUntil };
}

/** Changes of the parts that one signs up for. */
export function partChanges(before: Meeting, after: Meeting): readonly FieldChange[] {
  const was = new Map(before.parts.map((part) => [part.id, part]));
  const is = new Set(after.parts.map(({ id }) => id));
  return [
    ...after.parts.flatMap((part): readonly FieldChange[] => {
      const earlier = was.get(part.id);
      if (earlier) return keptPart(earlier, part);
      return [{ field: ChangedField.Parts, id: part.id, after: partName(part), ...open }];
    }),
    ...before.parts
      .filter(({ id }) => !is.has(id))
      .map((part) => ({ field: ChangedField.Parts, id: part.id, before: partName(part), ...open })),
  ];
}

/** Changes of the terms of signup; the time of the head-count is the facilitator's own. */
export function signupChanges(before: Meeting, after: Meeting): readonly FieldChange[] {
  const terms = ({ signup }: Meeting) => signup && { ...signup, headCountAt: undefined };
  if (!same(terms(before), terms(after))) return [{ field: ChangedField.Signup, ...open }];
  return same(before.signup, after.signup) ? [] : [{ field: ChangedField.Signup, ...closed }];
}

const isOpen = ({ visibility }: Material) => visibility === Visibility.Open;

/** Changes of the documents: the open ones for everybody, the rest for members (rule 7). */
export function materialChanges(before: Meeting, after: Meeting): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  if (!same(before.materials.filter(isOpen), after.materials.filter(isOpen))) {
    changes.push({ field: ChangedField.Materials, ...open });
  }
  const rest = ({ materials }: Meeting) => materials.filter((one) => !isOpen(one));
  if (!same(rest(before), rest(after))) changes.push({ field: ChangedField.Materials, ...closed });
  return changes;
}

/** Changes of the minutes; a draft is nobody's news, and minutes are for members unless they say otherwise (rule 7). */
export function minutesChanges(before: Meeting, after: Meeting): readonly FieldChange[] {
  const final = (minutes: MeetingMinutes | undefined) =>
    minutes?.status === MinutesStatus.Final ? minutes : undefined;
  const [was, is] = [final(before.minutes), final(after.minutes)];
  if (same(was, is)) return [];
  const isPublic = [was, is].every((minutes) => (minutes?.visibility ?? Visibility.Open) === Visibility.Open);
  return [{ field: ChangedField.Minutes, ...(isPublic ? open : closed) }];
}
