import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Meeting } from '@network-meetings/core';
import { readMeetingsToMail } from '../../packages/server/src/db/meetings.js';
import { mailsDue, mailWindow } from '../../packages/server/src/services/mail-plan.js';
import { feedWith, startHarness } from './harness.js';

const meetingWith = (more: Record<string, unknown> = {}): Meeting => feedWith({ day: 5 }, more).meetings[0]!;
const kindsAt = (meeting: Meeting, moment: string) =>
  mailsDue(meeting, 'Europe/Copenhagen', Date.parse(moment)).map(({ kind }) => kind);

/** The moments at which the kinds that are due change, to the minute, over half a year. */
function changes(meeting: Meeting): string[] {
  const from = Date.parse('2026-11-01T00:00Z');
  const lines: string[] = [];
  let last = '';
  for (let hour = 0; hour < 24 * 150; hour += 1) {
    const moment = new Date(from + hour * 3_600_000).toISOString();
    const due = kindsAt(meeting, moment).join(' ');
    if (due !== last) lines.push(`${moment.slice(0, 16)} ${due}`.trim());
    last = due;
  }
  return lines;
}

describe('The mails of a meeting go out', () => {
  test('in the mornings of its own clock: invited 14 days before, chased, counted, reminded, thanked', () => {
    assert.deepEqual(changes(meetingWith()), [
      '2027-02-25T08:00 invitation',
      '2027-03-01T08:00 invitation chase',
      '2027-03-04T11:00 invitation chase head-count',
      '2027-03-08T08:00 invitation chase reminder head-count',
      '2027-03-09T11:00 reminder head-count',
      '2027-03-11T08:00',
      '2027-03-12T08:00 follow-up',
      '2027-03-19T08:00',
    ]);
  });

  test('by another zone at its own nine o’clock', () => {
    const meeting = meetingWith({ timeZone: 'America/Nuuk', startUtc: undefined, endUtc: undefined });
    assert.deepEqual(kindsAt(meeting, '2027-02-25T10:59Z'), []);
    assert.deepEqual(kindsAt(meeting, '2027-02-25T11:00Z'), ['invitation']);
  });

  test('not before signup opens', () => {
    const meeting = meetingWith({ signup: { opens: '2027-03-01T12:00' } });
    assert.ok(!kindsAt(meeting, '2027-03-01T10:59Z').includes('invitation'));
    assert.ok(kindsAt(meeting, '2027-03-01T11:00Z').includes('invitation'));
  });

  test('on working days, where an answer is asked for: before a Monday on the Friday, after a Friday on the Monday', () => {
    const monday = {
      start: '2027-03-15T09:00',
      end: '2027-03-15T16:00',
      startUtc: undefined,
      endUtc: undefined,
    };
    const reminded = meetingWith({ ...monday, signup: { cancellationDeadline: '2027-03-15T08:00' } });
    assert.ok(!kindsAt(reminded, '2027-03-12T07:59Z').includes('reminder'));
    assert.ok(kindsAt(reminded, '2027-03-12T08:00Z').includes('reminder'), 'Friday morning');
    const friday = {
      start: '2027-03-12T09:00',
      end: '2027-03-12T12:00',
      startUtc: undefined,
      endUtc: undefined,
    };
    const thanked = meetingWith(friday);
    assert.deepEqual(kindsAt(thanked, '2027-03-13T10:00Z'), []);
    assert.deepEqual(kindsAt(thanked, '2027-03-15T08:00Z'), ['follow-up']);
  });

  test('never for a meeting that is cancelled, waits for a date, or cannot be signed up for', () => {
    for (const more of [{ status: 'cancelled' }, { status: 'postponed' }, { signup: undefined }])
      assert.deepEqual(changes(meetingWith(more)), []);
  });
});

test('Only meetings are read for which something may be due, and all of those', async () => {
  const dates = { startUtc: undefined, endUtc: undefined };
  const onThe = (day: string) => ({ ...dates, start: `${day}T09:00`, end: `${day}T16:00` });
  const variants: Record<string, Record<string, unknown>> = {
    usual: {},
    'no-terms': { signup: {} },
    'early-deadline': { signup: { cancellationDeadline: '2027-01-20T12:00' } },
    'early-count': { signup: { headCountAt: '2027-01-25T12:00' } },
    'far-east': { timeZone: 'Pacific/Kiritimati', ...onThe('2027-03-12') },
    'far-west': { timeZone: 'Pacific/Pago_Pago', ...onThe('2027-03-15') },
    'several-days': { ...dates, start: '2027-03-11T09:00', end: '2027-03-14T12:00' },
    cancelled: { status: 'cancelled' },
  };
  const feed = feedWith({});
  const meetings = Object.entries(variants).map(([id, more]) => ({
    ...meetingWith({ parts: [{ id: 'day', kind: 'day' }], agenda: [], ...more }),
    id,
  }));
  const harness = await startHarness({ ...feed, programmes: [], meetings });
  try {
    const read = async (now: number) =>
      new Set((await readMeetingsToMail(harness.database, mailWindow(now))).map(({ meeting }) => meeting.id));
    for (let now = Date.parse('2027-01-01T00:30Z'); now < Date.parse('2027-04-05'); now += 6 * 3_600_000) {
      const found = await read(now);
      for (const meeting of meetings)
        if (mailsDue(meeting, feed.timeZone, now).length > 0)
          assert.ok(found.has(meeting.id), `${meeting.id} at ${new Date(now).toISOString()}`);
    }
    assert.deepEqual([...(await read(Date.parse('2027-02-01T12:00Z')))].sort(), [
      'early-count',
      'early-deadline',
    ]);
    assert.deepEqual([...(await read(Date.parse('2027-04-01T12:00Z')))], []);
  } finally {
    await harness.close();
  }
});
