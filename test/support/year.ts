// Meetings of a group, who came, and what members brought, for the tests of the year.
import { AttendanceRecord, Contribution, Meeting, parseWith } from '@network-meetings/core';
import { good } from './good.js';

const updatedAt = '2026-11-20T08:00:00Z';
export const meeting = (id: string, day: string, more: Record<string, unknown> = {}) =>
  good(
    parseWith(Meeting, {
      id,
      groups: ['east'],
      title: `Møde ${id}`,
      start: `${day}T09:00`,
      end: `${day}T16:00`,
      updatedAt,
      ...more,
    }),
  );
export const came = (
  where: string,
  who: string | undefined,
  attendance: string,
  more: Record<string, unknown> = {},
) =>
  good(
    parseWith(AttendanceRecord, {
      meeting: where,
      part: 'day',
      ...(who === undefined ? { signup: 'guest-1' } : { member: who }),
      standing: who === undefined ? 'guest' : 'member',
      attendance,
      ...more,
    }),
  );
export const brought = (who: string, kind: string, on: string, more: Record<string, unknown> = {}) =>
  good(parseWith(Contribution, { id: `${who}-${on}`, group: 'east', member: who, kind, on, ...more }));
