import type { RequestListener } from 'node:http';
import { AdministratorError } from './administrator-error.js';
import type { Config } from './config.js';
import { readConfig } from './config.js';
import { isUnavailable } from './db/faults.js';
import { securityFields } from './http/security-headers.js';
import { listen } from './listen.js';
import { openDatabase } from './postgres/open.js';

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

/** What answers comes only when its feed is published; until then the port is held, and says so. */
function gate(): { readonly answer: RequestListener; open: (answer: RequestListener) => void } {
  let opened: RequestListener | undefined;
  return {
    answer: (request, response) => {
      if (opened) opened(request, response);
      // It lives, however long a migration takes: nothing is to kill it for that.
      else if (/^\/health(\?|$)/.test(request.url ?? ''))
        response
          .writeHead(200, { ...securityFields, 'Content-Type': 'application/json' })
          .end('{"status":"ok"}');
      else
        response
          .writeHead(503, {
            ...securityFields,
            'Retry-After': '1',
            'Content-Type': 'text/plain; charset=utf-8',
          })
          .end('Starting');
    },
    open: (answer) => {
      opened = answer;
    },
  };
}

async function start(config: Config, closing: Close[], isStopping: () => boolean): Promise<void> {
  const door = gate();
  // The port first: a second server must not touch the data of the first.
  const listening = await listen(door.answer, config.port, config.hosts);
  closing.unshift(() => listening.close());
  const opening = openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    log: (line) => {
      console.log(line);
    },
  });
  const onClose = (close: Close) => {
    closing.splice(1, 0, close);
  };
  const look = async () => {
    const [{ url, kind }, { connect }, { isUpToDate }] = await Promise.all([
      opening.then((opened) => {
        onClose(() => opened.close());
        return opened;
      }),
      import('./db/connect.js'),
      import('./db/release.js'),
    ]);
    const database = connect(url);
    onClose(() => database.close());
    return { database, kind, isUpToDate: await isUpToDate(database.pool) };
  };
  // While PostgreSQL starts or answers, which is another process, what serves is loaded.
  const [looked, { serve }] = await Promise.all([look(), import('./serve.js')]);
  await serve(config, { ...looked, isStopping, onClose, onReady: door.open });
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
    if (error instanceof AdministratorError) console.error(`\n${error.message}`);
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
