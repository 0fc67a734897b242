import {
  AdmissionVerdict,
  Applications,
  ApplicationStateSchema,
  ApplicationView,
  MemberObjection,
} from '@network-meetings/core/facilitation';
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { readApplications } from '../db/hearings.js';
import { versionTag } from '../http/conditions.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { cursorNumber, linkNext, pageAsked, PageQuery } from '../http/paging.js';
import {
  applicationView,
  decideApplication,
  decidedGroups,
  hearApplication,
  noteObjection,
} from '../services/hearings.js';
import type { Facilitator } from './facilitator-meetings.js';

const shared = { tag: Tag.Membership, access: 'facilitator' } as const;
const decided = { ...shared, problems: ['membership/not-possible'] } as const;

const ApplicationQuery = z.object({ ...PageQuery.shape, state: z.optional(ApplicationStateSchema) });

/** Applications for membership, on their way to a seat (rule 5). */
export function ledApplicationRoutes(app: AppContext, routes: Hono<Facilitator>): void {
  const idIn = (c: Context) => c.req.param('application') ?? '';
  const answer = async (c: Context<Facilitator>) => {
    const { view, version } = await applicationView(app, c.get('access'), idIn(c));
    c.header('ETag', versionTag('application', version));
    return c.json(view);
  };

  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/applications',
      summary: 'Applications to the groups that you lead, oldest first',
      query: ApplicationQuery,
      answers: { 200: Applications },
    },
    async (c, { query }) => {
      const access = c.get('access');
      const { limit, after } = pageAsked(query);
      const found = await readApplications(
        app.database,
        access.association,
        await decidedGroups(app, access),
        {
          state: query.state,
          limit: limit + 1,
          ...(after !== undefined && { after: cursorNumber(after) }),
        },
      );
      const page = found.slice(0, limit);
      linkNext(c, app.publicUrl, found.length > limit ? String(page.at(-1)?.arrival) : undefined);
      return c.json({ applications: page.map(({ version, application }) => ({ version, application })) });
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/applications/:application',
      summary: 'One application, with its hearing and its place among those who wait',
      answers: { 200: ApplicationView },
      isTagged: true,
    },
    answer,
  );
  endpoint(
    routes,
    {
      ...decided,
      method: 'post',
      path: '/applications/:application/hearing',
      summary: 'Put an application to the members of the group',
      description:
        'Each is told by mail, with name, organisation, sector and profile of the applicant and no more, and until when to object.',
      condition: 'application',
      answers: { 200: ApplicationView },
      isTagged: true,
    },
    async (c, { expected }) => {
      await hearApplication(app, c.get('access'), idIn(c), expected);
      return answer(c);
    },
  );
  endpoint(
    routes,
    {
      ...decided,
      method: 'put',
      path: '/applications/:application/objections/:member',
      summary: 'Note an objection that a member made by mail or by telephone',
      body: MemberObjection,
      answers: { 200: ApplicationView },
      isTagged: true,
    },
    async (c, { body }) => {
      await noteObjection(app, c.get('access'), idIn(c), c.req.param('member') ?? '', body);
      return answer(c);
    },
  );
  endpoint(
    routes,
    {
      ...decided,
      method: 'post',
      path: '/applications/:application/decision',
      summary: 'Decide an application: the applicant is told',
      description:
        'Admitted to the roster of the group, or waitlisted where it is full. With objections, only `admit-despite-objections` admits.',
      condition: 'application',
      body: AdmissionVerdict,
      answers: { 200: ApplicationView },
      isTagged: true,
    },
    async (c, { body, expected }) => {
      await decideApplication(app, c.get('access'), idIn(c), body, expected);
      return answer(c);
    },
  );
}
