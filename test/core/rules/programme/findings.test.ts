// Rules 1 and 9–13: what each finding says, and the limits at which there is one.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Holiday } from '@network-meetings/core';
import { addDays, Group, parseWith } from '@network-meetings/core';
import type { Finding, ProgrammeContext } from '@network-meetings/core/programme';
import { good } from '../../../support/feeds.js';
import { change, check, codes, round, seed, talk } from './support.js';
import type { Fields } from './support.js';

const found = (name: string, ...args: Parameters<typeof check>) =>
  check(...args).filter(({ code }) => code === `programme/${name}`);
const finding = (
  name: string,
  rule: number,
  severity: string,
  params: object,
  remedies: (string | [string, object])[],
  meeting?: string,
): Finding =>
  ({
    code: `programme/${name}`,
    rule,
    severity,
    params,
    remedies: remedies.map((each) =>
      typeof each === 'string'
        ? { code: `programme/${each}`, params }
        : { code: `programme/${each[0]}`, params: each[1] },
    ),
    ...(meeting === undefined ? {} : { meeting }),
  }) as Finding;
const group = (more: Fields) => good(parseWith(Group, { id: 'g', name: 'East', ...more }));
const alone = (agenda: readonly object[], more: Fields = {}) => [
  { start: '2027-02-04T09:00', agenda, ...more },
];
const titles = (...numbers: number[]) => numbers.map((at) => `Meeting ${String(at)}`);

describe('The shape of a season (rules 1 and 9):', () => {
  const dinner = { parts: ['day', 'dinner'].map((kind) => ({ id: kind, kind })) };
  const cases: [string, readonly Fields[], Finding][] = [
    [
      'too few meetings',
      seed.slice(0, 3),
      finding('too-few-meetings', 1, 'problem', { count: 3, wanted: 4, missing: 1 }, ['add-meetings']),
    ],
    [
      'too many',
      [...seed, { start: '2027-12-09T09:00' }],
      finding('too-many-meetings', 1, 'advice', { count: 5, wanted: 4, missing: 1 }, ['drop-meetings']),
    ],
    [
      'no dinner',
      seed.slice(0, 3),
      finding('no-dinner', 9, 'problem', { count: 0, wanted: 1, meetings: [] }, ['add-dinner']),
    ],
    [
      'two dinners',
      change(0, dinner),
      finding('several-dinners', 9, 'advice', { count: 2, wanted: 1, meetings: titles(1, 4) }, [
        'keep-one-dinner',
      ]),
    ],
    [
      'no joint meeting',
      change(1, { groups: ['g'] }),
      finding('no-joint-meeting', 9, 'problem', { count: 0, wanted: 1, meetings: [] }, ['add-joint-meeting']),
    ],
    [
      'two joint meetings',
      change(0, { groups: ['g', 'west'] }),
      finding('several-joint-meetings', 9, 'advice', { count: 2, wanted: 1, meetings: titles(1, 2) }, [
        'keep-one-joint-meeting',
      ]),
    ],
    [
      'one length',
      seed.map((meeting) => ({ ...meeting, length: 'full-day' })),
      finding('one-length', 9, 'advice', { length: 'full-day' }, ['mix-lengths']),
    ],
  ];
  for (const [why, meetings, expected] of cases) {
    const name = expected.code.slice('programme/'.length);
    it(why, () => assert.deepEqual(found(name, meetings), [expected]));
  }
  it('a group without a sister needs no joint meeting, and one meeting has one length', () => {
    const single = codes(change(1, { groups: ['g'] }), { group: group({}) });
    assert.deepEqual(single, []);
    assert.ok(!codes(seed.slice(0, 1)).includes('one-length'));
    assert.ok(!codes([]).includes('one-length'));
  });
  it('an association sets numbers of its own', () => {
    assert.deepEqual(codes(seed, { limits: { dinners: 2, jointMeetings: 0 } }), [
      'no-dinner',
      'several-joint-meetings',
    ]);
  });
});

describe('The talks of a season (rule 10):', () => {
  const talks = (...profiles: (string | undefined)[]) => [
    ...profiles.map((profile, at) => ({ ...talk('', 'member'), id: `t${String(at)}`, profile })),
    { ...talk('', 'external'), id: 'external', profile: undefined },
    round,
  ];
  const [t, g] = ['technical', 'generalist'];
  for (const [profiles, balance] of [
    [[t], undefined],
    [[t, t], { technical: 2, generalist: 0, profile: g }],
    [[g, g], { technical: 0, generalist: 2, profile: t }],
    [[t, t, g], undefined],
    [[t, t, t, g], { technical: 3, generalist: 1, profile: g }],
    [[t, t, t, t, g, g], undefined],
    [[t, t, t, t, t, g, g], { technical: 5, generalist: 2, profile: g }],
    [[t, t, t, t, t, t, g, g, g], undefined],
  ] as const) {
    it(`${profiles.join(', ')}: ${balance ? 'unbalanced' : 'balanced'}`, () =>
      assert.deepEqual(
        found('unbalanced', alone(talks(...profiles))),
        balance ? [finding('unbalanced', 10, 'advice', balance, ['add-talk-for'])] : [],
      ));
  }
  it('both members and others speak', () => {
    assert.deepEqual(found('no-external-talk', alone([talk(t, 'member')])), [
      finding('no-external-talk', 10, 'advice', {}, ['invite-a-speaker']),
    ]);
    assert.deepEqual(found('no-member-talk', alone([talk(t, 'external')])), [
      finding('no-member-talk', 10, 'advice', {}, ['ask-a-member']),
    ]);
    const both = {
      ...talk(t, 'external'),
      speakers: ['external', 'member'].map((source) => ({ role: 'x', source })),
    };
    assert.deepEqual(
      [found('no-external-talk', alone([both])), found('no-member-talk', alone([both]))],
      [[], []],
    );
    assert.ok(!codes(alone([round])).some((code) => code.endsWith('-talk')));
  });
  it('nobody is left out two meetings running', () => {
    const expected = (profile: string, at: number) =>
      finding(
        'profile-left-out',
        10,
        'problem',
        { profile, title: `Meeting ${String(at)}`, next: `Meeting ${String(at + 1)}` },
        ['add-talk-for'],
        `m${String(at + 1)}`,
      );
    const left = (meetings: readonly Fields[], more: Partial<ProgrammeContext> = {}) =>
      found('profile-left-out', meetings, more);
    const second = change(1, { agenda: [talk(t, 'member'), round] });
    assert.deepEqual(left(second), [expected(g, 1), expected(g, 2)]);
    assert.deepEqual(left(change(2, { agenda: [talk(g, 'member'), round] })), [
      expected(t, 2),
      expected(t, 3),
    ]);
    // One talk for them is enough, and a meeting whose talks are not known yet leaves nobody out.
    assert.deepEqual(left(change(1, { agenda: [talk(t, 'member'), { ...talk(g, 'member'), id: 'b' }] })), []);
    assert.deepEqual(left(change(1, { agenda: [round] })), []);
    const has = (technical: number, generalist: number) => ({
      group: group({
        sisterGroups: ['west'],
        profiles: [
          { profile: t, members: technical },
          { profile: g, members: generalist },
        ],
      }),
    });
    assert.deepEqual(left(second, has(12, 0)), []);
    assert.deepEqual(left(second, has(12, 1)), [expected(g, 1), expected(g, 2)]);
  });
});

it('a meeting without a round is told of, with two ways to mend it (rule 11)', () => {
  assert.deepEqual(found('no-round', change(0, { agenda: [talk('technical', 'external')] })), [
    finding('no-round', 11, 'problem', { title: 'Meeting 1' }, ['add-round', 'say-why-no-round'], 'm1'),
  ]);
});

describe('The day of a meeting (rule 12):', () => {
  const thursday = '2027-02-04';
  const off =
    (kind: Holiday['kind'], ...dates: string[]) =>
    (): Holiday[] =>
      dates.map((date) => ({ date, id: 'off', kind, name: 'Fri', area: 'Aarhus' }));
  const from = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => addDays(thursday, first + at));
  const moved = (date: string) => [['move-to', { title: 'Meeting 1', date }]] as [string, object][];
  const at = { title: 'Meeting 1', date: thursday };

  it('a holiday by law or of the schools is a problem, a half one is not', () => {
    const named = { ...at, holiday: 'off', name: 'Fri', area: 'Aarhus' };
    const one = (name: string, severity: string) =>
      finding(name, 12, severity, named, moved('2027-02-11'), 'm1');
    assert.deepEqual(check(seed, { holidays: off('public', thursday) }), [one('holiday', 'problem')]);
    assert.deepEqual(check(seed, { holidays: off('half', thursday) }), [one('holiday', 'advice')]);
    assert.deepEqual(check(seed, { holidays: off('school', thursday) }), [one('school-holiday', 'problem')]);
    const nameless = () => [{ date: thursday, id: 'off', kind: 'public' as const }];
    assert.deepEqual(check(seed, { holidays: nameless })[0]?.params, { ...named, name: '', area: '' });
  });
  it('the nearest free day is proposed: of the same weekday, else another, within three weeks', () => {
    const proposed = (...dates: string[]) => {
      const [first] = check(seed, { holidays: off('school', thursday, ...dates) });
      return first?.remedies.map(({ params }) => params['date']);
    };
    assert.deepEqual(proposed(), ['2027-02-11']);
    assert.deepEqual(proposed('2027-02-11'), ['2027-01-28']);
    assert.deepEqual(proposed('2027-02-11', '2027-01-28'), ['2027-02-18']);
    assert.deepEqual(proposed(...from(-20, 20)), ['2027-02-25']);
    assert.deepEqual(proposed(...from(-20, 21)), ['2027-01-14']);
    const thursdays = [-21, -14, -7, 7, 14, 21].map((days) => addDays(thursday, days));
    assert.deepEqual(proposed(...thursdays), ['2027-02-05']);
    assert.deepEqual(proposed(...thursdays, '2027-02-05'), ['2027-02-03']);
    // Saturday and Sunday are no days to move to.
    assert.deepEqual(proposed(...thursdays, ...from(-3, 1)), ['2027-02-08']);
    assert.deepEqual(proposed(...from(-21, 21)), []);
  });
  it('a weekend is advised against', () => {
    for (const date of ['2027-02-06', '2027-02-07']) {
      const [one] = found('weekend', change(0, { start: `${date}T09:00` }));
      assert.deepEqual([one?.severity, one?.rule, one?.params], ['advice', 12, { ...at, date }]);
    }
    assert.deepEqual(found('weekend', change(0, { start: '2027-02-05T09:00' })), []);
  });
  it('another meeting of the group, of its sister or of a group that shares members is in the way', () => {
    const other = (groups: string[], day = thursday) => [
      { start: `${day}T13:00`, groups, title: 'Den anden' },
    ];
    const theirs = { ...at, other: 'Den anden' };
    const next = moved('2027-02-11');
    assert.deepEqual(check(seed, {}, other(['west'])), [
      finding('sister-clash', 12, 'problem', theirs, next, 'm1'),
    ]);
    const shared = (members: number) => ({ sharedMembers: [{ group: 'data', members }] });
    assert.deepEqual(check(seed, shared(3), other(['data'])), [
      finding('shared-members-clash', 12, 'problem', { ...theirs, members: 3 }, next, 'm1'),
    ]);
    assert.deepEqual(check(seed, shared(0), other(['data'])), []);
    assert.deepEqual(check(seed, shared(3), other(['west'], '2027-02-05')), []);
    assert.equal(found('sister-clash', seed, {}, other(['data', 'west'])).length, 1);
    const both = [...other(['data']), { ...other(['west'])[0], title: 'Søster' }];
    assert.deepEqual(found('sister-clash', seed, {}, both).length, 1);
    const same = found('same-day', change(1, { start: `${thursday}T13:00` }));
    assert.deepEqual(same[0], finding('same-day', 12, 'problem', at, next, 'm1'));
    assert.deepEqual(
      same.map(({ meeting }) => meeting),
      ['m1', 'm2'],
    );
  });
  it('lies in the season, its first and its last day included', () => {
    const on = (date: string) => found('outside-season', change(0, { start: `${date}T09:00` }));
    assert.deepEqual([on('2027-01-01'), on('2027-12-31')], [[], []]);
    const season = { from: '2027-01-01', to: '2027-12-31' };
    for (const date of ['2026-12-31', '2028-01-01']) {
      assert.deepEqual(on(date), [
        finding(
          'outside-season',
          12,
          'problem',
          { title: 'Meeting 1', date, ...season },
          [['move-into-season', season]],
          'm1',
        ),
      ]);
    }
  });
  it('is from two fifths to twice an even spread after the one before', () => {
    const after = (days: number, more: Partial<ProgrammeContext> = {}) =>
      check(
        [thursday, addDays(thursday, days)].map((date) => ({ start: `${date}T09:00` })),
        { holidays: () => [], ...more },
      ).filter(({ code }) => code.startsWith('programme/too-') && !code.endsWith('meetings'));
    const limits = { least: 37, most: 183 };
    const told = (name: string, days: number, remedy: string) => [
      finding(
        name,
        12,
        'advice',
        { days, ...limits, title: 'Meeting 1', next: 'Meeting 2' },
        [[remedy, limits]],
        'm2',
      ),
    ];
    assert.deepEqual(after(36), told('too-close', 36, 'more-days-between'));
    assert.deepEqual([after(37), after(183), after(0)], [[], [], []]);
    assert.deepEqual(after(184), told('too-far-apart', 184, 'fewer-days-between'));
    assert.deepEqual(after(36, { limits: { minGap: 36 } }), []);
    assert.deepEqual(after(184, { limits: { maxGap: 184 } }), []);
    assert.deepEqual(after(300, { group: group({ meetingsPerSeason: 0 }) }), []);
  });
  it('without a calendar of days off every working day will do', () => {
    const may = change(1, { start: '2027-05-06T09:00' });
    assert.deepEqual(codes(may, { holidays: undefined as never }), []);
  });
});

describe('The invitation (rule 13):', () => {
  const about = (today: string, invited?: string) =>
    check(seed, { today, ...(invited === undefined ? {} : { invited: { m1: invited } }) }).filter(
      ({ meeting }) => meeting === 'm1',
    );
  const due = '2027-01-21';
  const params = (days: number) => ({ title: 'Meeting 1', days, notice: 14, due });
  it('is overdue from the day after it was to go out, until the meeting', () => {
    const overdue = (days: number) =>
      finding(
        'invitation-overdue',
        13,
        'problem',
        params(days),
        [['invite-now', { title: 'Meeting 1' }]],
        'm1',
      );
    assert.deepEqual(found('invitation-overdue', seed, { today: due }), []);
    assert.deepEqual(about('2027-01-22')[0], overdue(13));
    assert.deepEqual(about('2027-02-04')[0], overdue(0));
    assert.deepEqual(about('2027-02-05'), []);
  });
  it('was late when it went out after that', () => {
    assert.deepEqual(about('2027-01-30', '2027-01-22'), [
      finding('invited-late', 13, 'note', params(13), [], 'm1'),
    ]);
    assert.deepEqual(about('2027-01-30', due), []);
  });
  it('is looked at from a week before it goes out', () => {
    assert.deepEqual(about('2027-01-13'), []);
    assert.deepEqual(about('2027-01-14')[0], {
      ...finding('missing-place', 13, 'advice', { title: 'Meeting 1', due }, [], 'm1'),
    });
    assert.deepEqual(about('2027-01-14', '2027-01-10'), []);
  });
  it('may go out at another time', () => {
    assert.deepEqual(
      found('invitation-overdue', seed, { today: '2027-01-25', limits: { noticeDays: 10 } }),
      [],
    );
  });
});

it('what matters most comes first; cancelled and postponed meetings do not count, and the order of the list does not either', () => {
  const order = check(seed.slice(0, 3), { today: '2027-01-30', invited: { m1: '2027-01-25' } });
  assert.deepEqual([...new Set(order.map(({ severity }) => severity))], ['problem', 'note']);
  const mixed = check([...seed.slice(0, 3), { start: '2027-12-11T09:00' }], {
    today: '2027-01-30',
    invited: { m1: '2027-01-25' },
  });
  assert.deepEqual([...new Set(mixed.map(({ severity }) => severity))], ['problem', 'advice', 'note']);
  for (const status of ['cancelled', 'postponed']) {
    assert.deepEqual(codes([...seed, { ...seed[0], status }]), []);
  }
  assert.deepEqual(
    codes(
      [...seed]
        .reverse()
        .map((meeting, at) => (at === 0 ? { ...meeting, start: '2027-09-10T09:00' } : meeting)),
    ),
    ['too-close m1'],
  );
});
