import { IssueCode } from '@network-meetings/core';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { invalid } from '../services/rules.js';

const MOST = 500;
const USUAL = 100;

/** How much of a list is asked for. */
export const PageQuery = z.object({
  /** Entries at most: 1 to 500; 100 when left out. */
  limit: z.optional(z.string().check(z.maxLength(3, { abort: true }), z.regex(/^[1-9]\d*$/))),
  /** Where the page before ended: as `Link` had it, and of no other use. */
  cursor: z.optional(z.string().check(z.maxLength(200, { abort: true }), z.regex(/^[A-Za-z0-9_-]+$/))),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A page of a list, read. */
export interface PageAsked {
  readonly limit: number;
  /** What comes after it; undefined from the start. */
  readonly after: string | undefined;
}

/** Reads which page is asked for. */
export function pageAsked({ limit, cursor }: PageQuery): PageAsked {
  const asked = limit === undefined ? USUAL : Number(limit);
  if (asked > MOST) throw invalid([{ code: IssueCode.TooLarge, path: '$.limit', params: { limit: MOST } }]);
  return {
    limit: asked,
    after: cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8'),
  };
}

/** A place in an order that the database keeps. @throws ProblemError where the cursor is none of ours */
export function cursorNumber(after: string): number {
  if (!/^\d{1,15}$/.test(after))
    throw invalid([{ code: IssueCode.UnknownReference, path: '$.cursor', params: { id: after } }]);
  return Number(after);
}

/** Says where the next page is (RFC 8288), where there is more. @param last what the next page comes after; undefined at the end */
export function linkNext(c: Context, publicUrl: string, last: string | undefined): void {
  if (last === undefined) return;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('cursor', Buffer.from(last).toString('base64url'));
  c.header('Link', `<${publicUrl}${pathname}?${searchParams.toString()}>; rel="next"`);
}

/** A page of a list that is there whole, in an order that does not change. @throws ProblemError where the cursor names nothing of it */
export function pageOf<T>(
  list: readonly T[],
  { limit, after }: PageAsked,
  keyOf: (entry: T) => string,
): { readonly page: readonly T[]; readonly last: string | undefined } {
  const before = after === undefined ? -1 : list.findIndex((entry) => keyOf(entry) === after);
  if (after !== undefined && before === -1)
    throw invalid([{ code: IssueCode.UnknownReference, path: '$.cursor', params: { id: after } }]);
  const page = list.slice(before + 1, before + 1 + limit);
  const end = page.at(-1);
  return { page, last: end !== undefined && list.length > before + 1 + limit ? keyOf(end) : undefined };
}
