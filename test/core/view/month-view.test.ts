import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  danish,
  dayAfterKey,
  english,
  isoWeek,
  monthToShow,
  monthView,
  nearestMonths,
  parseFeed,
  yearAround,
  yearView,
} from '@network-meetings/core';
import type { GridKey } from '@network-meetings/core';
import fc from 'fast-check';
import { feedWith, good } from '../../support/feeds.js';

const now = Date.parse('2027-03-05T12:00Z');
const context = { locale: danish, now };
const feed = good(
  parseFeed(
    feedWith(
      { id: 'last-year', start: '2026-10-01T09:00', end: '2026-10-01T12:00' },
      { id: 'night', start: '2027-03-31T14:00', end: '2027-04-01T11:00' },
      { id: 'day', start: '2027-03-11T09:00', end: '2027-03-11T12:00' },
      { id: 'june', start: '2027-06-10T09:00', end: '2027-06-10T12:00' },
    ),
  ),
);

describe('A month', () => {
  const view = monthView(feed, {}, '2027-03', context);
  const days = view.weeks.flatMap((week) => week.days);

  it('is whole weeks with their numbers, Monday first', () => {
    assert.equal(view.label, 'marts 2027');
    assert.deepEqual(
      view.weeks.map(({ number }) => number),
      [9, 10, 11, 12, 13],
    );
    assert.equal(days[0]?.date, '2027-03-01');
    assert.equal(days.at(-1)?.date, '2027-04-04');
    assert.equal(days.at(-1)?.isInMonth, false);
    assert.deepEqual(view.weekdays[0], { long: 'mandag', short: 'man.' });
  });

  it('has each meeting on each of its days, and once in its list', () => {
    const on = (date: string) =>
      days.find((day) => day.date === date)?.entries.map(({ meeting, clock }) => [meeting.id, clock]);
    assert.deepEqual(on('2027-03-11'), [['day', '9.00']]);
    assert.deepEqual(on('2027-03-31'), [['night', '14.00']]);
    assert.deepEqual(on('2027-04-01'), [['night', undefined]]);
    assert.deepEqual(on('2027-03-12'), []);
    assert.deepEqual(
      view.meetings.map(({ id }) => id),
      ['day', 'night'],
    );
    const april = monthView(feed, {}, '2027-04', context);
    assert.deepEqual(
      april.meetings.map(({ id }) => id),
      ['night'],
      'it goes on into April',
    );
  });

  it('marks today and names each day in full', () => {
    assert.deepEqual(
      days.filter(({ isToday }) => isToday).map(({ label }) => label),
      ['fredag den 5. marts 2027'],
    );
  });

  it('of any year has every one of its days once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, at) => {
        const month = `${String(year)}-${String(at).padStart(2, '0')}`;
        const { weeks } = monthView(feed, {}, month, context);
        const inMonth = weeks.flatMap((week) => week.days).filter(({ isInMonth }) => isInMonth);
        assert.equal(inMonth.length, new Date(Date.UTC(year, at, 0)).getUTCDate());
        assert.equal(new Set(inMonth.map(({ date }) => date)).size, inMonth.length);
        assert.ok(weeks.every((week) => week.days.length === 7));
        assert.ok(weeks.every((week) => week.days.some(({ isInMonth }) => isInMonth)));
      }),
      { numRuns: 60 },
    );
  });

  it('to show first is that of the next meeting, else of the last', () => {
    assert.equal(monthToShow(feed, {}, now), '2027-03');
    assert.equal(monthToShow(feed, {}, Date.parse('2027-04-02T00:00Z')), '2027-06');
    assert.equal(monthToShow(feed, {}, Date.parse('2029-01-01T00:00Z')), '2027-06');
    assert.equal(monthToShow(feed, { group: 'nobody' }, now), '2027-03');
  });

  it('without meetings knows where there are some', () => {
    assert.deepEqual(nearestMonths(feed, {}, '2027-05'), { before: '2027-03', after: '2027-06' });
    assert.deepEqual(nearestMonths(feed, {}, '2028-01'), { before: '2027-06', after: undefined });
  });
});

describe('The number of a week', () => {
  for (const [date, week] of [
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2026-12-31', 53],
    ['2024-12-30', 1],
    ['2021-01-03', 53],
    ['2027-06-10', 23],
  ] as const) {
    it(`of ${date} is ${String(week)}`, () => assert.equal(isoWeek(date), week));
  }
});

describe('In the grid of a month', () => {
  const cases: [GridKey, boolean, string | undefined][] = [
    [{ key: 'ArrowRight' }, false, '2027-03-12'],
    [{ key: 'ArrowLeft' }, false, '2027-03-10'],
    [{ key: 'ArrowRight' }, true, '2027-03-10'],
    [{ key: 'ArrowLeft' }, true, '2027-03-12'],
    [{ key: 'ArrowDown' }, false, '2027-03-18'],
    [{ key: 'ArrowUp' }, false, '2027-03-04'],
    [{ key: 'Home' }, false, '2027-03-08'],
    [{ key: 'End' }, false, '2027-03-14'],
    [{ key: 'PageUp' }, false, '2027-02-11'],
    [{ key: 'PageDown' }, false, '2027-04-11'],
    [{ key: 'PageUp', shiftKey: true }, false, '2026-03-11'],
    [{ key: 'PageDown', shiftKey: true }, false, '2028-03-11'],
    [{ key: 'ArrowLeft', altKey: true }, false, undefined],
    [{ key: 'ArrowLeft', ctrlKey: true }, false, undefined],
    [{ key: 'ArrowLeft', shiftKey: true }, false, undefined],
    [{ key: 'Tab' }, false, undefined],
    [{ key: 'a' }, false, undefined],
  ];
  for (const [key, rtl, expected] of cases) {
    it(`${JSON.stringify(key)}${rtl ? ' from right to left' : ''} leads to ${String(expected)}`, () =>
      assert.equal(dayAfterKey('2027-03-11', key, rtl), expected));
  }

  it('a month that is shorter has its last day', () =>
    assert.equal(dayAfterKey('2027-01-31', { key: 'PageDown' }), '2027-02-28'));
});

describe('A year', () => {
  it('is twelve months with the meetings that begin in them', () => {
    const view = yearView(feed, {}, '2027-01', { locale: english, now });
    assert.equal(view.label, '2027');
    assert.deepEqual(
      view.months.map(({ entries }) => entries.map(({ meeting }) => meeting.id)),
      [[], [], ['day', 'night'], [], [], ['june'], [], [], [], [], [], []],
    );
    assert.equal(view.months[2]?.isCurrent, true);
    assert.equal(view.months[2]?.label, 'March 2027');
    assert.equal(view.months[2]?.entries[0]?.day, 'Thu 11');
  });

  it('is the season of the group that is looked at', () => {
    const season = good(
      parseFeed({ ...feedWith({}), groups: [{ id: 'g', name: 'G', seasonStartMonth: 8 }] }),
    );
    assert.equal(yearAround(season, { group: 'g' }, '2027-03'), '2026-08');
    assert.equal(yearAround(season, { group: 'g' }, '2027-08'), '2027-08');
    assert.equal(yearAround(season, {}, '2027-03'), '2027-01');
    const view = yearView(season, { group: 'g' }, '2026-08', context);
    assert.equal(view.label, '2026–27');
    assert.equal(view.months[7]?.entries.length, 1);
  });
});
