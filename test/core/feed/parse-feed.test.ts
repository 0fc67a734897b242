import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_FEED_LENGTH, parseFeed, parseFeedText } from '@network-meetings/core';
import { example, faults, feedWith, good } from '../../support/feeds.js';

test('the example feed of the protocol parses without a warning', () => {
  const parsed = parseFeed(example('feed'));
  assert.deepEqual(parsed.ok && parsed.warnings, []);
});

test('what a feed leaves out has the documented default', () => {
  const feed = good(parseFeed(feedWith({})));
  assert.equal(feed.timeZone, 'Europe/Copenhagen');
  assert.equal(feed.language, 'da');
  assert.equal(feed.groups[0]?.meetingsPerSeason, 4);
  assert.equal(feed.groups[0]?.substitutes, 'not-allowed');
  assert.deepEqual(feed.meetings[0]?.parts, [{ id: 'day', kind: 'day', membersOnly: false, meal: false }]);
  assert.equal(feed.meetings[0]?.status, 'scheduled');
  assert.equal(feed.meetings[0]?.signup, undefined);
});

test('all faults are told, each with code and JSON path', () => {
  const broken = {
    ...feedWith({
      start: '2027-02-30T09:00',
      url: 'javascript:alert(1)',
      length: 'long',
      agenda: [{ id: 'a', kind: 'talk', minutes: -5 }],
    }),
    association: { id: '__proto__', url: 'https://www.example.org/' },
    updatedAt: undefined,
  };
  assert.deepEqual(faults(parseFeed(broken)), [
    'value/missing $.updatedAt',
    'value/malformed $.association.id',
    'value/missing $.association.name',
    'value/not-allowed $.meetings[0].length',
    'time/no-such-time $.meetings[0].start',
    'value/unsafe-link $.meetings[0].url',
    'value/too-small $.meetings[0].agenda[0].minutes',
  ]);
});

test('unknown fields are kept out and told as warnings', () => {
  const parsed = parseFeed({
    ...feedWith({ colour: 'red', place: { name: 'P', lift: true } }),
    $schema: 'x',
    extra: 1,
  });
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.warnings.map(({ code, path }) => `${code} ${path}`).sort(), [
    'value/unknown-field $.extra',
    'value/unknown-field $.meetings[0].colour',
    'value/unknown-field $.meetings[0].place.lift',
  ]);
  assert.equal('colour' in (parsed.value.meetings[0] ?? {}), false);
});

test('a later minor version is read, another major is refused with what is read here', () => {
  assert.equal(parseFeed({ ...feedWith({}), version: '1.7' }).ok, true);
  assert.deepEqual(parseFeed({ ...feedWith({}), version: '2.0' }), {
    ok: false,
    issues: [
      { code: 'feed/version-unsupported', path: '$.version', params: { version: '2.0', supported: '1.0' } },
    ],
  });
  assert.deepEqual(faults(parseFeed({ ...feedWith({}), version: 'one' })), ['value/malformed $.version']);
});

const references: readonly [string, Record<string, unknown>, string][] = [
  ['an unknown group', feedWith({ groups: ['nobody'] }), 'reference/unknown $.meetings[0].groups[0]'],
  ['the same group twice', feedWith({ groups: ['g', 'g'] }), 'value/duplicate $.meetings[0].groups[1]'],
  ['two meetings with one id', feedWith({ id: 'x' }, { id: 'x' }), 'value/duplicate $.meetings[1].id'],
  [
    'two parts with one id',
    feedWith({
      parts: [
        { id: 'd', kind: 'day' },
        { id: 'd', kind: 'day' },
      ],
    }),
    'value/duplicate $.meetings[0].parts[1].id',
  ],
  [
    'an agenda item of an unknown part',
    feedWith({ agenda: [{ id: 'i', kind: 'talk', minutes: 5, part: 'x' }] }),
    'reference/unknown $.meetings[0].agenda[0].part',
  ],
  [
    'a sister group that is not there',
    { ...feedWith({}), groups: [{ id: 'g', name: 'G', sisterGroups: ['h'] }] },
    'reference/unknown $.groups[0].sisterGroups[0]',
  ],
  [
    'a group that is its own sister',
    { ...feedWith({}), groups: [{ id: 'g', name: 'G', sisterGroups: ['g'] }] },
    'reference/self $.groups[0].sisterGroups[0]',
  ],
  [
    'a question on an unknown part',
    feedWith({ signup: { questions: [{ id: 'q', label: 'Q', kind: 'text', part: 'x' }] } }),
    'reference/unknown $.meetings[0].signup.questions[0].part',
  ],
  [
    'a question that depends on none',
    feedWith({
      signup: {
        questions: [{ id: 'q', label: 'Q', kind: 'text', showWhen: { question: 'r', answer: 'yes' } }],
      },
    }),
    'reference/unknown $.meetings[0].signup.questions[0].showWhen.question',
  ],
  [
    'a question that depends on itself',
    feedWith({
      signup: {
        questions: [{ id: 'q', label: 'Q', kind: 'yes-no', showWhen: { question: 'q', answer: 'yes' } }],
      },
    }),
    'reference/self $.meetings[0].signup.questions[0].showWhen.question',
  ],
  [
    'a choice with one choice',
    feedWith({ signup: { questions: [{ id: 'q', label: 'Q', kind: 'choice', choices: ['one'] }] } }),
    'value/too-few $.meetings[0].signup.questions[0].choices',
  ],
  [
    'more reserved seats than there are',
    feedWith({ parts: [{ id: 'd', kind: 'day', capacity: 5, reserved: { members: 4, hostGuests: 2 } }] }),
    'value/too-large $.meetings[0].parts[0].reserved',
  ],
  [
    'a minimum that the seats can’t hold',
    feedWith({ parts: [{ id: 'd', kind: 'day', capacity: 5, minimum: 6 }] }),
    'value/too-large $.meetings[0].parts[0].minimum',
  ],
  [
    'an offer that stands for no hour',
    feedWith({ signup: { offerHours: 0 } }),
    'value/too-small $.meetings[0].signup.offerHours',
  ],
  [
    'an offer that stands for more than a week',
    feedWith({ signup: { offerHours: 169 } }),
    'value/too-large $.meetings[0].signup.offerHours',
  ],
];
for (const [what, feed, fault] of references)
  test(`${what} is a fault`, () => assert.deepEqual(faults(parseFeed(feed)), [fault]));

const times: readonly [string, Record<string, unknown>, string][] = [
  ['an end before the start', { end: '2027-03-11T08:00' }, 'time/end-before-start $.meetings[0].end'],
  ['an end at the start', { end: '2027-03-11T09:00' }, 'time/end-before-start $.meetings[0].end'],
  [
    'a start that the clock skips',
    { start: '2027-03-28T02:30', end: '2027-03-28T05:00' },
    'time/skipped $.meetings[0].start',
  ],
  [
    'a start that the clock has twice',
    { start: '2027-10-31T02:30', end: '2027-10-31T05:00' },
    'time/ambiguous $.meetings[0].start',
  ],
  ['an unknown zone', { timeZone: 'Europe/Atlantis' }, 'time/unknown-zone $.meetings[0].timeZone'],
  [
    'an instant that differs',
    { startUtc: '2027-03-11T09:00:00Z' },
    'time/instant-differs $.meetings[0].startUtc',
  ],
  [
    'signup that closes before it opens',
    { signup: { opens: '2027-02-02T00:00', closes: '2027-02-01T00:00' } },
    'time/end-before-start $.meetings[0].signup.closes',
  ],
  [
    'a part that ends before it starts',
    { parts: [{ id: 'd', kind: 'dinner', start: '2027-03-11T18:00', end: '2027-03-11T17:00' }] },
    'time/end-before-start $.meetings[0].parts[0].end',
  ],
  [
    'a reserve that ends at a time that the clock skips',
    { parts: [{ id: 'd', kind: 'day', reservedUntil: '2027-03-28T02:30' }] },
    'time/skipped $.meetings[0].parts[0].reservedUntil',
  ],
  [
    'a head-count at a time that the clock skips',
    { signup: { headCountAt: '2027-03-28T02:30' } },
    'time/skipped $.meetings[0].signup.headCountAt',
  ],
];
for (const [what, meeting, fault] of times)
  test(`${what} is a fault`, () => assert.deepEqual(faults(parseFeed(feedWith(meeting))), [fault]));

test('reserved seats and a minimum may be as many as there are seats, and are free where there is no limit', () => {
  const parts = [
    { id: 'a', kind: 'day', capacity: 6, reserved: { members: 4, hostGuests: 2 }, minimum: 6 },
    { id: 'b', kind: 'day', reserved: { members: 4 }, minimum: 6 },
  ];
  assert.equal(parseFeed(feedWith({ parts })).ok, true);
});

test('a skipped time is told with its two readings', () => {
  const parsed = parseFeed(feedWith({ start: '2027-03-28T02:30', end: '2027-03-28T05:00' }));
  assert.deepEqual(!parsed.ok && parsed.issues[0]?.params['readings'], [
    '2027-03-28T01:30',
    '2027-03-28T03:30',
  ]);
});

test('an unknown zone of the feed is told once, not at each meeting', () => {
  const feed = { ...feedWith({}, {}, {}), timeZone: 'Europe/Atlantis' };
  assert.deepEqual(faults(parseFeed(feed)), ['time/unknown-zone $.timeZone']);
});

test('text that is no JSON, and text that is too long, are faults and not exceptions', () => {
  assert.deepEqual(faults(parseFeedText('{"format":')), ['feed/not-json $']);
  assert.deepEqual(faults(parseFeedText(' '.repeat(MAX_FEED_LENGTH + 1))), ['feed/too-large $']);
  assert.equal(parseFeedText(`\ufeff${JSON.stringify(feedWith({}))}`).ok, true);
});

test('control characters and direction overrides are refused in any text', () => {
  for (const bad of ['\u0000', '\u001b', '\r', '\u202e', '\u2028', '\u0085']) {
    assert.deepEqual(faults(parseFeed(feedWith({ title: `a${bad}b` }))), [
      'value/control-character $.meetings[0].title',
    ]);
  }
  assert.deepEqual(faults(parseFeed(feedWith({ title: 'two\nlines' }))), [
    'value/control-character $.meetings[0].title',
  ]);
  assert.equal(parseFeed(feedWith({ purpose: 'two\nlines\tand a tab' })).ok, true);
});

test('hostile JSON gives faults or a feed, never an exception, and never a prototype', () => {
  fc.assert(
    fc.property(fc.json(), fc.jsonValue(), (json, value) => {
      parseFeedText(json);
      const parsed = parseFeed({ ...feedWith({ title: value }), groups: value });
      if (parsed.ok) assert.ok(Array.isArray(parsed.value.groups));
    }),
  );
  const polluted = JSON.parse('{"__proto__":{"polluted":true},"format":"network-meetings"}') as unknown;
  assert.equal(parseFeed(polluted).ok, false);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});
