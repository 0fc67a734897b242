import type { Client } from 'pg';
import { APP_ROLE, SUPERUSER } from './settings.js';

/** An address with user and password in it. Never to be logged. */
export function addressOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Does something in one connection as the superuser, for which PostgreSQL keeps places free when all others are taken. */
export async function asSuperuser<T>(
  port: number,
  password: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  // Needed when PostgreSQL runs, so it is loaded while that starts.
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: addressOf(SUPERUSER, password, port, 'postgres'),
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
  });
  client.on('error', () => undefined); // the query in progress rejects too
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Which PostgreSQL answers there, such as `18.4`. */
export function askVersion(port: number, password: string): Promise<string> {
  return asSuperuser(port, password, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
}

/** Makes the server's role and database where they are missing, also after a first start that was interrupted. */
export function prepareAppDatabase(port: number, password: string): Promise<void> {
  return asSuperuser(port, password, async (client) => {
    // A killed server's session may still be at it: PostgreSQL finishes a statement before it sees that its client is
    // gone. Its lock goes with the session.
    await client.query("select pg_advisory_lock(hashtext('network-meetings/prepare'))");
    const has = async (sql: string): Promise<boolean> => (await client.query(sql, [APP_ROLE])).rowCount !== 0;
    if (!(await has('select from pg_roles where rolname = $1'))) {
      await client.query(`create role ${APP_ROLE} login password ${client.escapeLiteral(password)}`);
    }
    if (!(await has('select from pg_database where datname = $1'))) {
      await client.query(`create database ${APP_ROLE} owner ${APP_ROLE}`);
      // Elsewhere than in its own database the role has nothing to do.
      await client.query('revoke connect on database postgres from public');
    }
  });
}
