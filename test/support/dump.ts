import type { Harness } from '../server/harness.js';

/**
 * Every row of every table of ours and of the queue as lower-case text, a heading before each table; with what is kept as bytes also read as
 * text, and base64 and quoted-printable in it undone.
 */
export async function dumpOf({ query }: Pick<Harness, 'query'>): Promise<string> {
  const tables = await query<{ name: string; table_schema: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    texts.push(`\n# ${name}`);
    for (const row of await query<Record<string, unknown>>(`select * from ${name}`)) {
      texts.push(...Object.values(row).flatMap(readable));
    }
  }
  return texts.join('\n').toLowerCase();
}

function readable(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!Buffer.isBuffer(value)) return [typeof value === 'string' ? value : JSON.stringify(value)];
  const text = value.toString('utf8');
  const unquoted = text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replace(/=/g, ''), 'hex').toString('utf8'));
  const decoded = [...text.matchAll(/^(?:[A-Za-z0-9+/]{20,}={0,2}\r?\n?)+$/gm)].map(([block]) =>
    Buffer.from(block, 'base64').toString('utf8'),
  );
  return [text, value.toString('hex'), unquoted, ...decoded];
}
