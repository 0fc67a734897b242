import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audienceView, parseFeed } from '@network-meetings/core';
import { feedWith, good } from '../../support/feeds.js';

const secret = 'HEMMELIGT';
const feed = () =>
  good(
    parseFeed(
      feedWith({
        place: { name: 'Huset', onlineUrl: `https://room.example.org/${secret}` },
        parts: [
          {
            id: 'day',
            kind: 'day',
            place: { name: 'Salen', onlineUrl: `https://room.example.org/${secret}` },
          },
        ],
        agenda: [
          { id: 'open', kind: 'talk', title: 'Åbent oplæg', minutes: 30, speakers: [{ role: 'arkitekt' }] },
          {
            id: 'closed',
            kind: 'round',
            title: secret,
            abstract: secret,
            minutes: 60,
            visibility: 'closed',
            pinnedStart: '10:00',
            part: 'day',
            profile: 'technical',
            speakers: [{ role: secret }],
          },
        ],
        materials: [
          { title: 'Åbent', url: 'https://www.example.org/a.pdf', visibility: 'open' },
          { title: secret, url: `https://www.example.org/${secret}.pdf` },
        ],
      }),
    ),
  );

test('rule 7: nothing of a closed item, a closed document or an online room is public', () => {
  assert.equal(JSON.stringify(audienceView(feed(), 'public')).includes(secret), false);
});

test('rule 6: a closed item keeps its time and its kind, so that the agenda still adds up', () => {
  const [open, closed] = audienceView(feed(), 'public').meetings[0]?.agenda ?? [];
  assert.equal(open?.title, 'Åbent oplæg');
  assert.deepEqual(closed, {
    id: 'closed',
    kind: 'round',
    minutes: 60,
    pinnedStart: '10:00',
    part: 'day',
    visibility: 'closed',
    speakers: [],
  });
});

test('what is open stays, and the original is not touched', () => {
  const whole = feed();
  const shown = audienceView(whole, 'public').meetings[0];
  assert.deepEqual(
    shown?.materials.map(({ title }) => title),
    ['Åbent'],
  );
  assert.equal(shown?.place?.name, 'Huset');
  assert.equal(whole.meetings[0]?.agenda[1]?.title, secret);
});

test('members and facilitators see all of it; a public view of a public view is the same', () => {
  assert.deepEqual(audienceView(feed(), 'members'), feed());
  assert.deepEqual(audienceView(feed(), 'facilitator'), feed());
  const once = audienceView(feed(), 'public');
  assert.deepEqual(audienceView(once, 'public'), once);
});
