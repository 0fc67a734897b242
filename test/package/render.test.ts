// Server rendering as a server does it: the built package, in plain Node, where there is no document.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeed } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import {
  fallbackStyle,
  renderAgenda,
  renderGroups,
  renderMeeting,
  renderMeetings,
  renderMonth,
  renderYear,
} from '@network-meetings/elements/render.js';
import { good } from '../support/good.js';
import { root } from './sources.js';

const now = Date.parse('2027-01-05T00:00:00Z');
const example = JSON.parse(readFileSync(`${root}/docs/protocol/feed.json`, 'utf8')) as NetworkFeed;
const feed = good(parseFeed(example));
const all = (given: NetworkFeed, options = {}) =>
  [
    renderMeetings(given, { now, filters: '', ...options }),
    renderMeetings(given, { now, view: 'cards', past: true, ...options }),
    renderMonth(given, { now, month: '2027-03', filters: '', ...options }),
    renderYear(given, { now, ...options }),
    renderGroups(given, { now, ...options }),
    ...given.meetings.flatMap(({ id }) => [
      renderMeeting(given, id, { now, signupUrl: '/signup/{id}', ...options }),
      renderAgenda(given, id, { now, ...options }),
    ]),
  ].join('\n');
const jsonLd = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
  );

describe('Rendering on a server', () => {
  it('needs no document', () => {
    assert.equal('document' in globalThis || 'window' in globalThis, false);
    assert.match(renderMeetings(feed, { now }), /<ul class="network-list" role="list"/);
  });

  it('says in HTML what the feed says, with a link to each meeting', () => {
    const html = renderMeetings(feed, { now, meetingUrl: '/moeder/{id}' });
    const coming = feed.meetings.filter(({ end }) => end > '2027-01-05');
    assert.notEqual(coming.length, 0);
    for (const { id, title } of coming) assert.ok(html.includes(`href="/moeder/${id}">${title}</a>`), title);
    assert.equal(jsonLd(html).flat().length, coming.length);
  });

  it('has the meetings for search engines, each with the address of its page in full', () => {
    const [events] = jsonLd(renderMeetings(feed, { now, meetingUrl: '/moeder/{id}' }));
    const first = (events as unknown as Record<string, unknown>[])[0];
    assert.equal(first?.['@type'], 'Event');
    assert.match(String(first?.['url']), /^https:\/\/[^/]+\/moeder\/[\w-]+$/);
    assert.deepEqual(jsonLd(renderMeetings(feed, { now, jsonLd: false })), []);
  });

  it('has no inline style, no listener and nothing that only the script uses', () => {
    assert.doesNotMatch(all(feed), /\sstyle=|<style|\son\w+=|\s[@.?][a-z]|\spart=|\[object|undefined|lit\$/);
  });

  it('says nothing of closed items and members', () => {
    const secret = structuredClone(example) as { meetings: { agenda: object[] }[] };
    secret.meetings[0]?.agenda.push({
      id: 'secret',
      kind: 'talk',
      minutes: 5,
      title: 'SECRET',
      visibility: 'closed',
    });
    const given = good(parseFeed(secret));
    assert.doesNotMatch(all(given), /SECRET/);
    assert.match(all(given, { audience: 'members' }), /SECRET/);
  });

  it('lets no text of a feed be HTML, whatever it says', () => {
    for (const text of [
      `<img src=x onerror=alert(1)>`,
      `"><script>alert(1)</script>`,
      `' onmouseover='alert(1)`,
      `</script><script>alert(1)</script>`,
      `<!--`,
      `\u0000`.replace('\u0000', '&lt;b&gt;'),
      '${1}{{1}}',
    ]) {
      const given = good(
        parseFeed({
          ...example,
          association: { ...example.association, name: text },
          groups: example.groups.map((group) => ({ ...group, name: text, theme: `${text}.`, summary: text })),
          meetings: example.meetings.map((meeting) => ({
            ...meeting,
            title: text,
            theme: text,
            purpose: text,
            place: { name: text, city: text },
            prepare: { questions: [text], bring: text },
            agenda: [
              { id: 'a', kind: 'talk', minutes: 9, title: text, abstract: text, speakers: [{ name: text }] },
            ],
          })),
        }),
      );
      const html = all(given);
      const withoutData = html.replace(/<script type="application\/ld\+json">(.*?)<\/script>/gs, '');
      assert.doesNotMatch(withoutData, /<script|<img|<!--|<b>/);
      // No quote ends an attribute: whatever stands between tags has no tag in it.
      for (const [tag] of withoutData.matchAll(/<[^>]*>/g))
        assert.match(tag, /^<\/?[a-z][\w-]*(\s[\w-]+(="[^"]*")?)*>$/);
      assert.equal(jsonLd(html).length, (html.match(/<script/g) ?? []).length);
    }
  });

  it('puts no address behind a link that is not one', () => {
    for (const address of ['javascript:alert(1)//{id}', 'data:text/html,{id}', ' JavaScript:alert(1)'])
      assert.doesNotMatch(all(feed, { meetingUrl: address, signupUrl: address }), /(javascript|data):/i);
  });

  it('says a meeting that is not there as the element does', () => {
    assert.match(
      renderMeeting(feed, 'nope', { now, language: 'en' }),
      /class="network-note network-warning"/,
    );
    assert.match(renderAgenda(feed, 'nope', { now }), /class="network-note network-warning"/);
  });

  it('shows a month as a table with links, and the months of a year, each with its meetings for search engines', () => {
    const month = renderMonth(feed, { now, month: '2027-03', meetingUrl: '/moeder/{id}' });
    assert.match(month, /<h3[^>]*>marts 2027<\/h3>/);
    assert.match(month, /<a href="\/moeder\/digital-east-2027-1"[^>]*>Identitet og adgang<\/a>/);
    // Nothing of it can be pressed or walked with keys before the script is there.
    assert.doesNotMatch(month, /role="grid|tabindex|aria-describedby/);
    for (const [html, ids] of [
      [month, ['digital-east-2027-1']],
      [renderMonth(feed, { now, month: '2027-04' }), undefined],
      [renderYear(feed, { now, meetingUrl: '/moeder/{id}' }), ['digital-east-2027-1', 'digital-joint-2027']],
    ] as const) {
      const [events] = jsonLd(html) as unknown as readonly { '@id'?: string; url?: string }[][];
      assert.deepEqual(
        events?.map(({ url }) => url?.split('/').at(-1)),
        ids,
      );
    }
  });

  it('has a style sheet that loads nothing', () => {
    assert.doesNotMatch(fallbackStyle(), /url\(|@import|:host|\[part=list/);
  });
});
