import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agendaTimes } from '@network-meetings/core';
import type { ComposeRequest } from '@network-meetings/core/agenda';
import { composeAgenda, fullDayTemplate, halfDayTemplate } from '@network-meetings/core/agenda';

const day = (clock: string) => `2027-03-11T${clock}`;
/** An agenda without a round between two clock times. */
const compose = (start: string, end: string, request: Partial<ComposeRequest>) =>
  composeAgenda({
    start: day(start),
    end: day(end),
    heads: 12,
    noRoundReason: 'Vi prøver noget andet',
    ...request,
  });
/** Its items as "09:00 welcome 15", with ! where they are pinned. */
const said = ({ agenda }: ReturnType<typeof compose>, start: string) =>
  agendaTimes({ start: day(start), agenda }).map(
    ({ item, start: from }) =>
      `${from.slice(11)}${item.pinnedStart ? '!' : ''} ${item.kind} ${String(item.minutes)}`,
  );
const fullDayWith =
  (withoutBreak: number) =>
  (start: string, end: string, ...minutes: readonly number[]) =>
    said(
      compose(start, end, {
        length: 'full-day',
        template: { ...fullDayTemplate, withoutBreak },
        wishes: minutes.map((each) => ({ kind: 'sparring', minutes: each, priority: 1 })),
      }),
      start,
    );

describe('Lunch on a full day', () => {
  const fullDay = fullDayWith(600);
  it('stands before an item that is nearer to its end at noon, and is pinned where people wait a quarter of an hour at most', () => {
    assert.deepEqual(fullDay('10:00', '16:00', 105, 60), [
      '10:00 welcome 15',
      '10:15 sparring 105',
      '12:00 meal 45',
      '12:45 sparring 60',
      '13:45 wrap-up 10',
    ]);
    assert.deepEqual(fullDay('10:15', '16:00', 75, 60), [
      '10:15 welcome 15',
      '10:30 sparring 75',
      '12:00! meal 45',
      '12:45 sparring 60',
      '13:45 wrap-up 10',
    ]);
    assert.deepEqual(fullDay('10:14', '16:00', 75, 60).slice(1, 4), [
      '10:29 sparring 75',
      '11:44 meal 45',
      '12:29 sparring 60',
    ]);
  });
  it('comes before an item of which noon is the very middle, and after one that is nearer to its beginning', () => {
    assert.deepEqual(fullDay('10:15', '16:00', 60, 60).slice(1, 4), [
      '10:30 sparring 60',
      '11:30 meal 45',
      '12:15 sparring 60',
    ]);
    assert.deepEqual(fullDay('10:15', '16:00', 60, 59).slice(1, 4), [
      '10:30 sparring 60',
      '11:30 sparring 59',
      '12:29 meal 45',
    ]);
  });
  it('comes before a wrap-up that would end after noon, but not where all is over by noon', () => {
    assert.deepEqual(fullDay('10:20', '13:00', 78).slice(1), [
      '10:35 sparring 78',
      '12:00! meal 45',
      '12:45 wrap-up 10',
    ]);
    assert.ok(!fullDay('10:20', '13:00', 75).some((line) => line.includes('meal')));
    assert.ok(!fullDay('09:00', '13:00', 60).some((line) => line.includes('meal')));
  });
  it('never before the welcome', () => {
    assert.deepEqual(fullDay('11:55', '16:00', 30).slice(0, 2), ['11:55 welcome 15', '12:10 meal 45']);
  });
  it('is none for those who come after it, or leave before it', () => {
    const meals = (lines: readonly string[]) => lines.filter((line) => line.includes('meal'));
    assert.deepEqual(meals(fullDay('12:00', '16:00', 60)), []);
    assert.deepEqual(meals(fullDay('13:00', '16:00', 60)), []);
    assert.deepEqual(meals(fullDay('09:00', '12:00', 90, 90, 90)), []);
    assert.deepEqual(meals(fullDay('09:00', '11:30', 90, 90, 90)), []);
    assert.deepEqual(meals(fullDay('09:00', '12:01', 90, 90, 90)).length, 1);
  });
});

describe('A break', () => {
  const fullDay = fullDayWith(90);
  it('comes before what would keep people sitting longer than ninety minutes, not before what ends then', () => {
    assert.deepEqual(fullDay('13:00', '16:00', 75, 30).slice(1, 4), [
      '13:15 sparring 75',
      '14:30 break 15',
      '14:45 sparring 30',
    ]);
    assert.deepEqual(fullDay('13:00', '16:00', 76, 30).slice(1, 4), [
      '13:15 break 15',
      '13:30 sparring 76',
      '14:46 break 15',
    ]);
  });
  it('is not added where people come from lunch, or from a break that somebody wished for', () => {
    assert.deepEqual(fullDay('10:45', '16:00', 75, 100).slice(2), [
      '12:15 meal 45',
      '13:00 sparring 100',
      '14:40 wrap-up 10',
    ]);
    const wished = compose('13:00', '16:00', {
      wishes: [
        { kind: 'sparring', minutes: 60 },
        { kind: 'break', minutes: 20 },
        { kind: 'sparring', minutes: 60 },
      ],
    });
    assert.deepEqual(said(wished, '13:00').slice(1, -1), [
      '13:10 sparring 60',
      '14:10 break 20',
      '14:30 sparring 60',
    ]);
  });
  it('takes up time that nothing can use, before the last thing that people do, from ten minutes on', () => {
    const half = (end: string) =>
      compose('13:00', end, {
        wishes: [
          { kind: 'break', minutes: 5 },
          { kind: 'sparring', minutes: 30 },
          { kind: 'discussion', minutes: 30 },
        ],
      });
    assert.deepEqual(said(half('14:29'), '13:00').slice(2), [
      '13:15 sparring 30',
      '13:45 discussion 30',
      '14:15 wrap-up 5',
    ]);
    assert.deepEqual(said(half('14:30'), '13:00').slice(2), [
      '13:15 sparring 30',
      '13:45 break 10',
      '13:55 discussion 30',
      '14:25 wrap-up 5',
    ]);
    assert.deepEqual(
      half('16:00').agenda.map(({ id, minutes }) => `${id} ${String(minutes)}`),
      ['welcome 10', 'break 5', 'sparring 30', 'break-2 20', 'discussion 30', 'wrap-up 5'],
    );
  });
});

describe('What gives way', () => {
  const template = { ...halfDayTemplate, talk: 60, visit: 45, withoutBreak: 600 };
  it('what is listened to before what is shared, however much that could give', () => {
    const composed = compose('13:00', '14:40', {
      template: { ...template, talk: 30 },
      wishes: [{ kind: 'talk' }, { kind: 'discussion' }],
    });
    assert.deepEqual(said(composed, '13:00').slice(1, -1), ['13:10 talk 30', '13:40 discussion 55']);
    const tight = compose('13:00', '14:35', {
      template: { ...template, talk: 30, discussion: 60 },
      wishes: [{ kind: 'talk' }, { kind: 'discussion' }],
    });
    assert.deepEqual(said(tight, '13:00').slice(1, -1), ['13:10 talk 20', '13:30 discussion 60']);
  });
  it('the longest first, the first of equals', () => {
    const talks = (end: string, ...kinds: readonly string[]) =>
      compose('13:00', end, {
        template,
        wishes: [...kinds.map((kind) => ({ kind })), { kind: 'discussion', minutes: 5 }],
      }).agenda.flatMap(({ kind, minutes }) => (kinds.includes(kind) ? [minutes] : []));
    assert.deepEqual(talks('15:00', 'visit', 'talk'), [45, 55]);
    assert.deepEqual(talks('15:00', 'talk', 'visit'), [55, 45]);
    assert.deepEqual(talks('15:15', 'talk', 'talk'), [55, 60]);
  });
  it('neither welcome nor introductions nor wrap-up, nor what names its minutes', () => {
    const composed = (end: string, wish: object) =>
      compose('13:00', end, {
        newPeople: true,
        template: { ...template, welcome: 30, introductions: 40, wrapUp: 30 },
        wishes: [{ kind: 'talk', priority: 1, ...wish }, { kind: 'discussion' }],
      });
    const minutes = ({ agenda }: ReturnType<typeof compose>) => agenda.map((each) => each.minutes);
    assert.deepEqual(minutes(composed('15:45', {})), [30, 40, 40, 25, 30]);
    assert.deepEqual(minutes(composed('15:40', {})), [30, 40, 60, 30]);
    assert.deepEqual(minutes(composed('16:05', { minutes: 60 })), [30, 40, 60, 25, 30]);
    // Without the discussion there are twenty minutes left, for a break.
    assert.deepEqual(minutes(composed('16:00', { minutes: 60 })), [30, 40, 20, 60, 30]);
  });
  it('the turns of the round, by half a minute at a time', () => {
    const turns = (end: string) => {
      const { secondsEach, agenda } = composeAgenda({
        start: day('13:00'),
        end: day(end),
        heads: 10,
        template,
        wishes: [{ kind: 'discussion', minutes: 15 }],
      });
      return [secondsEach, agenda.find(({ kind }) => kind === 'round')?.minutes];
    };
    // Welcome, discussion and wrap-up take half an hour.
    assert.deepEqual(turns('14:10'), [180, 40]);
    assert.deepEqual(turns('14:09'), [150, 35]);
    assert.deepEqual(turns('14:00'), [120, 30]);
    assert.deepEqual(turns('13:50'), [60, 20]);
  });
  it('of the wishes the least wanted, and of several the last', () => {
    const leftOut = (...priorities: readonly (number | undefined)[]) =>
      compose('13:00', '14:20', {
        wishes: priorities.map((priority, at) => ({
          kind: 'sparring',
          minutes: 30,
          title: String(at),
          ...(priority === undefined ? {} : { priority }),
        })),
      }).leftOut.map(({ title }) => title);
    assert.deepEqual(leftOut(2, 2, 2), ['2']);
    assert.deepEqual(leftOut(3, 2, 2), ['0']);
    assert.deepEqual(leftOut(2, 3, 2), ['1']);
    assert.deepEqual(leftOut(undefined, 1, 1), ['0']);
    assert.deepEqual(leftOut(2, 2, 1), ['1']);
  });
});

describe('What is given', () => {
  it('time that is left, to what is shared: the shortest first, an hour at most, to the last minute', () => {
    const shared = (end: string) =>
      compose('13:00', end, {
        template: { ...halfDayTemplate, sparring: 20, discussion: 30, withoutBreak: 600 },
        wishes: [{ kind: 'discussion' }, { kind: 'sparring' }],
      })
        .agenda.slice(1, 3)
        .map(({ minutes }) => minutes);
    assert.deepEqual(shared('14:05'), [30, 20]);
    assert.deepEqual(shared('14:10'), [30, 25]);
    assert.deepEqual(shared('14:19'), [30, 30]);
    assert.deepEqual(shared('14:20'), [35, 30]);
    assert.deepEqual(shared('15:15'), [60, 60]);
    assert.deepEqual(shared('15:20'), [60, 60]);
  });
  it('the round the middle of a full day, and on half a day the place after the first thing', () => {
    const kinds = (request: Partial<ComposeRequest>) =>
      composeAgenda({
        start: day('09:00'),
        end: day('17:00'),
        heads: 5,
        wishes: ['talk', 'visit', 'sparring', 'discussion', 'talk'].map((kind) => ({ kind, minutes: 20 })),
        ...request,
      })
        .agenda.map(({ kind }) => kind)
        .filter((kind) => kind !== 'break' && kind !== 'meal');
    assert.deepEqual(kinds({ length: 'full-day' }).slice(1, 6), [
      'talk',
      'visit',
      'sparring',
      'round',
      'discussion',
    ]);
    assert.deepEqual(kinds({ length: 'half-day' }).slice(1, 4), ['talk', 'round', 'visit']);
  });
  it('a day and a night the template of a full day', () => {
    const welcome = (length: ComposeRequest['length']) =>
      composeAgenda({ start: day('09:00'), end: day('16:00'), heads: 5, ...(length && { length }) }).agenda[0]
        ?.minutes;
    assert.deepEqual(
      [welcome('day-and-night'), welcome('full-day'), welcome('half-day'), welcome(undefined)],
      [fullDayTemplate.welcome, fullDayTemplate.welcome, halfDayTemplate.welcome, halfDayTemplate.welcome],
    );
  });
});
