import type { FieldChange, Meeting, TimeZone } from '@network-meetings/core';
import { ChangedField, meetingInstants, MeetingStatus, Visibility } from '@network-meetings/core';
import { diffMeeting } from '@network-meetings/core/changes';

/** What the people of a meeting are told when it changes, and who beside those with a seat or a place in the queue. */
export interface Telling {
  readonly kind: 'meeting-changed' | 'meeting-cancelled';
  readonly changes: readonly FieldChange[];
  /** Those who said that they would not come: a new date may suit them. */
  readonly absent: boolean;
  /** Those who were invited and have not answered. */
  readonly unanswered: boolean;
}

const told: ReadonlySet<ChangedField> = new Set([
  ChangedField.Time,
  ChangedField.Place,
  ChangedField.AttendanceMode,
  ChangedField.Status,
  ChangedField.Parts,
]);

/**
 * Whom a new version of a meeting concerns: time, place, status and parts are told at once, by mail and calendar; the rest is
 * read on the meeting's page. Nothing is told of a meeting that is over, or that stays cancelled.
 * @param now milliseconds since 1970
 */
export function tellingOf(
  before: Meeting,
  after: Meeting,
  feedZone: TimeZone,
  now: number,
): Telling | undefined {
  const { Cancelled } = MeetingStatus;
  const isOver = [before, after].every((meeting) => meetingInstants(meeting, feedZone).end <= now);
  const diff = diffMeeting(before, after, feedZone);
  if (isOver || !diff.tellSignups) return undefined;
  if (before.status === Cancelled && after.status === Cancelled) return undefined;
  const changes = diff.changes.filter(
    ({ field, visibility }) => told.has(field) && visibility === Visibility.Open,
  );
  if (after.status === Cancelled)
    return { kind: 'meeting-cancelled', changes, absent: false, unanswered: true };
  const isAnotherDay = changes.some(
    ({ field }) => field === ChangedField.Time || field === ChangedField.Status,
  );
  return { kind: 'meeting-changed', changes, absent: isAnotherDay, unanswered: isAnotherDay };
}
