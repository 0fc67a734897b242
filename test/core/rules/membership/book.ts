import assert from 'node:assert/strict';
import type { Hearing } from '@network-meetings/core';
import { Group, Member, MembershipApplication } from '@network-meetings/core';
import type { GroupBook } from '@network-meetings/core/membership';
import { openHearing } from '@network-meetings/core/membership';

export const zone = 'Europe/Copenhagen';
export const at = (instant: string) => Date.parse(instant);

/** A group of a few seats, unless told otherwise. */
export const group = (more: object = {}): Group =>
  Group.parse({ id: 'g', name: 'Forandringsledelse', size: { seats: 3 }, ...more });

export const member = (id: string, more: object = {}): Member =>
  Member.parse({ id, group: 'g', name: 'Et medlem', email: `${id}@example.org`, ...more });

export const application = (id: string, more: object = {}): MembershipApplication =>
  MembershipApplication.parse({
    id,
    group: 'g',
    name: 'En ansøger',
    email: `${id}@example.org`,
    receivedAt: '2027-01-04T09:00:00Z',
    ...more,
  });

/** Two members, so that one seat is free. */
export const members = [member('a'), member('b')];
/** The group with its members, and nobody applying unless told otherwise. */
export const book = (more: Partial<GroupBook> = {}): GroupBook => ({
  group: group(),
  members,
  applications: [],
  ...more,
});

/** The hearing that is opened of an application. */
export function hearingOf(
  one: MembershipApplication,
  now = at('2027-01-05T10:00:00Z'),
  more: object = {},
): Hearing {
  const opened = openHearing(one, { id: 'h', group: group(), members, zone, now, ...more });
  assert.ok(opened.ok);
  return opened.value.hearing;
}

/** When the hearing of {@link hearingOf} is over. */
export const later = at('2027-02-01T10:00:00Z');
