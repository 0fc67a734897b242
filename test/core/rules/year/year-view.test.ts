import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Association, danish, english, Group, parseWith } from '@network-meetings/core';
import {
  danishYear,
  englishYear,
  participationPage,
  participationRecord,
  technicalPercent,
  yearReport,
  yearView,
} from '@network-meetings/core/year';
import type { YearRecords } from '@network-meetings/core/year';
import { member, topic } from '../../../support/exchange.js';
import { good } from '../../../support/good.js';
import { brought, came, meeting } from '../../../support/year.js';

const item = (id: string, minutes: number, more: Record<string, unknown>) => ({
  id,
  kind: 'talk',
  minutes,
  ...more,
});
const records: YearRecords = {
  group: 'east',
  season: { id: '2027', start: '2027-01-01', label: '2027' },
  timeZone: 'Europe/Copenhagen',
  meetings: [
    meeting('second', '2027-05-11'),
    meeting('first', '2027-03-11', {
      agenda: [
        item('talk', 60, { profile: 'technical', speakers: [{ role: 'arkitekt', source: 'external' }] }),
        item('case', 20, { profile: 'generalist', speakers: [{ role: 'medlem', source: 'member' }] }),
        item('round', 90, { kind: 'round' }),
      ],
      parts: [
        { id: 'day', kind: 'day', start: '2027-03-11T09:00', end: '2027-03-11T15:30' },
        { id: 'dinner', kind: 'dinner', start: '2027-03-11T18:00', end: '2027-03-11T21:00' },
      ],
    }),
    meeting('off', '2027-06-11', { status: 'cancelled' }),
    meeting('joint', '2027-09-16', { groups: ['east', 'west'] }),
    meeting('later', '2027-11-11'),
    meeting('old', '2026-12-31'),
    meeting('next', '2028-01-01'),
    meeting('foreign', '2027-04-11', { groups: ['west'] }),
  ],
  members: [
    member('karen', { organisation: 'Staten', sector: 'state' }),
    member('ole', { organisation: 'Kommunen', sector: 'municipality' }),
    member('mette', { organisation: 'Kommunen', sector: 'municipality' }),
    member('new'),
    member('gone', { organisation: 'Staten', status: 'left' }),
  ],
  attendance: [
    came('first', 'karen', 'attended'),
    came('first', 'karen', 'no-show', { part: 'dinner' }),
    came('first', 'ole', 'no-show'),
    came('first', 'mette', 'unknown', { lateCancellation: true }),
    came('first', undefined, 'attended'),
    came('second', 'karen', 'attended'),
    came('second', 'ole', 'attended'),
    came('second', 'gone', 'no-show'),
    came('joint', 'ole', 'attended'),
    came('joint', 'west-member', 'no-show'),
    came('off', 'karen', 'no-show'),
    came('later', 'karen', 'attended'),
    came('old', 'karen', 'no-show'),
  ],
  contributions: [
    brought('karen', 'talk', '2027-03-11', { text: 'Logning i praksis' }),
    brought('ole', 'hosting', '2027-05-11'),
    brought('ole', 'talk', '2026-03-11'),
    brought('ole', 'case', '2027-05-12', { group: 'west' }),
  ],
  topics: [
    topic('had', 'Skyen', { state: 'covered', coveredAt: 'second' }),
    topic('had-before', 'Fax', { state: 'covered', coveredAt: 'old' }),
    topic('parked', 'NIS2', { state: 'parked' }),
    topic('open', 'RPA'),
    topic('west', 'RPA', { group: 'west', state: 'parked' }),
  ],
};
const now = Date.UTC(2027, 9, 1);
const view = yearView(records, now);

describe('The year view gives attendance per cent, and the contributions of each member (rule 25)', () => {
  it("the season's meetings of the group, in order; joint ones too", () => {
    assert.deepEqual(
      view.meetings.map((one) => one.meeting.id),
      ['first', 'second', 'off', 'joint', 'later'],
    );
    assert.equal(view.held, 3);
    assert.equal(view.cancelled, 1);
  });
  it('who came to any part has come; who missed all that was noted is a no-show', () => {
    const [first] = view.meetings;
    assert.deepEqual(first?.turnout, {
      noted: 3,
      attended: 2,
      noShows: 1,
      lateCancellations: 1,
      percent: 67,
    });
  });
  it("all together: guests count, other groups' members and meetings that were not held do not", () => {
    assert.deepEqual(view.turnout, { noted: 7, attended: 5, noShows: 2, lateCancellations: 1, percent: 71 });
  });
  it('per cent of nothing is nothing', () => {
    assert.equal(yearView({ ...records, attendance: [] }, now).turnout.percent, undefined);
  });
  it('nothing is held before it is over', () => {
    assert.equal(yearView(records, Date.UTC(2027, 2, 11, 14, 59)).held, 0);
    assert.equal(yearView(records, Date.UTC(2027, 2, 11, 15)).held, 1);
  });
  it('the mix of organisations and sectors is of the members who are still there', () => {
    assert.equal(view.members, 4);
    assert.deepEqual(view.organisations, [
      { name: 'Kommunen', members: 2, percent: 67 },
      { name: 'Staten', members: 1, percent: 100 },
      { name: undefined, members: 1, percent: undefined },
    ]);
    assert.deepEqual(
      view.sectors.map(({ name }) => name),
      ['municipality', 'state', undefined],
    );
  });
  it('the balance is that of the meetings held', () => {
    assert.deepEqual(view.balance, {
      technicalMinutes: 60,
      generalistMinutes: 20,
      externalTalks: 1,
      memberTalks: 1,
    });
    assert.equal(technicalPercent(view.balance), 75);
    assert.equal(technicalPercent({ ...view.balance, technicalMinutes: 0, generalistMinutes: 0 }), undefined);
  });
  it('contributions and topics are those of the season and the group', () => {
    assert.deepEqual(view.contributions, { talk: 1, hosting: 1 });
    assert.deepEqual(view.topics, { covered: 1, parked: 1, open: 1 });
  });
  it('each member has a line, those who left too', () => {
    const line = (id: string) => view.perMember.find((one) => one.member.id === id);
    assert.equal(view.perMember.length, 5);
    assert.equal(line('ole')?.turnout.percent, 67);
    assert.deepEqual(line('karen')?.contributions, { talk: 1 });
    assert.equal(line('gone')?.turnout.noShows, 1);
  });
  it('a season may begin in any month', () => {
    const autumn = yearView({ ...records, season: { id: '2026–27', start: '2026-09-01' } }, now);
    assert.deepEqual(
      autumn.meetings.map((one) => one.meeting.id),
      ['old', 'first', 'second', 'off'],
    );
  });
});

describe('A participation record that a member can show as competence development (rule 25)', () => {
  const [karen] = records.members;
  assert.ok(karen);
  const record = participationRecord(karen, records);

  it('has the meetings attended with their time, dinners left out', () => {
    assert.deepEqual(
      record.attended.map(({ meeting: { id }, minutes }) => [id, minutes]),
      [
        ['first', 390],
        ['second', 420],
        ['later', 420],
      ],
    );
    assert.equal(record.minutes, 1230);
  });
  it('and what the member brought, in order', () => {
    assert.deepEqual(
      record.contributions.map(({ kind }) => kind),
      ['talk'],
    );
  });
  it('counts the parts that were attended alone', () => {
    const [only] = participationRecord(karen, {
      ...records,
      attendance: [came('first', 'karen', 'attended', { part: 'dinner' })],
    }).attended;
    assert.equal(only?.minutes, 0);
  });
});

describe('The pages to print', () => {
  const group = good(parseWith(Group, { id: 'east', name: 'Øst <b>' }));
  const association = good(
    parseWith(Association, { id: 'a', name: 'Foreningen', url: 'https://www.example.org/' }),
  );
  const options = { locale: danish, words: danishYear, group, association };
  const [karen] = records.members;
  assert.ok(karen);
  const text = (page: string) =>
    page
      .replace(/<style>[^]*?<\/style>/, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');

  it('of the group names no member, and says the year in words', () => {
    const page = yearReport(view, options);
    for (const { id, name, email } of records.members) {
      assert.ok(!page.includes(name) && !page.includes(email), id);
    }
    const words = text(page);
    assert.match(words, /Årsrapport: Øst &lt;b&gt;, 2027/);
    assert.match(words, /3 møder er holdt\. 71 % af dem, der havde en plads, kom\. Ét sent afbud\./);
    assert.match(words, /11\. marts 2027 Møde first 2 af 3 \(67 %\) 1/);
    assert.match(words, /11\. juni 2027 Møde off aflyst/);
    assert.match(words, /11\. november 2027 Møde later endnu ikke holdt/);
    assert.match(words, /Teknisk 75 %, alment 25 %/);
    assert.match(words, /oplæg: 1 værtskab: 1/);
  });
  it('of a member names nobody else', () => {
    const page = participationPage(participationRecord(karen, records), records.season, options);
    for (const { name } of records.members.slice(1)) assert.ok(!page.includes(name));
    const words = text(page);
    assert.match(words, /Deltagelse: Medlem karen, 2027/);
    assert.match(words, /I alt: 20 t\. 30 min\./);
    assert.match(words, /11\. marts 2027: oplæg – Logning i praksis/);
    assert.match(words, /Udskrevet af Foreningen/);
  });
  it('in English too, and for an empty season', () => {
    const empty = { ...records, meetings: [], attendance: [], contributions: [], topics: [], members: [] };
    const english_ = { ...options, locale: english, words: englishYear };
    const words = text(yearReport(yearView(empty, now), english_));
    assert.match(
      words,
      /Annual report: .* 0 meetings were held\. .*No meetings in this season\..*None is noted\./,
    );
    assert.match(
      text(participationPage(participationRecord(karen, empty), { id: 's', start: '2027-08-01' }, english_)),
      /the season from 1 August 2027/,
    );
  });
  it('need no style in the page where a style sheet is named', () => {
    const page = yearReport(view, { ...options, styleUrl: '/print.css' });
    assert.ok(page.includes('<link rel="stylesheet" href="/print.css"'));
    assert.ok(!page.includes('<style'));
  });
});
