import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Schema } from './schema.js';

const INT8: number = types.builtins.INT8;

/** The database: queries by Kysely, and the pool beneath for the job queue. */
export interface Database {
  readonly db: Kysely<Schema>;
  readonly pool: Pool;
  /** Ends every connection. */
  close(): Promise<void>;
}

// bigint: counts and versions, which stay far below 2^53.
const getTypeParser = (oid: number, format: 'text' | 'binary'): unknown => {
  const parser: (id: number, form: 'text' | 'binary') => unknown = types.getTypeParser;
  return oid === INT8 ? Number : parser(oid, format);
};

/** Connects lazily: the first query opens a connection. @param max connections at most */
export function connect(connectionString: string, max: number = 20): Database {
  const pool = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: 'network-meetings',
    types: { getTypeParser: getTypeParser as typeof types.getTypeParser },
  });
  // A connection that breaks while nobody uses it is replaced by the pool; without this the process would end.
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }).withSchema('network');
  return {
    db,
    pool,
    async close() {
      await db.destroy();
      // Kysely ends only what it has used.
      if (!pool.ending) await pool.end();
    },
  };
}
