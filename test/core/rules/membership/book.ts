import { Group, Member, MembershipApplication } from '@network-meetings/core';

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
