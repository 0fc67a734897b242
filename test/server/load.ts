import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptServer } from '../support/server-processes.js';
import { contractFeed, entry, feedWith } from './harness.js';

const MEETINGS = 5;

/** A feed of meetings that can be signed up for whenever this test is run. */
export function feedOfLater() {
  const [first] = contractFeed().meetings;
  const terms = first!['signup'] as object;
  const day = { id: 'day', kind: 'day', capacity: 12 };
  const times = {
    start: '2090-03-09T09:00',
    end: '2090-03-09T16:00',
    startUtc: undefined,
    endUtc: undefined,
  };
  const signup = {
    ...terms,
    opens: undefined,
    closes: undefined,
    cancellationDeadline: undefined,
    offerHours: undefined,
  };
  const feed = feedWith({}, { ...times, parts: [day], agenda: [], signup, changes: undefined });
  const [meeting] = feed.meetings;
  return {
    ...feed,
    programmes: [],
    meetings: Array.from({ length: MEETINGS }, (_, at) => ({ ...meeting!, id: `m${String(at)}` })),
  };
}

/** A signup that was answered. */
export interface Acknowledged {
  readonly meeting: string;
  readonly email: string;
  readonly seat: string;
}

/** Sends signups one after another, each again with the same key until it is acknowledged, whichever server answers. */
export async function keepSigningUp(
  name: string,
  servers: readonly KeptServer[],
  isOver: () => boolean,
  done: Acknowledged[],
): Promise<void> {
  for (let at = 0; !isOver(); at += 1) {
    const email = `${name}-${String(at)}@example.org`;
    const meeting = `m${String(at % MEETINGS)}`;
    const body = JSON.stringify({ version: '1.0', meeting, language: 'en', signups: [entry(email)] });
    const once = randomUUID();
    for (let attempt = 0; ; attempt += 1) {
      const server = servers[(at + attempt) % servers.length]!;
      const reply = await fetch(`${server.url}/v1/example/signups`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': once,
          // Everybody from a network of their own: limits are for another test.
          'x-forwarded-for': `10.${String(at % 250)}.${String(Math.floor(Math.random() * 250))}.1`,
        },
        body,
      }).catch(() => undefined);
      const answer = await reply?.json().catch(() => undefined);
      if (reply?.status === 201 && answer) {
        const { signups } = answer as { signups: { parts: { seat: string }[] }[] };
        done.push({ meeting, email, seat: signups[0]!.parts[0]!.seat });
        break;
      }
      // A client that goes on for as long as it takes; a meeting's limit, too, lets it through in the end.
      if (reply)
        assert.ok(
          [409, 429, 500, 503].includes(reply.status),
          `${String(reply.status)} ${JSON.stringify(answer)}`,
        );
      await sleep(reply?.status === 429 ? 1000 : 40);
    }
    await sleep(30);
  }
}
