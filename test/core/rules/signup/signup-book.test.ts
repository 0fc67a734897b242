import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, dinner, fill, meeting, Story, terms } from '../../../support/signup-book.js';

describe('rule 19: each part of a meeting on its own', () => {
  test('confirmed for the day and waitlisted for the dinner', () => {
    const story = new Story({ parts: [day(20), dinner], signup: terms });
    assert.equal(story.member('a', 'day', 'dinner'), 'day confirmed, dinner confirmed');
    assert.equal(story.member('b', 'day', 'dinner'), 'day confirmed, dinner waitlisted 1');
    assert.equal(story.member('c', 'day:not-coming', 'dinner'), 'day none, dinner waitlisted 2');
  });

  test('a part that is not named has no answer', () => {
    const story = new Story({ parts: [day(20), dinner], signup: terms });
    const outcome = story.happens({
      kind: 'place',
      people: [{ person: 'a', parts: [{ part: 'dinner', answer: 'not-coming' }] }],
    });
    assert.deepEqual(outcome, {
      ok: true,
      signups: [
        {
          parts: [
            { part: 'day', answer: 'none', seat: 'none' },
            { part: 'dinner', answer: 'not-coming', seat: 'none' },
          ],
        },
      ],
    });
  });

  test('a book is plain data, without a name or a text', () => {
    const story = new Story(meeting(1));
    story.member('a');
    story.guest('b');
    assert.deepEqual(JSON.parse(JSON.stringify(story.book.signups)), [
      {
        person: 'a',
        standing: 'member',
        isCancelled: false,
        parts: [{ part: 'day', answer: 'coming', seat: 'confirmed', attendance: 'unknown' }],
      },
      {
        person: 'b',
        standing: 'guest',
        isCancelled: false,
        parts: [{ part: 'day', answer: 'coming', seat: 'waitlisted', attendance: 'unknown', entered: 1 }],
      },
    ]);
  });
});

describe('rule 20: the waitlist', () => {
  test('a freed seat goes to the head of the waitlist, members before guests, in order of entry', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    assert.equal(story.guest('g1'), 'day waitlisted 1');
    assert.equal(story.guest('g2'), 'day waitlisted 2');
    assert.equal(story.member('m1'), 'day waitlisted 1');
    assert.equal(story.prospective('p'), 'day waitlisted 4');
    assert.equal(story.member('m2'), 'day waitlisted 2');
    for (const leaves of ['a', 'm1', 'm2', 'g1', 'g2']) story.cancels(leaves);
    assert.deepEqual(
      story.told(),
      ['m1', 'm2', 'g1', 'g2', 'p'].map((who) => `${who} promoted to day`),
    );
  });

  test('a larger capacity seats those who wait, a smaller one takes no seat away', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    for (const person of ['b', 'c', 'd']) story.member(person);
    story.resize(3);
    assert.equal(story.seats(), 'a confirmed, b confirmed, c confirmed, d waitlisted');
    story.resize(1);
    assert.equal(story.seats(), 'a confirmed, b confirmed, c confirmed, d waitlisted');
    story.cancels('a');
    story.cancels('b');
    assert.equal(story.seats(), 'c confirmed, d waitlisted');
    story.cancels('c');
    assert.equal(story.seats(), 'd confirmed');
  });

  test('who has cancelled is never offered a seat, and joins the tail when signing up again', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    story.member('b');
    story.member('c');
    assert.equal(story.cancels('b'), 'day none');
    assert.equal(story.member('b'), 'day waitlisted 2');
    story.cancels('a');
    assert.equal(story.seats(), 'b waitlisted, c confirmed');
    assert.equal(story.changes('a', 'member', 'day'), 'day waitlisted 2');
  });

  test('seats are not passed on once the part has started, nor in a meeting without a date', () => {
    const late = new Story(meeting(1));
    fill(late, ['a']);
    late.member('b');
    late.at('2027-03-11T08:00:00Z').cancels('a');
    assert.equal(late.seats(), 'b waitlisted');
    for (const status of ['postponed', 'cancelled'] as const) {
      const story = new Story(meeting(1));
      fill(story, ['a']);
      story.member('b');
      story.republish({ status });
      story.cancels('a');
      assert.equal(story.seats(), 'b waitlisted');
      story.republish({ status: 'rescheduled' });
      assert.equal(story.seats(), 'b confirmed');
    }
  });

  test('signup that is not open places nobody', () => {
    const story = new Story(meeting(9), { now: '2027-01-01T07:59:59Z' });
    assert.deepEqual(
      story.happens({ kind: 'place', people: [{ person: 'a', parts: [{ part: 'day', answer: 'coming' }] }] }),
      { ok: false, code: 'signup/not-open-yet', params: { opens: '2027-01-01T09:00' } },
    );
    assert.equal(story.at('2027-03-09T11:00:00Z').member('a'), 'signup/closed');
    assert.equal(story.seats(), '');
  });

  test('answers that do not fit the meeting are refused', () => {
    const story = new Story(meeting(9), { substitutes: false });
    assert.equal(story.member('a', 'lunch'), 'request/invalid');
    assert.equal(story.member('a', 'day:substitute'), 'request/invalid');
    assert.equal(story.member('a', 'day'), 'day confirmed');
    assert.equal(story.changes('a', 'member', 'day:substitute'), 'request/invalid');
    assert.equal(story.seats(), 'a confirmed');
  });
});

describe('rule 20: an offer that expires', () => {
  const offering = () => {
    const story = new Story(meeting(1, { offerHours: 24 }));
    fill(story, ['a']);
    for (const person of ['b', 'c', 'd']) story.member(person);
    story.at('2027-02-01T10:00:00Z').cancels('a');
    return story;
  };

  test('a freed seat is held for the head of the waitlist', () => {
    const story = offering();
    assert.equal(story.seats(), 'b offered, c waitlisted, d waitlisted');
    assert.deepEqual(story.told(), ['b offered day until 2027-02-02T10:00:00Z']);
    assert.equal(story.member('e'), 'day waitlisted 3');
  });

  test('accepted, it is a seat', () => {
    const story = offering();
    assert.equal(story.accepts('b'), 'day confirmed');
    assert.equal(story.accepts('b'), 'signup/no-offer');
    assert.equal(story.seats(), 'b confirmed, c waitlisted, d waitlisted');
  });

  test('accepting is confirmed to the person; who let it lapse has an answer and nothing else', () => {
    const story = offering();
    story.notices = [];
    story.accepts('b');
    assert.deepEqual(story.notices, [{ kind: 'confirmation', person: 'b' }]);
    const late = offering();
    late.at('2027-02-02T10:00:00Z').clock();
    const shown = late.happens({
      kind: 'place',
      people: [{ person: 'b', parts: [{ part: 'day', answer: 'coming' }] }],
      link: { person: 'b', standing: 'member' },
    });
    assert.deepEqual(shown.ok && shown.signups[0]?.parts, [{ part: 'day', answer: 'coming', seat: 'none' }]);
  });

  test('time that passes and a meeting that is published anew are nobody’s signup', () => {
    const story = offering();
    assert.deepEqual(story.happens({ kind: 'clock' }), { ok: true, signups: [] });
    const { meeting: published } = story.book;
    assert.deepEqual(story.happens({ kind: 'republish', meeting: published }), { ok: true, signups: [] });
  });

  test('an offer shows until when it stands', () => {
    const story = offering();
    const shown = story.happens({
      kind: 'change',
      parts: [{ part: 'day', answer: 'coming' }],
      link: { person: 'b', standing: 'member' },
    });
    assert.deepEqual(shown.ok && shown.signups[0]?.parts, [
      { part: 'day', answer: 'coming', seat: 'offered', expires: '2027-02-02T10:00:00Z' },
    ]);
  });

  test('declined, it passes on; the answer stays, the seat is gone, and the way back is the tail', () => {
    const story = offering();
    story.told();
    assert.equal(story.declines('b'), 'day none');
    assert.deepEqual(story.told(), ['b declined day', 'c offered day until 2027-02-02T10:00:00Z']);
    assert.equal(story.book.signups[1]?.parts[0]?.answer, 'coming');
    assert.equal(story.accepts('b'), 'signup/no-offer');
    assert.equal(story.changes('b', 'member', 'day'), 'day waitlisted 2');
  });

  test('expired, it passes on at the very second, and comes too late', () => {
    const story = offering();
    story.told();
    assert.deepEqual(story.at('2027-02-02T09:59:59Z').clock().told(), []);
    assert.deepEqual(story.at('2027-02-02T10:00:00Z').clock().told(), [
      'b expired day',
      'c offered day until 2027-02-03T10:00:00Z',
    ]);
    assert.equal(story.accepts('b'), 'signup/offer-expired');
    assert.equal(story.declines('b'), 'signup/offer-expired');
    assert.equal(story.changes('b', 'member', 'day'), 'day waitlisted 2');
    assert.equal(story.accepts('b'), 'signup/no-offer');
  });

  test('expired, it is refused also when nobody has looked at the clock', () => {
    const story = offering();
    assert.equal(story.at('2027-02-02T10:00:00Z').accepts('b'), 'signup/offer-expired');
    assert.equal(story.seats(), 'c offered, d waitlisted');
  });

  test('the last to let it expire leaves the seat to whoever comes', () => {
    const story = offering();
    for (const now of ['2027-02-02T10:00:00Z', '2027-02-03T10:00:00Z', '2027-02-04T10:00:00Z'])
      story.at(now).clock();
    assert.equal(story.seats(), '');
    assert.equal(story.guest('e'), 'day confirmed');
  });

  test('who cancels an offer passes it on, and has not given back a seat', () => {
    const story = offering();
    assert.equal(story.cancels('b'), 'day none');
    assert.equal(story.seats(), 'c offered, d waitlisted');
    assert.equal(story.at('2027-03-09T12:00:00Z').clock().cancels('d'), 'day none');
  });

  test('accepting needs no open signup, but a meeting', () => {
    const story = new Story(meeting(1, { offerHours: 24 }));
    fill(story, ['a']);
    story.member('b');
    story.member('c');
    story.at('2027-03-10T06:00:00Z').cancels('a');
    assert.equal(story.accepts('b'), 'day confirmed');
    story.cancels('b');
    story.republish({ status: 'cancelled' });
    assert.equal(story.accepts('c'), 'signup/meeting-cancelled');
    assert.equal(story.accepts('nobody'), 'link/not-valid');
  });
});

describe('rule 20: seats that are reserved', () => {
  const reserved = (more: Record<string, unknown> = {}) =>
    new Story(meeting(4, {}, { reserved: { members: 2, hostGuests: 1 }, ...more }));

  test('guests take what is common alone; a waiting guest does not keep a member from the members’ seats', () => {
    const story = reserved();
    assert.equal(story.guest('g1'), 'day confirmed');
    assert.equal(story.guest('g2'), 'day waitlisted 1');
    assert.equal(story.member('m1'), 'day confirmed');
    assert.equal(story.hostGuest('h1'), 'day confirmed');
    assert.equal(story.hostGuest('h2'), 'day waitlisted 2');
    assert.equal(story.member('m2'), 'day confirmed');
    assert.equal(story.member('m3'), 'day waitlisted 1');
  });

  test('members take their own seats first, and then what is common', () => {
    const story = reserved();
    fill(story, ['m1', 'm2', 'm3']);
    assert.equal(story.member('m4'), 'day waitlisted 1');
    assert.equal(story.guest('g1'), 'day waitlisted 2');
    assert.equal(story.hostGuest('h1'), 'day confirmed');
    // A member leaves: with two left these are in the members' own seats, so a common one is free.
    story.cancels('m1');
    assert.equal(story.seats(), 'm2 confirmed, m3 confirmed, m4 confirmed, g1 waitlisted, h1 confirmed');
    story.cancels('m2');
    assert.equal(story.seats(), 'm3 confirmed, m4 confirmed, g1 confirmed, h1 confirmed');
    // Now the members have but their own: one that leaves frees a seat for a member.
    story.guest('g2');
    story.cancels('m3');
    assert.equal(story.seats(), 'm4 confirmed, g1 confirmed, h1 confirmed, g2 waitlisted');
  });

  test('when the reserve ends, its seats are common', () => {
    const story = reserved({ reservedUntil: '2027-03-04T12:00' });
    story.guest('g1');
    story.guest('g2');
    story.hostGuest('h1');
    story.at('2027-03-04T10:59:59Z').clock();
    assert.equal(story.seats(), 'g1 confirmed, g2 waitlisted, h1 confirmed');
    story.told();
    story.at('2027-03-04T11:00:00Z').clock();
    assert.ok(story.told().includes('g2 promoted to day'));
    assert.equal(story.guest('g3'), 'day confirmed');
    assert.equal(story.member('m1'), 'day waitlisted 1');
  });
});
