import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import type { AppOptions } from './app.js';
import { clockFrom, systemClock } from './clock.js';
import type { Config } from './config.js';
import { connect } from './db/connect.js';
import { bringUpToDate } from './db/up-to-date.js';
import { jsonLog } from './http/access-log.js';
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
  readonly opened: Pick<OpenDatabase, 'url' | 'kind'>;
  readonly isStopping: () => boolean;
  /** Takes what is to be closed before what was there. */
  readonly onClose: (close: () => Promise<void>) => void;
  /** Called once, when requests can be answered. */
  readonly onReady: (answer: RequestListener) => void;
}

/**
 * Serves on a database that answers: brings it to the newest form, publishes what the configuration says, and takes requests. Who works off mails
 * and offers comes after that, so that nobody waits for what a signup has no need of.
 */
export async function serve(
  config: Config,
  { opened, isStopping, onClose, onReady }: Serving,
): Promise<void> {
  const { dev, publicUrl, allowedOrigins, metricsToken } = config;
  const templates = loadTemplates(config.mail.templates);
  const database = connect(opened.url);
  onClose(() => database.close());
  await bringUpToDate(database.pool);

  const clock = config.startsAt === undefined ? systemClock : clockFrom(config.startsAt);
  const context: ServiceContext = { database, clock };
  const origin = { published: EXAMPLE_ORIGIN, here: publicUrl };
  const print = (line: string) => {
    console.log(line);
  };
  await publishAtStart(context, config, { folder: example, origin }, print);

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
    ...(!dev && { log: jsonLog(print) }),
  };
  onReady(createListener(options));
  if (dev) print(`\nThe mails that the server writes are at ${publicUrl}/dev/mail.\nStop with Ctrl-C.`);
  print(`\n${publicUrl}/`);

  const [{ startWorker }, { devTransport, smtpTransport }] = await Promise.all([
    import('./notify/worker.js'),
    import('./notify/transport.js'),
    // For the first signups; and an upgrade may put others in their place while this server runs.
    import('rate-limiter-flexible'),
    import('altcha-lib'),
    import('altcha-lib/algorithms/sha'),
  ]);
  const { smtpUrl, from } = config.mail;
  const worker = await startWorker(context, {
    transport: smtpUrl === undefined ? devTransport(database, clock, from) : smtpTransport(smtpUrl, from),
    domain: from.slice(from.lastIndexOf('@') + 1),
    publicUrl,
    from,
    templates,
    planned: config.mail.planned,
    // Only one server at a time can hold an embedded database, or the port of a development server.
    alone: dev || opened.kind === 'embedded',
  });
  onClose(() => worker.stop());
}
