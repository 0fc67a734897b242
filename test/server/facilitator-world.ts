// What the tests of the facilitator's API begin with: a server with a meeting of two seats, and three tokens.
import { after, beforeEach } from 'node:test';
import { createAccessToken } from '../../packages/server/src/db/access.js';
import type { Harness, Reply } from './harness.js';
import { feedWith, MEETING, startHarness } from './harness.js';

export const API = '/v1/example/facilitator';
export const JOINT = 'digital-joint-2027';
export const DAY = 86_400_000;

export let harness: Harness;
export let whole: string;
export let east: string;
export let west: string;

beforeEach(async () => {
  await harness?.close();
  harness = await startHarness(feedWith({ day: 2, dinner: 2 }));
  const { database, now } = harness;
  const make = async (label: string, groups?: string[]) =>
    (await createAccessToken(database, 'example', { label, groups, expires: now + 90 * DAY }, now)).token;
  whole = await make('whole');
  east = await make('east', ['digital-east']);
  west = await make('west', ['digital-west']);
});
after(() => harness.close());

export interface Call {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export function call(
  path: string,
  { method = 'GET', token = east, body, headers }: Call = {},
): Promise<Reply> {
  return harness.request(`${API}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

export const meeting = (more?: Call) => call(`/meetings/${MEETING}`, more);
export const etagOf = async (path = `/meetings/${MEETING}`, token = east) =>
  (await call(path, { token })).headers.get('etag')!;

export async function edit(body: unknown, more: Call = {}): Promise<Reply> {
  return meeting({
    method: 'PATCH',
    body,
    ...more,
    headers: { 'if-match': await etagOf(), ...more.headers },
  });
}
