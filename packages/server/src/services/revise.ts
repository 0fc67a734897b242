import type { Issue, Meeting } from '@network-meetings/core';
import { IssueCode, Meeting as MeetingSchema, parseFeed, parseWith } from '@network-meetings/core';
import type { MeetingEdit } from '@network-meetings/core/changes';
import { nextRevision } from '@network-meetings/core/changes';
import { managedFields } from '@network-meetings/core/facilitation';
import type { FeedHead } from '../db/schema.js';
import { invalid } from './rules.js';

const fields = Object.keys(MeetingSchema.shape);
const editable = fields.filter((field) => !managedFields.has(field)) as (keyof MeetingEdit)[];

/** The edit that makes one meeting of another: every field of it that can be edited. */
export function editTo(meeting: Meeting): MeetingEdit {
  return Object.fromEntries(editable.map((field) => [field, meeting[field]]));
}

/** Checks a meeting as it would stand in the feed: its shape, its groups, its times. Paths of faults begin at the meeting. */
function checkedMeeting(head: FeedHead, meeting: unknown): Meeting {
  // Programmes name the other meetings, which are not looked at here.
  const parsed = parseFeed({ ...head, programmes: undefined, meetings: [meeting] });
  if (!parsed.ok) throw invalid(parsed.issues.map(fromMeeting));
  if (parsed.warnings.length > 0) throw invalid(parsed.warnings.map(fromMeeting));
  const [checked] = parsed.value.meetings;
  if (!checked) throw new Error('a feed lost its meeting');
  return checked;
}

const fromMeeting = (issue: Issue): Issue => ({
  ...issue,
  path: issue.path.replace(/^\$\.meetings\[0\]/, '$'),
});

/**
 * A meeting after an edit, as JSON merge patch has it (RFC 7396, one level deep): fields that are named are replaced whole, `null` takes one
 * away. Version, status after a move and change log follow by the rules of core.
 * @throws ProblemError with every fault
 */
export function revise(
  before: Meeting,
  edit: Readonly<Record<string, unknown>>,
  head: FeedHead,
  now: number,
): Meeting {
  const faults = Object.keys(edit)
    .filter((field) => !editable.includes(field as keyof MeetingEdit))
    .map((field) => ({
      code: fields.includes(field) ? IssueCode.NotAllowed : IssueCode.UnknownField,
      path: `$.${field}`,
      params: {},
    }));
  if (faults.length > 0) throw invalid(faults);
  const given = Object.entries(edit).map(([field, value]) => [field, value ?? undefined]);
  const merged: Record<string, unknown> = {
    ...before,
    ...(Object.fromEntries(given) as Record<string, unknown>),
  };
  // They are made anew from the wall times.
  delete merged['startUtc'];
  delete merged['endUtc'];
  const after = checkedMeeting(head, JSON.parse(JSON.stringify(merged)) as unknown);
  const named = Object.fromEntries(
    Object.keys(edit).map((field) => [field, after[field as keyof MeetingEdit]]),
  ) as MeetingEdit;
  return nextRevision(before, named, { feedZone: head.timeZone, now }).meeting;
}

/** A new meeting, checked as it would stand in the feed. @throws ProblemError with every fault */
export function newMeeting(id: string, given: unknown, head: FeedHead): Meeting {
  const parsed = parseWith(MeetingSchema, given);
  if (parsed.ok && parsed.value.id !== id) {
    throw invalid([{ code: IssueCode.NotAllowed, path: '$.id', params: {} }]);
  }
  return checkedMeeting(head, given);
}

/**
 * A meeting of a feed that is published over what is known: what was edited without raising its versions gets the versions and the entry
 * in the change log that a single edit would have got.
 */
export function reviseTo(before: Meeting, after: Meeting, head: FeedHead, now: number): Meeting {
  const { meeting } = nextRevision(before, editTo(after), { feedZone: head.timeZone, now });
  return {
    ...meeting,
    ...(after.uid !== undefined && { uid: after.uid }),
    revision: Math.max(meeting.revision, after.revision),
    sequence: Math.max(meeting.sequence, after.sequence),
  };
}
