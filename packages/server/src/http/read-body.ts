import type { Parsed } from '@network-meetings/core';
import type { Context } from 'hono';
import { ProblemError } from '../problem-error.js';
import { invalid } from '../services/rules.js';

/** The longest body that is read (`docs/protocol.md`, Problems). */
export const MAX_BODY = 64 * 1024;

const KEY = /^[A-Za-z0-9_-]{16,128}$/;

/** The bytes of a body. @throws ProblemError `request/too-large` */
export async function readBytes(c: Context): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY)
    throw new ProblemError('request/too-large', { limit: MAX_BODY });
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = c.req.raw.body?.getReader();
  if (!reader) return new Uint8Array();
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done) return Buffer.concat(chunks);
    if (!value) continue;
    length += value.length;
    if (length > MAX_BODY) {
      await reader.cancel();
      throw new ProblemError('request/too-large', { limit: MAX_BODY });
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
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('request/malformed-json');
  }
  const parsed = parse(data);
  if (!parsed.ok) throw invalid(parsed.issues);
  return { key, body: parsed.value };
}
