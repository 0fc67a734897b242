import { SeatingPlan } from '@network-meetings/core';
import { parseRound, Round } from '@network-meetings/core/agenda';
import {
  CarriedOver,
  ExchangeKind,
  ExchangeRecord,
  ExchangeRecords,
  Ledger,
  Matches,
  RoundRecorded,
} from '@network-meetings/core/exchange';
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { HeldRecord } from '../db/exchange.js';
import { readRecords } from '../db/exchange.js';
import { versionTag } from '../http/conditions.js';
import { endpoint, Tag } from '../http/endpoint.js';
import type { AppContext } from '../http/environment.js';
import { cursorNumber, linkNext, pageAsked, PageQuery } from '../http/paging.js';
import { wordingForHeader } from '../locales/wording.js';
import {
  carriedOver,
  ledgerOf,
  ledRecord,
  recordRound,
  removeRecord,
  writeRecord,
} from '../services/exchange.js';
import { ledMeeting } from '../services/lead-meetings.js';
import { seatingOf, writeSeatingPlan } from '../services/seating.js';
import { ledGroup } from '../services/season.js';
import type { Facilitator } from './facilitator-meetings.js';

const shared = { tag: Tag.Exchange, access: 'facilitator' } as const;

const RecordQuery = z.object({ ...PageQuery.shape, kind: z.optional(z.enum(ExchangeKind)) });

const answerRecord = (c: Context, { version, entry }: HeldRecord, status: 200 | 201 = 200) => {
  c.header('ETag', versionTag('record', version));
  return c.json(entry, status);
};

/** What members bring to each other: what a round left, what stands between meetings, who sits with whom (rules 15, 18 and 25–28). */
export function exchangeRoutes(app: AppContext, routes: Hono<Facilitator>): void {
  const led = (c: Context<Facilitator>) => ledMeeting(app, c.get('access'), c.req.param('id') ?? '');
  const groupIn = (c: Context) => c.req.param('group') ?? '';
  const recordIn = (c: Context) => c.req.param('record') ?? '';

  endpoint(
    routes,
    {
      ...shared,
      method: 'post',
      path: '/meetings/:id/rounds',
      summary: 'Record a round, as <network-round> keeps it',
      description:
        'Its topics, promises and parked items become records of the group, and come back on the next agenda. The same round again adds what is new, and leaves what was changed since.',
      body: Round,
      parse: parseRound,
      answers: { 201: RoundRecorded },
      problems: ['signup/meeting-not-found'],
    },
    async (c, { body }) => c.json(await recordRound(app, c.get('access'), await led(c), body), 201),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/meetings/:id/carried-over',
      summary: 'What comes back on the agenda: open promises, parked topics, asks that nobody answered',
      answers: { 200: CarriedOver },
      problems: ['signup/meeting-not-found'],
    },
    async (c) => c.json(await carriedOver(app, await led(c))),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/meetings/:id/seating',
      summary: 'Who sits with whom',
      answers: { 200: SeatingPlan },
      isTagged: true,
      problems: ['signup/meeting-not-found'],
    },
    async (c) => {
      const { plan, version } = await seatingOf(app, await led(c));
      c.header('ETag', versionTag('seating', version));
      return c.json(plan);
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'put',
      path: '/meetings/:id/seating',
      summary: 'Keep a seating plan; `If-Match: *` for the first',
      condition: 'seating',
      body: SeatingPlan,
      answers: { 200: SeatingPlan },
      isTagged: true,
      problems: ['signup/meeting-not-found'],
    },
    async (c, { body, expected }) => {
      const { plan, version } = await writeSeatingPlan(app, await led(c), body, expected);
      c.header('ETag', versionTag('seating', version));
      return c.json(plan);
    },
  );

  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/groups/:group/exchange',
      summary: 'The records of a group, oldest first: topics, promises, asks, offers, contributions',
      query: RecordQuery,
      answers: { 200: ExchangeRecords },
    },
    async (c, { query }) => {
      const group = groupIn(c);
      await ledGroup(app, c.get('access'), group);
      const { limit, after } = pageAsked(query);
      const kinds = query.kind === undefined ? Object.values(ExchangeKind) : [query.kind];
      const found = await readRecords(app.database, c.get('access').association, [group], kinds, {
        limit: limit + 1,
        ...(after !== undefined && { after: cursorNumber(after) }),
      });
      const page = found.slice(0, limit);
      linkNext(c, app.publicUrl, found.length > limit ? String(page.at(-1)?.arrival) : undefined);
      return c.json({ group, records: page.map(({ version, entry }) => ({ version, entry })) });
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/groups/:group/exchange/:record',
      summary: 'One record',
      answers: { 200: ExchangeRecord },
      isTagged: true,
    },
    async (c) => answerRecord(c, await ledRecord(app, c.get('access'), groupIn(c), recordIn(c))),
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'put',
      path: '/groups/:group/exchange/:record',
      summary: 'Write a record: a new one (`If-None-Match: *`), or over a version (`If-Match`)',
      description: 'So a topic is covered, a promise kept, an ask answered, and a contribution noted.',
      condition: 'record-or-new',
      body: ExchangeRecord,
      answers: { 200: ExchangeRecord, 201: ExchangeRecord },
      isTagged: true,
    },
    async (c, { body, expected, isNew }) => {
      const over = isNew ? 'new' : expected;
      const held = await writeRecord(app, c.get('access'), groupIn(c), recordIn(c), body, over);
      return answerRecord(c, held, isNew ? 201 : 200);
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'delete',
      path: '/groups/:group/exchange/:record',
      summary: 'Delete a record',
      condition: 'record',
      answers: { 204: undefined },
    },
    async (c, { expected }) => {
      await removeRecord(app, c.get('access'), groupIn(c), recordIn(c), expected);
      return c.body(null, 204);
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/groups/:group/matches',
      summary: 'Asks with the offers that are about the same',
      answers: { 200: Matches },
    },
    async (c) => {
      const wording = wordingForHeader(c.req.header('accept-language'));
      c.header('Content-Language', wording.language);
      // Stems and stop words of two languages: a start waits for nothing that only this asks for.
      const { matchesOf } = await import('../services/matches.js');
      return c.json(await matchesOf(app, c.get('access'), groupIn(c), wording));
    },
  );
  endpoint(
    routes,
    {
      ...shared,
      method: 'get',
      path: '/groups/:group/contributions',
      summary: 'Who has brought how much, whose turn it is first',
      answers: { 200: Ledger },
    },
    async (c) => c.json(await ledgerOf(app, c.get('access'), groupIn(c))),
  );
}
