import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hearing as HearingSchema } from '@network-meetings/core';
import { hearingState, objectTo, openHearing, withdrawObjection } from '@network-meetings/core/membership';
import { application, at, group, hearingOf, later, member, members, zone } from './book.js';

describe('New members are put to a hearing among the present members, about 14 days (rule 5)', () => {
  it('from now to the midnight that ends the fourteenth day after', () => {
    const hearing = hearingOf(application('x'));
    assert.equal(hearing.opens, '2027-01-05T10:00:00Z');
    assert.equal(hearing.closes, '2027-01-19T23:00:00Z');
    assert.ok(HearingSchema.safeParse(hearing).success);
  });

  it('over a change of the clock, or where no clock shows midnight', () => {
    const inMarch = hearingOf(application('x'), at('2027-03-20T10:00:00Z'));
    assert.equal(inMarch.closes, '2027-04-03T22:00:00Z');
    // Summer time began at midnight in São Paulo: 4 November 2018 had no 00:00.
    const inBrazil = hearingOf(application('x'), at('2018-10-20T12:00:00Z'), { zone: 'America/Sao_Paulo' });
    assert.equal(inBrazil.closes, '2018-11-04T03:00:00Z');
  });

  it('for as long as the group says, and not at all where it says so', () => {
    const plan = { id: 'h', members, zone, now: at('2027-01-05T10:00:00Z') };
    const week = group({ admission: { hearingDays: 7 } });
    const opened = openHearing(application('x'), { ...plan, group: week });
    assert.equal(opened.ok && opened.value.hearing.closes, '2027-01-12T23:00:00Z');
    assert.equal(opened.ok && opened.value.application.state, 'hearing');
    const none = group({ admission: { hearingDays: 0 } });
    const refusal = openHearing(application('x'), { ...plan, group: none });
    assert.equal(!refusal.ok && refusal.reason, 'membership/no-hearing');
  });

  it('of those who are members that day: not former or prospective ones, nor those of other groups', () => {
    const all = [
      ...members,
      member('gone', { status: 'left' }),
      member('maybe', { status: 'prospective' }),
      member('west', { group: 'other' }),
    ];
    assert.deepEqual(hearingOf(application('x'), later, { members: all }).members, ['a', 'b']);
  });

  for (const [state, reason] of [
    ['hearing', 'membership/heard-already'],
    ['waitlisted', 'membership/heard-already'],
    ['admitted', 'membership/decided-already'],
    ['refused', 'membership/decided-already'],
    ['withdrawn', 'membership/decided-already'],
  ] as const) {
    it(`but not when the application is ${state}`, () => {
      const refusal = openHearing(application('x', { state }), {
        id: 'h',
        group: group(),
        members,
        zone,
        now: later,
      });
      assert.equal(!refusal.ok && refusal.reason, reason);
    });
  }

  it('is coming, open and over, to the second', () => {
    const hearing = hearingOf(application('x'));
    const states = [
      '2027-01-05T09:59:59Z',
      '2027-01-05T10:00:00Z',
      '2027-01-19T22:59:59Z',
      '2027-01-19T23:00:00Z',
    ];
    assert.deepEqual(
      states.map((moment) => hearingState(hearing, at(moment))),
      ['coming', 'open', 'open', 'over'],
    );
  });
});

describe('An objection', () => {
  const hearing = hearingOf(application('x'));
  const objection = { id: 'o', member: 'a', ground: 'competition', text: 'Konkurrent.' } as const;
  const inTime = at('2027-01-10T10:00:00Z');

  it('is kept with its moment, and can be taken back', () => {
    const objected = objectTo(hearing, objection, inTime);
    assert.ok(objected.ok);
    assert.deepEqual(objected.value.objections, [{ ...objection, at: '2027-01-10T10:00:00Z' }]);
    assert.deepEqual(hearing.objections, []);
    const taken = withdrawObjection(objected.value, 'a', inTime);
    assert.deepEqual(taken.ok && taken.value.objections, []);
    const both = objectTo(objected.value, { ...objection, member: 'b' }, inTime);
    assert.ok(both.ok);
    const other = withdrawObjection(both.value, 'a', inTime);
    assert.deepEqual(other.ok && other.value.objections.map(({ member }) => member), ['b']);
  });

  it('is one a member, while the hearing runs, of those who are heard', () => {
    const reason = (...given: Parameters<typeof objectTo>) => {
      const decision = objectTo(...given);
      return decision.ok ? 'ok' : decision.reason;
    };
    const objected = objectTo(hearing, objection, inTime);
    assert.ok(objected.ok);
    assert.equal(reason(objected.value, objection, inTime), 'membership/objected-already');
    assert.equal(reason(objected.value, { ...objection, member: 'b' }, inTime), 'ok');
    assert.equal(reason(hearing, { ...objection, member: 'x' }, inTime), 'membership/not-heard');
    assert.equal(reason(hearing, objection, at('2027-01-01T00:00:00Z')), 'membership/hearing-not-open');
    assert.equal(reason(hearing, objection, later), 'membership/hearing-closed');
  });

  it('outside the period is told when that is', () => {
    const params = (moment: number) => {
      const decision = objectTo(hearing, objection, moment);
      return !decision.ok && decision.params;
    };
    assert.deepEqual(params(at('2027-01-01T00:00:00Z')), { opens: '2027-01-05T10:00:00Z' });
    assert.deepEqual(params(later), { closes: '2027-01-19T23:00:00Z' });
  });

  it('that was not made is not taken back, nor one after the period', () => {
    const none = withdrawObjection(hearing, 'a', inTime);
    assert.equal(!none.ok && none.reason, 'membership/not-objected');
    const late = withdrawObjection(hearing, 'a', later);
    assert.equal(!late.ok && late.reason, 'membership/hearing-closed');
  });
});
