import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AppOptions } from './app.js';
import { clockFrom, systemClock } from './clock.js';
import type { Config } from './config.js';
import type { Database } from './db/connect.js';
import { jsonLog, linesTogether } from './http/access-log.js';
import { createListener } from './http/listener.js';
import { loadTemplates } from './notify/templates.js';
import { packageFolder } from './package-folder.js';
import type { OpenDatabase } from './postgres/open.js';
import { publishAtStart } from './publish-at-start.js';
import { createRateGuard, rateLimits } from './services/rate-limits.js';
import type { ServiceContext } from './services/service.js';
import { createWork } from './services/work.js';

const example = join(packageFolder, 'example');
/** The address of the example association in its own feed and pages. */
const EXAMPLE_ORIGIN = 'https://dansk-it.example.org';

/** What a server is started with beside its configuration. */
export interface Serving {
  readonly database: Database;
  readonly kind: OpenDatabase['kind'];
  /** Whether the database has everything that this release brings. */
  readonly isUpToDate: boolean;
  readonly isStopping: () => boolean;
  /** Takes what is to be closed before what was there. */
  readonly onClose: (close: () => Promise<void>) => void;
  /** Called once, when requests can be answered. */
  readonly onReady: (answer: RequestListener) => void;
}

/**
 * Milliseconds in which nothing but requests is answered, before the worker is loaded: that holds up everything for as long as it takes, and who
 * waited for the start comes first.
 */
const WORKER_AFTER = 250;

/**
 * Serves on a database that answers: brings it to the newest form, publishes what the configuration says, and takes requests. Who works off mails
 * and offers comes after that, so that nobody waits for what a signup has no need of.
 * @throws NewerDatabaseError where a newer release took something away
 */
export async function serve(
  config: Config,
  { database, kind, isUpToDate, isStopping, onClose, onReady }: Serving,
): Promise<void> {
  const { dev, publicUrl, allowedOrigins, metricsToken } = config;
  const templates = loadTemplates(config.mail.templates);
  // What brings it there, the job queue among it, is loaded only then.
  if (!isUpToDate) await (await import('./db/migrate.js')).migrate(database.pool);

  const clock = config.startsAt === undefined ? systemClock : clockFrom(config.startsAt);
  const context: ServiceContext = { database, clock };
  const origin = { published: EXAMPLE_ORIGIN, here: publicUrl };
  const print = (line: string) => {
    console.log(line);
  };
  await publishAtStart(context, config, { folder: example, origin }, print);

  const lines = linesTogether((text) => process.stdout.write(text));
  // Also what a fault leaves behind that ends the process.
  process.once('exit', lines.flush);
  const options: AppOptions = {
    ...context,
    publicUrl,
    allowedOrigins,
    dev,
    guard: createRateGuard(database, rateLimits),
    work: createWork(context),
    proxies: config.proxies,
    mailTemplates: config.mail.templates,
    // Without a token nobody may read them.
    metrics:
      metricsToken === undefined
        ? undefined
        : (await import('./services/metrics.js')).createMetrics(database, () => clock.now()),
    metricsToken,
    isStopping,
    ...(dev && { site: { folder: example, origin } }),
    ...(!dev && { log: jsonLog(lines.add) }),
  };
  onReady(createListener(options));
  if (dev) print(`\nThe mails that the server writes are at ${publicUrl}/dev/mail.\nStop with Ctrl-C.`);
  print(`\n${publicUrl}/`);

  await pause(WORKER_AFTER);
  // For the first signups; and an upgrade may put others in their place while this server runs. One after the other, so that requests come in between.
  await import('rate-limiter-flexible');
  await import('altcha-lib');
  await import('altcha-lib/algorithms/sha');
  const { startWorker } = await import('./notify/worker.js');
  const { devTransport, smtpTransport } = await import('./notify/transport.js');
  const { smtpUrl, from } = config.mail;
  const worker = await startWorker(context, {
    transport: smtpUrl === undefined ? devTransport(database, clock, from) : smtpTransport(smtpUrl, from),
    domain: from.slice(from.lastIndexOf('@') + 1),
    publicUrl,
    from,
    templates,
    planned: config.mail.planned,
    // Only one server at a time can hold an embedded database, or the port of a development server.
    alone: dev || kind === 'embedded',
  });
  onClose(() => worker.stop());
}
