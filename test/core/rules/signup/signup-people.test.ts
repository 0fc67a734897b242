import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, dinner, fill, meeting, said, Story, terms } from '../../../support/signup-book.js';

describe('rule 6: guests and prospective members', () => {
  test('a part for members is closed to guests, and open to a prospective member', () => {
    const story = new Story({ parts: [day(9), { ...dinner, membersOnly: true }], signup: terms });
    const outcome = story.happens({
      kind: 'place',
      people: [{ person: 'g', parts: [{ part: 'dinner', answer: 'coming' }] }],
    });
    assert.deepEqual(outcome, { ok: false, code: 'signup/open-part-only', params: { part: 'dinner' } });
    assert.equal(story.hostGuest('h', 'day', 'dinner'), 'signup/open-part-only');
    assert.equal(story.guest('g', 'day', 'dinner:not-coming'), 'day confirmed, dinner none');
    assert.equal(story.changes('g', 'guest', 'day', 'dinner'), 'signup/open-part-only');
    assert.equal(story.prospective('p', 'day', 'dinner'), 'day confirmed, dinner confirmed');
    assert.equal(story.member('m', 'day', 'dinner'), 'day confirmed, dinner waitlisted 1');
  });

  test('a prospective member has one trial visit', () => {
    const story = new Story(meeting(9));
    const link = { person: 'p', standing: 'prospective', trialUsed: true } as const;
    assert.equal(story.places('p', ['day'], link), 'signup/trial-used');
    assert.equal(story.places('p', ['day'], { ...link, trialUsed: false }), 'day confirmed');
  });

  test('a meeting for members takes those who have an invitation, and nobody beside them', () => {
    const story = new Story(meeting(9, { audience: 'members' }));
    assert.equal(story.guest('g'), 'signup/members-only');
    assert.equal(story.member('m'), 'day confirmed');
    assert.equal(story.prospective('p'), 'day confirmed');
    assert.equal(story.hostGuest('h'), 'day confirmed');
    const day = { part: 'day', answer: 'coming' } as const;
    const both = story.happens({
      kind: 'place',
      people: [
        { person: 'n', parts: [day] },
        { person: 'g', parts: [day] },
      ],
      link: { person: 'n', standing: 'member' },
    });
    assert.equal(said(both), 'signup/members-only');
    assert.equal(story.seats(), 'm confirmed, p confirmed, h confirmed');
  });
});

describe('who is who', () => {
  const coming = { part: 'day', answer: 'coming' } as const;

  test('several people in one request: the owner of the link is the member, the others are guests', () => {
    const story = new Story(meeting(1));
    const outcome = story.happens({
      kind: 'place',
      people: [
        { person: 'g', parts: [coming] },
        { person: 'm', parts: [coming] },
        { person: 'h', parts: [{ part: 'day', answer: 'not-coming' }] },
      ],
      link: { person: 'm', standing: 'member' },
    });
    assert.equal(said(outcome), 'day confirmed | day waitlisted 1 | day none');
    assert.deepEqual(
      story.book.signups.map(({ person, standing }) => `${person} ${standing}`),
      ['g guest', 'm member', 'h guest'],
    );
    assert.deepEqual(
      story.notices.map(({ kind }) => kind),
      ['confirmation', 'confirmation', 'confirmation'],
    );
  });

  test('one of several who may not come keeps all of them out', () => {
    const story = new Story(meeting(9), { substitutes: true });
    const outcome = story.happens({
      kind: 'place',
      people: [
        { person: 'a', parts: [coming] },
        { person: 'b', parts: [{ part: 'day', answer: 'substitute' }] },
      ],
    });
    assert.equal(said(outcome), 'request/invalid');
    assert.equal(story.seats(), '');
  });

  test('whoever types an address that is signed up is answered as a newcomer, and changes nothing', () => {
    const story = new Story(meeting(2));
    fill(story, ['a', 'b']);
    story.guest('c');
    const { book } = story;
    story.notices = [];
    assert.equal(story.guest('a'), 'day waitlisted 2');
    assert.equal(story.guest('a', 'day:not-coming'), 'day none');
    assert.deepEqual(story.book, book);
    assert.deepEqual(story.notices, [
      { kind: 'already-signed-up', person: 'a' },
      { kind: 'already-signed-up', person: 'a' },
    ]);
  });

  test('whoever uses the link is answered with what is', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    assert.equal(story.member('a'), 'day confirmed');
    assert.equal(story.changes('a', 'member', 'day'), 'day confirmed');
  });

  test('a guest whose link proves a member stands among the members, by the time of entry', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    story.guest('typed');
    story.guest('g');
    story.member('m');
    assert.equal(story.changes('typed', 'member', 'day'), 'day waitlisted 1');
    assert.equal(story.changes('g', 'guest', 'day'), 'day waitlisted 3');
    assert.equal(story.changes('m', 'guest', 'day'), 'day waitlisted 2');
    assert.equal(story.places('g', ['day'], { person: 'g', standing: 'member' }), 'day waitlisted 2');
  });

  test('a refused change proves nothing', () => {
    const story = new Story({ parts: [day(1), dinner], signup: terms });
    story.guest('g');
    assert.equal(story.changes('g', 'member', 'lunch'), 'request/invalid');
    assert.equal(story.book.signups[0]?.standing, 'guest');
  });
});

describe('rule 4: a substitute takes the member’s seat', () => {
  test('in the same seat, also when signup has closed', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    story.member('b');
    story.at('2027-03-10T08:00:00Z');
    assert.equal(story.changes('a', 'member', 'day:substitute'), 'day confirmed');
    assert.equal(story.changes('b', 'member', 'day:substitute'), 'day waitlisted 1');
    assert.equal(story.book.signups[0]?.parts[0]?.answer, 'substitute');
    assert.deepEqual(
      story.told().filter((line) => line.includes('late')),
      [],
    );
  });
});

describe('rule 21: cancelling', () => {
  test('before the deadline it is a cancellation, from then on a late one, and the facilitator is told', () => {
    const story = new Story(meeting(3));
    fill(story, ['a', 'b', 'c']);
    story.member('d');
    assert.equal(story.at('2027-03-09T10:59:59Z').cancels('a'), 'day none');
    story.told();
    assert.equal(story.at('2027-03-09T11:00:00Z').cancels('b'), 'day none, late');
    assert.equal(story.changes('c', 'member', 'day:not-coming'), 'day none, late');
    assert.deepEqual(story.told(), ['facilitator: b late for day', 'facilitator: c late for day']);
  });

  test('leaving a waitlist is never late', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    story.member('b');
    assert.equal(story.at('2027-03-10T08:00:00Z').cancels('b'), 'day none');
    assert.deepEqual(
      story.told().filter((line) => line.includes('late')),
      [],
    );
  });

  test('leaving one part frees that one', () => {
    const story = new Story({ parts: [day(1), dinner], signup: terms });
    story.member('a', 'day', 'dinner');
    story.member('b', 'day', 'dinner');
    assert.equal(story.changes('a', 'member', 'day'), 'day confirmed, dinner none');
    assert.equal(story.seats('day'), 'a confirmed, b waitlisted');
    assert.equal(story.seats('dinner'), 'b confirmed');
    assert.equal(story.at('2027-03-10T08:00:00Z').cancels('b'), 'day none, dinner none, late');
    assert.deepEqual(story.told().slice(-1), ['facilitator: b late for dinner']);
  });

  test('always possible until the meeting ends, once', () => {
    const story = new Story(meeting(3));
    fill(story, ['a', 'b']);
    assert.equal(story.cancels('nobody'), 'link/not-valid');
    assert.equal(story.at('2027-03-11T10:59:59Z').cancels('a'), 'day none, late');
    assert.equal(story.cancels('a'), 'signup/already-cancelled');
    assert.equal(story.at('2027-03-11T11:00:00Z').cancels('b'), 'signup/meeting-over');
    assert.equal(story.changes('b', 'member', 'day:not-coming'), 'signup/meeting-over');
    assert.equal(story.accepts('b'), 'signup/meeting-over');
    assert.equal(story.seats(), 'b confirmed');
  });

  test('also of a meeting that is cancelled, and of a part that has left the programme', () => {
    const story = new Story({ parts: [day(3), dinner], signup: terms });
    story.member('a', 'day', 'dinner');
    story.republish({ parts: story.book.meeting.parts.slice(0, 1) });
    story.republish({ status: 'cancelled' });
    assert.equal(story.cancels('a'), 'day none');
    assert.equal(story.seats('dinner'), '');
  });

  test('what is told: a confirmation, a change, a cancellation', () => {
    const story = new Story(meeting(3));
    story.member('a');
    story.changes('a', 'member', 'day:not-coming');
    story.cancels('a');
    assert.deepEqual(story.notices, [
      { kind: 'confirmation', person: 'a' },
      { kind: 'changed', person: 'a' },
      { kind: 'cancelled', person: 'a' },
    ]);
  });

  test('a change that claims a seat needs an open signup', () => {
    const story = new Story({ parts: [day(3), { ...dinner, capacity: 5 }], signup: terms });
    story.member('a', 'day');
    assert.equal(story.at('2027-03-09T11:00:00Z').changes('a', 'member', 'day', 'dinner'), 'signup/closed');
    assert.equal(story.changes('a', 'member', 'day'), 'day confirmed, dinner none');
    story.republish({ status: 'cancelled' });
    assert.equal(story.changes('a', 'member', 'day'), 'signup/meeting-cancelled');
  });
});

describe('rule 22: heads are counted once, a week before', () => {
  test('those with a seat, and not those who wait or have not accepted', () => {
    const story = new Story(meeting(2, { offerHours: 48 }, { minimum: 2 }));
    fill(story, ['a', 'b']);
    story.member('c');
    story.member('d');
    story.at('2027-03-03T09:00:00Z').cancels('a');
    story.told();
    assert.deepEqual(story.at('2027-03-04T07:59:59Z').clock().told(), []);
    story.at('2027-03-04T08:00:00Z').clock();
    assert.deepEqual(story.notices, [
      {
        kind: 'head-count',
        counts: [{ part: 'day', confirmed: 1, offered: 1, waiting: 1, minimum: 2, isBelowMinimum: true }],
      },
    ]);
    story.told();
    assert.deepEqual(story.at('2027-03-04T09:00:00Z').clock().told(), []);
  });

  test('again when the meeting moves, and not for one that is not held or has begun', () => {
    const story = new Story(meeting(2, { headCountAt: '2027-03-01T12:00' }));
    assert.deepEqual(story.at('2027-03-01T11:00:00Z').clock().told(), ['facilitator: day 0']);
    const { meeting: now } = story.book;
    story.republish({ signup: { ...now.signup!, headCountAt: '2027-03-05T12:00' } });
    assert.deepEqual(story.told(), []);
    assert.deepEqual(story.at('2027-03-05T11:00:00Z').clock().told(), ['facilitator: day 0']);
    for (const status of ['cancelled', 'postponed'] as const) {
      const none = new Story({ ...meeting(2), status });
      assert.deepEqual(none.at('2027-03-08T11:00:00Z').clock().told(), []);
    }
    assert.deepEqual(new Story(meeting(2)).at('2027-03-11T08:00:00Z').clock().told(), []);
    assert.deepEqual(new Story({ parts: [day(2)] }).at('2027-03-08T08:00:00Z').clock().told(), []);
  });
});

describe('rule 25: attended or no-show', () => {
  test('is noted of a confirmed seat, nobody is missed before the start, and a mistake is put right', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    story.member('b');
    const attendance = () => story.book.signups[0]?.parts[0]?.attendance;
    assert.equal(story.at('2027-03-11T07:59:59Z').notes('a', 'miss'), 'request/invalid');
    assert.equal(story.notes('a', 'check-in'), 'day confirmed');
    assert.equal(attendance(), 'attended');
    assert.equal(story.at('2027-03-11T08:00:00Z').notes('a', 'miss'), 'day confirmed');
    assert.equal(attendance(), 'no-show');
    assert.equal(story.notes('a', 'clear'), 'day confirmed');
    assert.equal(attendance(), 'unknown');
    assert.equal(story.notes('b', 'check-in'), 'request/invalid');
    assert.equal(story.notes('nobody', 'check-in'), 'request/invalid');
    assert.equal(story.notes('a', 'check-in', 'dinner'), 'request/invalid');
  });

  test('who gives the seat back has no attendance', () => {
    const story = new Story(meeting(1));
    fill(story, ['a']);
    story.notes('a', 'check-in');
    story.cancels('a');
    assert.equal(story.book.signups[0]?.parts[0]?.attendance, 'unknown');
  });
});

describe('what is told of each part', () => {
  const two = () => new Story({ parts: [day(9), { ...dinner, capacity: 9 }], signup: terms });
  const answersOf = ({ book }: Story, at = 0) => book.signups[at]?.parts.map(({ answer }) => answer);

  test('one answer that does not fit is enough to refuse them all', () => {
    const story = two();
    assert.equal(story.member('a', 'day', 'lunch'), 'request/invalid');
    assert.equal(story.seats(), '');
  });

  test('a part that is not named any more has no answer', () => {
    const story = two();
    story.member('a', 'day', 'dinner');
    story.changes('a', 'member', 'day');
    assert.deepEqual(answersOf(story), ['coming', 'none']);
  });

  test('who cancels has said no to every part, also to one that was never answered', () => {
    const story = two();
    story.member('a', 'day');
    story.cancels('a');
    assert.deepEqual(answersOf(story), ['not-coming', 'not-coming']);
  });

  test('who types an address that is signed up is answered with what was typed', () => {
    const story = two();
    story.member('a', 'day:not-coming', 'dinner');
    const typed = (...parts: readonly ['day' | 'dinner', 'coming' | 'not-coming'][]) => {
      const outcome = story.happens({
        kind: 'place',
        people: [{ person: 'a', parts: parts.map(([part, answer]) => ({ part, answer })) }],
      });
      return outcome.ok && outcome.signups[0]?.parts.map(({ answer, seat }) => `${answer} ${seat}`);
    };
    assert.deepEqual(typed(['day', 'coming'], ['dinner', 'not-coming']), [
      'coming confirmed',
      'not-coming none',
    ]);
    assert.deepEqual(typed(['dinner', 'coming']), ['none none', 'coming confirmed']);
  });

  test('the host’s guest stays the host’s', () => {
    const story = new Story(meeting(2, {}, { reserved: { hostGuests: 1 } }));
    story.hostGuest('h');
    story.changes('h', 'guest', 'day');
    assert.equal(story.book.signups[0]?.invitedBy, 'host');
    assert.equal(story.guest('g'), 'day confirmed');
  });

  test('a refusal names the part', () => {
    const story = new Story({ parts: [day(9), { ...dinner, membersOnly: true }], signup: terms });
    story.guest('g');
    const link = { person: 'g', standing: 'guest' } as const;
    const parts = (['day', 'dinner'] as const).map((part) => ({ part, answer: 'coming' as const }));
    assert.deepEqual(story.happens({ kind: 'change', parts, link }), {
      ok: false,
      code: 'signup/open-part-only',
      params: { part: 'dinner' },
    });
    assert.deepEqual(story.happens({ kind: 'answer-offer', person: 'g', part: 'day', accept: true }), {
      ok: false,
      code: 'signup/no-offer',
      params: { part: 'day' },
    });
  });
});
