import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Invited, Visit } from '@network-meetings/core';
import { isPartOpenTo, isTrialUsed, roleOf, signupRefusal } from '@network-meetings/core';
import { meetingWith } from '../../../support/feeds.js';

describe('who is who: the owner of the link as the link says, everybody else a guest', () => {
  const link: Invited = { person: 'a', standing: 'prospective', invitedBy: 'host', trialUsed: true };
  test('the owner', () =>
    assert.deepEqual(roleOf('a', link), { standing: 'prospective', invitedBy: 'host', trialUsed: true }));
  test('a colleague in the same request', () => assert.deepEqual(roleOf('b', link), { standing: 'guest' }));
  test('somebody without a link', () => assert.deepEqual(roleOf('a', undefined), { standing: 'guest' }));
});

describe('rule 6: the closed part of a meeting', () => {
  test('is open to members and to prospective members', () => {
    const open = (['member', 'prospective', 'guest'] as const).map((standing) =>
      isPartOpenTo({ membersOnly: true }, { standing }),
    );
    assert.deepEqual(open, [true, true, false]);
    assert.equal(isPartOpenTo({ membersOnly: false }, { standing: 'guest' }), true);
  });

  test('is named in the refusal, and may be declined by anybody', () => {
    const { meeting } = meetingWith({
      parts: [
        { id: 'day', kind: 'day' },
        { id: 'round', kind: 'round', membersOnly: true },
      ],
    });
    const guest = { standing: 'guest' } as const;
    assert.deepEqual(signupRefusal(meeting, [{ part: 'round', answer: 'coming' }], guest), {
      code: 'signup/open-part-only',
      part: 'round',
    });
    assert.equal(signupRefusal(meeting, [{ part: 'round', answer: 'not-coming' }], guest), undefined);
    assert.equal(signupRefusal(meeting, [{ part: 'day', answer: 'coming' }], guest), undefined);
  });
});

describe('a meeting for members', () => {
  const { meeting } = meetingWith({ signup: { audience: 'members' } });
  const refusal = (role: Parameters<typeof signupRefusal>[2]) => signupRefusal(meeting, [], role)?.code;
  const table: readonly [string, ReturnType<typeof refusal>, string | undefined][] = [
    ['a member may come', refusal({ standing: 'member' }), undefined],
    ['a prospective member may come', refusal({ standing: 'prospective' }), undefined],
    [
      'a prospective member on the first visit may come',
      refusal({ standing: 'prospective', trialUsed: false }),
      undefined,
    ],
    [
      'a prospective member on a second visit may not',
      refusal({ standing: 'prospective', trialUsed: true }),
      'signup/trial-used',
    ],
    ['a member has no trial visit to use', refusal({ standing: 'member', trialUsed: true }), undefined],
    ['the host’s guest may come', refusal({ standing: 'guest', invitedBy: 'host' }), undefined],
    ['who types an address may not', refusal({ standing: 'guest' }), 'signup/members-only'],
  ];
  for (const [what, found, expected] of table) test(what, () => assert.equal(found, expected));
});

describe('rule 6: a prospective member has used the trial visit', () => {
  const visit = (
    seat: Visit['parts'][number]['seat'],
    attendance: Visit['parts'][number]['attendance'] = 'unknown',
    more: Partial<Visit> = {},
  ): Visit => ({ meeting: 'other', parts: [{ seat, attendance }], ...more });
  const table: readonly [string, readonly Visit[], boolean][] = [
    ['never before a first visit', [], false],
    ['by attending', [visit('confirmed', 'attended')], true],
    ['by a seat at a meeting to come', [visit('confirmed')], true],
    ['by waiting for one', [visit('waitlisted')], true],
    ['not by saying no', [visit('none')], false],
    ['not by what was cancelled', [visit('none', 'unknown', { cancelledAt: '2027-01-01T00:00:00Z' })], false],
    [
      'not by what was cancelled, whatever its seat says',
      [visit('confirmed', 'unknown', { cancelledAt: '2027-01-01T00:00:00Z' })],
      false,
    ],
    ['not by a visit that was missed', [visit('confirmed', 'no-show')], false],
    ['not by the signup for this very meeting', [visit('confirmed', 'unknown', { meeting: 'this' })], false],
    ['by one of several', [visit('none'), visit('confirmed')], true],
    [
      'by one part of several',
      [{ meeting: 'other', parts: [...visit('none').parts, ...visit('confirmed', 'attended').parts] }],
      true,
    ],
  ];
  for (const [what, visits, expected] of table)
    test(what, () => assert.equal(isTrialUsed(visits, 'this'), expected));
});
