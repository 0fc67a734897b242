import { join } from 'node:path';
import type { Hono } from 'hono';
import { createApp } from './app.js';
import { jsonLog } from './http/access-log.js';
import { clockFrom, systemClock } from './clock.js';
import type { Config } from './config.js';
import { ConfigError, readConfig } from './config.js';
import { connect } from './db/connect.js';
import { isUnavailable } from './db/faults.js';
import { migrate, NewerDatabaseError } from './db/migrate.js';
import { publishAtStart } from './publish-at-start.js';
import { FeedFaultError } from './feed-file.js';
import { listen, PortTakenError } from './listen.js';
import { loadTemplates, TemplateFaultError } from './notify/templates.js';
import { devTransport, smtpTransport } from './notify/transport.js';
import { startWorker } from './notify/worker.js';
import { packageFolder } from './package-folder.js';
import { DatabaseStartError } from './postgres/errors.js';
import { RosterFaultError } from './roster/roster-file.js';
import { openDatabase } from './postgres/open.js';
import { createMetrics } from './services/metrics.js';
import { createRateGuard, rateLimits } from './services/rate-limits.js';
import { createWork } from './services/work.js';
import type { ServiceContext } from './services/service.js';

const example = join(packageFolder, 'example');
/** The address of the example association in its own feed and pages. */
const EXAMPLE_ORIGIN = 'https://dansk-it.example.org';

type Close = () => Promise<void>;

function stopped(): { readonly signal: Promise<void> } {
  let first: number | undefined;
  const signal = new Promise<void>((stop) => {
    const onSignal = () => {
      // npm passes on a signal that the terminal has sent to us too: only a later one means it.
      if (first !== undefined && performance.now() - first > 700) process.exit(130);
      first ??= performance.now();
      stop();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
  return { signal };
}

/** The app answers only when its feed is published; until then the port is held, and says so. */
function gate(): { readonly fetch: Hono['fetch']; open(app: Hono): void } {
  let app: Hono | undefined;
  return {
    fetch: (request, ...rest) => {
      if (app) return app.fetch(request, ...rest);
      // It lives, however long a migration takes: nothing is to kill it for that.
      if (new URL(request.url).pathname === '/health') return Response.json({ status: 'ok' });
      return new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } });
    },
    open: (ready) => {
      app = ready;
    },
  };
}

async function start(config: Config, closing: Close[], isStopping: () => boolean): Promise<void> {
  const templates = loadTemplates(config.mail.templates);
  const { dev, port, hosts, publicUrl, allowedOrigins } = config;
  const door = gate();
  // The port first: a second server must not touch the data of the first.
  const listening = await listen(door, port, hosts);
  closing.unshift(() => listening.close());
  const opened = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    log: (line) => {
      console.log(line);
    },
  });
  closing.splice(1, 0, () => opened.close());
  const database = connect(opened.url);
  closing.splice(1, 0, () => database.close());
  await migrate(database.pool);

  const clock = config.startsAt === undefined ? systemClock : clockFrom(config.startsAt);
  const context: ServiceContext = { database, clock };
  const origin = { published: EXAMPLE_ORIGIN, here: publicUrl };
  await publishAtStart(context, config, { folder: example, origin }, (line) => {
    console.log(line);
  });

  const { smtpUrl, from } = config.mail;
  const transport =
    smtpUrl === undefined ? devTransport(database, clock, from) : smtpTransport(smtpUrl, from);
  const worker = await startWorker(context, {
    transport,
    domain: from.slice(from.lastIndexOf('@') + 1),
    publicUrl,
    from,
    templates,
    planned: config.mail.planned,
    // Only one server at a time can hold an embedded database, or the port of a development server.
    alone: dev || opened.kind === 'embedded',
  });
  closing.splice(1, 0, () => worker.stop());
  const site = dev ? { site: { folder: example, origin } } : {};
  const log = jsonLog((line) => {
    console.log(line);
  });
  door.open(
    createApp({
      ...context,
      publicUrl,
      allowedOrigins,
      dev,
      guard: createRateGuard(database, rateLimits),
      work: createWork(context),
      proxies: config.proxies,
      mailTemplates: config.mail.templates,
      metrics: createMetrics(database, () => clock.now()),
      metricsToken: config.metricsToken,
      isStopping,
      ...site,
      ...(!dev && { log }),
    }),
  );
  if (dev) console.log(`\nThe mails that the server writes are at ${publicUrl}/dev/mail.\nStop with Ctrl-C.`);
  console.log(`\n${publicUrl}/`);
}

/**
 * The queue drops some of its own promises when the database goes away under it. That is told where it is noticed; a server must not end of
 * it, since it is well again when the database is. Anything else that nobody waited for is a fault, and ends it as ever.
 */
function outliveTheDatabase(): void {
  process.on('unhandledRejection', (reason) => {
    if (isUnavailable(reason)) return;
    throw reason;
  });
}

/** Milliseconds for everything that a stop waits for, after the drain: requests at work have eight seconds, jobs the rest. */
const STOP_AT_LAST = 25_000;

/** Whatever hangs, the process ends; what was confirmed is kept, and jobs that it held are let go by the others as a dead worker's. */
function endAtLast(drainSeconds: number): void {
  const bound = setTimeout(
    () => {
      console.error('Something did not end in time; the server ends all the same.');
      process.exit(1);
    },
    STOP_AT_LAST + drainSeconds * 1000,
  );
  bound.unref();
}

/** Errors whose message is written for who starts the server. */
function isForAdministrator(error: unknown): error is Error {
  return [
    ConfigError,
    PortTakenError,
    DatabaseStartError,
    FeedFaultError,
    NewerDatabaseError,
    RosterFaultError,
    TemplateFaultError,
  ].some((kind) => error instanceof kind);
}

/**
 * Runs the server until it is told to stop (SIGINT, SIGTERM): then it takes no more requests, finishes those at work,
 * lets go of its jobs and closes the database. A second Ctrl-C ends it at once; what was confirmed is kept either way.
 */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const closing: Close[] = [];
  outliveTheDatabase();
  const { signal } = stopped();
  let isStopping = false;
  try {
    const config = readConfig(argv, env);
    const started = start(config, closing, () => isStopping);
    await Promise.race([started, signal]);
    // A signal during the start: wait until there is something whole to close.
    await started;
    await signal;
    console.log('Stopping …');
    isStopping = true;
    endAtLast(config.drainSeconds);
    // Not ready any more, and serving still: until the balancer has looked.
    await new Promise((drained) => setTimeout(drained, config.drainSeconds * 1000));
  } catch (error) {
    if (isForAdministrator(error)) console.error(`\n${error.message}`);
    else console.error(error);
    process.exitCode = 1;
  }
  for (const close of closing) {
    try {
      await close();
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
  // Nothing of ours is left to do; a timer of a library must not keep the process.
  process.exit();
}
