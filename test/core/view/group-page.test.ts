import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { danish, english, filterGroups, groupChoices, groupPage, parseFeed } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { example, good } from '../../support/feeds.js';

// Tests reach into JSON of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

function feedOf(mend: (group: Json, feed: Json) => void = () => undefined): NetworkFeed {
  const feed: Json = structuredClone(example('feed'));
  mend(feed.groups[0], feed);
  return good(parseFeed(feed));
}
const pageOf = (feed: NetworkFeed, now = '2027-01-05T12:00Z', locale = danish) =>
  groupPage(feed, 'digital-east', { locale, now: Date.parse(now) });

describe('The page of a group', () => {
  it('counts members by sector and profile, with labels of the association before ours', () => {
    const page = pageOf(
      feedOf((group, feed) => {
        group.sectors = [
          { sector: 'state', members: 6 },
          { sector: 'utility', members: 2 },
          { sector: 'nameless', members: 0 },
        ];
        feed.association.sectors = [{ id: 'utility', label: 'Forsyning' }];
      }),
    );
    assert.deepEqual(page?.sectors, [
      { id: 'state', label: 'Stat', fromFeed: false, members: 6, share: 0.75 },
      { id: 'utility', label: 'Forsyning', fromFeed: true, members: 2, share: 0.25 },
    ]);
    assert.deepEqual(page?.profiles, []);
  });

  const seasons: [string, (group: Json, feed: Json) => void, string, string][] = [
    ['the calendar year', () => undefined, '2027-05-01T12:00Z', '2027'],
    ['a year that begins in August', (group) => (group.seasonStartMonth = 8), '2027-02-01T12:00Z', '2026–27'],
    [
      'a season with a name of its own',
      (group) => (group.seasons = [{ id: 's', start: '2026-09-01', label: 'Sæson 7' }]),
      '2027-02-01T12:00Z',
      'Sæson 7',
    ],
    [
      'the season of a published programme',
      (_group, feed) =>
        (feed.programmes = [
          {
            group: 'digital-east',
            season: { id: 's', start: '2027-01-01', label: 'Jubilæumsåret' },
            meetings: [],
          },
        ]),
      '2027-02-01T12:00Z',
      'Jubilæumsåret',
    ],
    ['the next one when nothing is left', () => undefined, '2026-11-01T12:00Z', '2027'],
  ];
  for (const [what, mend, now, label] of seasons) {
    it(`shows ${what}`, () => {
      const season = pageOf(feedOf(mend), now)?.season;
      assert.equal(season?.label, label);
      assert.ok(season?.meetings.some(({ meeting }) => meeting.id === 'digital-east-2027-1'));
    });
  }

  it('takes no label from a draft of a programme, which is not public', () => {
    const page = pageOf(
      feedOf((_group, feed) => {
        feed.programmes = [
          {
            group: 'digital-east',
            season: { id: 's', start: '2027-01-01', label: 'Hemmelig' },
            meetings: [],
            status: 'draft',
          },
        ];
      }),
      '2027-02-01T12:00Z',
    );
    assert.equal(page?.season?.label, '2027');
  });

  it('says what beside the day there is, in the reader’s language', () => {
    const extras = (locale: typeof danish) =>
      pageOf(feedOf(), '2027-02-01T12:00Z', locale)?.season?.meetings.flatMap((one) => one.extras);
    assert.ok(extras(danish)?.includes('Middagen'));
    assert.ok(extras(english)?.includes('The dinner'));
  });

  it('has the usual rules of admission where the group says nothing (rules 5 and 6)', () => {
    const page = pageOf(feedOf());
    assert.deepEqual([page?.hearingDays, page?.trialVisits, page?.takesMembers], [14, 1, true]);
    const own = pageOf(
      feedOf((group) =>
        Object.assign(group, { admission: { hearingDays: 0, trialVisits: 2 }, status: 'paused' }),
      ),
    );
    assert.deepEqual([own?.hearingDays, own?.trialVisits, own?.takesMembers], [0, 2, false]);
  });

  it('knows free seats only where the feed has both numbers', () => {
    const free = (size: object) => pageOf(feedOf((group) => (group.size = size)))?.freeSeats;
    assert.equal(free({ members: 18, seats: 22 }), 4);
    assert.equal(free({ members: 23, seats: 22 }), 0);
    assert.equal(free({ members: 18 }), undefined);
  });

  it('is not there for a group that is not', () => {
    assert.equal(groupPage(feedOf(), 'gone', { locale: danish, now: 0 }), undefined);
  });
});

describe('The catalogue of groups', () => {
  const feed = feedOf((group, one) => {
    group.size = { members: 22, seats: 22 };
    one.groups[1].size = { members: 16, seats: 20 };
    one.groups[1].region = 'Jylland og Fyn';
  });
  const cases: [object, string[]][] = [
    [{}, ['digital-east', 'digital-west']],
    [{ search: 'FYN digital' }, ['digital-west']],
    [{ search: 'oest' }, ['digital-east']],
    [{ search: 'intet af det' }, []],
    [{ free: true }, ['digital-west']],
    [{ place: 'København' }, ['digital-east']],
    [{ theme: 'Offentlig digitalisering', free: true, place: 'Jylland' }, ['digital-west']],
    [{ theme: 'Andet' }, []],
  ];
  for (const [filter, ids] of cases) {
    it(`with ${JSON.stringify(filter)} has ${ids.join(' and ') || 'nothing'}`, () => {
      assert.deepEqual(filterGroups(feed, filter), ids);
    });
  }

  it('offers what there is to choose from, and no choice of one', () => {
    const { theme, place, free } = groupChoices(feed);
    assert.deepEqual(theme, []);
    assert.deepEqual(
      place.map(({ value }) => value),
      ['Jylland', 'København'],
    );
    assert.equal(free, true);
    assert.equal(groupChoices(feedOf()).free, false);
  });
});
