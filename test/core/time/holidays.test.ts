import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import HolidaysOracle from 'date-holidays';
import type { Holiday, HolidayCalendar } from '@network-meetings/core';
import {
  addDays,
  combineHolidays,
  danishHolidayNames,
  easterSunday,
  englishHolidayNames,
  HolidayKind,
  holidayName,
  holidaysBetween,
  holidaysOfDenmark,
  holidaysOn,
  schoolHolidayCalendar,
  SchoolHolidays,
  weekday,
} from '@network-meetings/core';
import { germanHolidayNames } from '@network-meetings/core/locales/de';
import { norwegianHolidayNames } from '@network-meetings/core/locales/nb';
import { swedishHolidayNames } from '@network-meetings/core/locales/sv';

const names = (holidays: readonly Holiday[]) =>
  holidays.map((holiday) => `${holiday.date} ${holidayName(holiday, danishHolidayNames)}`);
const ofKind = (year: number, kind: HolidayKind) =>
  holidaysOfDenmark(year).filter((holiday) => holiday.kind === kind);

describe('Danish holidays', () => {
  it('of 2027 by name', () => {
    assert.deepEqual(names(ofKind(2027, HolidayKind.Public)), [
      '2027-01-01 nytårsdag',
      '2027-03-25 skærtorsdag',
      '2027-03-26 langfredag',
      '2027-03-28 påskedag',
      '2027-03-29 2. påskedag',
      '2027-05-06 Kristi himmelfartsdag',
      '2027-05-16 pinsedag',
      '2027-05-17 2. pinsedag',
      '2027-12-25 juledag',
      '2027-12-26 2. juledag',
    ]);
  });

  it('keep apart what is off by law and what is off by custom', () => {
    assert.deepEqual(names(ofKind(2027, HolidayKind.Bank)), [
      '2027-05-07 dagen efter Kristi himmelfartsdag',
      '2027-06-05 grundlovsdag',
      '2027-12-24 juleaften',
      '2027-12-31 nytårsaften',
    ]);
    assert.deepEqual(names(ofKind(2027, HolidayKind.Half)), ['2027-05-01 1. maj']);
  });

  it('have a General Prayer Day until 2023 and no longer', () => {
    const prayerDay = (year: number) =>
      holidaysOfDenmark(year).find(({ id }) => id === 'general-prayer-day')?.date;
    assert.equal(prayerDay(2023), '2023-05-05');
    assert.equal(prayerDay(2000), '2000-05-19');
    assert.equal(prayerDay(2024), undefined);
    assert.equal(prayerDay(2060), undefined);
  });

  it('are those of another implementation, year by year from 2000 to 2060', () => {
    const oracle = new HolidaysOracle('DK', { types: ['public'], languages: ['da'] });
    for (let year = 2000; year <= 2060; year++) {
      const theirs = oracle.getHolidays(year).map(({ date }) => date.slice(0, 10));
      const ours = ofKind(year, HolidayKind.Public).map(({ date }) => date);
      assert.ok(theirs.length >= 10, String(year));
      assert.deepEqual([...new Set(ours)].sort(), [...new Set(theirs)].sort(), String(year));
    }
  });

  it('stand in order of date, in every year', () => {
    for (let year = 1970; year < 2200; year++) {
      const dates = holidaysOfDenmark(year).map(({ date }) => date);
      assert.deepEqual(dates, [...dates].sort());
      assert.ok(dates.every((date) => date.startsWith(String(year))));
    }
  });

  it('have a name in every language', () => {
    const ids = new Set([...holidaysOfDenmark(2023), ...holidaysOfDenmark(2024)].map(({ id }) => id));
    for (const words of [
      danishHolidayNames,
      swedishHolidayNames,
      norwegianHolidayNames,
      germanHolidayNames,
      englishHolidayNames,
    ]) {
      assert.deepEqual(Object.keys(words).sort(), [...ids].sort());
      assert.equal(new Set(Object.values(words)).size, ids.size);
    }
  });
});

describe('Easter', () => {
  const known: readonly (readonly [number, string])[] = [
    // The earliest and the latest possible, and the two exceptions of Gauss's rule.
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2038, '2038-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2027, '2027-03-28'],
  ];
  for (const [year, date] of known) it(`of ${String(year)}`, () => assert.equal(easterSunday(year), date));

  it('is a Sunday from 22 March to 25 April', () => {
    for (let year = 1970; year < 2200; year++) {
      const easter = easterSunday(year);
      assert.equal(weekday(easter), 6, easter);
      assert.ok(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25', easter);
    }
  });

  it('is of a year of the Gregorian calendar', () => {
    for (const year of [1582, 10_000, 2027.5, Number.NaN]) {
      assert.throws(() => easterSunday(year), RangeError);
    }
  });
});

describe('Other calendars', () => {
  const midsummer: HolidayCalendar = (year) => {
    // The Saturday from 20 to 26 June.
    const first = `${String(year)}-06-20`;
    const date = addDays(first, (5 - weekday(first) + 7) % 7);
    return [{ date, id: 'midsummer-day', kind: HolidayKind.Public, name: 'midsommardagen' }];
  };

  it('are functions from a year to named days, and combine', () => {
    const both = combineHolidays(midsummer, holidaysOfDenmark);
    assert.deepEqual(names(holidaysBetween('2027-06-01', '2027-06-30', both)), [
      '2027-06-05 grundlovsdag',
      '2027-06-26 midsommardagen',
    ]);
    assert.deepEqual(combineHolidays()(2027), []);
  });

  it('are looked up by day, and over the turn of a year', () => {
    assert.deepEqual(names(holidaysOn('2027-12-24', holidaysOfDenmark)), ['2027-12-24 juleaften']);
    assert.deepEqual(holidaysOn('2027-12-23', holidaysOfDenmark), []);
    assert.deepEqual(names(holidaysBetween('2027-12-26', '2028-01-01', holidaysOfDenmark)), [
      '2027-12-26 2. juledag',
      '2027-12-31 nytårsaften',
      '2028-01-01 nytårsdag',
    ]);
  });

  it('may have a day that is two things at once', () => {
    // Ascension Day fell on 1 May in 2008.
    assert.deepEqual(names(holidaysOn('2008-05-01', holidaysOfDenmark)), [
      '2008-05-01 1. maj',
      '2008-05-01 Kristi himmelfartsdag',
    ]);
  });

  it('fall back on their own name, then on the id', () => {
    const day = { date: '2027-09-01', id: 'founders-day', kind: HolidayKind.Half };
    assert.equal(holidayName(day, danishHolidayNames), 'founders-day');
    assert.equal(holidayName({ ...day, name: 'Stiftelsesdag' }, danishHolidayNames), 'Stiftelsesdag');
    assert.equal(holidayName({ ...day, id: 'toString' }, danishHolidayNames), 'toString');
  });
});

describe('School holidays', () => {
  const list = [
    {
      area: 'København',
      periods: [
        { name: 'Efterårsferie', from: '2027-10-18', to: '2027-10-20' },
        { name: 'Juleferie', from: '2027-12-30', to: '2028-01-02' },
      ],
    },
    { area: 'Aarhus', periods: [{ name: 'Efterårsferie', from: '2027-10-19', to: '2027-10-19' }] },
  ];

  it('are days with the name and the area that the association wrote', () => {
    const calendar = schoolHolidayCalendar(list);
    assert.deepEqual(holidaysOn('2027-10-19', calendar), [
      {
        date: '2027-10-19',
        id: 'school-holiday',
        kind: 'school',
        name: 'Efterårsferie',
        area: 'København',
      },
      { date: '2027-10-19', id: 'school-holiday', kind: 'school', name: 'Efterårsferie', area: 'Aarhus' },
    ]);
    assert.deepEqual(
      holidaysBetween('2027-10-01', '2028-01-31', calendar).map(({ date }) => date),
      [
        '2027-10-18',
        '2027-10-19',
        '2027-10-19',
        '2027-10-20',
        '2027-12-30',
        '2027-12-31',
        '2028-01-01',
        '2028-01-02',
      ],
    );
  });

  it('are looked at for the areas that matter', () => {
    const dates = (areas: readonly string[]) =>
      schoolHolidayCalendar(list, areas)(2027).map(({ date }) => date);
    assert.deepEqual(dates(['Aarhus']), ['2027-10-19']);
    assert.deepEqual(dates([]), []);
  });

  it('combine with a country', () => {
    const calendar = combineHolidays(holidaysOfDenmark, schoolHolidayCalendar(list));
    assert.deepEqual(names(holidaysOn('2027-12-31', calendar)), [
      '2027-12-31 nytårsaften',
      '2027-12-31 Juleferie',
    ]);
  });

  it('end after they begin', () => {
    const period = (from: string, to: string) =>
      SchoolHolidays.safeParse({ area: 'X', periods: [{ name: 'Y', from, to }] });
    assert.equal(period('2027-10-18', '2027-10-18').success, true);
    const wrong = period('2027-10-18', '2027-10-17');
    assert.deepEqual(wrong.error?.issues[0]?.path, ['periods', 0, 'to']);
    assert.equal(period('2027-02-29', '2027-03-01').success, false);
  });
});

test('days are counted over months, leap years and summer time', () => {
  assert.equal(addDays('2027-03-27', 2), '2027-03-29');
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2027-01-01', -1), '2026-12-31');
});
