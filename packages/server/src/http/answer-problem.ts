import { momentText, problemStatus, problemText, WallTime } from '@network-meetings/core';
import type { Problem } from '@network-meetings/core';
import {
  danishMembership,
  englishMembership,
  MembershipReason,
  membershipReasonText,
} from '@network-meetings/core/membership';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isUnavailable } from '../db/faults.js';
import { wordingForHeader } from '../locales/wording.js';
import { ProblemError } from '../problem-error.js';
import type { AppContext } from './environment.js';
import { setSecurityHeaders } from './security-headers.js';

/** What an error is answered as; what nobody expected is a fault of ours. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status < 500) return new ProblemError('request/not-found');
  if (isUnavailable(error)) return new ProblemError('server/unavailable');
  return new ProblemError('server/failed');
}

/** The one place where errors become answers: problem details (RFC 9457) in the reader's language. */
export function answerProblem({ publicUrl, metrics }: Pick<AppContext, 'publicUrl' | 'metrics'>) {
  return (error: unknown, c: Context): Response => {
    const { code, params, errors } = problemOf(error);
    if (code === 'server/failed') logFault(error, c);
    metrics?.refused(code);
    const { faults, locale, language } = wordingForHeader(c.req.header('accept-language'));
    const moment = (time: string) => (WallTime.safeParse(time).success ? momentText(time, { locale }) : time);
    const { title, detail: said } = problemText(code, params, faults, moment);
    const detail = reasonText(params, language) ?? said;
    const status = problemStatus[code];
    const problem: Problem = {
      type: `${publicUrl}/problems/${code}`,
      title,
      status,
      detail,
      code,
      ...(Object.keys(params).length > 0 && { params }),
      ...(errors.length > 0 && {
        errors: errors.map(({ code: fault, path, params: details }) => ({
          code: fault,
          path,
          params: mutable(details),
        })),
      }),
    };
    setSecurityHeaders(c);
    if (status >= 500 || status === 429) c.header('Retry-After', retryAfter(params));
    c.header('Cache-Control', 'no-store');
    c.header('Vary', 'Accept-Language', { append: true });
    c.header('Content-Type', 'application/problem+json; charset=utf-8');
    return c.body(JSON.stringify(problem), status as ContentfulStatusCode);
  };
}

const reasons: ReadonlySet<string> = new Set(Object.values(MembershipReason));

/** Why something about a membership is not possible, in core's words. */
function reasonText(params: ProblemError['params'], language: string): string | undefined {
  const { reason } = params;
  if (typeof reason !== 'string' || !reasons.has(reason)) return undefined;
  const wording = language === 'da' ? danishMembership : englishMembership;
  return membershipReasonText(reason as MembershipReason, params, wording, (time) => time.slice(0, 10));
}

function mutable(
  params: ProblemError['errors'][number]['params'],
): NonNullable<Problem['errors']>[number]['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );
}

/** In how many seconds it may be tried again: as a limit says, else soon. */
export function retryAfter({ seconds }: ProblemError['params']): string {
  return typeof seconds === 'number' ? String(seconds) : '5';
}

/**
 * Writes where it happened, as one entry with the id of the request, without the values that a database error carries: they may be
 * somebody's.
 */
export function logFault(error: unknown, c: Context): void {
  if (!(error instanceof Error)) return;
  const { code } = error as { code?: unknown };
  const trace = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const request: unknown = c.get('request');
  console.error(
    JSON.stringify({
      time: new Date().toISOString(),
      event: 'fault',
      ...(typeof request === 'string' && { request }),
      error: `${error.name}${typeof code === 'string' ? ` ${code}` : ''}`,
      trace: trace.slice(0, 8).map((line) => line.trim()),
    }),
  );
}
