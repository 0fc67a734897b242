import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locale } from '@network-meetings/core';
import { danish, dateRangeText, dateText, english, momentText, rangeText } from '@network-meetings/core';
import { german } from '@network-meetings/core/locales/de';
import { norwegian } from '@network-meetings/core/locales/nb';
import { swedish } from '@network-meetings/core/locales/sv';

interface Said {
  readonly da: string;
  readonly sv: string;
  readonly nb: string;
  readonly de: string;
  readonly en: string;
}
const locales: readonly (readonly [keyof Said, Locale])[] = [
  ['da', danish],
  ['sv', swedish],
  ['nb', norwegian],
  ['de', german],
  ['en', english],
];

const ranges: readonly (readonly [name: string, start: string, end: string, said: Said])[] = [
  [
    'a morning',
    '2027-03-11T09:00',
    '2027-03-11T12:00',
    {
      da: 'torsdag den 11. marts 2027 kl. 9.00–12.00',
      sv: 'torsdag 11 mars 2027 kl. 9.00–12.00',
      nb: 'torsdag 11. mars 2027 kl. 09.00–12.00',
      de: 'Donnerstag, 11. März 2027, 9:00–12:00 Uhr',
      en: 'Thursday 11 March 2027, 9:00–12:00',
    },
  ],
  [
    'a dinner past midnight',
    '2027-03-11T18:00',
    '2027-03-12T01:00',
    {
      da: 'torsdag den 11. marts 2027 kl. 18.00–1.00',
      sv: 'torsdag 11 mars 2027 kl. 18.00–1.00',
      nb: 'torsdag 11. mars 2027 kl. 18.00–01.00',
      de: 'Donnerstag, 11. März 2027, 18:00–1:00 Uhr',
      en: 'Thursday 11 March 2027, 18:00–1:00',
    },
  ],
  [
    'a dinner until midnight on the last day of a year',
    '2027-12-31T18:00',
    '2028-01-01T00:00',
    {
      da: 'fredag den 31. december 2027 kl. 18.00–24.00',
      sv: 'fredag 31 december 2027 kl. 18.00–24.00',
      nb: 'fredag 31. desember 2027 kl. 18.00–24.00',
      de: 'Freitag, 31. Dezember 2027, 18:00–24:00 Uhr',
      en: 'Friday 31 December 2027, 18:00–24:00',
    },
  ],
  [
    'a day and a night',
    '2027-05-03T12:00',
    '2027-05-04T12:00',
    {
      da: 'mandag den 3. maj kl. 12.00 til tirsdag den 4. maj 2027 kl. 12.00',
      sv: 'måndag 3 maj kl. 12.00 till tisdag 4 maj 2027 kl. 12.00',
      nb: 'mandag 3. mai kl. 12.00 til tirsdag 4. mai 2027 kl. 12.00',
      de: 'Montag, 3. Mai, 12:00 Uhr bis Dienstag, 4. Mai 2027, 12:00 Uhr',
      en: 'Monday 3 May, at 12:00 to Tuesday 4 May 2027, at 12:00',
    },
  ],
  [
    'days in two years',
    '2027-12-30T10:00',
    '2028-01-02T15:30',
    {
      da: 'torsdag den 30. december 2027 kl. 10.00 til søndag den 2. januar 2028 kl. 15.30',
      sv: 'torsdag 30 december 2027 kl. 10.00 till söndag 2 januari 2028 kl. 15.30',
      nb: 'torsdag 30. desember 2027 kl. 10.00 til søndag 2. januar 2028 kl. 15.30',
      de: 'Donnerstag, 30. Dezember 2027, 10:00 Uhr bis Sonntag, 2. Januar 2028, 15:30 Uhr',
      en: 'Thursday 30 December 2027, at 10:00 to Sunday 2 January 2028, at 15:30',
    },
  ],
];

for (const [name, start, end, said] of ranges) {
  describe(`${name} is said the way people say it`, () => {
    for (const [language, locale] of locales) {
      it(said[language], () => assert.equal(rangeText(start, end, { locale }), said[language]));
    }
  });
}

const days: readonly (readonly [from: string, to: string, said: Said])[] = [
  [
    '2027-10-18',
    '2027-10-22',
    {
      da: '18. til 22. oktober 2027',
      sv: '18 till 22 oktober 2027',
      nb: '18. til 22. oktober 2027',
      de: '18. bis 22. Oktober 2027',
      en: '18 to 22 October 2027',
    },
  ],
  [
    '2027-06-28',
    '2027-08-06',
    {
      da: '28. juni til 6. august 2027',
      sv: '28 juni till 6 augusti 2027',
      nb: '28. juni til 6. august 2027',
      de: '28. Juni bis 6. August 2027',
      en: '28 June to 6 August 2027',
    },
  ],
  [
    '2027-12-23',
    '2028-01-02',
    {
      da: '23. december 2027 til 2. januar 2028',
      sv: '23 december 2027 till 2 januari 2028',
      nb: '23. desember 2027 til 2. januar 2028',
      de: '23. Dezember 2027 bis 2. Januar 2028',
      en: '23 December 2027 to 2 January 2028',
    },
  ],
];

for (const [from, to, said] of days) {
  describe(`the days ${from} to ${to} share what they can`, () => {
    for (const [language, locale] of locales) {
      it(said[language], () => assert.equal(dateRangeText(from, to, { locale }), said[language]));
    }
  });
}

describe('without the year', () => {
  it('no range says one', () => {
    for (const [, locale] of locales) {
      for (const [, start, end] of ranges) {
        assert.doesNotMatch(rangeText(start, end, { locale, year: false }), /20\d\d/);
      }
      for (const [from, to] of days)
        assert.doesNotMatch(dateRangeText(from, to, { locale, year: false }), /20\d\d/);
    }
  });

  it('one day is said alone', () => {
    for (const [, locale] of locales) {
      assert.equal(dateRangeText('2027-03-11', '2027-03-11', { locale }), dateText('2027-03-11', locale));
    }
  });
});

describe('what looks like a night is one only when it is', () => {
  it('an end on the morning after is a day of its own', () => {
    assert.equal(
      rangeText('2027-03-11T18:00', '2027-03-12T06:01', { locale: danish, year: false }),
      'torsdag den 11. marts kl. 18.00 til fredag den 12. marts kl. 6.01',
    );
    assert.equal(
      rangeText('2027-03-11T18:00', '2027-03-12T06:00', { locale: danish, year: false }),
      'torsdag den 11. marts kl. 18.00–6.00',
    );
  });

  it('two nights are two days', () => {
    assert.equal(
      rangeText('2027-03-11T18:00', '2027-03-13T01:00', { locale: danish, year: false }),
      'torsdag den 11. marts kl. 18.00 til lørdag den 13. marts kl. 1.00',
    );
  });

  it('a whole day and night from midnight names both days', () => {
    assert.equal(
      rangeText('2027-03-11T00:00', '2027-03-12T00:00', { locale: english, year: false }),
      'Thursday 11 March, at 0:00 to Friday 12 March, at 0:00',
    );
  });
});

describe('a moment', () => {
  const said: Said = {
    da: 'tirsdag den 9. marts 2027 kl. 12.05',
    sv: 'tisdag 9 mars 2027 kl. 12.05',
    nb: 'tirsdag 9. mars 2027 kl. 12.05',
    de: 'Dienstag, 9. März 2027, 12:05 Uhr',
    en: 'Tuesday 9 March 2027, at 12:05',
  };
  for (const [language, locale] of locales) {
    it(said[language], () => assert.equal(momentText('2027-03-09T12:05', { locale }), said[language]));
  }
});
