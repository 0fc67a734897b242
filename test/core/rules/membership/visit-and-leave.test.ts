import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Meeting } from '@network-meetings/core';
import { addDays } from '@network-meetings/core';
import type { LinkAction, LinkUse, PersonalLink } from '@network-meetings/core/membership';
import {
  grantTrialVisit,
  isMemberOn,
  leaveGroup,
  linkExpiry,
  proRataFee,
  seasonEnd,
  seasonShare,
  useLink,
} from '@network-meetings/core/membership';
import { meetingWith } from '../../../support/feeds.js';
import { application, at, group, member, zone } from './book.js';

const now = at('2027-02-01T10:00:00Z');
const meeting = (more: object = {}): Meeting => meetingWith({ id: 'm1', ...more }).meeting;

describe('A prospective member may take part in one meeting before admission (rule 6)', () => {
  const visit = (
    more: { one?: object; to?: object; groupMore?: object; used?: boolean; when?: number } = {},
  ) => {
    const decision = grantTrialVisit(application('x', more.one), meeting(more.to), {
      group: group(more.groupMore),
      used: more.used ?? false,
      feedZone: zone,
      now: more.when ?? now,
    });
    return decision.ok ? decision.value.trialMeeting : decision.reason;
  };

  it('whether the application is new, heard or waiting for a seat', () => {
    for (const state of ['received', 'hearing', 'waitlisted']) assert.equal(visit({ one: { state } }), 'm1');
    for (const state of ['admitted', 'refused', 'withdrawn']) {
      assert.equal(visit({ one: { state } }), 'membership/decided-already');
    }
  });

  it('and another one only when the first came to nothing', () => {
    assert.equal(visit({ one: { trialMeeting: 'm0' }, used: true }), 'membership/trial-used');
    assert.equal(visit({ one: { trialMeeting: 'm0' }, used: false }), 'm1');
    assert.equal(visit({ one: { trialMeeting: 'm1' }, used: true }), 'm1');
  });

  it('of the group, that is still to be held', () => {
    for (const to of [{ status: 'cancelled' }, { status: 'postponed' }]) {
      assert.equal(visit({ to }), 'membership/not-a-meeting-to-visit');
    }
    assert.equal(visit({ groupMore: { id: 'other' } }), 'membership/not-a-meeting-to-visit');
    assert.equal(visit({ when: at('2027-03-11T11:00:00Z') }), 'membership/not-a-meeting-to-visit');
    assert.equal(visit({ when: at('2027-03-11T10:59:59Z') }), 'm1');
  });

  it('unless the group has none', () => {
    assert.equal(visit({ groupMore: { admission: { trialVisits: 0 } } }), 'membership/no-trial-visits');
  });
});

describe('A personal link ("Who is who")', () => {
  const link = (subject: PersonalLink['subject'], more: Partial<PersonalLink> = {}): PersonalLink => ({
    subject,
    meeting: 'm1',
    expires: '2027-04-10T11:00:00Z',
    ...more,
  });
  const invitation = link({ kind: 'invitation', member: 'a' });
  const trial = link({ kind: 'trial', application: 'x' });
  const ofSignup = link({ kind: 'signup', signup: 's' });
  const everything: LinkUse = {
    action: 'sign-up',
    meeting: meeting(),
    member: member('a'),
    application: application('x', { trialMeeting: 'm1' }),
    now,
  };
  const use = (one: PersonalLink, more: Partial<LinkUse> = {}) => {
    const decision = useLink(one, { ...everything, ...more });
    return decision.ok ? (decision.standing ?? 'of the signup') : decision.reason;
  };

  it('lasts until 30 days after the meeting', () => {
    assert.equal(linkExpiry(meeting(), zone), '2027-04-10T11:00:00Z');
    assert.equal(use(invitation, { now: at('2027-04-10T10:59:59Z') }), 'member');
    assert.equal(use(invitation, { now: at('2027-04-10T11:00:00Z') }), 'link/expired');
  });

  it('of an invitation signs up the member, before guests', () => {
    assert.equal(use(invitation), 'member');
  });

  it('of a trial visit lets a prospective member in, who is a member once admitted', () => {
    assert.equal(use(trial), 'prospective');
    assert.equal(
      use(trial, { application: application('x', { trialMeeting: 'm1', state: 'admitted' }) }),
      'member',
    );
    assert.equal(
      use(trial, { application: application('x', { trialMeeting: 'm2' }) }),
      'link/no-trial-visit',
    );
    assert.equal(use(trial, { application: undefined }), 'link/no-trial-visit');
    assert.equal(
      use(trial, { application: application('x', { trialMeeting: 'm1', state: 'refused' }) }),
      'link/no-trial-visit',
    );
  });

  it('of a signup shows, changes and cancels that signup and nothing else', () => {
    const may = (action: LinkAction) => use(ofSignup, { action });
    assert.deepEqual(
      ['view', 'change', 'cancel', 'answer-offer'].map((action) => may(action as LinkAction)),
      ['of the signup', 'of the signup', 'of the signup', 'of the signup'],
    );
    assert.equal(may('sign-up'), 'link/out-of-scope');
  });

  it('is for one meeting', () => {
    for (const one of [invitation, trial, ofSignup]) {
      const other = { id: 'm2', groups: ['g'] };
      assert.equal(use(one, { meeting: other, action: 'view' }), 'link/other-meeting');
    }
  });

  it('can be taken back', () => {
    const revoked = { ...invitation, revokedAt: '2027-02-01T10:00:00Z' };
    assert.equal(use(revoked), 'link/revoked');
    assert.equal(use(revoked, { now: now - 1000 }), 'member');
  });

  it('of somebody who has left no longer signs up, but still cancels (rule 21)', () => {
    const gone = { member: member('a', { status: 'left' }) };
    assert.equal(use(invitation, gone), 'link/not-a-member');
    assert.equal(use(invitation, { ...gone, action: 'change' }), 'link/not-a-member');
    assert.equal(use(invitation, { ...gone, action: 'cancel' }), 'member');
    assert.equal(use(invitation, { ...gone, action: 'view' }), 'member');
  });

  it('is of the member whom the roster has, in a group of the meeting', () => {
    assert.equal(use(invitation, { member: undefined }), 'link/not-a-member');
    assert.equal(use(invitation, { member: member('b') }), 'link/not-a-member');
    assert.equal(
      use(invitation, { member: member('a', { group: 'other' }), action: 'cancel' }),
      'link/not-a-member',
    );
    assert.equal(use(invitation, { member: member('a', { status: 'prospective' }) }), 'link/not-a-member');
  });
});

describe('Leaving', () => {
  const reachable = { by: ['phone'], consentedAt: '2026-01-01T00:00:00Z' };
  const meetings = [
    meeting({ id: 'past', start: '2027-02-28T09:00', end: '2027-02-28T12:00' }),
    meeting({ id: 'same-day', start: '2027-03-01T09:00', end: '2027-03-01T12:00' }),
    meeting({ id: 'later' }),
    { ...meeting({ id: 'elsewhere' }), groups: ['other'] },
  ];

  it('frees the seat and the seats at meetings from that day on, and ends the consent to be called', () => {
    const decision = leaveGroup(member('a', { joined: '2026-01-01', reachable }), '2027-03-01', meetings);
    assert.ok(decision.ok);
    assert.deepEqual(
      decision.value.member,
      member('a', { joined: '2026-01-01', status: 'left', left: '2027-03-01' }),
    );
    assert.deepEqual(decision.value.meetings, ['same-day', 'later']);
  });

  it('happens once, and not before joining', () => {
    const gone = leaveGroup(member('a', { status: 'left', left: '2027-01-01' }), '2027-03-01', []);
    assert.deepEqual(gone, { ok: false, reason: 'membership/left-already', params: { left: '2027-01-01' } });
    const early = leaveGroup(member('a', { joined: '2027-03-02' }), '2027-03-01', []);
    assert.deepEqual(early, {
      ok: false,
      reason: 'membership/left-before-joined',
      params: { joined: '2027-03-02' },
    });
    assert.equal(leaveGroup(member('a', { joined: '2027-03-01' }), '2027-03-01', []).ok, true);
    assert.deepEqual(leaveGroup(member('a', { status: 'left' }), '2027-03-01', []), {
      ok: false,
      reason: 'membership/left-already',
      params: {},
    });
  });

  it('tells who was a member on a day', () => {
    const former = member('a', { joined: '2026-05-01', status: 'left', left: '2027-03-01' });
    const days = ['2026-04-30', '2026-05-01', '2027-02-28', '2027-03-01'];
    assert.deepEqual(
      days.map((day) => isMemberOn(former, day)),
      [false, true, true, false],
    );
    assert.equal(isMemberOn(member('b'), '2000-01-01'), true);
    assert.equal(isMemberOn(member('c', { status: 'prospective' }), '2027-01-01'), false);
    assert.equal(isMemberOn(member('d', { status: 'left' }), '2027-01-01'), false);
  });
});

describe('A season shared', () => {
  const season = { start: '2026-08-01' };
  const held = ['2026-09-10', '2026-11-12', '2027-03-11', '2027-05-20', '2027-09-09'].map((day) => ({
    start: `${day}T09:00`,
    status: 'scheduled' as const,
  }));

  it('lasts twelve months from any day', () => {
    assert.equal(seasonEnd(season), '2027-08-01');
    assert.equal(seasonEnd({ start: '2027-01-01' }), '2028-01-01');
    assert.equal(seasonEnd({ start: '2028-02-29' }), '2029-02-28');
  });

  it('is whole for who was there all the time', () => {
    assert.deepEqual(seasonShare(season, held), {
      meetings: { part: 4, whole: 4 },
      months: { part: 12, whole: 12 },
      days: { part: 365, whole: 365 },
    });
  });

  it('leaves the meetings, the months begun and the days to who joins in it', () => {
    assert.deepEqual(seasonShare(season, held, { from: '2027-01-15' }), {
      meetings: { part: 2, whole: 4 },
      months: { part: 7, whole: 12 },
      days: { part: 198, whole: 365 },
    });
    // On the day of a meeting one is there.
    assert.equal(seasonShare(season, held, { from: '2027-05-20' }).meetings.part, 1);
    assert.equal(seasonShare(season, held, { from: '2027-05-21' }).meetings.part, 0);
  });

  it('gives those until then to who leaves', () => {
    const { meetings, months } = seasonShare(season, held, { until: '2027-03-11' });
    assert.deepEqual(meetings, { part: 2, whole: 4 });
    assert.deepEqual(months, { part: 8, whole: 12 });
  });

  it('counts no cancelled meeting', () => {
    const [first, ...rest] = held;
    assert.ok(first);
    assert.deepEqual(seasonShare(season, [{ ...first, status: 'cancelled' }, ...rest]).meetings, {
      part: 3,
      whole: 3,
    });
  });

  it('has nothing for who comes after it or went before it', () => {
    for (const range of [
      { from: '2027-08-01' },
      { until: '2026-08-01' },
      { from: '2027-02-01', until: '2027-02-01' },
      { from: '2027-02-15', until: '2027-02-15' },
      { from: '2027-03-15', until: '2027-02-15' },
      { from: '2028-01-01' },
      { until: '2026-01-01' },
    ]) {
      const share = seasonShare(season, held, range);
      assert.deepEqual([share.meetings.part, share.months.part, share.days.part], [0, 0, 0]);
    }
  });

  it('is no more than whole for who came before it or stays after it, and of that season’s meetings alone', () => {
    const around = ['2026-07-31', '2026-08-01', '2027-07-31', '2027-08-01'].map((day) => ({
      start: `${day}T09:00`,
      status: 'scheduled' as const,
    }));
    const whole = {
      meetings: { part: 2, whole: 2 },
      months: { part: 12, whole: 12 },
      days: { part: 365, whole: 365 },
    };
    assert.deepEqual(seasonShare(season, around), whole);
    assert.deepEqual(seasonShare(season, around, { from: '2020-01-01', until: '2030-01-01' }), whole);
  });

  it('counts a month from its first day to its last', () => {
    const months = (range: Parameters<typeof seasonShare>[2]) => seasonShare(season, held, range).months.part;
    assert.deepEqual(
      ['2027-02-28', '2027-03-01', '2027-03-02'].map((day) => [
        months({ from: day }),
        months({ until: day }),
      ]),
      [
        [6, 7],
        [5, 7],
        [5, 8],
      ],
    );
  });

  it('is split by any day into two parts that make the whole', () => {
    fc.assert(
      fc.property(fc.nat({ max: 365 }), fc.integer({ min: 1, max: 28 }), (offset, day) => {
        const any = { start: `2027-03-${String(day).padStart(2, '0')}` };
        const meetings = Array.from({ length: 12 }, (_, at) => ({
          start: `${addDays(any.start, at * 31)}T09:00`,
          status: 'scheduled' as const,
        }));
        const split = addDays(any.start, offset);
        const [before, after] = [
          seasonShare(any, meetings, { until: split }),
          seasonShare(any, meetings, { from: split }),
        ];
        assert.equal(before.days.part + after.days.part, before.days.whole);
        assert.equal(before.meetings.part + after.meetings.part, before.meetings.whole);
        // The month in which the day falls counts in both, unless it falls on a first.
        assert.ok([12, 13].includes(before.months.part + after.months.part));
      }),
    );
  });
});

describe('A fee by share', () => {
  const table: readonly (readonly [number, number, number, number, number])[] = [
    // fee, part, whole, step, expected
    [400_000, 3, 4, 1, 300_000],
    [400_000, 0, 4, 1, 0],
    [0, 3, 4, 1, 0],
    [400_000, 4, 4, 100, 400_000],
    // The whole of it is not rounded.
    [400_049, 4, 4, 100, 400_049],
    [400_050, 7, 12, 1, 233_363],
    [400_050, 7, 12, 100, 233_400],
    [100, 1, 8, 1, 13],
    [100, 1, 3, 1, 33],
    // Half goes up; a season without meetings costs what it costs.
    [101, 1, 2, 1, 51],
    [400_000, 0, 0, 1, 400_000],
    // A step larger than the fee never makes it dearer.
    [120, 11, 12, 500, 0],
    [300, 11, 12, 500, 300],
  ];
  for (const [fee, part, whole, step, expected] of table) {
    it(`${String(part)} of ${String(whole)} of ${String(fee)}, to ${String(step)}, is ${String(expected)}`, () => {
      assert.equal(proRataFee(fee, { part, whole }, step), expected);
    });
  }

  it('is never below nothing, above the fee, or more for less', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10_000_000 }),
        fc.nat({ max: 365 }),
        fc.integer({ min: 1, max: 1000 }),
        (fee, part, step) => {
          const share = proRataFee(fee, { part, whole: 365 }, step);
          assert.ok(share >= 0 && share <= fee && Number.isInteger(share));
          assert.ok(share <= proRataFee(fee, { part: part + 1, whole: 365 }, step));
        },
      ),
    );
  });

  it('is of an amount in whole units', () => {
    for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => proRataFee(wrong, { part: 1, whole: 2 }), RangeError);
      assert.throws(() => proRataFee(100, { part: 1, whole: 2 }, wrong), RangeError);
    }
    assert.throws(() => proRataFee(100, { part: 1, whole: 2 }, 0), /a step of 0$/);
    assert.throws(() => proRataFee(-1, { part: 1, whole: 2 }), /a fee of -1$/);
  });
});
