import { EventEmitter } from 'node:events';
import type { Runner, TaskList, WorkerEvents } from 'graphile-worker';
import { run, runOnce } from 'graphile-worker';
import { dueMeetings, settleMeeting } from '../db/door.js';
import { retrying } from '../db/faults.js';
import { keepHouse } from '../db/housekeeping.js';
import { answerLinkRequest } from '../db/notifications.js';
import { beat, freeJobsOfTheDead, sayGoodbye } from '../db/worker-life.js';
import { PlannedMail } from '../services/planned-mail.js';
import { planMail } from '../services/plan-mail.js';
import type { ServiceContext } from '../services/service.js';
import { deliverWebhook, webhookLimits } from '../services/deliver-webhook.js';
import type { SafeRequest } from '../outgoing/safe-request.js';
import { createSafeRequest } from '../outgoing/safe-request.js';
import { quietLogger } from './quiet-logger.js';
import { sendDecision, sendHearing } from './hearing-mails.js';
import { sendApplicationMails } from './send-application.js';
import type { Post } from './send-notification.js';
import { sendLogin } from './send-login.js';
import { sendNotification } from './send-notification.js';
import { sendWebhookNotice } from './send-webhook-notice.js';
import type { MailTemplates } from './templates.js';
import { loadTemplates } from './templates.js';
import type { MailTransport } from './transport.js';

/** What works off the jobs that the door adds. */
export interface Worker {
  /** Lets the jobs at work finish. */
  stop(): Promise<void>;
}

/** An id that a job carries. */
function idOf(payload: unknown, name: string): string {
  const id = (payload as Record<string, unknown> | null)?.[name];
  if (typeof id === 'string') return id;
  throw new Error(`a job without its ${name}`);
}

/** Lets expired offers lapse and passes on what is free, in every meeting where that is due. */
async function settleDue({ database, clock }: ServiceContext): Promise<void> {
  for (const { association, meeting } of await dueMeetings(database, clock.now())) {
    await retrying(() => settleMeeting(database, association, meeting, clock.now()));
  }
}

/** What kind of error it was, without its words. */
function kindOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const words = [error instanceof Error ? error.name : 'unknown', code, responseCode];
  return words.filter((word) => typeof word === 'string' || typeof word === 'number').join(' ');
}

/** Sends, and lets no more of a failure be kept than what kind it was. */
async function sendingQuietly(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    // The words of a mail server may name the recipient, and the queue keeps and logs what is thrown.
    // eslint-disable-next-line preserve-caught-error -- the cause is what must not be kept
    throw new Error(`the mail was not sent: ${kindOf(error)}`);
  }
}

/** What each kind of job does. */
function tasks(context: ServiceContext, options: PostOptions): TaskList {
  const post = postOf(options);
  const {
    planned = Object.values(PlannedMail),
    publicUrl,
    send = createSafeRequest(webhookLimits),
  } = options;
  return {
    'send-mail': (payload) =>
      sendingQuietly(() => sendNotification(context, post, idOf(payload, 'notification'))),
    'send-application': (payload) =>
      sendingQuietly(() => sendApplicationMails(context, post, idOf(payload, 'application'))),
    'send-hearing': (payload) =>
      sendingQuietly(() => sendHearing(context, post, idOf(payload, 'application'), idOf(payload, 'member'))),
    'send-decision': (payload) =>
      sendingQuietly(() => sendDecision(context, post, idOf(payload, 'application'))),
    'send-link': (payload) =>
      retrying(() => answerLinkRequest(context.database, idOf(payload, 'request'), context.clock.now())),
    'settle-seats': (payload) =>
      retrying(() =>
        settleMeeting(
          context.database,
          idOf(payload, 'association'),
          idOf(payload, 'meeting'),
          context.clock.now(),
        ),
      ),
    // Beside the jobs of single offers: for what they missed.
    'settle-due': () => settleDue(context),
    'send-login': (payload) =>
      sendingQuietly(() => sendLogin(context, post, `${publicUrl}/facilitator`, idOf(payload, 'request'))),
    'send-webhook': (payload) => deliverWebhook(context, send, idOf(payload, 'message')),
    'send-webhook-notice': (payload) =>
      sendingQuietly(() => sendWebhookNotice(context, post, idOf(payload, 'webhook'))),
    'plan-mail': () => planMail(context, planned),
    'keep-house': () => keepHouse(context.database, context.clock.now()),
  };
}

const BEAT = 4000;
/** Seconds without a sign of life after which another worker is dead. */
const SILENCE = 20;

/** How a worker works. */
export interface WorkerOptions {
  readonly transport: MailTransport;
  /** Of the sender, for the Message-ID. */
  readonly domain: string;
  /** The origin under which the server is known, where its own pages are. */
  readonly publicUrl: string;
  /** The address that mails come from; `noreply@` the domain when left out. */
  readonly from?: string;
  /** How mails look; as we make them when left out. */
  readonly templates?: MailTemplates;
  /** Mails that go out by the calendar; all when left out. */
  readonly planned?: readonly PlannedMail[];
  /** Sends messages to webhooks; over the Internet when left out. */
  readonly send?: SafeRequest;
  /** No other server works on this database: whoever holds a job at the start is dead. */
  readonly alone?: boolean;
}

type PostOptions = Omit<WorkerOptions, 'alone'>;

function postOf({ transport, publicUrl, domain, from, templates }: PostOptions): Post {
  return { transport, publicUrl, from: from ?? `noreply@${domain}`, templates: templates ?? loadTemplates() };
}

/** Starts working off jobs: mails at once, offers when they expire, housekeeping every hour. */
export async function startWorker(
  context: ServiceContext,
  { alone = false, ...options }: WorkerOptions,
): Promise<Worker> {
  const { database } = context;
  if (alone) await freeJobsOfTheDead(database, 0);
  const taskList = tasks(context, options);
  let self: string | undefined;
  let isLost = false;
  const begin = (): Promise<Runner> => {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      self = workerPool.id;
    });
    // An outage between two beats.
    events.on('pool:listen:error', () => {
      isLost = true;
    });
    return run({
      pgPool: database.pool,
      logger: quietLogger,
      events,
      // Two at a time: mail servers throttle, and signups need the connections.
      concurrency: 2,
      pollInterval: 2000,
      noHandleSignals: true,
      crontab: '17 * * * * keep-house\n* * * * * settle-due\n* * * * * plan-mail',
      taskList,
    });
  };
  let runner = await begin();
  // A runner whose database went away may have lost its grip: jobs that it could not write off are held by it for hours. When the
  // database is back another takes its place, and what the first one held is let go as a dead worker's.
  const renew = async () => {
    await runner.stop().catch(() => undefined);
    if (self !== undefined) await sayGoodbye(database, self);
    runner = await begin();
    isLost = false;
  };
  const live = async () => {
    try {
      if (self !== undefined) await beat(database, self);
      await freeJobsOfTheDead(database, SILENCE);
      if (isLost) await renew();
    } catch {
      // A beat that fails is made up for by the next; while the database is gone, nothing is worked on anyway.
      isLost = true;
    }
  };
  // One after another, however long one takes.
  let last: Promise<void> = live();
  const heart = setInterval(() => {
    last = last.then(live);
  }, BEAT);
  return {
    stop: async () => {
      clearInterval(heart);
      await last;
      await runner.stop().catch(() => undefined);
      if (self !== undefined) await sayGoodbye(database, self);
      options.transport.close();
    },
  };
}

/** Sends the mails that wait, and ends. */
export async function sendWaitingMail(context: ServiceContext, options: PostOptions): Promise<void> {
  await runOnce({
    pgPool: context.database.pool,
    logger: quietLogger,
    noHandleSignals: true,
    taskList: tasks(context, options),
  });
}
