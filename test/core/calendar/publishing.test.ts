import assert from 'node:assert/strict';
import { test } from 'node:test';
import { danish, english, parseFeed } from '@network-meetings/core';
import { newsFeed } from '@network-meetings/core/calendar';
import {
  agendaPage,
  csvText,
  danishPublishing,
  englishPublishing,
  meetingsCsv,
  yearPage,
} from '@network-meetings/core/html';
import { exampleFeed, feedWith, good, meetingWith } from '../../support/feeds.js';

const now = Date.parse('2026-11-25T12:00Z');
const url = 'https://www.example.org/news.atom';
const page = { locale: danish, words: danishPublishing, now };

test('news: coming meetings, latest change first, as Atom with a stable id', () => {
  const feed = good(
    parseFeed(
      feedWith(
        { updatedAt: '2026-11-01T08:00:00Z', url: 'https://www.example.org/m1?a=1&b=2' },
        { updatedAt: '2026-11-02T08:00:00Z', status: 'cancelled' },
        { updatedAt: '2026-11-03T08:00:00Z', start: '2026-03-11T09:00', end: '2026-03-11T12:00' },
      ),
    ),
  );
  const text = newsFeed(feed, { locale: danish, url, now });
  assert.deepEqual(
    [...text.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title),
    ['A', 'Aflyst: Meeting 2', 'Meeting 1'],
  );
  assert.match(text, /<id>tag:www\.example\.org,2026:m1%40a<\/id>/);
  assert.match(text, /<updated>2026-11-02T08:00:00Z<\/updated>/);
  assert.match(text, /href="https:\/\/www\.example\.org\/m1\?a=1&amp;b=2"/);
  assert.equal(newsFeed(feed, { locale: danish, url, now, group: 'nobody' }).includes('<entry>'), false);
});

test('news stay XML whatever a meeting says, and hold nothing closed', () => {
  const { feed } = meetingWith({
    title: '<b>&"\ufffe\ud800 ]]> æ😀',
    agenda: [{ id: 'a', kind: 'talk', minutes: 30, title: 'Hemmeligt', visibility: 'closed' }],
  });
  const text = newsFeed(feed, { locale: danish, url, now });
  assert.match(text, /<title>&lt;b&gt;&amp;&quot; \]\]&gt; æ😀<\/title>/);
  assert.doesNotMatch(text, /Hemmeligt/);
});

test('CSV: a byte order mark, semicolons, everything quoted, CRLF', () => {
  const text = meetingsCsv(exampleFeed(), { locale: danish, words: danishPublishing });
  assert.ok(text.startsWith('\ufeff"Nøgle";"Gruppe";"Titel"'));
  assert.ok(text.endsWith('\r\n'));
  assert.match(text, /"2027-03-11";"09:00";"2027-03-11";"16:00";"Eksempelbiblioteket"/);
  assert.match(text, /"Flyttet";"Oplægsholderen kan først ugen efter\."/);
  assert.match(meetingsCsv(exampleFeed(), { locale: english, words: englishPublishing }), /^\ufeff"Key"/);
});

test('no cell can be a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']) {
    const text = csvText([[`${start}HYPERLINK("x")`, `a;${start}1+1`]]);
    assert.match(text, /^\ufeff"'/, JSON.stringify(start));
    assert.match(text, /";"a;/);
    assert.doesNotMatch(text, /\0/);
  }
  assert.equal(csvText([['a"b', '']]), '\ufeff"a""b";""\r\n');
});

test('an agenda to print: facts, items, what to prepare; closed items without their title', () => {
  const feed = exampleFeed();
  const [meeting] = feed.meetings;
  assert.ok(meeting);
  const text = agendaPage(meeting, feed, page).replace(/>\s+/g, '>').replace(/\s+</g, '<');
  for (const words of [
    '<html lang="da">',
    '<h1>Identitet og adgang</h1>',
    '<dt>Tid</dt><dd>torsdag den 11. marts 2027 kl. 9.00–16.00</dd>',
    'Flyttet fra torsdag den 4. marts 2027',
    '<th scope="row">9.15–10.15</th><td>Sådan virker login på tværs',
    'Bordet rundt (Kun for medlemmer)<',
    'Hvad bøvler I med lige nu?',
    '<script type="application/ld+json">{"@context":"https://schema.org"',
  ]) {
    assert.ok(text.includes(words), words);
  }
  assert.doesNotMatch(agendaPage(meeting, feed, { ...page, audience: 'members' }), /ld\+json/);
  assert.match(
    agendaPage(meeting, feed, { ...page, styleUrl: '/site.css' }),
    /<link rel="stylesheet" href="\/site.css"/,
  );
});

test('a year on one page, or what is to come', () => {
  const feed = exampleFeed();
  const text = yearPage(feed, { ...page, year: 2027 });
  assert.match(text, /<h1>Eksempelforeningen: møder i 2027<\/h1>/);
  assert.match(
    text,
    /<a href="https:\/\/www\.example\.org\/moeder\/digital-east-2027-1">Identitet og adgang<\/a>/,
  );
  assert.match(text, /Aflyst\./);
  assert.match(yearPage(feed, { ...page, year: 2028 }), /Der er ingen møder\./);
  assert.match(
    yearPage(feed, { ...page, group: 'digital-west' }),
    /<h1>Offentlig digitalisering vest: kommende møder<\/h1>/,
  );
});

test('no text of a feed becomes markup', () => {
  const nasty = '<img src=x onerror=alert(1)>"\'</script>';
  const { meeting, feed } = meetingWith({
    title: nasty,
    purpose: nasty,
    theme: nasty,
    statusNote: nasty,
    prepare: { questions: [nasty], bring: nasty },
    agenda: [{ id: 'a', kind: 'talk', minutes: 30, title: nasty, abstract: nasty }],
    place: { name: nasty },
  });
  for (const text of [agendaPage(meeting, feed, page), yearPage(feed, page)]) {
    assert.doesNotMatch(text, /<img/);
  }
});
