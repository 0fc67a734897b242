import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  AgendaItemKind,
  AttendanceMode,
  danish,
  IssueCode,
  issueText,
  MeetingLength,
  problemStatus,
  problemText,
  Profile,
  Sector,
} from '@network-meetings/core';
import { danishChanges } from '@network-meetings/core/changes';
import { MembershipReason, membershipReasonText } from '@network-meetings/core/membership';
import { languages } from '../../support/languages.js';

/** Where words stand in a tree of them, as paths; a function stands for a sentence. */
function paths(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null) return [`${path}: ${typeof words}`];
  return Object.entries(words).flatMap(([key, value]) => paths(value, `${path}.${key}`));
}

/** Every sentence of a tree of words, the functions called with something that shows up in it. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function')
    return [String((words as (...given: unknown[]) => unknown)('7', '3', '5'))];
  return Object.values(words as object).flatMap(sentences);
}

const issueParams = {
  limit: 7,
  expected: 'text',
  allowed: ['a', 'b'],
  id: 'x',
  zone: 'Europe/Atlantis',
  time: '2027-03-28T02:30',
  readings: ['2027-03-28T01:30', '2027-03-28T03:30'],
  version: '2.0',
  supported: '1.0',
  reason: 'why',
};
const membershipParams = {
  opens: '2027-01-05',
  closes: '2027-01-19',
  left: '2027-03-01',
  joined: '2027-03-02',
  count: 2,
};
const problemParams = { opens: '2027-01-05T12:00', closes: '2027-03-09T12:00' };

for (const { locale, faults, changes, membership } of languages) {
  describe(`what core says in ${locale.language}`, () => {
    it('has a name for every word of the domain', () => {
      const lists: readonly (readonly [object, object])[] = [
        [AgendaItemKind, locale.agendaKinds],
        [MeetingLength, locale.lengths],
        [AttendanceMode, locale.attendanceModes],
        [Profile, locale.profiles],
        [Sector, locale.sectors],
      ];
      for (const [words, names] of lists) {
        assert.deepEqual(Object.keys(names).sort(), (Object.values(words) as string[]).sort());
      }
    });

    it('has the words of the other languages, no more and no fewer', () => {
      assert.deepEqual(paths(locale).sort(), paths(danish).sort());
      assert.deepEqual(Object.keys(faults.issues).sort(), (Object.values(IssueCode) as string[]).sort());
      assert.deepEqual(Object.keys(faults.problems).sort(), Object.keys(problemStatus).sort());
      assert.deepEqual(paths(changes).sort(), paths(danishChanges).sort());
      assert.deepEqual(
        Object.keys(membership.reasons).sort(),
        (Object.values(MembershipReason) as string[]).sort(),
      );
      for (const { language } of [faults, changes, membership]) assert.equal(language, locale.language);
    });

    it('says nothing empty and leaves no hole in a sentence', () => {
      const said = [
        ...sentences({ ...locale, list: '-', duration: '-', zone: '-' }),
        ...Object.values(IssueCode).map((code) => issueText({ code, params: issueParams }, faults)),
        ...sentences({ ...changes, language: '-' }),
        ...Object.values(MembershipReason).map((reason) =>
          membershipReasonText(reason, membershipParams, membership, (time) => time),
        ),
        ...Object.keys(problemStatus).flatMap((code) =>
          Object.values(problemText(code, problemParams, faults, (time) => time)),
        ),
      ];
      for (const sentence of said) {
        assert.notEqual(sentence.trim(), '');
        assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|\$\{| {2}| [.,;:]/);
      }
    });

    it('says what to do with a parameter in it where there is one', () => {
      const text = (code: string) => issueText({ code, params: issueParams }, faults);
      assert.match(text('value/too-long'), /7/);
      assert.match(text('value/not-allowed'), /a, b/);
      assert.match(text('time/skipped'), /02:30.*T01:30 \p{L}+ .*T03:30/u);
      const { detail } = problemText('signup/closed', problemParams, faults, () => 'MOMENT');
      assert.match(detail, /MOMENT\. \p{Lu}/u);
      assert.doesNotMatch(problemText('signup/closed', {}, faults, () => 'MOMENT').detail, /MOMENT| \./);
    });

    it('says of a membership when, and how many', () => {
      const text = (reason: MembershipReason, params: object) =>
        membershipReasonText(reason, { ...params }, membership, () => 'MOMENT');
      for (const [reason, params] of [
        [MembershipReason.HearingNotOpen, { opens: 'x' }],
        [MembershipReason.HearingOpen, { closes: 'x' }],
        [MembershipReason.HearingClosed, { closes: 'x' }],
        [MembershipReason.LeftAlready, { left: 'x' }],
        [MembershipReason.LeftBeforeJoined, { joined: 'x' }],
      ] as const) {
        assert.match(text(reason, params), /MOMENT/);
      }
      assert.doesNotMatch(text(MembershipReason.LeftAlready, {}), /MOMENT| \./);
      assert.match(text(MembershipReason.Objections, { count: 3 }), /^3 /);
      assert.doesNotMatch(text(MembershipReason.Objections, { count: 1 }), /1/);
    });

    it('has the months and the days of the week, each once', () => {
      for (const [names, count] of [
        [locale.months, 12],
        [locale.monthsShort, 12],
        [locale.weekdays, 7],
        [locale.weekdaysShort, 7],
      ] as const) {
        assert.equal(new Set(names).size, count);
      }
    });

    it('names months and days as the Unicode locale data do', () => {
      const format = (options: object, date: Date) =>
        new Intl.DateTimeFormat(locale.language, { timeZone: 'UTC', ...options }).format(date);
      for (const [at, month] of locale.months.entries()) {
        assert.equal(month, format({ month: 'long' }, new Date(Date.UTC(2027, at, 1))));
      }
      for (const [at, day] of locale.weekdays.entries()) {
        // 1 March 2027 is a Monday.
        assert.equal(day, format({ weekday: 'long' }, new Date(Date.UTC(2027, 2, 1 + at))));
      }
    });

    it('counts one meeting as one', () => {
      const [one, four] = [locale.facts.perYear(1), locale.facts.perYear(4)];
      assert.match(one, /^1 /);
      assert.match(four, /^4 /);
      // "Treffen" alone is the same in the plural.
      assert.equal(one.slice(2) === four.slice(2), locale.language === 'de');
    });

    it('says durations and lists', () => {
      assert.match(locale.duration(90), /^1 \p{L}+\.? 30 [Mm]in\.?$/u);
      assert.match(locale.duration(0), /^0 [Mm]in\.?$/);
      assert.match(locale.duration(120), /^2 \p{L}+\.?$/u);
      assert.match(locale.list(['a', 'b', 'c']), /^a, b \p{L}+ c$/u);
      assert.equal(locale.list(['a']), 'a');
      assert.equal(locale.list([]), '');
    });

    it('knows the zone of its own country and of Denmark in words', () => {
      const own = { da: 'Copenhagen', sv: 'Stockholm', nb: 'Oslo', de: 'Berlin', en: 'Copenhagen' }[
        locale.language
      ];
      assert.ok(own);
      assert.match(locale.zone(`Europe/${own}`) ?? '', / /);
      assert.match(locale.zone('Europe/Copenhagen') ?? '', / /);
      assert.equal(locale.zone('Asia/Tokyo'), undefined);
    });
  });
}

describe('the languages', () => {
  it('are each their own: Danish and Norwegian alone share a sentence now and then', () => {
    const codes = Object.values(IssueCode);
    for (const one of languages) {
      for (const other of languages) {
        if (one === other) continue;
        const shared = codes.filter(
          (code) =>
            issueText({ code, params: issueParams }, one.faults) ===
            issueText({ code, params: issueParams }, other.faults),
        );
        const areNeighbours = [one, other].every(({ locale }) => ['da', 'nb'].includes(locale.language));
        assert.ok(
          shared.length <= (areNeighbours ? codes.length / 5 : 0),
          `${one.locale.language} and ${other.locale.language} share ${shared.join(', ')}`,
        );
      }
    }
  });
});
