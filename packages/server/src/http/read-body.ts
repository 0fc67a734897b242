import type { Parsed } from '@network-meetings/core';
import type { Context } from 'hono';
import { ProblemError } from '../problem-error.js';
import { invalid } from '../services/rules.js';

/** The longest body that is read (`docs/protocol.md`, Problems). */
export const MAX_BODY = 64 * 1024;

const KEY = /^[A-Za-z0-9_-]{16,128}$/;

/** The bytes of a body. @param limit bytes at most @throws ProblemError `request/too-large` */
export async function readBytes(c: Context, limit: number = MAX_BODY): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > limit)
    throw new ProblemError('request/too-large', { limit });
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = c.req.raw.body?.getReader();
  if (!reader) return new Uint8Array();
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done) return Buffer.concat(chunks);
    if (!value) continue;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new ProblemError('request/too-large', { limit });
    }
    chunks.push(value);
  }
}

/** The key and the body of a request that changes something, checked in the order of the protocol's table. */
export async function readPost<T>(
  c: Context,
  parse: (data: unknown) => Parsed<T>,
): Promise<{ key: string; body: T }> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new ProblemError('request/not-json');
  const bytes = await readBytes(c);
  const key = c.req.header('idempotency-key');
  if (key === undefined || key === '') throw new ProblemError('idempotency/key-missing');
  if (!KEY.test(key)) throw new ProblemError('idempotency/key-malformed');
  return { key, body: valueOf(parse(dataOf(textOf(bytes)))) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError('request/malformed-json');
  }
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('request/malformed-json');
  }
}

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw invalid(parsed.issues);
  return parsed.value;
}

/** The text of a body. @param limit bytes at most */
export async function readText(c: Context, limit: number = MAX_BODY): Promise<string> {
  return textOf(await readBytes(c, limit));
}

const jsonType = (type: RegExp, c: Context) => {
  if (!type.test(c.req.header('content-type') ?? '')) throw new ProblemError('request/not-json');
};

/** The body of a request whose sender is known, so that it needs no key: sent again it changes nothing more. */
export async function readJson<T>(c: Context, parse: (data: unknown) => Parsed<T>): Promise<T> {
  jsonType(/^application\/json\s*(;|$)/i, c);
  return valueOf(parse(dataOf(await readText(c))));
}

/** Longer than any meeting. */
const MAX_MEETING = 512 * 1024;

/** A JSON object, or a merge patch (RFC 7396), that is checked later. */
export async function readObject(c: Context): Promise<Record<string, unknown>> {
  jsonType(/^application\/(merge-patch\+)?json\s*(;|$)/i, c);
  const data = dataOf(await readText(c, MAX_MEETING));
  if (typeof data === 'object' && data !== null && !Array.isArray(data))
    return data as Record<string, unknown>;
  throw invalid([{ code: 'value/wrong-type', path: '$', params: { expected: 'object' } }]);
}
