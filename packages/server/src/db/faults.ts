/** SQLSTATEs of PostgreSQL, and ours, that the server acts on. */
export const SqlState = {
  SerializationFailure: '40001',
  Deadlock: '40P01',
  LockTimeout: '55P03',
  /** A function with other parameters or another result cannot take the place of one. */
  NotReplaceable: '42P13',
  NoTable: '42P01',
  NoSchema: '3F000',
  /** The meeting or the signup has changed since the rules were asked. */
  Stale: 'NM001',
  /** A seat would be claimed while signup is not open. */
  MayNotClaim: 'NM002',
  AlreadyCancelled: 'NM003',
  NoOffer: 'NM004',
  OfferExpired: 'NM005',
  /** A prospective member takes part in one meeting (rule 6). */
  TrialUsed: 'NM006',
} as const;

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Whether an error of the database has this SQLSTATE. */
export function hasSqlState(error: unknown, state: (typeof SqlState)[keyof typeof SqlState]): boolean {
  return codeOf(error) === state;
}

// What pg and Kysely say without a code: no connection in time, a broken one, a server that is stopping.
const lost =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end|driver has already been destroyed)/;

/** Whether the database is not to be had just now, so that the same request may be sent again later. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  return (
    // connection, resources, operator intervention, system
    /^(08|53|57P|58)/.test(code) ||
    /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENOENT)/.test(code) ||
    (error instanceof Error && lost.test(error.message))
  );
}

const retried: readonly string[] = [SqlState.SerializationFailure, SqlState.Deadlock, SqlState.Stale];
const ATTEMPTS = 6;

/** Does it again when the database asks for that, or when what was decided on had changed meanwhile. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !retried.includes(codeOf(error))) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 20 * attempt));
    }
  }
}
