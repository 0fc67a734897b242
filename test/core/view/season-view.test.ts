// A season as a year wheel shows it: what lies where, and which days are off.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import * as fc from 'fast-check';
import {
  danish,
  danishHolidayNames,
  english,
  englishHolidayNames,
  holidaysOfDenmark,
  seasonView,
} from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { exampleFeed } from '../../support/feeds.js';

const NOW = Date.parse('2027-04-20T10:00:00Z');
const options = { locale: danish, now: NOW, holidays: holidaysOfDenmark, holidayNames: danishHolidayNames };
const about = (part: number | undefined) => Math.round((part ?? Number.NaN) * 365);

/** The example with the given fields of its association. */
const withSchools = (
  schoolHolidays: NonNullable<NetworkFeed['association']['schoolHolidays']>,
): NetworkFeed => {
  const feed = exampleFeed();
  return { ...feed, association: { ...feed.association, schoolHolidays } };
};

describe('A season', () => {
  it('has twelve months that fill the year, from its first', () => {
    for (const first of ['2027-01', '2027-08', '2028-01']) {
      const { months } = seasonView(exampleFeed(), {}, first, options);
      assert.equal(months.length, 12);
      assert.equal(months[0]?.at, 0);
      assert.ok(Math.abs(months.reduce((sum, { span }) => sum + span, 0) - 1) < 1e-9);
      for (const [index, { at, span }] of months.entries()) {
        assert.ok(Math.abs(at + span - (months[index + 1]?.at ?? 1)) < 1e-9);
      }
    }
    const { months, label } = seasonView(exampleFeed(), {}, '2027-08', options);
    assert.deepEqual(
      months.map(({ label: one }) => one),
      ['aug.', 'sep.', 'okt.', 'nov.', 'dec.', 'jan.', 'feb.', 'mar.', 'apr.', 'maj', 'jun.', 'jul.'],
    );
    assert.equal(label, '2027–28');
  });

  it('has its meetings in order with their places, and says which is joint and which ends with a dinner', () => {
    const { meetings, today } = seasonView(exampleFeed(), { group: 'digital-east' }, '2027-01', options);
    const [first] = meetings;
    assert.deepEqual(
      meetings.map(({ number }) => number),
      meetings.map((_, index) => index + 1),
    );
    assert.equal(first?.meeting.title, 'Identitet og adgang');
    // 11 March is the 70th day of the year.
    assert.equal(about(first.at), 69);
    assert.equal(first.isLong, true);
    assert.equal(first.hasDinner, true);
    assert.equal(first.isJoint, false);
    assert.equal(meetings.find(({ meeting }) => meeting.id === 'digital-joint-2027')?.isJoint, true);
    assert.equal(about(today), 109);
    assert.equal(seasonView(exampleFeed(), {}, '2028-01', options).today, undefined);
  });

  it('says days off that follow each other in one line, and leaves out those on a weekend', () => {
    const { holidays } = seasonView(exampleFeed(), {}, '2027-01', options);
    assert.deepEqual(
      holidays.map(({ when, name }) => `${when}: ${name}`),
      [
        '1. januar: nytårsdag',
        '25. til 29. marts: skærtorsdag, langfredag, påskedag og 2. påskedag',
        '6. til 7. maj: Kristi himmelfartsdag og dagen efter Kristi himmelfartsdag',
        '16. til 17. maj: pinsedag og 2. pinsedag',
        '24. til 26. december: juleaften, juledag og 2. juledag',
        '31. december: nytårsaften',
      ],
    );
    const [easter] = holidays.slice(1);
    assert.equal(about(easter?.at), 83);
    assert.equal(about(easter?.span), 5);
  });

  it('keeps the school holidays of the association, cut where the season is', () => {
    const feed = withSchools([
      { area: 'København', periods: [{ name: 'Juleferie', from: '2027-12-20', to: '2028-01-02' }] },
      {
        area: 'Aarhus',
        periods: [
          { name: 'Juleferie', from: '2027-12-20', to: '2028-01-02' },
          { name: 'Vinterferie', from: '2027-02-13', to: '2027-02-21' },
        ],
      },
    ]);
    const { holidays } = seasonView(feed, {}, '2027-01', { ...options, holidays: undefined });
    assert.deepEqual(
      holidays.map(({ kind, when, name, isFromFeed }) => [kind, when, name, isFromFeed]),
      [
        ['school', '13. til 21. februar', 'Vinterferie (Aarhus)', true],
        ['school', '20. december til 2. januar', 'Juleferie', true],
      ],
    );
    const [, christmas] = holidays;
    assert.equal(about(christmas?.span), 12);
    assert.ok((christmas?.at ?? 0) + (christmas?.span ?? 0) <= 1 + 1e-9);
  });

  it('speaks the language it is given', () => {
    const { holidays } = seasonView(exampleFeed(), {}, '2027-01', {
      ...options,
      locale: english,
      holidayNames: englishHolidayNames,
    });
    assert.match(holidays[1]?.name ?? '', /Maundy Thursday, Good Friday.* and Easter Monday/);
  });
});

test('everything of any season lies within the year', () => {
  const month = fc
    .tuple(fc.integer({ min: 1971, max: 2190 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, at]) => `${String(year)}-${String(at).padStart(2, '0')}`);
  fc.assert(
    fc.property(month, (first) => {
      const { months, meetings, holidays } = seasonView(exampleFeed(), {}, first, options);
      for (const { at } of [...months, ...meetings]) assert.ok(at >= 0 && at < 1);
      for (const { at, span, from, to } of holidays) {
        assert.ok(at >= 0 && span > 0 && at + span <= 1 + 1e-9 && from <= to);
      }
    }),
  );
});
