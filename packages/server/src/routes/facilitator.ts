import { MAX_FEED_LENGTH, parseFeedText, parseWith, utcInstant } from '@network-meetings/core';
import { AttendanceNote, LoginAnswer, LoginRequest, MeetingMove } from '@network-meetings/core/facilitation';
import { danishChanges, englishChanges, changeLog } from '@network-meetings/core/changes';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { ifMatch, isNew, meetingTag } from '../http/conditions.js';
import type { AppContext } from '../http/environment.js';
import { dropSession, facilitatorAccess, keepSession } from '../http/facilitator-access.js';
import { readJson, readObject, readText } from '../http/read-body.js';
import type { HeldMeeting } from '../db/meetings.js';
import { wordingForHeader } from '../locales/wording.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from '../services/access.js';
import { answerCsv, dietaryCsv, nonResponderCsv } from '../services/list-csv.js';
import { addMeeting, editMeeting, ledMeeting } from '../services/lead-meetings.js';
import {
  headCounts,
  meetingAnswers,
  meetingDietaryList,
  meetingNonResponders,
  meetingOverview,
  recordAttendance,
} from '../services/meeting-lists.js';
import { moveOf } from '../services/move-meeting.js';
import { publishSeason, readFeed } from '../services/publish-season.js';
import { inviteMembers } from '../services/roster.js';
import { askForLogin, signIn, signOut } from '../services/sign-in.js';

type Facilitator = { Variables: { access: Access } };
type Lists = Context<Facilitator>;

const sessionOf = (access: Access) => ({
  who: access.who,
  wholeAssociation: access.wholeAssociation,
  groups: [...access.groups],
  meetings: [...access.meetings],
  expires: utcInstant(access.expires),
  ...(access.csrf !== undefined && { csrf: access.csrf }),
});

function csv(c: Context, name: string, text: string): Response {
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="${name}.csv"`);
  return c.body(text);
}

/** What those who lead meetings may do, all below `/v1/:association/facilitator` (`docs/guide/facilitator-api.md`). */
export function facilitatorRoutes(app: AppContext): Hono<Facilitator> {
  const routes = new Hono<Facilitator>();
  const associationOf = (c: Context) => c.req.param('association') ?? '';
  const idOf = (c: Context) => c.req.param('id') ?? '';
  const led = (c: Lists): Promise<HeldMeeting> => ledMeeting(app, c.get('access'), idOf(c));
  const words = (c: Context) => wordingForHeader(c.req.header('accept-language'));

  routes.use('*', async (c, next) => {
    // Names and addresses: kept by no cache.
    c.header('Cache-Control', 'no-store');
    c.header('Vary', 'Cookie, Authorization', { append: true });
    await next();
  });

  routes.post('/login', async (c) => {
    const { email } = await readJson(c, (data) => parseWith(LoginRequest, data));
    await askForLogin(app, associationOf(c), email, words(c).language);
    return c.body(null, 202);
  });
  routes.post('/session', async (c) => {
    const { token } = await readJson(c, (data) => parseWith(LoginAnswer, data));
    const { access, session, seconds } = await signIn(app, associationOf(c), token);
    keepSession(app, c, session, seconds);
    return c.json(sessionOf(access), 201);
  });

  routes.use('*', facilitatorAccess(app));
  routes.get('/session', (c) => c.json(sessionOf(c.get('access'))));
  routes.delete('/session', async (c) => {
    await signOut(app, dropSession(app, c));
    return c.body(null, 204);
  });

  routes.get('/feed', async (c) => {
    const { feed, etag } = await readFeed(app, c.get('access'));
    c.header('ETag', etag);
    return c.json(feed);
  });
  routes.put('/feed', async (c) => {
    const expected = ifMatch(c, 'feed');
    const parsed = parseFeedText(await readText(c, MAX_FEED_LENGTH));
    const { etag, ...published } = await publishSeason(app, c.get('access'), parsed, expected);
    c.header('ETag', etag);
    return c.json(published);
  });

  routes.get('/meetings', async (c) => c.json(await meetingOverview(app, c.get('access'))));
  const answerMeeting = (c: Context, { meeting, version }: HeldMeeting, status: 200 | 201 = 200) => {
    c.header('ETag', meetingTag(version));
    return c.json(meeting, status);
  };
  routes.get('/meetings/:id', async (c) => answerMeeting(c, await led(c)));
  routes.patch('/meetings/:id', async (c) => {
    const expected = ifMatch(c, 'meeting');
    return answerMeeting(c, await editMeeting(app, c.get('access'), idOf(c), await readObject(c), expected));
  });
  routes.post('/meetings/:id/move', async (c) => {
    const expected = ifMatch(c, 'meeting');
    const move = await readJson(c, (data) => parseWith(MeetingMove, data));
    const { meeting } = await led(c);
    const edit = JSON.parse(JSON.stringify(moveOf(meeting, move))) as Record<string, unknown>;
    return answerMeeting(c, await editMeeting(app, c.get('access'), idOf(c), edit, expected));
  });
  routes.put('/meetings/:id', async (c) => {
    if (!isNew(c)) throw new ProblemError('request/precondition-required');
    return answerMeeting(c, await addMeeting(app, c.get('access'), idOf(c), await readObject(c)), 201);
  });
  routes.get('/meetings/:id/changes', async (c) => {
    const { meeting, head } = await led(c);
    const { language, locale } = words(c);
    const options = { locale, words: language === 'da' ? danishChanges : englishChanges, members: true };
    c.header('Content-Language', language);
    return c.json({ meeting: meeting.id, changes: changeLog(meeting, head.timeZone, options) });
  });

  routes.get('/meetings/:id/answers', async (c) => c.json(await meetingAnswers(app, await led(c))));
  routes.get('/meetings/:id/answers.csv', async (c) => {
    const held = await led(c);
    return csv(c, `answers-${held.meeting.id}`, answerCsv(await meetingAnswers(app, held), held, words(c)));
  });
  routes.get('/meetings/:id/head-count', async (c) => c.json(await headCounts(app, await led(c))));
  routes.get('/meetings/:id/non-responders', async (c) =>
    c.json(await meetingNonResponders(app, await led(c))),
  );
  routes.get('/meetings/:id/non-responders.csv', async (c) => {
    const held = await led(c);
    const list = await meetingNonResponders(app, held);
    return csv(c, `non-responders-${held.meeting.id}`, nonResponderCsv(list, words(c)));
  });
  routes.get('/meetings/:id/dietary-list', async (c) =>
    c.json(await meetingDietaryList(app, c.get('access'), await led(c))),
  );
  routes.get('/meetings/:id/dietary-list.csv', async (c) => {
    const held = await led(c);
    const list = await meetingDietaryList(app, c.get('access'), held);
    return csv(c, `dietary-list-${held.meeting.id}`, dietaryCsv(list, held, words(c)));
  });
  routes.put('/meetings/:id/answers/:answer/attendance', async (c) => {
    const held = await led(c);
    const { part, attendance } = await readJson(c, (data) => parseWith(AttendanceNote, data));
    await recordAttendance(app, held, c.req.param('answer'), part, attendance);
    return c.body(null, 204);
  });
  routes.post('/meetings/:id/invitations', async (c) => {
    const { association, meeting } = await led(c);
    return c.json({ meeting: meeting.id, invited: await inviteMembers(app, association, meeting.id) }, 202);
  });
  return routes;
}
