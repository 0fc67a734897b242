import assert from 'node:assert/strict';
import { test } from 'node:test';
import { danish, english } from '@network-meetings/core';
import type { AgendaContext, Finding } from '@network-meetings/core/agenda';
import {
  checkAgenda,
  danishAgenda,
  englishAgenda,
  expectedHeads,
  findingText,
  roundBudget,
  timeKindOf,
  timeMix,
} from '@network-meetings/core/agenda';
import { meetingWith } from '../../../support/feeds.js';

type Item = { kind: string; minutes: number; title?: string; pinnedStart?: string };
const meetingOf = (end: string, ...agenda: Item[]) =>
  meetingWith({
    start: '2027-03-11T09:00',
    end: `2027-03-11T${end}`,
    agenda: agenda.map((item, at) => ({ id: `i${String(at + 1)}`, ...item })),
  }).meeting;
const item = (kind: string, minutes: number, more: Partial<Item> = {}): Item => ({ kind, minutes, ...more });
const check = (context: Partial<AgendaContext>, end: string, ...agenda: Item[]) =>
  checkAgenda(meetingOf(end, ...agenda), { heads: 10, ...context });
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const remedies = (finding: Finding | undefined) =>
  finding?.remedies.map(({ code, minutesSaved }) => `${code} ${String(minutesSaved ?? '-')}`);

test('an agenda that an experienced facilitator would run has no findings', () => {
  const findings = check(
    {},
    '12:30',
    item('welcome', 10),
    item('talk', 45),
    item('break', 15),
    item('round', 40),
    item('break', 15),
    item('sparring', 60),
    item('discussion', 20),
    item('wrap-up', 5),
  );
  assert.deepEqual(findings, []);
});

test('rule 15: the round is reckoned for expected heads, and not for members', () => {
  assert.equal(expectedHeads({ members: 20 }), 16);
  assert.equal(expectedHeads({ members: 20, usualShare: 0.5 }), 10);
  assert.equal(expectedHeads({ members: 20, coming: 12, unanswered: 4 }), 15);
  assert.equal(expectedHeads({ members: 20, coming: 12 }), 12);
});

test('rule 15: minutes per head times heads, and time to dig deeper', () => {
  assert.deepEqual(roundBudget(64, { heads: 18 }), { needed: 64, missing: 0, proposals: [] });
  assert.equal(roundBudget(0, { heads: 18, secondsEach: 90, deeperMinutes: 0 }).needed, 27);
});

test('rule 15: a round that does not fit says so, and proposes shorter turns, tables at once, or triads', () => {
  const [finding] = check({ heads: 18 }, '10:00', item('sparring', 20), item('round', 40));
  assert.equal(finding?.code, 'agenda/round-too-short');
  assert.deepEqual(finding.params, { minutes: 40, needed: 64, missing: 24, heads: 18, seconds: 180 });
  assert.deepEqual(remedies(finding), [
    'agenda/shorter-turns 27',
    'agenda/parallel-tables 30',
    'agenda/triads 34',
    'agenda/longer-round -',
  ]);
  assert.equal(finding.remedies[0]?.params['seconds'], 90);
  assert.deepEqual(finding.remedies[1]?.params, { tables: 3, size: 6, minutes: 34 });
});

test('rule 15: a handful of people have no tables to split into', () => {
  const [finding] = check({ heads: 4 }, '09:30', item('sparring', 15), item('round', 15));
  assert.deepEqual(remedies(finding), ['agenda/shorter-turns 8', 'agenda/longer-round -']);
});

test('rule 16: the three kinds of time, with an association’s own kinds', () => {
  const kinds = [{ id: 'walk', label: 'Gåtur', time: 'free' as const }];
  assert.equal(timeKindOf('walk', kinds), 'free');
  assert.equal(timeKindOf('walk'), 'receiving');
  assert.equal(timeKindOf('constructor'), 'receiving');
  const { agenda } = meetingOf(
    '12:00',
    item('talk', 50),
    item('walk', 20),
    item('round', 30),
    item('break', 15),
  );
  assert.deepEqual(timeMix(agenda, kinds), { receiving: 50, sharing: 30, free: 35 });
});

test('rule 16: a meeting that is mostly receiving is a finding', () => {
  const [finding] = check(
    {},
    '11:00',
    item('talk', 60, { title: 'NIS2' }),
    item('break', 20),
    item('discussion', 40),
  );
  assert.equal(finding?.code, 'agenda/mostly-receiving');
  assert.deepEqual(finding.params, { receiving: 60, sharing: 40, free: 20, percent: 60 });
  assert.deepEqual(finding.remedies[0]?.params, { item: 'i1', title: 'NIS2', kind: 'talk', minutes: 10 });
  assert.deepEqual(
    check({ receivingShare: 0.6 }, '11:00', item('talk', 60), item('break', 20), item('discussion', 40)),
    [],
  );
});

test('rule 16: no more than about 90 minutes without a break, and where to put one', () => {
  const [finding] = check({}, '11:10', item('round', 45), item('talk', 40), item('discussion', 45));
  assert.equal(finding?.code, 'agenda/no-break');
  assert.deepEqual(finding.params, { minutes: 130, limit: 90, from: '09:00', to: '11:10' });
  assert.equal(finding.remedies[0]?.params['item'], 'i1');
  const [within] = check({}, '11:00', item('discussion', 120));
  assert.equal(within?.remedies[0]?.code, 'agenda/break-within');
});

test('rule 16: waiting for an item that is pinned is a break too', () => {
  assert.deepEqual(check({}, '11:00', item('round', 45), item('sparring', 60, { pinnedStart: '10:00' })), []);
});

test('rule 14: an overrun is told in minutes, with what would save them; breaks come last', () => {
  const findings = check(
    { heads: 12 },
    '11:00',
    item('talk', 60, { title: 'Talk' }),
    item('break', 20),
    item('round', 46),
    item('discussion', 30),
  );
  const overrun = findings.find(({ code }) => code === 'agenda/overrun');
  assert.deepEqual(overrun?.params, { minutes: 36, ends: '11:36', planned: '11:00' });
  assert.deepEqual(remedies(overrun), [
    'agenda/trim-item 20',
    'agenda/trim-item 5',
    'agenda/shorter-turns 24',
    'agenda/parallel-tables 14',
    'agenda/triads 16',
    'agenda/trim-item 5',
    'agenda/end-later 36',
  ]);
  const trims = overrun?.remedies.filter(({ code }) => code === 'agenda/trim-item');
  assert.deepEqual(
    trims?.map(({ params }) => params['kind']),
    ['talk', 'discussion', 'break'],
  );
});

test('rule 14: a pin that the items before it overrun', () => {
  const findings = check(
    {},
    '13:00',
    item('discussion', 60),
    item('break', 15),
    item('sparring', 60),
    item('break', 15),
    item('sparring', 60),
    item('meal', 30, { pinnedStart: '12:00', title: 'Frokost' }),
  );
  assert.deepEqual(codes(findings), ['agenda/pin-missed']);
  assert.deepEqual(findings[0]?.params, {
    kind: 'meal',
    title: 'Frokost',
    pinned: '12:00',
    starts: '12:30',
    minutes: 30,
  });
  assert.equal(
    findings[0].remedies.some(({ code }) => code === 'agenda/end-later'),
    false,
  );
});

test('time that is left is worth a note, and an empty agenda has nothing to find', () => {
  const [finding] = check({}, '11:00', item('discussion', 60));
  assert.equal(finding?.code, 'agenda/time-left');
  assert.equal(finding.severity, 'note');
  assert.deepEqual(check({}, '11:00'), []);
});

test('rule 17: the short example takes 122 minutes, and the check says that it has no break', () => {
  const agenda = [
    item('welcome', 5),
    item('introductions', 10),
    item('visit', 20),
    item('talk', 60),
    item('round', 15),
    item('sparring', 10),
    item('wrap-up', 2),
  ];
  const context = { heads: 15, secondsEach: 60, deeperMinutes: 0 };
  const findings = check(context, '11:02', ...agenda);
  assert.deepEqual(codes(findings), ['agenda/mostly-receiving', 'agenda/no-break']);
  assert.equal(findings[1]?.params['minutes'], 122);
  assert.deepEqual(
    codes(check({ ...context, withoutBreak: 125, receivingShare: 0.75 }, '11:02', ...agenda)),
    [],
  );
});

test('findings are said in Danish and English, with what to do about them', () => {
  const [finding] = check({ heads: 18, secondsEach: 150 }, '10:00', item('sparring', 20), item('round', 40));
  assert.ok(finding);
  assert.deepEqual(findingText(finding, danishAgenda, danish), {
    text: 'Bordet rundt har 40 min., men 18 deltagere à 2½ min. og tid til at gå i dybden tager 55 min. Der mangler 15 min.',
    remedies: [
      'Giv hver deltager 1½ min. i runden. (sparer 18 min.)',
      'Tag runden ved 3 borde på én gang med højst 6 ved hvert, og hør kort fra bordene: 31 min. (sparer 24 min.)',
      'Del gruppen i 6 hold på tre, der på skift hjælper hinanden: 30 min. (sparer 25 min.)',
      'Sæt 55 min. af til runden.',
    ],
  });
  assert.equal(
    findingText(finding, englishAgenda, english).remedies[0],
    'Give each person 1½ min in the round. (saves 18 min)',
  );
});

test('every finding and remedy has words in both languages', () => {
  const everything = [
    ...check(
      { heads: 30 },
      '09:30',
      item('talk', 60),
      item('discussion', 45),
      item('break', 20),
      item('round', 20),
      item('meal', 60, { pinnedStart: '10:00' }),
    ),
    ...check({}, '11:00', item('discussion', 100)),
    ...check({}, '11:00', item('talk', 100)),
  ];
  for (const [wording, locale] of [
    [danishAgenda, danish],
    [englishAgenda, english],
  ] as const) {
    for (const finding of everything) {
      const { text, remedies: ways } = findingText(finding, wording, locale);
      for (const sentence of [text, ...ways]) assert.doesNotMatch(sentence, /agenda\/|undefined|NaN/);
    }
    assert.deepEqual(Object.keys(wording.findings).sort(), Object.keys(danishAgenda.findings).sort());
    assert.deepEqual(Object.keys(wording.remedies).sort(), Object.keys(danishAgenda.remedies).sort());
  }
});
