import { Meeting } from '@network-meetings/core';
import { changeLog, danishChanges, englishChanges } from '@network-meetings/core/changes';
import {
  ChangeLog,
  InvitationsSent,
  MeetingMove,
  MeetingOverview,
  MeetingPatch,
} from '@network-meetings/core/facilitation';
import type { Context, Hono } from 'hono';
import type { HeldMeeting } from '../db/meetings.js';
import { hasVersion, meetingTag } from '../http/conditions.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { linkNext, pageAsked, PageQuery } from '../http/paging.js';
import { readObject } from '../http/read-body.js';
import { wordingForHeader } from '../locales/wording.js';
import type { Access } from '../services/access.js';
import { addMeeting, editMeeting, ledMeeting } from '../services/lead-meetings.js';
import { meetingOverview } from '../services/meeting-lists.js';
import { moveOf } from '../services/move-meeting.js';
import { inviteMembers } from '../services/roster.js';

/** What routes for those who lead meetings know of who asks. */
export type Facilitator = { Variables: { access: Access } };

/** Answers with a meeting and its version. */
export function answerMeeting(c: Context, { meeting, version }: HeldMeeting, status: 200 | 201 = 200) {
  const etag = meetingTag(version);
  c.header('ETag', etag);
  if (c.req.method === 'GET' && hasVersion(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  return c.json(meeting, status);
}

const tag = Tag.Meetings;
const problems = ['signup/meeting-not-found'] as const;

/** Meetings: what there is, edited by version. */
export function facilitatorMeetings(app: AppContext, routes: Hono<Facilitator>): void {
  const idOf = (c: Context) => c.req.param('id') ?? '';
  const led = (c: Context<Facilitator>): Promise<HeldMeeting> => ledMeeting(app, c.get('access'), idOf(c));

  endpoint(
    routes,
    {
      method: 'get',
      path: '/meetings',
      tag,
      summary: 'The meetings that you lead, with how full they are',
      access: 'facilitator',
      query: PageQuery,
      answers: { 200: MeetingOverview },
    },
    async (c, { query }) => {
      const { last, ...overview } = await meetingOverview(app, c.get('access'), pageAsked(query));
      linkNext(c, app.publicUrl, last);
      return c.json(overview);
    },
  );
  endpoint(
    routes,
    {
      method: 'get',
      path: '/meetings/:id',
      tag,
      summary: 'One meeting, whole',
      access: 'facilitator',
      answers: { 200: Meeting, 304: undefined },
      isTagged: true,
      problems,
    },
    async (c) => answerMeeting(c, await led(c)),
  );
  endpoint(
    routes,
    {
      method: 'patch',
      path: '/meetings/:id',
      tag,
      summary: 'Edit a meeting',
      description:
        'Fields that are named are replaced whole, `null` takes one away. Version and change log follow; who signed up is told of another time, place or status.',
      access: 'facilitator',
      condition: 'meeting',
      body: MeetingPatch,
      // Checked as the meeting that it makes.
      read: readObject,
      answers: { 200: Meeting },
      isTagged: true,
      problems,
    },
    async (c, { body, expected }) =>
      answerMeeting(c, await editMeeting(app, c.get('access'), idOf(c), body, expected)),
  );
  endpoint(
    routes,
    {
      method: 'post',
      path: '/meetings/:id/move',
      tag,
      summary: 'Move a meeting, with its parts and deadlines',
      access: 'facilitator',
      condition: 'meeting',
      body: MeetingMove,
      answers: { 200: Meeting },
      isTagged: true,
      problems,
    },
    async (c, { body, expected }) => {
      const { meeting } = await led(c);
      const edit = JSON.parse(JSON.stringify(moveOf(meeting, body))) as Record<string, unknown>;
      return answerMeeting(c, await editMeeting(app, c.get('access'), idOf(c), edit, expected));
    },
  );
  endpoint(
    routes,
    {
      method: 'put',
      path: '/meetings/:id',
      tag,
      summary: 'Add a meeting, after those that are there',
      access: 'facilitator',
      condition: 'new',
      body: Meeting,
      // Checked as it would stand in the feed.
      read: readObject as (c: Context) => Promise<never>,
      answers: { 201: Meeting },
      isTagged: true,
    },
    async (c, { body }) => answerMeeting(c, await addMeeting(app, c.get('access'), idOf(c), body), 201),
  );
  endpoint(
    routes,
    {
      method: 'get',
      path: '/meetings/:id/changes',
      tag,
      summary: 'The change log in words',
      access: 'facilitator',
      answers: { 200: ChangeLog },
      problems,
    },
    async (c) => {
      const { meeting, head } = await led(c);
      const { language, locale } = wordingForHeader(c.req.header('accept-language'));
      const options = { locale, words: language === 'da' ? danishChanges : englishChanges, members: true };
      c.header('Content-Language', language);
      return c.json({ meeting: meeting.id, changes: changeLog(meeting, head.timeZone, options) });
    },
  );
  endpoint(
    routes,
    {
      method: 'post',
      path: '/meetings/:id/invitations',
      tag,
      summary: 'Invite who is on the roster and is not invited yet',
      access: 'facilitator',
      answers: { 202: InvitationsSent },
      problems: [
        ...problems,
        'signup/closed',
        'signup/meeting-over',
        'signup/meeting-cancelled',
        'signup/meeting-postponed',
      ],
    },
    async (c) => {
      const { association, meeting } = await led(c);
      return c.json({ meeting: meeting.id, invited: await inviteMembers(app, association, meeting.id) }, 202);
    },
  );
}
