import type { IssueCode, IssueParams } from '../model/issue.js';
import type { Meeting } from '../model/meeting.js';
import type { TimeZone, UtcInstant } from '../model/primitives.js';

/** What an import says of what it read, beside the codes of a feed's faults. */
export const ImportCode = {
  TooLarge: 'import/too-large',
  TooDeep: 'import/too-deep',
  TooMany: 'import/too-many',
  NotJson: 'import/not-json',
  NoCalendar: 'import/no-calendar',
  NoEvents: 'import/no-events',
  MalformedLine: 'import/malformed-line',
  Unclosed: 'import/unclosed',
  UnexpectedEnd: 'import/unexpected-end',
  NoStart: 'import/no-start',
  BadTime: 'import/bad-time',
  UnknownZone: 'import/unknown-zone',
  Floating: 'import/floating-time',
  Skipped: 'import/time-skipped',
  AllDay: 'import/all-day',
  NoEnd: 'import/no-end',
  BadRule: 'import/rule-not-read',
  SeriesCut: 'import/series-cut',
  PropertyDropped: 'import/property-dropped',
  ComponentDropped: 'import/component-dropped',
  Private: 'import/private-left-out',
  TextCut: 'import/text-cut',
  LinkDropped: 'import/link-dropped',
  Duplicate: 'import/duplicate',
  MalformedTable: 'import/malformed-table',
  ColumnMissing: 'import/column-missing',
  ColumnUnknown: 'import/column-unknown',
  BadCell: 'import/bad-cell',
} as const;
export type ImportCode = (typeof ImportCode)[keyof typeof ImportCode];

/** Something that an import says, and where. */
export interface ImportIssue {
  readonly code: ImportCode | IssueCode;
  /** From 1; absent when it is about the whole. */
  readonly line?: number;
  /** From 1; of a table the column of the cell. */
  readonly column?: number;
  readonly params: IssueParams;
}

/** A group that a table names and the feed doesn't have yet. */
export interface NamedGroup {
  readonly id: string;
  readonly name: string;
}

/** What an import gives: the meetings, and everything that somebody should know of those that are not as they were. */
export interface Imported {
  readonly meetings: readonly Meeting[];
  /** Groups that were named and not known. */
  readonly groups: readonly NamedGroup[];
  /** What is broken and was left out. */
  readonly problems: readonly ImportIssue[];
  /** What was taken in another form than it had. */
  readonly notes: readonly ImportIssue[];
}

/** What an import reads at most, so that no file makes it hang or fill the memory. */
export interface ImportLimits {
  /** Characters of the whole. */
  readonly characters: number;
  /** Meetings, all occurrences of series included. */
  readonly meetings: number;
  /** Occurrences of one series. */
  readonly occurrences: number;
  /** How deep components or JSON may be nested. */
  readonly depth: number;
}

/** The limits that hold when none are given. */
export const defaultLimits: ImportLimits = {
  characters: 10_000_000,
  meetings: 10_000,
  occurrences: 200,
  depth: 16,
};

/** How an import is read. */
export interface ImportOptions {
  /** The id of the group that owns a meeting which names none. */
  readonly group: string;
  /** The zone of the feed: of every time that names no zone. */
  readonly timeZone: TimeZone;
  /** Stands as `updatedAt` of what doesn't say when it changed. */
  readonly now: UtcInstant;
  /** The groups that are known, for tables that name them. */
  readonly groups?: readonly NamedGroup[];
  /** The clock of a day that has none: `['09:00', '16:00']` when left out. */
  readonly dayHours?: readonly [string, string];
  readonly limits?: Partial<ImportLimits>;
}

const MOST_ISSUES = 1000;

/** Gathers what an import has to say; beyond a thousand of a kind nobody reads on. */
export class ImportLog {
  readonly problems: ImportIssue[] = [];
  readonly notes: ImportIssue[] = [];
  readonly #dropped = new Map<
    string,
    { code: ImportCode; name: string; count: number; line: number | undefined }
  >();

  /** Something is broken and left out. */
  problem(code: ImportIssue['code'], params: IssueParams = {}, line?: number, column?: number): void {
    add(this.problems, code, params, line, column);
  }

  /** Something was taken in another form. */
  note(code: ImportIssue['code'], params: IssueParams = {}, line?: number, column?: number): void {
    add(this.notes, code, params, line, column);
  }

  /** Counts what has no place in a meeting, so that it is told once for each name. */
  dropped(code: ImportCode, name: string, line: number): void {
    const key = `${code} ${name}`;
    const known = this.#dropped.get(key);
    if (known) known.count += 1;
    else if (this.#dropped.size < 200) this.#dropped.set(key, { code, name, count: 1, line });
  }

  /** Everything that was said. */
  result(meetings: readonly Meeting[], groups: readonly NamedGroup[] = []): Imported {
    for (const { code, name, count, line } of this.#dropped.values()) this.note(code, { name, count }, line);
    this.#dropped.clear();
    return { meetings, groups, problems: this.problems, notes: this.notes };
  }
}

function add(
  into: ImportIssue[],
  code: ImportIssue['code'],
  params: IssueParams,
  line: number | undefined,
  column: number | undefined,
): void {
  if (into.length >= MOST_ISSUES) return;
  into.push({
    code,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    params,
  });
}
