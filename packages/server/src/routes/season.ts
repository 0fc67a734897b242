import { Material, MeetingMinutes, Programme } from '@network-meetings/core';
import {
  MeetingSeries,
  ProgrammeFindings,
  SeriesAdded,
  YearSummary,
} from '@network-meetings/core/facilitation';
import type { Context, Hono } from 'hono';
import { feedTag, meetingTag } from '../http/conditions.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { wordingForHeader } from '../locales/wording.js';
import { ProblemError } from '../problem-error.js';
import { addSeries, editMeeting, ledMeeting } from '../services/lead-meetings.js';
import { ledProgramme, programmeFindings, writeProgramme } from '../services/season.js';
import { yearOf } from '../services/year.js';
import type { Facilitator } from './facilitator-meetings.js';
import { answerMeeting } from './facilitator-meetings.js';

const shared = { access: 'facilitator' } as const;
const ofSeason = { ...shared, tag: Tag.Season } as const;
const ofMeeting = { ...shared, tag: Tag.Meetings, problems: ['signup/meeting-not-found'] } as const;

/** A season: meetings in series, what is handed out and noted, the programme judged, the year looked back upon. */
export function seasonRoutes(app: AppContext, routes: Hono<Facilitator>): void {
  const idIn = (c: Context) => c.req.param('id') ?? '';
  const led = (c: Context<Facilitator>) => ledMeeting(app, c.get('access'), idIn(c));
  const nameIn = (c: Context) => ({
    group: c.req.param('group') ?? '',
    season: c.req.param('season') ?? '',
  });

  endpoint(
    routes,
    {
      ...ofMeeting,
      method: 'post',
      path: '/meetings/:id/clones',
      summary: 'Add a series of meetings like this one',
      description:
        'Ids and titles by a pattern: `{id}`, `{title}`, `{number}`, `{count}`, `{date}`, `{year}`, `{month}`, `{day}`. Parts and deadlines are as far from the start as here. All are added, or none.',
      body: MeetingSeries,
      answers: { 201: SeriesAdded },
      problems: [...ofMeeting.problems, 'meeting/changed-meanwhile'],
    },
    async (c, { body }) => c.json(await addSeries(app, c.get('access'), await led(c), body), 201),
  );
  endpoint(
    routes,
    {
      ...ofMeeting,
      method: 'get',
      path: '/meetings/:id/minutes',
      summary: 'The minutes of a meeting, drafts too',
      answers: { 200: MeetingMinutes },
      isTagged: true,
    },
    async (c) => {
      const { meeting, version } = await led(c);
      if (!meeting.minutes) throw new ProblemError('request/not-found');
      c.header('ETag', meetingTag(version));
      return c.json(meeting.minutes);
    },
  );
  endpoint(
    routes,
    {
      ...ofMeeting,
      method: 'put',
      path: '/meetings/:id/minutes',
      summary: 'Write the minutes: a draft for the facilitator, or final for the members',
      condition: 'meeting',
      body: MeetingMinutes,
      answers: { 200: MeetingMinutes },
      isTagged: true,
    },
    async (c, { body, expected }) => {
      const { meeting, version } = await editMeeting(
        app,
        c.get('access'),
        idIn(c),
        { minutes: body },
        expected,
      );
      c.header('ETag', meetingTag(version));
      return c.json(meeting.minutes);
    },
  );
  endpoint(
    routes,
    {
      ...ofMeeting,
      method: 'put',
      path: '/meetings/:id/materials/:material',
      summary: 'Add a material, or write it anew',
      condition: 'meeting',
      body: Material,
      answers: { 200: Material },
      isTagged: true,
    },
    async (c, { body, expected }) => {
      const id = c.req.param('material') ?? '';
      const { meeting } = await led(c);
      const material = { ...body, id };
      const isThere = meeting.materials.some((one) => one.id === id);
      const materials = isThere
        ? meeting.materials.map((one) => (one.id === id ? material : one))
        : [...meeting.materials, material];
      const { version } = await editMeeting(app, c.get('access'), idIn(c), { materials }, expected);
      c.header('ETag', meetingTag(version));
      return c.json(material);
    },
  );
  endpoint(
    routes,
    {
      ...ofMeeting,
      method: 'delete',
      path: '/meetings/:id/materials/:material',
      summary: 'Take a material away',
      condition: 'meeting',
      answers: { 204: undefined },
    },
    async (c, { expected }) => {
      const { meeting } = await led(c);
      const materials = meeting.materials.filter(({ id }) => id !== c.req.param('material'));
      if (materials.length === meeting.materials.length) throw new ProblemError('request/not-found');
      answerMeeting(c, await editMeeting(app, c.get('access'), idIn(c), { materials }, expected));
      return c.body(null, 204);
    },
  );

  endpoint(
    routes,
    {
      ...ofSeason,
      method: 'get',
      path: '/groups/:group/programmes/:season',
      summary: 'The programme of a season, drafts too',
      answers: { 200: Programme },
      isTagged: true,
    },
    async (c) => {
      const { group, season } = nameIn(c);
      const { programme, version } = await ledProgramme(app, c.get('access'), group, season);
      c.header('ETag', feedTag(version));
      return c.json(programme);
    },
  );
  endpoint(
    routes,
    {
      ...ofSeason,
      method: 'put',
      path: '/groups/:group/programmes/:season',
      summary: 'Write a programme, and publish it with `"status": "published"`',
      description: 'Made to a version of the feed; `If-Match: *` for the first.',
      condition: 'feed',
      body: Programme,
      answers: { 200: Programme },
      isTagged: true,
    },
    async (c, { body, expected }) => {
      const { programme, version } = await writeProgramme(app, c.get('access'), nameIn(c), body, expected);
      c.header('ETag', feedTag(version));
      return c.json(programme);
    },
  );
  endpoint(
    routes,
    {
      ...ofSeason,
      method: 'get',
      path: '/groups/:group/programmes/:season/findings',
      summary: 'What does not hold in a programme, and what would mend it',
      answers: { 200: ProgrammeFindings },
    },
    async (c) => {
      const { group, season } = nameIn(c);
      const wording = wordingForHeader(c.req.header('accept-language'));
      const held = await ledProgramme(app, c.get('access'), group, season);
      c.header('Content-Language', wording.language);
      return c.json(await programmeFindings(app, c.get('access'), held, wording));
    },
  );
  endpoint(
    routes,
    {
      ...ofSeason,
      method: 'get',
      path: '/groups/:group/years/:season',
      summary: 'A season looked back upon: attendance, balance, what each member brought',
      answers: { 200: YearSummary },
    },
    async (c) => {
      const { group, season } = nameIn(c);
      return c.json(await yearOf(app, c.get('access'), group, season));
    },
  );
}
