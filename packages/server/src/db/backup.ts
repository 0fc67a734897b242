import type { PoolClient } from 'pg';

/** What is not backed up: it is made anew (the functions, the secret of challenges), belongs to a process that runs, or counts for an hour. */
const left: ReadonlySet<string> = new Set([
  'migration',
  'functions',
  'worker',
  'rate_limit',
  'secret',
  'done_work',
]);

/** The jobs of the queue, as a table of the backup: they go back through the queue's own function. */
export const JOBS = 'jobs';

/** A table with the columns that are written, by name, so that two databases whose columns came in another order give the same. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

interface ColumnRow {
  readonly table: string;
  readonly column: string;
}

/** The tables of the server, each after those that it points to. */
export async function backupTables(client: PoolClient): Promise<readonly BackupTable[]> {
  const { rows: columns } = await client.query<ColumnRow>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'network' and is_generated = 'NEVER' order by table_name collate "C", column_name collate "C"`,
  );
  const { rows: references } = await client.query<{ table: string; target: string }>(
    `select source.relname as table, target.relname as target from pg_constraint
     join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
     where contype = 'f' and connamespace = 'network'::regnamespace and conrelid <> confrelid`,
  );
  const names = [...new Set(columns.map(({ table }) => table))].filter((name) => !left.has(name));
  const sorted: string[] = [];
  const add = (name: string): void => {
    if (sorted.includes(name)) return;
    for (const { table, target } of references) if (table === name && names.includes(target)) add(target);
    sorted.push(name);
  };
  names.forEach(add);
  return sorted.map((name) => ({
    name,
    columns: columns.filter(({ table }) => table === name).map(({ column }) => column),
  }));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const list = (columns: readonly string[]) => columns.map(quoted).join(', ');

/** Rows come in the order of the primary key, and times in UTC, so that equal data are equal text. */
async function rowsQuery(client: PoolClient, { name, columns }: BackupTable): Promise<string> {
  if (name === JOBS)
    return `select row_to_json(one)::text as line from (
      select task.identifier as task, job.payload, queue.queue_name as queue, job.run_at, job.max_attempts, job.priority, job.key
      from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
      left join graphile_worker._private_job_queues queue on queue.id = job.job_queue_id
      where job.attempts < job.max_attempts or job.locked_at is not null
      order by 1, job.payload::text, job.run_at) one`;
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
     where indrelid = $1::regclass and indisprimary order by array_position(indkey::smallint[], attnum)`,
    [`network.${quoted(name)}`],
  );
  const order = rows.map(({ column }) => `${quoted(column)}::text collate "C"`).join(', ');
  return `select row_to_json(one)::text as line from (
    select ${list(columns)} from network.${quoted(name)}${order === '' ? '' : ` order by ${order}`}) one`;
}

const PAGE = 1000;

/** Reads the rows of a table as one JSON a line. Within a transaction. */
export async function* readRows(client: PoolClient, table: BackupTable): AsyncGenerator<readonly string[]> {
  await client.query(`declare backup_rows no scroll cursor for ${await rowsQuery(client, table)}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${String(PAGE)} from backup_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('close backup_rows');
}

/** Begins to read everything as it is at one moment. */
export async function beginSnapshot(client: PoolClient): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local timezone = 'UTC'`);
  await client.query(`set local datestyle = 'ISO'`);
}

/** The migrations that a database has had, in their order; undefined where it is none of ours yet. */
export async function appliedMigrations(client: PoolClient): Promise<readonly string[] | undefined> {
  const { rows: known } = await client.query(`select 1 where to_regclass('network.migration') is not null`);
  if (known.length === 0) return undefined;
  const { rows } = await client.query<{ name: string }>(
    'select name from network.migration order by name collate "C"',
  );
  return rows.map(({ name }) => name);
}

/** The first table of a database that holds anything; undefined where it is empty, as a server is before its first feed. */
export async function firstFilled(client: PoolClient): Promise<string | undefined> {
  for (const { name } of await backupTables(client)) {
    const { rows } = await client.query(`select 1 from network.${quoted(name)} limit 1`);
    if (rows.length > 0) return name;
  }
  return undefined;
}

/** Takes the empty tables away, so that they are made as they were when the backup was written. */
export async function dropEmpty(client: PoolClient): Promise<void> {
  await client.query('drop schema if exists network cascade');
}

/** Prepares a transaction that loads rows: what triggers would tell has been told. */
export async function beginLoading(client: PoolClient, tables: readonly BackupTable[]): Promise<void> {
  await client.query('begin');
  await client.query(`set local timezone = 'UTC'`);
  await client.query(`set local datestyle = 'ISO'`);
  const own = tables.filter(({ name }) => name !== JOBS);
  for (const { name } of own) await client.query(`alter table network.${quoted(name)} disable trigger user`);
  // A migration may have put rows of its own; those of the backup are to be there, and no others.
  for (const { name } of [...own].reverse()) await client.query(`delete from network.${quoted(name)}`);
}

/** Writes rows into a table. @param lines one JSON each */
export async function writeRows(
  client: PoolClient,
  { name, columns }: BackupTable,
  lines: readonly string[],
): Promise<void> {
  const rows = `[${lines.join(',')}]`;
  if (name === JOBS) {
    await client.query(
      `select graphile_worker.add_job(task, payload, queue, run_at, max_attempts, key, priority)
       from json_to_recordset($1) as job (task text, payload json, queue text, run_at timestamptz, max_attempts integer,
         priority integer, key text)`,
      [rows],
    );
    return;
  }
  await client.query(
    `insert into network.${quoted(name)} (${list(columns)}) overriding system value
     select ${list(columns)} from json_populate_recordset(null::network.${quoted(name)}, $1)`,
    [rows],
  );
}

/** Ends the loading: what counts goes on from where it was, and triggers tell again. */
export async function endLoading(client: PoolClient, tables: readonly BackupTable[]): Promise<void> {
  for (const { name, columns } of tables) {
    if (name === JOBS) continue;
    await client.query(`alter table network.${quoted(name)} enable trigger user`);
    for (const column of columns)
      await client.query(
        `select setval(pg_get_serial_sequence($1, $2), max(${quoted(column)}::text::bigint)) from network.${quoted(name)}
         where pg_get_serial_sequence($1, $2) is not null having count(*) > 0`,
        [`network.${quoted(name)}`, column],
      );
  }
}
