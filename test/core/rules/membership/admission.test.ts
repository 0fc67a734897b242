import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { MembershipApplication } from '@network-meetings/core';
import { ApplicationState, emailKey, Member, MemberStatus } from '@network-meetings/core';
import type { AdmissionContext, GroupBook, Verdict } from '@network-meetings/core/membership';
import {
  applicationMachine,
  decideAdmission,
  freeSeats,
  isPending,
  mayApply,
  membershipMachine,
  membershipWaitlist,
  nextMembers,
  objectTo,
  withdrawApplication,
} from '@network-meetings/core/membership';
import { application, at, book, group, hearingOf, later, member, members, zone } from './book.js';

const context = (one: MembershipApplication, more: Partial<AdmissionContext> = {}): AdmissionContext => ({
  book: book(),
  hearing: hearingOf({ ...one, state: 'received' }),
  memberId: 'new',
  zone,
  now: later,
  ...more,
});
/** The outcome of a decision, or the reason why there is none. */
function outcome(one: MembershipApplication, verdict: Verdict, more: Partial<AdmissionContext> = {}): string {
  const decision = decideAdmission(one, verdict, context(one, more));
  return decision.ok ? decision.value.outcome : decision.reason;
}
const heard = application('x', { state: 'hearing' });

describe('An application is decided', () => {
  it('by admitting its person with a seat of their own (rule 4)', () => {
    const full = application('x', {
      state: 'hearing',
      organisation: 'En kommune',
      phone: '+45 33 11 22 33',
      sector: 'municipality',
      profile: 'technical',
      language: 'da',
      motivation: 'Privat.',
    });
    const decision = decideAdmission(full, 'admit', context(full));
    assert.ok(decision.ok && decision.value.outcome === 'admitted');
    assert.equal(decision.value.application.state, 'admitted');
    assert.equal(decision.value.application.decidedAt, '2027-02-01T10:00:00Z');
    assert.deepEqual(decision.value.member, {
      id: 'new',
      group: 'g',
      name: 'En ansøger',
      email: 'x@example.org',
      organisation: 'En kommune',
      phone: '+45 33 11 22 33',
      sector: 'municipality',
      profile: 'technical',
      language: 'da',
      status: 'active',
      joined: '2027-02-01',
    });
    assert.ok(Member.safeParse(decision.value.member).success);
    const plain = decideAdmission(heard, 'admit', context(heard));
    assert.ok(plain.ok && plain.value.outcome === 'admitted');
    assert.deepEqual(Object.keys(plain.value.member), ['id', 'group', 'name', 'email', 'status', 'joined']);
  });

  it('after the hearing and not before', () => {
    assert.equal(outcome(application('x'), 'admit', { hearing: undefined }), 'membership/hearing-missing');
    const of = (id: string) => hearingOf(application(id));
    assert.equal(outcome(heard, 'admit', { hearing: of('other') }), 'membership/hearing-missing');
    const early = decideAdmission(heard, 'admit', context(heard, { now: at('2027-01-10T10:00:00Z') }));
    assert.deepEqual(early, {
      ok: false,
      reason: 'membership/hearing-open',
      params: { closes: '2027-01-19T23:00:00Z' },
    });
    assert.equal(outcome(heard, 'admit', { now: at('2027-01-19T23:00:00Z') }), 'admitted');
  });

  it('without a hearing where the group has none', () => {
    const open = book({ group: group({ admission: { hearingDays: 0 } }) });
    assert.equal(outcome(application('x'), 'admit', { book: open, hearing: undefined }), 'admitted');
  });

  it('with objections only by somebody who says that they were weighed', () => {
    const objected = objectTo(
      hearingOf(application('x')),
      { id: 'o', member: 'a', ground: 'competition' },
      at('2027-01-10T10:00:00Z'),
    );
    assert.ok(objected.ok);
    const decision = decideAdmission(heard, 'admit', context(heard, { hearing: objected.value }));
    assert.deepEqual(decision, { ok: false, reason: 'membership/objections', params: { count: 1 } });
    assert.equal(outcome(heard, 'admit-despite-objections', { hearing: objected.value }), 'admitted');
    assert.equal(outcome(heard, 'refuse', { hearing: objected.value }), 'refused');
  });

  it('with a refusal at any time', () => {
    assert.equal(outcome(application('x'), 'refuse', { hearing: undefined }), 'refused');
    assert.equal(outcome(heard, 'refuse', { now: at('2027-01-10T10:00:00Z') }), 'refused');
  });

  it('once', () => {
    for (const state of ['admitted', 'refused', 'withdrawn'] as const) {
      for (const verdict of ['admit', 'admit-despite-objections', 'refuse'] as const) {
        assert.equal(outcome(application('x', { state }), verdict), 'membership/decided-already');
      }
      const withdrawn = withdrawApplication(application('x', { state }), later);
      assert.equal(!withdrawn.ok && withdrawn.reason, 'membership/decided-already');
    }
    const withdrawn = withdrawApplication(heard, later);
    assert.equal(withdrawn.ok && withdrawn.value.state, 'withdrawn');
  });
});

describe('A full group (rule 3)', () => {
  const three = [...members, member('c')];
  const waiting = application('w', { state: 'waitlisted', decidedAt: '2027-01-20T10:00:00Z' });

  it('has a waitlist of those who were approved', () => {
    const full = book({ members: three });
    assert.equal(freeSeats(full), 0);
    const decision = decideAdmission(heard, 'admit', context(heard, { book: full }));
    assert.ok(decision.ok && decision.value.outcome === 'waitlisted');
    assert.equal(decision.value.place, 1);
    assert.equal(decision.value.application.state, 'waitlisted');
    assert.equal(decision.value.application.decidedAt, '2027-02-01T10:00:00Z');
  });

  it('counts neither former nor prospective members, nor those of other groups', () => {
    const others = [
      member('gone', { status: 'left' }),
      member('maybe', { status: 'prospective' }),
      member('west', { group: 'other' }),
    ];
    assert.equal(freeSeats(book({ members: [...members, ...others] })), 1);
    assert.equal(freeSeats(book({ group: group({ size: { seats: 1 } }) })), 0);
    assert.equal(freeSeats(book({ group: group({ size: undefined }) })), undefined);
  });

  it('gives no newcomer a seat while somebody who was approved waits', () => {
    const oneFree = book({ applications: [waiting] });
    const decision = decideAdmission(heard, 'admit', context(heard, { book: oneFree }));
    assert.ok(decision.ok && decision.value.outcome === 'waitlisted');
    assert.equal(decision.value.place, 2);
    // Two seats: one for who waits, and one for the newcomer.
    const twoFree = book({ applications: [waiting], members: members.slice(1) });
    assert.equal(outcome(heard, 'admit', { book: twoFree }), 'admitted');
  });

  it('passes a seat on in the order of approval, and keeps the place of who waits', () => {
    const second = application('v', {
      state: 'waitlisted',
      receivedAt: '2026-12-01T09:00:00Z',
      decidedAt: '2027-01-21T10:00:00Z',
    });
    const applications = [
      second,
      waiting,
      application('y'),
      application('z', { group: 'other', state: 'waitlisted' }),
    ];
    assert.deepEqual(
      membershipWaitlist(book({ applications })).map(({ id }) => id),
      ['w', 'v'],
    );
    assert.deepEqual(
      nextMembers(book({ applications })).map(({ id }) => id),
      ['w'],
    );
    assert.deepEqual(nextMembers(book({ applications, members: three })), []);
    assert.equal(nextMembers(book({ applications, group: group({ size: undefined }) })).length, 2);
    const oneFree = book({ applications });
    assert.equal(outcome(waiting, 'admit', { book: oneFree, hearing: undefined }), 'admitted');
    const stays = decideAdmission(second, 'admit', context(second, { book: oneFree, hearing: undefined }));
    assert.deepEqual(stays.ok && stays.value, { outcome: 'waitlisted', application: second, place: 2 });
  });
});

describe('Of two who were approved at the same moment', () => {
  it('the order is the same however they are listed', () => {
    const decidedAt = '2027-02-01T10:00:00Z';
    const [one, two] = ['p', 'q'].map((id) => application(id, { state: 'waitlisted', decidedAt }));
    assert.ok(one && two);
    for (const applications of [
      [one, two],
      [two, one],
    ]) {
      assert.deepEqual(
        membershipWaitlist(book({ applications })).map(({ id }) => id),
        ['p', 'q'],
      );
    }
  });
});

describe('Somebody may apply', () => {
  const reason = (email: string, more: Partial<GroupBook> = {}) => {
    const same = (a: string, b: string) => emailKey(a) === emailKey(b);
    const decision = mayApply(email, book(more), same);
    return decision.ok ? 'ok' : decision.reason;
  };

  it('who is not a member and has not applied', () => {
    assert.equal(reason('x@example.org'), 'ok');
    assert.equal(reason(' A@Example.org'), 'membership/member-already');
    assert.equal(reason('x@example.org', { applications: [application('x')] }), 'membership/applied-already');
  });

  it('who was refused or has left, or is in another group', () => {
    assert.equal(reason('x@example.org', { applications: [application('x', { state: 'refused' })] }), 'ok');
    assert.equal(reason('a@example.org', { members: [member('a', { status: 'left' })] }), 'ok');
    assert.equal(reason('a@example.org', { members: [member('a', { group: 'other' })] }), 'ok');
  });

  it('to a group that takes members', () => {
    for (const status of ['paused', 'ended']) {
      assert.equal(reason('x@example.org', { group: group({ status }) }), 'membership/group-closed');
    }
    assert.equal(reason('x@example.org', { group: group({ status: 'forming' }) }), 'ok');
  });
});

describe('The machines', () => {
  it('end in states that nothing leads out of, save that a former member may join again', () => {
    const pending = Object.values(ApplicationState).filter(isPending);
    assert.deepEqual(pending, ['received', 'hearing', 'waitlisted']);
    assert.deepEqual(applicationMachine.waitlisted, {
      admit: 'admitted',
      refuse: 'refused',
      withdraw: 'withdrawn',
    });
    assert.deepEqual(membershipMachine, {
      prospective: { admit: 'active', leave: 'left' },
      active: { leave: 'left' },
      left: { rejoin: 'active' },
    });
    assert.deepEqual(Object.keys(membershipMachine).sort(), (Object.values(MemberStatus) as string[]).sort());
  });

  it('have no group with more members than seats, whatever is decided in whatever order', () => {
    const step = fc.record({
      kind: fc.constantFrom('admit', 'admit-despite-objections', 'refuse', 'leave', 'next' as const),
      who: fc.nat({ max: 7 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat({ max: 4 }), (steps, seats) => {
        let state: GroupBook = {
          group: group({ size: { seats }, admission: { hearingDays: 0 } }),
          members: [],
          applications: Array.from({ length: 8 }, (_, id) => application(`p${String(id)}`)),
        };
        const decide = (one: MembershipApplication, verdict: Verdict, minute: number) => {
          const before = membershipWaitlist(state).map(({ id }) => id);
          const decision = decideAdmission(one, verdict, {
            book: state,
            memberId: `m${String(minute)}`,
            zone,
            now: later + minute * 60_000,
          });
          assert.equal(decision.ok, isPending(one.state));
          if (!decision.ok) return;
          const { value } = decision;
          // A newcomer never passes by somebody for whom the seat is.
          if (value.outcome === 'admitted' && !before.includes(one.id)) {
            assert.ok((freeSeats(state) ?? 0) > before.length);
          }
          state = {
            ...state,
            members: value.outcome === 'admitted' ? [...state.members, value.member] : state.members,
            applications: state.applications.map((other) =>
              other.id === one.id ? value.application : other,
            ),
          };
          const queue = membershipWaitlist(state).map(({ id }) => id);
          // Nobody changes places with anybody.
          assert.deepEqual(
            queue.filter((id) => before.includes(id)),
            before.filter((id) => queue.includes(id)),
          );
          if (value.outcome === 'waitlisted') assert.equal(queue.indexOf(one.id), value.place - 1);
        };
        for (const [minute, { kind, who }] of steps.entries()) {
          const one = state.applications[who];
          assert.ok(one);
          if (kind === 'leave') state = { ...state, members: state.members.slice(1) };
          else if (kind === 'next') for (const next of nextMembers(state)) decide(next, 'admit', minute);
          else decide(one, kind, minute);
          assert.ok(state.members.length <= seats);
        }
      }),
      { numRuns: 300 },
    );
  });
});
