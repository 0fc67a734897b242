import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Challenge } from 'altcha-lib/types';
import * as z from 'zod/mini';
import { readWorkSecret, takeWork } from '../db/work.js';
import { ProblemError } from '../problem-error.js';
import type { ServiceContext } from './service.js';

/** What a piece of work is done for. */
export interface WorkFor {
  readonly association: string;
  readonly meeting: string;
  /** The idempotency key: a retry may bring the same work again, and nothing else may. */
  readonly key: string;
}

/**
 * What lets a request in when many ask at once: a number that a device looked for in the background, or a pause, where no script runs.
 * Each counts once, for one meeting, and for a time.
 */
export interface Work {
  /** Lets the request in. @throws ProblemError `request/proof-needed`, with a challenge to solve, unless `proof` is one that was solved */
  demand(what: WorkFor, proof: string | undefined): Promise<void>;
  /** Lets a form of ours in whose ticket is old enough. @returns a ticket, and the seconds to wait, unless it is let in */
  demandPause(
    what: WorkFor,
    ticket: string | undefined,
  ): Promise<{ readonly ticket: string; readonly seconds: number } | undefined>;
}

/** Long enough for a form that is filled in slowly, short enough that nobody lays in a store. In milliseconds. */
const VALID = 20 * 60_000;
/** Seconds that a form without script waits. */
const PAUSE = 10;
/** Hashes for each number that is tried; about 256 numbers are. A second or less on a phone of a few years. */
const COST = 60;

const Proof = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      data: z.object({ association: z.string(), meeting: z.string(), until: z.number() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

const hash = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest();
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** What makes and checks challenges: loaded when many ask at once, which few servers ever see. */
async function loadChallenges() {
  const [{ createChallenge, verifySolution }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/sha'),
  ]);
  return { createChallenge, verifySolution, deriveKey };
}

/** Makes what asks for work, with a secret that all servers of the database share. */
export function createWork({ database, clock }: ServiceContext): Work {
  let secret: Promise<string> | undefined;
  const readSecret = (): Promise<string> => {
    secret ??= readWorkSecret(database).catch((error: unknown) => {
      secret = undefined;
      throw error;
    });
    return secret;
  };
  const takes = ({ association, key }: WorkFor, signature: string, until: number) =>
    takeWork(database, hash(signature), hash(association, key), until);

  async function isSolved(what: WorkFor, proof: string): Promise<boolean> {
    const parsed = Proof.safeParse(decode(proof));
    if (!parsed.success) return false;
    const { challenge, solution } = parsed.data;
    const { association, meeting, until } = challenge.parameters.data;
    if (association !== what.association || meeting !== what.meeting || until <= clock.now()) return false;
    // It looks at the signature before it computes anything, so the parameters are ours.
    const { verifySolution, deriveKey } = await loadChallenges();
    const { verified } = await verifySolution({
      challenge: challenge as unknown as Challenge,
      solution: solution,
      deriveKey,
      hmacSignatureSecret: await readSecret(),
    });
    return verified && (await takes(what, challenge.signature, until));
  }

  const sign = async ({ association, meeting }: WorkFor, issued: string, nonce: string) =>
    createHmac('sha256', await readSecret())
      .update(['pause', association, meeting, issued, nonce].join('\n'))
      .digest();

  return {
    async demand(what, proof) {
      if (proof !== undefined && (await isSolved(what, proof))) return;
      const { association, meeting } = what;
      const { createChallenge, deriveKey } = await loadChallenges();
      const challenge = await createChallenge({
        algorithm: 'SHA-256',
        cost: COST,
        deriveKey,
        hmacSignatureSecret: await readSecret(),
        data: { association, meeting, until: clock.now() + VALID },
      });
      throw new ProblemError('request/proof-needed', { challenge: encode(challenge) });
    },
    async demandPause(what, ticket) {
      const now = clock.now();
      const [issued = '', nonce = '', given = ''] = ticket?.split('.') ?? [];
      const age = now - Number(issued);
      const signature = Buffer.from(given, 'base64url');
      const expected = await sign(what, issued, nonce);
      const isOurs = signature.length === expected.length && timingSafeEqual(signature, expected);
      if (isOurs && ticket !== undefined && age < PAUSE * 1000) {
        return { ticket, seconds: Math.ceil((PAUSE * 1000 - age) / 1000) };
      }
      if (isOurs && age < VALID && (await takes(what, given, Number(issued) + VALID))) return undefined;
      const fresh = [String(now), randomBytes(12).toString('base64url')] as const;
      const signed = (await sign(what, ...fresh)).toString('base64url');
      return { ticket: `${fresh[0]}.${fresh[1]}.${signed}`, seconds: PAUSE };
    },
  };
}
