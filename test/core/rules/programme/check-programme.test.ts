import assert from 'node:assert/strict';
import { test } from 'node:test';
import { danish, english } from '@network-meetings/core';
import { danishProgramme, englishProgramme, findingText } from '@network-meetings/core/programme';
import { change, check, codes, round, seed, talk } from './support.js';

test('the season of the seed has no findings', () => assert.deepEqual(codes(seed), []));

test('rules 1 and 9: four meetings, one dinner, one joint meeting, half and full days mixed', () => {
  assert.ok(codes(seed.slice(0, 3)).includes('too-few-meetings'));
  assert.ok(codes([...seed, { start: '2027-12-09T09:00' }]).includes('too-many-meetings'));
  assert.deepEqual(codes(change(3, { agenda: [talk('generalist', 'external'), round] })), ['no-dinner']);
  assert.deepEqual(codes(change(0, { parts: [{ id: 'dinner', kind: 'dinner' }] })), ['several-dinners']);
  assert.deepEqual(codes(change(1, { groups: ['g'] })), ['no-joint-meeting']);
  assert.deepEqual(codes(change(0, { groups: ['g', 'west'] })), ['several-joint-meetings']);
  assert.deepEqual(codes(seed.map((meeting) => ({ ...meeting, length: 'half-day' }))), ['one-length']);
});

test('rule 10: external and member talks, balance, and nobody left out two meetings running', () => {
  assert.deepEqual(codes(change(1, { agenda: [talk('generalist', 'external'), round] })), ['no-member-talk']);
  assert.ok(
    codes(
      seed.map((meeting, at) => ({
        ...meeting,
        agenda: [talk(at % 2 ? 'technical' : 'generalist', 'member'), round],
      })),
    ).includes('no-external-talk'),
  );
  const lopsided = codes(change(1, { agenda: [talk('technical', 'member'), round] }));
  assert.deepEqual(lopsided, ['profile-left-out m2', 'profile-left-out m3', 'unbalanced']);
  const forAll = { ...talk('', 'member'), profile: undefined };
  assert.deepEqual(codes(change(1, { agenda: [forAll, round] })), []);
});

test('rule 11: every meeting has a round, or a stated reason why not', () => {
  const agenda = [talk('technical', 'external')];
  assert.deepEqual(codes(change(0, { agenda })), ['no-round m1']);
  assert.deepEqual(codes(change(0, { agenda, noRoundReason: 'Besøg hos værten' })), []);
  assert.deepEqual(codes(change(0, { agenda: [] })), []);
});

test('rule 12: not on a holiday, in a school holiday, at a weekend, or on a day that members have elsewhere', () => {
  assert.deepEqual(codes(change(1, { start: '2027-05-06T09:00' })), ['holiday m2']);
  assert.deepEqual(codes(change(1, { start: '2027-04-24T09:00' })), ['weekend m2']);
  const school = () => [
    {
      date: '2027-02-04',
      id: 'school-holiday',
      kind: 'school' as const,
      name: 'Vinterferie',
      area: 'København',
    },
  ];
  const [first] = check(seed, { holidays: school });
  assert.equal(first?.code, 'programme/school-holiday');
  assert.deepEqual(first.remedies[0]?.params['date'], '2027-02-11');
  const west = [{ start: '2027-09-02T09:00', groups: ['west'] }];
  assert.deepEqual(codes(seed, {}, west), ['sister-clash m3']);
  const data = [{ start: '2027-02-04T13:00', groups: ['data'] }];
  assert.deepEqual(codes(seed, {}, data), []);
  assert.deepEqual(codes(seed, { sharedMembers: [{ group: 'data', members: 3 }] }, data), [
    'shared-members-clash m1',
  ]);
  assert.deepEqual(codes(seed, {}, [{ ...west[0], status: 'cancelled' }]), []);
});

test('rule 12: meetings are spread over the year, and inside the season', () => {
  assert.deepEqual(codes(change(0, { start: '2027-04-15T09:00' })), ['too-close m2']);
  assert.deepEqual(codes(change(1, { start: '2027-02-25T09:00' })), ['too-close m2', 'too-far-apart m3']);
  assert.ok(codes(change(3, { start: '2028-01-20T09:00' })).includes('outside-season m4'));
  assert.ok(codes(change(0, { start: '2027-04-29T13:00' })).includes('same-day m1'));
});

test('rule 13: the invitation goes out about fourteen days before, with all that it holds', () => {
  assert.deepEqual(codes(seed, { today: '2027-01-15' }), [
    'missing-place m1',
    'missing-theme m1',
    'missing-questions m1',
    'missing-signup m1',
    'missing-facilitator m1',
  ]);
  assert.ok(codes(seed, { today: '2027-01-25' }).includes('invitation-overdue m1'));
  assert.deepEqual(codes(seed, { today: '2027-01-25', invited: { m1: '2027-01-24' } }), ['invited-late m1']);
  assert.deepEqual(codes(seed, { today: '2027-01-25', invited: { m1: '2027-01-20' } }), []);
  assert.ok(codes(change(0, { signup: {} }), { today: '2027-01-15' }).includes('missing-deadline m1'));
});

test('an association adds rules of its own, in its own words', () => {
  const findings = check(seed, {
    rules: [
      ({ own }) =>
        own
          .filter(({ start }) => start.slice(5, 7) === '09')
          .map(({ id }) => ({
            code: 'dit/no-september',
            severity: 'advice',
            meeting: id,
            params: { text: 'September er budgettid.' },
            remedies: [],
          })),
    ],
  });
  assert.equal(findings[0]?.meeting, 'm3');
  assert.equal(
    findings[0] && findingText(findings[0], danishProgramme, danish).text,
    'September er budgettid.',
  );
});

test('findings read like advice, in Danish and English', () => {
  const [finding] = check(change(1, { start: '2027-05-06T09:00' }));
  assert.ok(finding);
  assert.deepEqual(findingText(finding, danishProgramme, danish), {
    text: '»Meeting 2« ligger den 6. maj 2027, som er Kristi himmelfartsdag.',
    remedies: ['Flyt mødet til den 13. maj 2027.'],
  });
  assert.match(
    findingText(finding, englishProgramme, english).text,
    /“Meeting 2” is on 6 May 2027, which is Ascension Day/,
  );
});

test('every finding has words in both languages', () => {
  const findings = [
    ...check([], {}),
    ...check(change(1, { agenda: [talk('technical', 'member')], start: '2028-04-22T09:00', groups: ['g'] }), {
      today: '2027-01-25',
    }),
    ...check([...seed.slice(2), ...seed, { start: '2027-02-04T09:00' }], { today: '2027-08-15' }),
  ];
  for (const [wording, locale] of [
    [danishProgramme, danish],
    [englishProgramme, english],
  ] as const) {
    for (const finding of findings) {
      const { text, remedies } = findingText(finding, wording, locale);
      for (const sentence of [text, ...remedies]) assert.doesNotMatch(sentence, /programme\/|undefined|NaN/);
    }
    assert.deepEqual(Object.keys(wording.findings).sort(), Object.keys(danishProgramme.findings).sort());
    assert.deepEqual(Object.keys(wording.remedies).sort(), Object.keys(danishProgramme.remedies).sort());
  }
});
