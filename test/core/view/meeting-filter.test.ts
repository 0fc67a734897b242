import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  danish,
  filterChoices,
  filterMeetings,
  listMeetings,
  parseFeed,
  periodOptions,
} from '@network-meetings/core';
import type { FilterChoice, MeetingFilter } from '@network-meetings/core';
import { feedWith, good } from '../../support/feeds.js';

const feed = good(
  parseFeed({
    ...feedWith(
      {
        id: 'joint',
        title: 'Fælles om data',
        groups: ['east', 'west'],
        theme: 'Data',
        length: 'full-day',
        place: { name: 'Rådhuset', city: 'Aarhus' },
        start: '2027-06-01T09:00',
        end: '2027-06-01T16:00',
      },
      {
        id: 'online',
        title: 'Webinar',
        groups: ['west'],
        attendanceMode: 'online',
        start: '2027-03-11T09:00',
        end: '2027-03-11T12:00',
        agenda: [
          {
            id: 'a',
            kind: 'talk',
            minutes: 30,
            title: 'Om arkiver',
            speakers: [{ role: 'x', organisation: 'Skat' }],
          },
          { id: 'b', kind: 'talk', minutes: 30, title: 'Hemmeligt', visibility: 'closed' },
        ],
      },
      {
        id: 'night',
        title: 'Døgnmøde',
        groups: ['east'],
        length: 'day-and-night',
        place: { name: 'Kroen' },
        start: '2026-11-30T12:00',
        end: '2026-12-01T12:00',
      },
    ),
    groups: [
      { id: 'east', name: 'Øst', theme: 'Digitalisering' },
      { id: 'west', name: 'Vest' },
    ],
  }),
);
const ids = (filter: MeetingFilter) => filterMeetings(feed, filter).map(({ meeting }) => meeting.id);

describe('A filter lets through', () => {
  const cases: [string, MeetingFilter, string[]][] = [
    ['all, in order of start, when it says nothing', {}, ['night', 'online', 'joint']],
    ['the meetings of a group, joint ones among them', { group: 'west' }, ['online', 'joint']],
    ['those with a theme', { theme: 'Data' }, ['joint']],
    ['those of a group with it', { theme: 'Digitalisering' }, ['night', 'joint']],
    ['those in a town', { place: 'Aarhus' }, ['joint']],
    ['those in a place without a town', { place: 'Kroen' }, ['night']],
    ['those of a length', { length: 'full-day' }, ['joint']],
    ['those online', { mode: 'online' }, ['online']],
    ['those from a day on, that under way among them', { from: '2026-12-01' }, ['night', 'online', 'joint']],
    ['those after it not', { from: '2026-12-02' }, ['online', 'joint']],
    ['those until a day, which counts', { until: '2027-03-11' }, ['night', 'online']],
    ['those that fit in every way', { group: 'west', theme: 'Data', search: 'aarhus' }, ['joint']],
    ['what a speaker stands for', { search: 'skat arkiv' }, ['online']],
    ['the name of a group', { search: 'ost' }, ['night', 'joint']],
    ['no title of a closed item', { search: 'hemmeligt' }, []],
    ['none when nothing fits', { group: 'nobody' }, []],
  ];
  for (const [what, filter, expected] of cases) {
    it(what, () => assert.deepEqual(ids(filter), expected));
  }

  it('a list of what is coming, or past, the latest first', () => {
    const now = Date.parse('2027-05-01T00:00Z');
    const list = (past: boolean) => listMeetings(feed, { past }, now).map(({ id }) => id);
    assert.deepEqual(list(false), ['joint']);
    assert.deepEqual(list(true), ['online', 'night']);
    assert.deepEqual(
      listMeetings(feed, { past: true, limit: 1 }, now).map(({ id }) => id),
      ['online'],
    );
    assert.deepEqual(ids({}), ['night', 'online', 'joint'], 'the order of the feed itself is left alone');
  });
});

describe('The choices of a filter', () => {
  const labels = (filter: MeetingFilter) => {
    const choices = filterChoices(feed, filter, danish);
    return Object.fromEntries(
      Object.entries(choices).map(([name, all]) => [
        name,
        (all as readonly FilterChoice[]).map(({ label }) => label),
      ]),
    );
  };

  it('are what the meetings have, by alphabet or in their own order', () => {
    assert.deepEqual(labels({}), {
      group: ['Øst', 'Vest'],
      theme: ['Data', 'Digitalisering'],
      place: ['Aarhus', 'Kroen'],
      length: ['Halvdagsmøde', 'Heldagsmøde', 'Døgnmøde'],
      mode: ['Fysisk møde', 'Online'],
    });
  });

  it('are none where there is nothing to choose', () => {
    assert.deepEqual(labels({ length: 'full-day' }), {
      group: ['Øst', 'Vest'],
      theme: ['Data', 'Digitalisering'],
      place: [],
      length: [],
      mode: [],
    });
  });
});

describe('A period', () => {
  // Half past midnight in Copenhagen is still the day before in UTC.
  const now = Date.parse('2027-01-30T23:30Z');
  it('ends so many days ahead by the clock of the zone', () => {
    assert.deepEqual(periodOptions('month', now, 'Europe/Copenhagen'), { past: false, until: '2027-03-02' });
    assert.deepEqual(periodOptions('quarter', now, 'Europe/Copenhagen'), {
      past: false,
      until: '2027-05-01',
    });
  });
  it('is all that is coming, or all that has been', () => {
    assert.deepEqual(periodOptions('coming', now, 'Europe/Copenhagen'), { past: false });
    assert.deepEqual(periodOptions('past', now, 'Europe/Copenhagen'), { past: true });
  });
});
