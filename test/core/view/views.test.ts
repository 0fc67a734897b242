import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartOutcome } from '@network-meetings/core';
import {
  agendaView,
  danish,
  english,
  groupCards,
  meetingDetails,
  meetingListView,
  momentText,
  outcomeText,
  parseFeed,
  pickLocale,
  rangeText,
  zoneText,
} from '@network-meetings/core';
import { exampleFeed, feedWith, good } from '../../support/feeds.js';

const context = { locale: danish, now: Date.parse('2027-01-05T00:00:00Z') };

const ranges: readonly [string, string, string, string][] = [
  [
    '2027-03-11T09:00',
    '2027-03-11T12:00',
    'torsdag den 11. marts 2027 kl. 9.00–12.00',
    'Thursday 11 March 2027, 9:00–12:00',
  ],
  [
    '2027-12-31T13:05',
    '2027-12-31T23:59',
    'fredag den 31. december 2027 kl. 13.05–23.59',
    'Friday 31 December 2027, 13:05–23:59',
  ],
  [
    '2027-05-03T12:00',
    '2027-05-04T12:00',
    'mandag den 3. maj kl. 12.00 til tirsdag den 4. maj 2027 kl. 12.00',
    'Monday 3 May, at 12:00 to Tuesday 4 May 2027, at 12:00',
  ],
];
for (const [start, end, inDanish, inEnglish] of ranges) {
  test(`${start} to ${end} the way people say it`, () => {
    assert.equal(rangeText(start, end, { locale: danish }), inDanish);
    assert.equal(rangeText(start, end, { locale: english }), inEnglish);
  });
}

test('a time without its year, and a single moment', () => {
  assert.equal(
    rangeText('2027-03-11T09:00', '2027-03-11T12:00', { locale: danish, year: false }),
    'torsdag den 11. marts kl. 9.00–12.00',
  );
  assert.equal(momentText('2027-03-09T12:00', { locale: danish }), 'tirsdag den 9. marts 2027 kl. 12.00');
});

test('zones are said in words', () => {
  assert.equal(zoneText('Europe/Copenhagen', danish), 'dansk tid');
  assert.equal(zoneText('Europe/Copenhagen', english), 'Danish time');
  assert.equal(zoneText('America/New_York', danish), 'New York');
});

test('durations and lists are said in words', () => {
  assert.deepEqual(
    [0, 45, 60, 90].map((minutes) => danish.duration(minutes)),
    ['0 min.', '45 min.', '1 t.', '1 t. 30 min.'],
  );
  assert.deepEqual(
    [0, 45, 60, 90].map((minutes) => english.duration(minutes)),
    ['0 min', '45 min', '1 h', '1 h 30 min'],
  );
  assert.deepEqual(
    [danish.list([]), danish.list(['a']), danish.list(['a', 'b', 'c'])],
    ['', 'a', 'a, b og c'],
  );
});

test('the locale of a tag is that of its language, else the last', () => {
  assert.equal(pickLocale('da-DK', [danish, english]).language, 'da');
  assert.equal(pickLocale('DA', [danish, english]).language, 'da');
  assert.equal(pickLocale('dak', [danish, english]).language, 'en');
  assert.equal(pickLocale('fr', [danish, english]).language, 'en');
  assert.equal(pickLocale(undefined, [danish, english]).language, 'en');
});

test('coming meetings stand in order of start, past ones latest first; one under way is coming', () => {
  const feed = good(
    parseFeed(
      feedWith(
        { id: 'late', start: '2027-06-01T09:00', end: '2027-06-01T12:00' },
        { id: 'now', start: '2027-01-05T00:30', end: '2027-01-05T02:00' },
        { id: 'old', start: '2026-05-01T09:00', end: '2026-05-01T12:00' },
        { id: 'older', start: '2026-04-01T09:00', end: '2026-04-01T12:00' },
        { id: 'soon', start: '2027-02-01T09:00', end: '2027-02-01T12:00', status: 'cancelled' },
      ),
    ),
  );
  const ids = (options: object) => meetingListView(feed, options, context).map(({ id }) => id);
  assert.deepEqual(ids({}), ['now', 'soon', 'late']);
  assert.deepEqual(ids({ limit: 2 }), ['now', 'soon']);
  assert.deepEqual(ids({ past: true }), ['old', 'older']);
  assert.deepEqual(ids({ group: 'other' }), []);
});

test('a joint meeting stands in the list of each of its groups, and says so', () => {
  const feed = exampleFeed();
  for (const group of ['digital-east', 'digital-west']) {
    const joint = meetingListView(feed, { group }, context).find(({ id }) => id === 'digital-joint-2027');
    assert.equal(joint?.joint, 'Fællesmøde');
    assert.deepEqual(joint.groupNames, ['Offentlig digitalisering øst', 'Offentlig digitalisering vest']);
    assert.equal(joint.status, 'Aflyst');
    assert.equal(joint.isCancelled, true);
  }
});

test('a moved meeting says from when, and why', () => {
  const [moved] = meetingListView(exampleFeed(), {}, context);
  assert.equal(moved?.statusText, 'Flyttet fra torsdag den 4. marts 2027 kl. 9.00.');
  assert.equal(moved.statusNote, 'Oplægsholderen kan først ugen efter.');
  assert.equal(moved.where, 'Eksempelbiblioteket, København K');
  assert.deepEqual(moved.leaf, { day: 11, month: 'mar.', weekday: 'tors.', year: 2027 });
  assert.equal(moved.signupText, 'Tilmeldingen er åben til tirsdag den 9. marts 2027 kl. 12.00.');
});

test('the fact box begins with what the association says of a group: meetings a year, meeting place', () => {
  const [card] = groupCards(exampleFeed(), context);
  assert.deepEqual(card?.facts, [
    { label: 'Møder', value: '4 årlige møder', fromFeed: false },
    { label: 'Mødested', value: 'København', fromFeed: true },
    { label: 'Søstergruppe', value: 'Offentlig digitalisering vest', fromFeed: true },
  ]);
  assert.equal(card.nextMeeting?.id, 'digital-east-2027-1');
});

const roles: readonly [object, string | undefined][] = [
  [{ role: 'facilitator, vicedirektør i en styrelse' }, 'vicedirektør i en styrelse'],
  [{ role: 'Facilitator: chefarkitekt' }, 'chefarkitekt'],
  [{ name: 'Anna Bech', role: 'facilitator', organisation: 'Et bibliotek' }, 'Anna Bech, Et bibliotek'],
  [{ name: 'Anna Bech' }, 'Anna Bech'],
  [{ role: 'vicedirektør, facilitator' }, 'vicedirektør, facilitator'],
  [{ role: 'facilitator for øst' }, 'facilitator for øst'],
  [{ role: 'facilitatorteam, øst' }, 'facilitatorteam, øst'],
  [{ role: 'facilitator' }, undefined],
];
for (const [facilitator, value] of roles) {
  test(`under "Facilitator", ${JSON.stringify(facilitator)} does not repeat the label`, () => {
    const feed = good(parseFeed({ ...feedWith({}), groups: [{ id: 'g', name: 'G', facilitator }] }));
    const fact = groupCards(feed, context)[0]?.facts.find(({ label }) => label === 'Facilitator');
    assert.equal(fact?.value, value);
    const [meeting] = feed.meetings;
    assert.ok(meeting);
    const { leads } = meetingDetails(meeting, feed, danish);
    assert.deepEqual(leads, value === undefined ? [] : [{ text: value, email: undefined }]);
  });
}

test('a facilitator of whom the label says it all is still there to be written to', () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  assert.deepEqual(meetingDetails(meeting, feed, english).leads, [
    { text: '', email: 'facilitator.oest@example.org' },
  ]);
});

test("a group's next meeting is never a cancelled one", () => {
  assert.equal(groupCards(exampleFeed(), context)[1]?.nextMeeting, undefined);
});

test('an agenda in words: kind, speaker, closed items without their title', () => {
  const [meeting] = exampleFeed().meetings;
  assert.ok(meeting);
  const rows = agendaView(meeting, danish);
  assert.deepEqual(
    rows
      .slice(0, 4)
      .map(({ start, end, title, kindName, closed, speakers }) => [
        start,
        end,
        title,
        kindName,
        closed,
        ...speakers,
      ]),
    [
      ['9.00', '9.15', 'Velkomst', undefined, undefined],
      ['9.15', '10.15', 'Sådan virker login på tværs', 'Oplæg', undefined, 'it-arkitekt, En leverandør'],
      ['10.15', '10.30', 'Pause', undefined, undefined],
      ['10.30', '12.00', 'Bordet rundt', undefined, 'Kun for medlemmer'],
    ],
  );
});

test('outcomes are said per part', () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  const say = (outcome: PartOutcome) => outcomeText(outcome, meeting, feed, danish);
  assert.equal(say({ part: 'day', answer: 'coming', seat: 'confirmed' }), 'Mødet: du har en plads');
  assert.equal(
    say({ part: 'dinner', answer: 'coming', seat: 'waitlisted', place: 3 }),
    'Middagen: du er nr. 3 på ventelisten',
  );
  assert.equal(
    say({ part: 'dinner', answer: 'coming', seat: 'offered', expires: '2027-03-05T11:00:00Z' }),
    'Middagen: du er tilbudt en plads, som du kan tage imod indtil fredag den 5. marts 2027 kl. 12.00',
  );
  assert.equal(say({ part: 'dinner', answer: 'not-coming', seat: 'none' }), 'Middagen: du deltager ikke');
  assert.equal(say({ part: 'dinner', answer: 'none', seat: 'none' }), 'Middagen: du har ikke svaret');
  assert.equal(
    say({ part: 'dinner', answer: 'coming', seat: 'none' }),
    'Middagen: tilbuddet om en plads gælder ikke længere; tilmeld dig igen for at komme på ventelisten',
  );
});

test("a substitute's seat is said to be the colleague's (rule 4)", () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  const say = (outcome: PartOutcome) => outcomeText(outcome, meeting, feed, danish);
  assert.equal(
    say({ part: 'day', answer: 'substitute', seat: 'confirmed' }),
    'Mødet: din kollega har en plads',
  );
  assert.equal(
    say({ part: 'dinner', answer: 'substitute', seat: 'waitlisted', place: 3 }),
    'Middagen: din kollega er nr. 3 på ventelisten',
  );
  assert.match(
    say({ part: 'dinner', answer: 'substitute', seat: 'offered', expires: '2027-03-05T11:00:00Z' }),
    /^Middagen: din kollega er tilbudt en plads, .* fredag den 5\. marts 2027 kl\. 12\.00$/,
  );
  assert.equal(
    say({ part: 'dinner', answer: 'substitute', seat: 'none' }),
    'Middagen: din kollega deltager ikke',
  );
});
