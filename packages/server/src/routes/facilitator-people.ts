import {
  AttendanceNote,
  DietaryList,
  HeadCounts,
  MeetingAnswers,
  NonResponders,
} from '@network-meetings/core/facilitation';
import type { Context, Hono } from 'hono';
import type { HeldMeeting } from '../db/meetings.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { linkNext, pageAsked, pageOf, PageQuery } from '../http/paging.js';
import { wordingForHeader } from '../locales/wording.js';
import { ledMeeting } from '../services/lead-meetings.js';
import { answerCsv, dietaryCsv, nonResponderCsv } from '../services/list-csv.js';
import {
  headCounts,
  meetingAnswers,
  meetingDietaryList,
  meetingNonResponders,
  recordAttendance,
} from '../services/meeting-lists.js';
import type { Facilitator } from './facilitator-meetings.js';

function csv(c: Context, name: string, text: string): Response {
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="${name}.csv"`);
  return c.body(text);
}

const shared = { tag: Tag.People, access: 'facilitator', problems: ['signup/meeting-not-found'] } as const;
const list = { ...shared, method: 'get' } as const;

/** Who comes to a meeting, who has not answered, what they eat, who was there. */
export function facilitatorPeople(app: AppContext, routes: Hono<Facilitator>): void {
  const led = (c: Context<Facilitator>): Promise<HeldMeeting> =>
    ledMeeting(app, c.get('access'), c.req.param('id') ?? '');
  const words = (c: Context) => wordingForHeader(c.req.header('accept-language'));

  endpoint(
    routes,
    {
      ...list,
      path: '/meetings/:id/answers',
      summary: 'Who answered what; never with dietary needs',
      query: PageQuery,
      answers: { 200: MeetingAnswers },
    },
    async (c, { query }) => {
      const { meeting, answers } = await meetingAnswers(app, await led(c));
      const { page, last } = pageOf(answers, pageAsked(query), ({ id }) => id);
      linkNext(c, app.publicUrl, last);
      return c.json({ meeting, answers: page });
    },
  );
  endpoint(
    routes,
    {
      ...list,
      path: '/meetings/:id/answers.csv',
      summary: 'The answers for a spreadsheet',
      answers: { 200: 'text/csv' },
    },
    async (c) => {
      const held = await led(c);
      return csv(c, `answers-${held.meeting.id}`, answerCsv(await meetingAnswers(app, held), held, words(c)));
    },
  );
  endpoint(
    routes,
    {
      ...list,
      path: '/meetings/:id/head-count',
      summary: 'How many come to each part',
      answers: { 200: HeadCounts },
    },
    async (c) => c.json(await headCounts(app, await led(c))),
  );
  endpoint(
    routes,
    {
      ...list,
      path: '/meetings/:id/non-responders',
      summary: 'Who was invited and has not answered',
      answers: { 200: NonResponders },
    },
    async (c) => c.json(await meetingNonResponders(app, await led(c))),
  );
  endpoint(
    routes,
    {
      ...list,
      path: '/meetings/:id/non-responders.csv',
      summary: 'Who has not answered, for a spreadsheet',
      answers: { 200: 'text/csv' },
    },
    async (c) => {
      const held = await led(c);
      const silent = await meetingNonResponders(app, held);
      return csv(c, `non-responders-${held.meeting.id}`, nonResponderCsv(silent, words(c)));
    },
  );
  endpoint(
    routes,
    {
      ...list,
      path: '/meetings/:id/dietary-list',
      summary: 'Who needs what at which meal: for the organiser alone, until the meal',
      answers: { 200: DietaryList },
    },
    async (c) => c.json(await meetingDietaryList(app, c.get('access'), await led(c))),
  );
  endpoint(
    routes,
    {
      ...list,
      path: '/meetings/:id/dietary-list.csv',
      summary: 'The same, for the kitchen',
      answers: { 200: 'text/csv' },
    },
    async (c) => {
      const held = await led(c);
      const needs = await meetingDietaryList(app, c.get('access'), held);
      return csv(c, `dietary-list-${held.meeting.id}`, dietaryCsv(needs, held, words(c)));
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'put',
      path: '/meetings/:id/answers/:answer/attendance',
      summary: 'Note whether somebody was there',
      body: AttendanceNote,
      answers: { 204: undefined },
      problems: [...shared.problems, 'attendance/no-seat'],
    },
    async (c, { body: { part, attendance } }) => {
      await recordAttendance(app, await led(c), c.req.param('answer') ?? '', part, attendance);
      return c.body(null, 204);
    },
  );
}
