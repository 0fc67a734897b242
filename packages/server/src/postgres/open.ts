import { resolve } from 'node:path';
import { DatabaseStartCode, DatabaseStartError } from './errors.js';

/** Where the server's data are to be. */
export interface DatabaseOptions {
  /** A PostgreSQL that somebody else runs, as `postgres://user:password@host/database`. Then nothing is started. */
  readonly databaseUrl?: string | undefined;
  /** Folder for a PostgreSQL of our own; made when it doesn't exist, and for nothing else. */
  readonly dataDir: string;
  /** Where data and binaries go when the server is root and `dataDir` is closed to other users. */
  readonly systemDir?: string;
  /** Takes one line for the administrator; passwords never come here. */
  readonly log: (message: string) => void;
}

/** A PostgreSQL to connect to. */
export interface OpenDatabase {
  /** With user and password: for the connection pool, not for a log. */
  readonly url: string;
  readonly kind: 'embedded' | 'external';
  /** Stops what was started here, after the pool is closed. Of an external database: nothing. */
  close(): Promise<void>;
}

const SYSTEM_DIR = '/var/lib/network-meetings';

/**
 * Opens the database of the server: the one at `databaseUrl`, else a PostgreSQL of our own in `dataDir`.
 *
 * @throws DatabaseStartError with a message for the administrator
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl, dataDir, log } = options;
  if (databaseUrl) {
    log(`Using the PostgreSQL at ${describe(databaseUrl)}`);
    return { url: databaseUrl, kind: 'external', close: () => Promise.resolve() };
  }
  const { openEmbedded } = await import('./embedded.js');
  const own = await openEmbedded(resolve(dataDir), options.systemDir ?? SYSTEM_DIR, log);
  return { url: own.url, kind: 'embedded', close: () => own.close() };
}

/** Host, port and database of an address, and nothing secret: parameters may hold a password too. */
function describe(databaseUrl: string): string {
  let url: URL;
  try {
    url = new URL(databaseUrl);
  } catch {
    throw badUrl();
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw badUrl();
  const host = url.host === '' ? (url.searchParams.get('host') ?? 'the local socket') : url.host;
  return `${host}${url.pathname}`;
}

const badUrl = (): DatabaseStartError =>
  new DatabaseStartError(
    DatabaseStartCode.url,
    'DATABASE_URL is not an address of a PostgreSQL. It should look like postgres://user:password@host:5432/database.',
  );
