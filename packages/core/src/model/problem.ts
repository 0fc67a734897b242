import * as z from 'zod/mini';

/** Every code of a {@link Problem} of the signup protocol, with its HTTP status. */
export const problemStatus = {
  'request/malformed-json': 400,
  'request/invalid': 422,
  'request/not-json': 415,
  'request/too-large': 413,
  'request/not-found': 404,
  'request/method-not-allowed': 405,
  'request/origin-not-allowed': 403,
  'request/too-many': 429,
  'request/proof-needed': 428,
  'idempotency/key-missing': 400,
  'idempotency/key-malformed': 400,
  'idempotency/key-reused': 422,
  'idempotency/in-progress': 409,
  'signup/meeting-not-found': 404,
  'signup/no-signup': 409,
  'signup/not-open-yet': 409,
  'signup/closed': 409,
  'signup/meeting-over': 409,
  'signup/meeting-cancelled': 409,
  'signup/meeting-postponed': 409,
  'signup/members-only': 403,
  'signup/already-cancelled': 409,
  'signup/open-part-only': 403,
  'signup/trial-used': 403,
  'signup/no-offer': 409,
  'signup/offer-expired': 409,
  'link/not-valid': 404,
  'application/group-not-found': 404,
  'application/closed': 409,
  'request/precondition-required': 428,
  'access/not-signed-in': 401,
  'access/link-not-valid': 404,
  'access/forbidden': 403,
  'access/csrf': 403,
  'meeting/changed-meanwhile': 412,
  'request/changed-meanwhile': 412,
  'membership/not-possible': 409,
  'attendance/no-seat': 409,
  'server/unavailable': 503,
  'server/failed': 500,
} as const;

/** A code of {@link problemStatus}. */
export type ProblemCode = keyof typeof problemStatus;

/** Problem details (RFC 9457) with the code that programs read; `errors` lists every fault of the request. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  errors: z.optional(
    z.array(
      z.object({
        code: z.string(),
        path: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
      }),
    ),
  ),
});
export type Problem = z.infer<typeof Problem>;
