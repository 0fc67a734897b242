import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AgendaContext, Finding } from '@network-meetings/core/agenda';
import { checkAgenda, roundBudget } from '@network-meetings/core/agenda';
import { meetingWith } from '../../../support/feeds.js';

interface Item {
  readonly kind: string;
  readonly minutes: number;
  readonly title?: string;
  readonly pinnedStart?: string;
}
const item = (kind: string, minutes: number, more: Partial<Item> = {}): Item => ({ kind, minutes, ...more });

/** What is found in an agenda from nine to a clock time, for six people who need no more than 28 minutes for their round. */
function check(
  end: string,
  agenda: readonly Item[],
  context: Partial<AgendaContext> = {},
): readonly Finding[] {
  const { meeting } = meetingWith({
    start: '2027-03-11T09:00',
    end: `2027-03-11T${end}`,
    agenda: agenda.map((each, at) => ({ id: `i${String(at + 1)}`, ...each })),
  });
  return checkAgenda(meeting, { heads: 6, withoutBreak: 600, receivingShare: 1, ...context });
}
const found = (code: string, findings: readonly Finding[]) => findings.find((one) => one.code === code);
const saved = (finding: Finding | undefined) =>
  finding?.remedies.map(({ code, params, minutesSaved }) => [
    code.replace('agenda/', ''),
    params['item'] ?? '-',
    minutesSaved,
  ]);

describe('rule 16: what a meeting that overruns may give up', () => {
  it('of each item a part, in fives: a third of what is listened to, a quarter of what is shared', () => {
    const agenda = [item('talk', 15), item('talk', 14), item('discussion', 20), item('discussion', 19)];
    assert.deepEqual(saved(found('agenda/overrun', check('09:30', agenda))), [
      ['trim-item', 'i1', 5],
      ['trim-item', 'i3', 5],
      ['end-later', '-', 38],
    ]);
  });
  it('a quarter of a break, and of a meal as long as half an hour is left of it', () => {
    const agenda = [
      item('break', 20),
      item('break', 19),
      item('meal', 40),
      item('meal', 35),
      item('meal', 34),
      item('meal', 20),
      item('dinner', 60),
    ];
    assert.deepEqual(saved(found('agenda/overrun', check('09:30', agenda))), [
      ['trim-item', 'i7', 15],
      ['trim-item', 'i3', 10],
      ['trim-item', 'i1', 5],
      ['trim-item', 'i4', 5],
      ['end-later', '-', 198],
    ]);
  });
  it('the longest first, and no more than is needed', () => {
    const agenda = [item('talk', 30), item('talk', 60), item('discussion', 60)];
    assert.deepEqual(saved(found('agenda/overrun', check('11:30', agenda))), undefined);
    assert.deepEqual(saved(found('agenda/overrun', check('11:24', agenda))), [
      ['trim-item', 'i1', 10],
      ['trim-item', 'i2', 10],
      ['trim-item', 'i3', 10],
      ['end-later', '-', 6],
    ]);
    assert.deepEqual(saved(found('agenda/overrun', check('11:00', agenda)))?.slice(0, 2), [
      ['trim-item', 'i2', 20],
      ['trim-item', 'i1', 10],
    ]);
  });
  it('says what is then left of the item, and how much later the meeting would end', () => {
    const finding = found(
      'agenda/overrun',
      check('10:50', [item('talk', 60, { title: 'NIS2' }), item('talk', 60)]),
    );
    assert.deepEqual(
      finding?.remedies.map(({ params }) => params),
      [
        { item: 'i1', title: 'NIS2', kind: 'talk', minutes: 50 },
        { item: 'i2', title: '', kind: 'talk', minutes: 50 },
        { minutes: 10 },
      ],
    );
  });
});

describe('rule 14: a pin that is missed', () => {
  it('is mended by what comes before it', () => {
    const agenda = [
      item('talk', 60),
      item('discussion', 60),
      item('meal', 30, { pinnedStart: '10:30' }),
      item('talk', 60),
    ];
    const finding = found('agenda/pin-missed', check('13:00', agenda));
    assert.deepEqual(finding?.params, {
      kind: 'meal',
      title: '',
      pinned: '10:30',
      starts: '11:00',
      minutes: 30,
    });
    assert.deepEqual(saved(finding), [
      ['trim-item', 'i1', 20],
      ['trim-item', 'i2', 15],
    ]);
  });
  it('before midnight may be missed after it', () => {
    const { meeting } = meetingWith({
      start: '2027-03-11T21:00',
      end: '2027-03-12T02:00',
      agenda: [
        { id: 'dinner', kind: 'dinner', minutes: 190 },
        { id: 'stars', kind: 'visit', minutes: 60, pinnedStart: '23:30' },
      ],
    });
    const finding = found('agenda/pin-missed', checkAgenda(meeting, { heads: 6, receivingShare: 1 }));
    assert.deepEqual([finding?.params['starts'], finding?.params['minutes']], ['00:10', 40]);
  });
});

describe('rule 14: time that is left', () => {
  it('is a note from a quarter of an hour on, and goes to what is shared', () => {
    assert.deepEqual(check('10:14', [item('discussion', 60)]), []);
    assert.deepEqual(check('10:15', [item('discussion', 60)]), [
      {
        code: 'agenda/time-left',
        rule: 14,
        severity: 'note',
        params: { minutes: 15, ends: '10:00', planned: '10:15' },
        remedies: [{ code: 'agenda/more-sharing', params: { minutes: 15 } }],
      },
    ]);
  });
});

describe('rule 16: a meeting that is mostly receiving', () => {
  it('gives some of its longest talk to sharing, the first of equals', () => {
    const agenda = [
      item('talk', 30),
      item('visit', 40),
      item('talk', 40, { title: 'NIS2' }),
      item('talk', 20),
      item('discussion', 60),
    ];
    assert.deepEqual(
      found('agenda/mostly-receiving', check('12:10', agenda, { receivingShare: 0.5 }))?.remedies,
      [{ code: 'agenda/share-instead', params: { item: 'i2', title: '', kind: 'visit', minutes: 35 } }],
    );
  });
  it('is none where people only eat', () => {
    assert.deepEqual(check('10:00', [item('dinner', 60)], { receivingShare: 0 }), []);
  });
});

describe('rule 16: no more than about 90 minutes without a break', () => {
  const long = (...agenda: readonly Item[]) =>
    found('agenda/no-break', check('16:00', agenda, { withoutBreak: 90 }));
  it('means 90 and not 91', () => {
    assert.equal(long(item('discussion', 45), item('sparring', 45)), undefined);
    assert.equal(long(item('discussion', 45), item('sparring', 46))?.params['minutes'], 91);
  });
  it('is mended between the two items nearest to the middle', () => {
    const agenda = [
      item('discussion', 20),
      item('sparring', 30, { title: 'Sager' }),
      item('round', 50),
      item('talk', 20),
    ];
    assert.deepEqual(
      [long(...agenda)?.item, long(...agenda)?.remedies],
      [
        'i2',
        [{ code: 'agenda/add-break', params: { item: 'i2', title: 'Sager', kind: 'sparring', minutes: 15 } }],
      ],
    );
  });
  it('or within an item that is too long by itself', () => {
    const finding = long(item('discussion', 100));
    assert.deepEqual(
      [finding?.item, finding?.remedies],
      [
        'i1',
        [{ code: 'agenda/break-within', params: { item: 'i1', title: '', kind: 'discussion', minutes: 15 } }],
      ],
    );
  });
  it('a short break is one too', () => {
    assert.equal(long(item('discussion', 50), item('break', 5), item('sparring', 50)), undefined);
  });
  it('ten minutes of waiting for an item that is pinned are a break, nine are not', () => {
    const wait = (pinnedStart: string) => long(item('discussion', 50), item('sparring', 50, { pinnedStart }));
    assert.equal(wait('10:00'), undefined);
    assert.deepEqual(wait('09:59')?.params, { minutes: 109, limit: 90, from: '09:00', to: '10:49' });
  });
});

describe('rule 15: a shorter round', () => {
  const codes = (minutes: number, heads: number, secondsEach?: number) =>
    roundBudget(minutes, { heads, ...(secondsEach === undefined ? {} : { secondsEach }) }).proposals.map(
      ({ code, params, minutesSaved }) => [code.replace('agenda/', ''), params, minutesSaved],
    );
  it('tables that are not of one size take as long as the largest', () => {
    assert.deepEqual(codes(38, 11), [
      ['shorter-turns', { seconds: 150, heads: 11 }, 5],
      ['parallel-tables', { tables: 2, size: 6, minutes: 32 }, 11],
      ['triads', { triads: 4, minutes: 30 }, 13],
    ]);
  });
  it('triads are for six or more, and for a round that takes longer than they do', () => {
    assert.deepEqual(codes(10, 5, 600), [['shorter-turns', { seconds: 60, heads: 5 }, 45]]);
    assert.deepEqual(codes(10, 6, 201), [
      ['shorter-turns', { seconds: 60, heads: 6 }, 15],
      ['triads', { triads: 2, minutes: 30 }, 1],
    ]);
    assert.deepEqual(codes(10, 6, 200), [['shorter-turns', { seconds: 60, heads: 6 }, 14]]);
  });
  it('is none with longer turns, nor at one table, however much longer it is than it need be', () => {
    const overrun = (minutes: number) =>
      saved(found('agenda/overrun', check('10:00', [item('round', minutes)], { heads: 5 })));
    // Sixty minutes are left, and five people with three minutes each and ten to dig deeper need 25.
    assert.deepEqual(overrun(90), [['end-later', '-', 30]]);
    const equal = saved(found('agenda/overrun', check('09:25', [item('round', 40)], { heads: 5 })));
    assert.deepEqual(equal, [['end-later', '-', 15]]);
    const shorter = saved(found('agenda/overrun', check('09:24', [item('round', 40)], { heads: 5 })));
    assert.deepEqual(shorter, [
      ['shorter-turns', '-', 17],
      ['end-later', '-', 16],
    ]);
  });
});
