import type { Context } from 'hono';
import { ProblemError } from '../problem-error.js';
import { readBytes } from './read-body.js';

/** The fields of a form that was sent; the last of those with the same name. Line ends are those of JSON's texts. */
export async function readForm(c: Context): Promise<Readonly<Record<string, string>>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) throw new ProblemError('request/not-json');
  const bytes = await readBytes(c);
  return Object.fromEntries(
    [...new URLSearchParams(new TextDecoder().decode(bytes))].map(([name, value]) => [
      name,
      value.replaceAll('\r\n', '\n'),
    ]),
  );
}
