import type { Issue } from '@network-meetings/core';
import { emailKey, IssueCode, Member, parseWith } from '@network-meetings/core';
import { parse } from 'csv-parse/sync';
import type { ColumnWords } from '../locales/wording.js';

/** A member as a roster file names one: the id is ours to give, and the group may be the same for the whole file. */
export type RosterEntry = Omit<Member, 'id' | 'joined' | 'left' | 'reachable'>;

/** A fault of a roster, with the line (of a spreadsheet) or the number of the entry (of JSON) that it stands in, from 1. */
export interface RosterFault {
  readonly line: number;
  readonly issue: Issue;
}

/** A roster that was read, or everything that is wrong with it. */
export type ReadRoster =
  | { readonly ok: true; readonly entries: readonly RosterEntry[] }
  | { readonly ok: false; readonly faults: readonly RosterFault[] };

const fields = [
  'group',
  'name',
  'email',
  'organisation',
  'phone',
  'sector',
  'profile',
  'language',
  'status',
] as const;
type Field = (typeof fields)[number];

interface Row {
  readonly line: number;
  readonly values: Record<string, unknown>;
}

const MAX_MEMBERS = 20_000;
const SEPARATORS = [';', '\t', ','] as const;

/** Text of a file: UTF-8, or, where it is none, the Windows code page that spreadsheets still write. */
export function decodeRoster(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that the heading has most of: Danish spreadsheets write semicolons. */
function separatorOf(text: string): string {
  const heading = text.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string) => heading.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ';';
}

const plain = (word: string) =>
  word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

function fieldOf(heading: string, names: ColumnWords): Field | undefined {
  const word = plain(heading);
  return fields.find((field) => [field, ...names[field]].some((name) => plain(name) === word));
}

function faultIn(line: number, code: IssueCode, path: string, params: Issue['params'] = {}): RosterFault {
  return { line, issue: { code, path, params } };
}

function rowsOfCsv(text: string, names: ColumnWords): readonly Row[] | readonly RosterFault[] {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: 20_000,
    }) as unknown as typeof records;
  } catch (error) {
    const { lines } = error as { lines?: unknown };
    return [faultIn(typeof lines === 'number' ? lines : 1, IssueCode.Malformed, '$')];
  }
  const [heading, ...rest] = records;
  if (!heading) return [];
  const columns = heading.record.map((word) => fieldOf(word, names));
  const missing = (['name', 'email'] as const).filter((field) => !columns.includes(field));
  if (missing.length > 0)
    return missing.map((field) => faultIn(heading.info.lines, IssueCode.Missing, `$.${field}`));
  return rest.map(({ record, info }) => ({
    line: info.lines,
    values: Object.fromEntries(
      record.flatMap((value, at) => (columns[at] && value !== '' ? [[columns[at], value]] : [])),
    ),
  }));
}

function rowsOfJson(text: string): readonly Row[] | readonly RosterFault[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [faultIn(1, IssueCode.Malformed, '$')];
  }
  const list: unknown = Array.isArray(data) ? data : (data as { members?: unknown } | null)?.members;
  if (!Array.isArray(list)) return [faultIn(1, IssueCode.WrongType, '$', { expected: 'array' })];
  return list.map((values: unknown, at) => ({
    line: at + 1,
    values: typeof values === 'object' && values !== null ? { ...values } : {},
  }));
}

/** What a roster says of a member: the rest is the database's, or the member's own to say. */
function entryOf(member: Member): RosterEntry {
  const entry: Partial<Member> = { ...member };
  delete entry.id;
  delete entry.joined;
  delete entry.left;
  delete entry.reachable;
  return entry as RosterEntry;
}

const isFault = (row: Row | RosterFault): row is RosterFault => 'issue' in row;

/**
 * Reads a roster, whole or not at all: a spreadsheet saved as CSV with a heading, or JSON, a list of members or an object
 * with `members`.
 * @param groups the groups that there are @param group of every member that names none
 */
export function readRoster(
  text: string,
  {
    groups,
    group,
    names,
  }: {
    readonly groups: ReadonlySet<string>;
    readonly group?: string | undefined;
    readonly names: ColumnWords;
  },
): ReadRoster {
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  const rows = isJson ? rowsOfJson(text.replace(/^\uFEFF/, '')) : rowsOfCsv(text, names);
  const faults: RosterFault[] = rows.filter(isFault);
  if (rows.length > MAX_MEMBERS) faults.push(faultIn(1, IssueCode.TooMany, '$', { limit: MAX_MEMBERS }));
  if (faults.length > 0) return { ok: false, faults };
  const entries: RosterEntry[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (isFault(row)) continue;
    const { line, values } = row;
    // An id is asked for by the schema and given by the database.
    const parsed = parseWith(Member, { ...(group !== undefined && { group }), ...values, id: 'x' });
    if (!parsed.ok) {
      faults.push(...parsed.issues.map((issue) => ({ line, issue })));
      continue;
    }
    const entry = entryOf(parsed.value);
    const person = `${entry.group} ${emailKey(entry.email)}`;
    if (!groups.has(entry.group))
      faults.push(faultIn(line, IssueCode.UnknownReference, '$.group', { id: entry.group }));
    if (seen.has(person)) faults.push(faultIn(line, IssueCode.Duplicate, '$.email', { id: entry.email }));
    seen.add(person);
    entries.push(entry);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entries };
}
