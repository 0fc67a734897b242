import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Event, EventSeries, WithContext } from 'schema-dts';
import { eventJsonLd, eventSeriesJsonLd, scriptJson } from '@network-meetings/core/calendar';
import { exampleFeed, meetingWith } from '../../support/feeds.js';
import { schemaOrgFaults } from '../../support/schema-org.js';

const signup = { opens: '2026-12-01T09:00', closes: '2027-03-09T12:00' };
const page = 'https://www.example.org/m1';
const open = Date.parse('2027-01-10T12:00Z');
const place = {
  name: 'Biblioteket',
  room: 'Sal 2',
  street: 'Vej 1',
  postalCode: '1000',
  city: 'København K',
  country: 'DK',
  geo: { latitude: 55.68, longitude: 12.57 },
  mapUrl: 'https://maps.example.org/1',
  onlineUrl: 'https://video.example.org/secret-room',
};

test('the example meeting as an event: time with offset, where it stood before, where, by whom', () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  assert.deepEqual(eventJsonLd(meeting, feed, { now: open }), {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': 'https://www.example.org/moeder/digital-east-2027-1',
    url: 'https://www.example.org/moeder/digital-east-2027-1',
    identifier: 'digital-east-2027-1@example',
    name: 'Identitet og adgang',
    description: 'Få andres erfaringer og undgå samme fejl.',
    inLanguage: 'da',
    startDate: '2027-03-11T09:00:00+01:00',
    endDate: '2027-03-11T16:00:00+01:00',
    previousStartDate: '2027-03-04T09:00:00+01:00',
    eventStatus: 'https://schema.org/EventRescheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: 'Eksempelbiblioteket',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Eksempelvej 1',
        postalCode: '1000',
        addressLocality: 'København K',
        addressCountry: 'DK',
      },
    },
    organizer: [
      { '@type': 'Organization', name: 'Eksempelforeningen', url: 'https://www.example.org/' },
      {
        '@type': 'Organization',
        name: 'Offentlig digitalisering øst',
        url: 'https://www.example.org/grupper/digital-east',
      },
    ],
    about: 'Sikkerhed',
    offers: {
      '@type': 'Offer',
      url: 'https://www.example.org/moeder/digital-east-2027-1',
      availability: 'https://schema.org/InStock',
      validFrom: '2026-12-01T09:00:00+01:00',
      validThrough: '2027-03-09T12:00:00+01:00',
    },
  });
});

test('what is written is what schema.org knows', () => {
  const meetings = [
    {},
    { status: 'cancelled', attendanceMode: 'online', url: page },
    { status: 'postponed', attendanceMode: 'mixed', place, url: page, theme: 'Sikkerhed', purpose: 'x' },
    { status: 'rescheduled', previousStart: '2027-03-04T09:00', place, url: page, signup },
  ].map((each) => meetingWith(each));
  const things = meetings.map(({ meeting, feed }) => ({
    type: 'Event',
    json: scriptJson(eventJsonLd(meeting, feed, { now: open, seats: 'few' })),
  }));
  const feed = exampleFeed();
  const [group] = feed.groups;
  assert.ok(group);
  const series = eventSeriesJsonLd(group, feed.meetings, feed, { now: open, seats: 'waitlist' });
  assert.ok(series);
  things.push({ type: 'EventSeries', json: scriptJson(series) });
  assert.deepEqual(schemaOrgFaults(things), []);
  // The check can fail.
  const wrong = { '@context': 'https://schema.org', '@type': 'Event', nam: 'x' };
  assert.equal(schemaOrgFaults([{ type: 'Event', json: JSON.stringify(wrong) }]).length, 1);
  // And the types that we promise agree with those of schema.org.
  const typed: WithContext<Event> | undefined = meetings[0] && eventJsonLd(meetings[0].meeting, feed);
  const typedSeries: WithContext<EventSeries> = series;
  assert.ok(typed && typedSeries);
});

test('in summer and in another zone the offset is the one of that place and day', () => {
  for (const [timeZone, start, text] of [
    ['Europe/Copenhagen', '2027-07-01T09:00', '2027-07-01T09:00:00+02:00'],
    ['America/St_Johns', '2027-01-01T09:00', '2027-01-01T09:00:00-03:30'],
    ['Asia/Kathmandu', '2027-01-01T09:00', '2027-01-01T09:00:00+05:45'],
    ['UTC', '2027-01-01T09:00', '2027-01-01T09:00:00+00:00'],
  ]) {
    const { meeting, feed } = meetingWith({ timeZone, start, end: `${start?.slice(0, 11) ?? ''}12:00` });
    assert.equal(eventJsonLd(meeting, feed).startDate, text);
  }
});

test('an offer stands only where everybody can sign up now', () => {
  const offers = (meeting: object, now?: number) => {
    const { meeting: parsed, feed } = meetingWith({ url: page, signup, ...meeting });
    return eventJsonLd(parsed, feed, now === undefined ? {} : { now }).offers !== undefined;
  };
  assert.equal(offers({}, open), true);
  assert.equal(offers({}), false, 'without a clock nobody knows');
  assert.equal(offers({}, Date.parse('2026-11-01T00:00Z')), false);
  assert.equal(offers({}, Date.parse('2027-03-10T00:00Z')), false);
  assert.equal(offers({ status: 'cancelled' }, open), false);
  assert.equal(offers({ signup: { ...signup, audience: 'members' } }, open), false);
  assert.equal(offers({ signup: undefined }, open), false);
});

test('nothing closed, no room, no speaker is in it', () => {
  const { meeting, feed } = meetingWith({
    attendanceMode: 'mixed',
    place,
    agenda: [
      {
        id: 'a',
        kind: 'talk',
        minutes: 30,
        title: 'Secret title',
        visibility: 'closed',
        speakers: [{ name: 'Secret member', source: 'member' }],
      },
      { id: 'b', kind: 'talk', minutes: 30, speakers: [{ name: 'Secret member', source: 'member' }] },
    ],
  });
  const text = scriptJson(eventJsonLd(meeting, feed));
  assert.doesNotMatch(text, /secret/i);
  assert.match(text, /VirtualLocation","url":"https:\/\/www\.example\.org\/"/);
});

test('a series holds its meetings in order of start, and is none without any', () => {
  const { feed, meeting } = meetingWith({ start: '2027-09-11T09:00', end: '2027-09-11T12:00' });
  const [group] = feed.groups;
  assert.ok(group);
  const earlier = { ...meeting, id: 'm0', start: '2027-03-11T09:00', end: '2027-03-11T12:00' };
  const series = eventSeriesJsonLd(group, [meeting, earlier], feed);
  assert.deepEqual(
    series?.subEvent.map(({ identifier }) => identifier),
    ['m0@a', 'm1@a'],
  );
  assert.equal(series?.startDate, '2027-03-11T09:00:00+01:00');
  assert.equal(series?.endDate, '2027-09-11T12:00:00+02:00');
  assert.equal(eventSeriesJsonLd(group, [], feed), undefined);
});

test('no text can end the script that holds it, and it comes back as it was', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('</script', '<!--', '-->', ']]>', '>', '&', '\u2028', '"', '\\', 'æ', '😀'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(nasty, (text) => {
      const json = scriptJson({ text });
      assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
      assert.deepEqual(JSON.parse(json), { text });
    }),
  );
});
