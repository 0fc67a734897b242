import assert from 'node:assert/strict';
import { test } from 'node:test';
import { danish, english } from '@network-meetings/core';
import { calendarLinks, CalendarService, subscriptionLinks } from '@network-meetings/core/calendar';
import { exampleFeed, meetingWith } from '../../support/feeds.js';

type Links = ReturnType<typeof calendarLinks>;
const linkOf = (links: Links, service: CalendarService) => {
  const found = links.find((link) => link.service === service);
  assert.ok(found, service);
  return new URL(found.url);
};
const linksOf = (meeting: Record<string, unknown>, icsUrl?: string) => {
  const with_ = meetingWith(meeting);
  return calendarLinks(with_.meeting, with_.feed, { locale: english, icsUrl });
};

test('Google gets wall time and zone, so that a change of summer time moves nothing', () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  const { searchParams: at } = linkOf(calendarLinks(meeting, feed, { locale: danish }), 'google');
  assert.equal(at.get('dates'), '20270311T090000/20270311T160000');
  assert.equal(at.get('ctz'), 'Europe/Copenhagen');
  assert.equal(at.get('text'), 'Identitet og adgang');
  assert.equal(at.get('location'), 'Eksempelbiblioteket, Eksempelvej 1, 1000 København K');
  assert.match(at.get('details') ?? '', /^Oplægsholderen .*Program:\n9\.00–9\.15 Velkomst/s);
  assert.match(at.get('details') ?? '', /https:\/\/www\.example\.org\/moeder\/digital-east-2027-1$/);
});

test('Outlook at home and at work, and Yahoo, get instants', () => {
  const links = linksOf({ timeZone: 'America/New_York' });
  for (const [service, host] of [
    ['outlook-live', 'outlook.live.com'],
    ['outlook-office', 'outlook.office.com'],
  ] as const) {
    const url = linkOf(links, service);
    assert.equal(url.hostname, host);
    assert.equal(url.searchParams.get('startdt'), '2027-03-11T14:00:00Z');
    assert.equal(url.searchParams.get('enddt'), '2027-03-11T17:00:00Z');
    assert.equal(url.searchParams.get('subject'), 'Meeting 1');
    assert.equal(url.searchParams.get('rru'), 'addevent');
  }
  const yahoo = linkOf(links, 'yahoo').searchParams;
  assert.deepEqual([yahoo.get('st'), yahoo.get('et')], ['20270311T140000Z', '20270311T170000Z']);
});

test('Apple and the file need an address of the file', () => {
  assert.deepEqual(
    linksOf({}).map(({ service }) => service),
    ['google', 'outlook-live', 'outlook-office', 'yahoo'],
  );
  const links = linksOf({}, 'https://www.example.org/m1.ics');
  assert.equal(linkOf(links, CalendarService.Apple).href, 'webcal://www.example.org/m1.ics');
  assert.equal(linkOf(links, CalendarService.File).href, 'https://www.example.org/m1.ics');
});

test('a meeting that is cancelled or waits for a date is not added to a calendar', () => {
  assert.deepEqual(linksOf({ status: 'cancelled' }), []);
  assert.deepEqual(linksOf({ status: 'postponed' }), []);
});

test('a link holds nothing closed and no online room', () => {
  const links = linksOf({
    attendanceMode: 'online',
    place: { name: 'x', onlineUrl: 'https://video.example.org/secret' },
    agenda: [{ id: 'a', kind: 'talk', minutes: 30, title: 'Secret', visibility: 'closed' }],
  });
  for (const { url } of links) assert.doesNotMatch(decodeURIComponent(url), /secret/i);
});

test('a long text is cut between characters, keeps the link at its end, and fits into an address', () => {
  const url = 'https://www.example.org/m1';
  for (const letter of ['æ', '😀', '\ud800', '&']) {
    const links = linksOf({ url, purpose: letter.repeat(5000) });
    for (const link of links) {
      assert.ok(link.url.length < 2000, `${link.service}: ${link.url.length}`);
      assert.match(decodeURIComponent(link.url), /…\n\nhttps:\/\/www\.example\.org\/m1/);
    }
  }
});

test('subscriptions name the calendar where the program asks for a name', () => {
  const links = subscriptionLinks('https://www.example.org/øst.ics?a=1&b=2', 'Digitalisering øst');
  assert.equal(linkOf(links, 'google').searchParams.get('cid'), 'webcal://www.example.org/øst.ics?a=1&b=2');
  for (const service of ['outlook-live', 'outlook-office'] as const) {
    const { searchParams } = linkOf(links, service);
    assert.equal(searchParams.get('url'), 'https://www.example.org/øst.ics?a=1&b=2');
    assert.equal(searchParams.get('name'), 'Digitalisering øst');
  }
  assert.ok(links.find(({ service }) => service === 'apple')?.url.startsWith('webcal://'));
});
