import {
  AuditTrail,
  PersonErased,
  PersonExport,
  PersonRequest,
  RetentionPolicy,
} from '@network-meetings/core/facilitation';
import type { Context, Hono } from 'hono';
import { readDeeds } from '../db/audit.js';
import { raiseFeedVersion } from '../db/meetings.js';
import { readRetention, writeRetention } from '../db/retention.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { linkNext, pageAsked, PageQuery } from '../http/paging.js';
import { ProblemError } from '../problem-error.js';
import { exportPerson, forgetPerson } from '../services/person.js';
import type { Facilitator } from './facilitator-meetings.js';

const shared = { tag: Tag.Privacy, access: 'facilitator' } as const;

/** The association, for who answers for all of it: who leads a group sees its people, and not what else is known of them. */
export function wholeAssociation(c: Context<Facilitator>): string {
  const access = c.get('access');
  if (!access.wholeAssociation) throw new ProblemError('access/forbidden');
  return access.association;
}

/**
 * What is kept of people, for whoever answers for the association (`docs/guide/privacy.md`): all of a person, the erasure of a person, how long
 * what is kept, and who did what.
 */
export function facilitatorPrivacy(app: AppContext, routes: Hono<Facilitator>): void {
  const { database } = app;
  // Sent as a body: an address in a query would be in every log on the way.
  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/people/export',
      summary: 'Everything that is kept of a person',
      description: 'For who leads the association, as all of these.',
      body: PersonRequest,
      answers: { 200: PersonExport },
    },
    async (c, { body }) => c.json(await exportPerson(app, wholeAssociation(c), body.email)),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/people/erase',
      summary: 'Erase a person, and search for what remains',
      body: PersonRequest,
      answers: { 200: PersonErased },
    },
    async (c, { body }) => c.json(await forgetPerson(app, wholeAssociation(c), body.email)),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/retention',
      summary: 'How long what is kept',
      answers: { 200: RetentionPolicy },
    },
    async (c) => c.json(await readRetention(database, wholeAssociation(c))),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'put',
      path: '/retention',
      summary: 'Set how long what is kept; what is left out is as proposed',
      body: RetentionPolicy,
      answers: { 200: RetentionPolicy },
    },
    async (c, { body }) => {
      const association = wholeAssociation(c);
      await writeRetention(database, association, body);
      // What is said at the forms follows from it.
      await raiseFeedVersion(database, association);
      return c.json(body);
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/audit',
      summary: 'Who did what to which id, newest first',
      query: PageQuery,
      answers: { 200: AuditTrail },
    },
    async (c, { query }) => {
      const association = wholeAssociation(c);
      const { limit, after } = pageAsked(query);
      const deeds = await readDeeds(database, association, Number(after) || undefined, limit);
      const last = deeds.at(-1);
      linkNext(c, app.publicUrl, last && deeds.length === limit ? String(last.id) : undefined);
      return c.json({ association, entries: deeds.map(({ entry }) => entry) });
    },
  );
}
