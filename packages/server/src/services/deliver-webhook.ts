import { utcInstant } from '@network-meetings/core';
import { Webhook } from 'standardwebhooks';
import { noteArrival, noteFailure, readMessage } from '../db/webhooks.js';
import type { OutgoingLimits, SafeRequest } from '../outgoing/safe-request.js';
import { OutgoingError } from '../outgoing/safe-request.js';
import type { ServiceContext } from './service.js';

/** A receiver answers with a status and few words, at once; and is where it says, so that no redirect is followed. */
export const webhookLimits: OutgoingLimits = { redirects: 0, bytes: 64 * 1024, time: 10_000 };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds before the second attempt, the third, and so on: as Standard Webhooks proposes, over some three days. */
const WAITS = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/** Days without an arrival after which nothing is sent there any more. */
const PATIENCE = 5;

const GONE = 410;

/** When a message is tried again, with up to a tenth more so that many don't come at once; undefined: not again. @param attempts that have failed before this one @param random from 0 to 1 */
export function retryAfter(attempts: number, random: number): number | undefined {
  const wait = WAITS[attempts];
  return wait === undefined ? undefined : wait * (1 + random / 10);
}

async function sendOnce(
  send: SafeRequest,
  {
    url,
    headers,
    body,
  }: { readonly url: string; readonly headers: Record<string, string>; readonly body: string },
): Promise<{ readonly result: string; readonly arrived: boolean; readonly isGone: boolean }> {
  try {
    const { status } = await send({ method: 'POST', url, headers, body });
    return { result: String(status), arrived: status >= 200 && status < 300, isGone: status === GONE };
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return { result: error.code, arrived: false, isGone: false };
  }
}

/**
 * Sends a message as Standard Webhooks has it: `webhook-id` is the same for every attempt, so that a receiver knows a message that
 * comes twice; it is signed with every secret that is valid. Sent at least once.
 */
export async function deliverWebhook(
  { database, clock }: ServiceContext,
  send: SafeRequest,
  id: string,
  random: () => number = Math.random,
): Promise<void> {
  const now = clock.now();
  const message = await readMessage(database, id, now);
  if (!message) return;
  const { association, url, secrets, type, data, createdAt, attempts } = message;
  const body = JSON.stringify({ type, timestamp: utcInstant(createdAt), data: { association, ...data } });
  const webhookId = `msg_${id}`;
  const sentAt = new Date(now);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'network-meetings',
    'webhook-id': webhookId,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(webhookId, sentAt, body)).join(' '),
  };
  const { result, arrived, isGone } = await sendOnce(send, { url, headers, body });
  if (arrived) return noteArrival(database, id, result, clock.now());
  const failure = { result, retryAfter: retryAfter(attempts, random()), isGone, patience: PATIENCE };
  return noteFailure(database, id, failure, clock.now());
}
