import { createHash } from 'node:crypto';
import type * as Library from 'rate-limiter-flexible';
import type { Database } from '../db/connect.js';
import { isUnavailable } from '../db/faults.js';
import { ProblemError } from '../problem-error.js';

/** So many requests in so many seconds. */
export interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

/** How often the same may be asked. */
export interface RateLimits {
  /** By one network: an office at which many sign up when signup opens. */
  readonly network: Rate;
  /** For one mail address, whether it is known or not: so also the mails that others can cause it to get. */
  readonly address: Rate;
  /** For one meeting. */
  readonly meeting: Rate;
}

/** What an association with some hundred members never meets. */
export const rateLimits: RateLimits = {
  network: { requests: 120, seconds: 60 },
  address: { requests: 10, seconds: 3600 },
  meeting: { requests: 600, seconds: 60 },
};

/** What is asked, and by whom. */
export interface Asked {
  readonly association: string;
  /** The network that it comes from. */
  readonly network?: string;
  /** The addresses it names, as they are compared. */
  readonly emails?: readonly string[];
  readonly meeting?: string | undefined;
  /** How many requests this one counts for: more where it looks like a machine's. */
  readonly weight?: number;
}

/** How things look after a request was counted. */
export interface Counted {
  /** Whether so much is asked of a meeting that what comes next has to show some work (`services/work.ts`). */
  readonly isBusy: boolean;
  /** Counts the addresses as if they had not been named: for a request that failed here, and is sent again. */
  giveBack(): Promise<void>;
}

/** Counts what is asked. @throws ProblemError `request/too-many`, with the seconds to wait */
export type RateGuard = (asked: Asked) => Promise<Counted>;

/**
 * Does what anybody may ask for, after it was counted. Where an outage ends it, the addresses are given back: it is sent again, maybe often, and an hour
 * without a signup must not be what an outage of a second costs.
 * @param guard nothing is counted when left out
 * @param work told whether so much is asked of the meeting that some work has to be shown first
 * @throws ProblemError `request/too-many`, with the seconds to wait
 */
export async function counting<T>(
  guard: RateGuard | undefined,
  asked: Asked,
  work: (isBusy: boolean) => Promise<T>,
): Promise<T> {
  const counted = await guard?.(asked);
  try {
    return await work(counted?.isBusy ?? false);
  } catch (error) {
    if (isUnavailable(error)) await counted?.giveBack();
    throw error;
  }
}

/** From this share of a limit on, a server asks what the others have counted. */
const SHARED_FROM = 0.25;

/** From this share of a meeting's limit on, those who sign up show some work: a busy opening of signup stays below it. */
const BUSY_FROM = 0.25;

/** So many keys of a limit a server has room for in each of its periods, at some eight hundred bytes each. */
const MOST_KEYS = 10_000;

/** Keys are hashes, so that the table tells nothing of who asked. */
const keyOf = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

/** The key under which it is counted how often an address is named, as it stands in the database. */
export const addressKey = (association: string, email: string): string =>
  `address:${keyOf(association, email)}`;

/**
 * One limit. Each server counts in its memory, which costs nothing; a key that has used a quarter of its limit here is
 * counted in the database too, where all servers meet. Where the database fails, memory goes on counting alone. Keys that memory has no room for are counted
 * in the database alone: addresses that somebody makes up, each another, must not fill it; and while that is away nothing can be done that they would count for.
 */
function limiter(
  { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes }: typeof Library,
  { pool }: Database,
  name: string,
  { requests, seconds }: Rate,
  mostKeys: number,
) {
  const memory = new RateLimiterMemory({ keyPrefix: name, points: requests, duration: seconds });
  const shared = new RateLimiterPostgres({
    storeClient: pool,
    schemaName: 'network',
    tableName: 'rate_limit',
    tableCreated: true,
    // Housekeeping does it.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: requests,
    duration: seconds,
    inMemoryBlockOnConsumed: requests + 1,
  });
  /** Of the period, since the store does not tell how many it has. */
  let keys = 0;
  let periodEnds = 0;
  /** Whether memory counts a key: it does already, or there is room for one more. */
  const hasRoom = async (key: string): Promise<boolean> => {
    if ((await memory.get(key)) !== null) return true;
    const now = performance.now();
    if (now >= periodEnds) {
      periodEnds = now + seconds * 1000;
      keys = 0;
    }
    keys += 1;
    return keys <= mostKeys;
  };
  /** What a count in the database comes to; nothing where it fails. */
  const sharing = async (count: Promise<Library.RateLimiterRes>): Promise<number> => {
    try {
      return (await count).consumedPoints;
    } catch (reason) {
      if (reason instanceof RateLimiterRes) throw reason;
      return 0;
    }
  };
  return {
    /** @returns the share of the limit that is used */
    async count(key: string, weight: number): Promise<number> {
      const here = (await hasRoom(key)) ? (await memory.consume(key, weight)).consumedPoints : undefined;
      if (here !== undefined && here <= requests * SHARED_FROM) return here / requests;
      return Math.max(here ?? 0, await sharing(shared.consume(key, weight))) / requests;
    },
    async giveBack(key: string): Promise<void> {
      const isRemembered = (await memory.get(key)) !== null;
      const left = isRemembered ? (await memory.reward(key, 1)).consumedPoints : requests;
      // As it was when it was counted.
      if (left + 1 > requests * SHARED_FROM) await sharing(shared.reward(key, 1));
    },
  };
}

/**
 * Makes what guards the ways by which anybody can cause work and mails.
 * @param mostKeys of each limit, in the memory of this server
 */
export function createRateGuard(
  database: Database,
  limits: RateLimits,
  mostKeys: number = MOST_KEYS,
): RateGuard {
  const make = async () => {
    const library = await import('rate-limiter-flexible');
    const of = (name: keyof RateLimits) => limiter(library, database, name, limits[name], mostKeys);
    return {
      isRefusal: (reason: unknown) => reason instanceof library.RateLimiterRes,
      network: of('network'),
      address: of('address'),
      meeting: of('meeting'),
    };
  };
  // With the first request that is counted: a server that starts has none yet.
  let made: ReturnType<typeof make> | undefined;
  return async ({ association, network: from, emails = [], meeting: id, weight = 1 }) => {
    const { isRefusal, network, address, meeting } = await (made ??= make());
    try {
      if (from !== undefined) await network.count(keyOf(from), weight);
      const used = id === undefined ? 0 : await meeting.count(keyOf(association, id), weight);
      const keys = [...new Set(emails)].map((email) => keyOf(association, email));
      for (const key of keys) await address.count(key, 1);
      return {
        isBusy: used > BUSY_FROM,
        async giveBack() {
          for (const key of keys) await address.giveBack(key);
        },
      };
    } catch (reason) {
      if (!isRefusal(reason)) throw reason;
      const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      throw new ProblemError('request/too-many', { seconds });
    }
  };
}
