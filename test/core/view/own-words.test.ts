// The words of an association's own lists are said wherever a label is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale, NetworkFeed } from '@network-meetings/core';
import {
  agendaView,
  danish,
  english,
  Member,
  outcomeText,
  ownWords,
  parseFeed,
  parseWith,
  partName,
} from '@network-meetings/core';
import { meetingCalendar, newsFeed } from '@network-meetings/core/calendar';
import { changeLog, danishChanges } from '@network-meetings/core/changes';
import { agendaPage, danishPublishing } from '@network-meetings/core/html';
import { danishYear, yearReport, yearView } from '@network-meetings/core/year';
import { feedWith, good } from '../../support/feeds.js';

const lists = {
  sectors: [
    { id: 'supplier', label: 'Konsulenthus' },
    { id: 'foundation', label: 'Fond' },
  ],
  agendaKinds: [
    { id: 'round', label: 'Hvad rører sig', time: 'sharing' },
    { id: 'walk', label: 'Gåtur', time: 'free' },
  ],
  partKinds: [
    { id: 'day', label: 'Dagen' },
    { id: 'night', label: 'Overnatningen' },
  ],
};

function feedOf(own: object = lists): NetworkFeed {
  const feed = feedWith({
    agenda: [
      { id: 'a', kind: 'round', minutes: 30 },
      { id: 'b', kind: 'walk', minutes: 30 },
      { id: 'c', kind: 'break', minutes: 30 },
      { id: 'd', kind: 'constructor', minutes: 30 },
    ],
    parts: ['day', 'night', 'dinner', 'toString'].map((kind) => ({ id: kind, kind })),
  });
  return good(
    parseFeed({ ...feed, association: { id: 'a', name: 'A', url: 'https://www.example.org/', ...own } }),
  );
}
const first = ({ meetings: [meeting] }: NetworkFeed) => {
  assert.ok(meeting);
  return meeting;
};
const kinds = (feed: NetworkFeed, locale: Locale = danish) =>
  agendaView(first(feed), ownWords(feed, locale)).map(({ title }) => title);

test('kinds of agenda item and of part are called what the association calls them', () => {
  const feed = feedOf();
  assert.deepEqual(kinds(feed), ['Hvad rører sig', 'Gåtur', 'Pause', 'constructor']);
  assert.deepEqual(
    first(feed).parts.map((part) => partName(part, ownWords(feed, danish))),
    ['Dagen', 'Overnatningen', 'Middagen', 'toString'],
  );
});

test('without lists of its own the words are ours, and a kind nobody knows says its own name', () => {
  const feed = feedOf({});
  assert.equal(ownWords(feed, danish), danish);
  assert.deepEqual(kinds(feed), ['Bordet rundt', 'walk', 'Pause', 'constructor']);
});

test('to a reader of another language ours are said where we have one', () => {
  assert.deepEqual(kinds(feedOf(), english), ['Round the table', 'Gåtur', 'Break', 'constructor']);
});

test('a view is given the same object each time', () => {
  const feed = feedOf();
  const own = ownWords(feed, danish);
  assert.equal(ownWords(feed, danish), own);
  assert.equal(ownWords(feed, own), own);
  assert.notEqual(ownWords(feedOf({ ...lists, sectors: [] }), danish), own);
});

test('so does what is said of a signup, in mails and on the page', () => {
  const feed = feedOf();
  const outcome = { part: 'night', answer: 'coming', seat: 'waitlisted', place: 2 } as const;
  assert.match(outcomeText(outcome, first(feed), feed, danish), /^Overnatningen/);
});

test('so do calendars, the news and printed pages', () => {
  const feed = feedOf();
  const options = { locale: danish, now: Date.parse('2027-01-05T00:00:00Z') };
  const texts = [
    meetingCalendar(first(feed), feed, options),
    newsFeed(feed, { ...options, url: 'https://www.example.org/news.atom' }),
    agendaPage(first(feed), feed, { ...options, words: danishPublishing }),
  ];
  for (const text of texts) {
    const unfolded = text.replaceAll('\r\n ', '');
    assert.match(unfolded, /Hvad rører sig/);
    assert.match(unfolded, /Gåtur/);
    assert.doesNotMatch(unfolded, /Bordet rundt|walk/);
  }
});

test('so does the log of changes', () => {
  const feed = feedOf();
  const meeting = {
    ...first(feed),
    changes: [
      {
        revision: 2,
        at: '2026-12-01T10:00:00Z',
        changes: [{ field: 'agenda', id: 'b', after: 'walk', visibility: 'open' }],
      },
    ],
  } as const;
  const log = changeLog(meeting as never, feed.timeZone, {
    locale: ownWords(feed, danish),
    words: danishChanges,
  });
  assert.deepEqual(log[0]?.lines, ['Nyt programpunkt: Gåtur']);
});

test('so does the report of a year, by sector', () => {
  const feed = feedOf();
  const member = (id: string, sector?: string) =>
    good(
      parseWith(Member, { id, group: 'g', name: id, email: `${id}@example.org`, status: 'active', sector }),
    );
  const view = yearView(
    {
      group: 'g',
      season: { id: '2027', start: '2027-01-01' },
      timeZone: feed.timeZone,
      meetings: [],
      members: [member('m1', 'supplier'), member('m2', 'foundation'), member('m3', 'state'), member('m4')],
      attendance: [],
      contributions: [],
      topics: [],
    },
    Date.parse('2027-06-01T00:00:00Z'),
  );
  const { association, groups } = feed;
  const [group] = groups;
  assert.ok(group);
  const report = yearReport(view, { locale: danish, words: danishYear, group, association });
  for (const word of ['Konsulenthus', 'Fond', danish.sectors['state'] ?? '?']) {
    assert.ok(report.includes(`>${word}</th>`), word);
  }
});
