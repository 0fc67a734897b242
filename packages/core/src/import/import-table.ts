import * as z from 'zod/mini';
import { formulaStart } from '../calendar/csv.js';
import type { Locale } from '../locales/locale.js';
import type { PublishingWording } from '../locales/publishing-wording.js';
import { AttendanceMode, MeetingLength, MeetingStatus } from '../model/meeting.js';
import { Id } from '../model/primitives.js';
import { meetingColumns } from '../view/meeting-table.js';
import type { MeetingColumn } from '../view/meeting-table.js';
import type { Imported, ImportOptions, NamedGroup } from './imported.js';
import { ImportCode, ImportLog } from './imported.js';
import { MeetingSink, slug } from './meeting-draft.js';

/** A row of a table, with its line in the file or its row in the sheet, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a table is read. */
export interface TableImportOptions extends ImportOptions {
  /** The languages whose headings and words are known. */
  readonly languages: readonly { readonly locale: Locale; readonly words: PublishingWording }[];
  /** Headings of the table's own: `{ title: 'Emne' }`. */
  readonly mapping?: Partial<Readonly<Record<MeetingColumn, string>>>;
}

const plain = (text: string) => text.trim().toLowerCase();

/** A cell as it was written before {@link csvText} defused it. */
const cellText = (text: string | undefined) => {
  const trimmed = (text ?? '').trim();
  return trimmed.startsWith("'") && formulaStart.test(trimmed.slice(1)) ? trimmed.slice(1) : trimmed;
};

/** `2027-03-11`, or the day first as Danes, Germans and Britons write it: `11-03-2027`, `11.3.2027`, `11/3 2027`. */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const dayFirst = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00Z`);
  // 31 April must not become 1 May.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : undefined;
}

/** `09:00`, `9.00`, `kl. 9`, `09:00:00`. */
export function readClock(text: string): string | undefined {
  const [, hour, minute = '00'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?:[.:]00)?$/i.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** The column of each heading, by its place. */
function columnsOf(headings: readonly string[], options: TableImportOptions, log: ImportLog, line: number) {
  const names = new Map<string, MeetingColumn>();
  for (const column of meetingColumns) {
    names.set(plain(column), column);
    for (const { words } of options.languages) names.set(plain(words.columns[column]), column);
  }
  for (const [column, heading] of Object.entries(options.mapping ?? {})) {
    names.set(plain(heading), column as MeetingColumn);
  }
  const places = new Map<MeetingColumn, number>();
  for (const [at, heading] of headings.entries()) {
    const column = names.get(plain(heading));
    if (column !== undefined && !places.has(column)) places.set(column, at);
    else if (heading.trim() !== '') {
      log.note(ImportCode.ColumnUnknown, { heading: heading.slice(0, 60) }, line, at + 1);
    }
  }
  return places;
}

/** The value of an enumeration by its own name or by what it is called in a language. */
function wordOf<T extends string>(
  text: string,
  values: readonly T[],
  options: TableImportOptions,
  called: (language: TableImportOptions['languages'][number], value: T) => string | undefined,
): T | undefined {
  return values.find(
    (value) =>
      plain(text) === value ||
      options.languages.some((language) => plain(called(language, value) ?? '') === plain(text)),
  );
}

/** A meeting a row, with a row of headings first. */
class TableImport {
  readonly #options: TableImportOptions;
  readonly #log = new ImportLog();
  readonly #sink: MeetingSink;
  readonly #groups = new Map<string, NamedGroup>();
  readonly #named: NamedGroup[] = [];

  constructor(options: TableImportOptions) {
    this.#options = options;
    this.#sink = new MeetingSink(options, this.#log);
    for (const group of options.groups ?? []) {
      this.#groups.set(plain(group.id), group);
      this.#groups.set(plain(group.name), group);
    }
  }

  #groupIds(text: string): readonly string[] {
    const names = text
      .split(/[\n;|]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (names.length === 0) return [this.#options.group];
    return names.map((name) => {
      const known = this.#groups.get(plain(name));
      if (known) return known.id;
      const group = {
        id: slug(name) || `gruppe-${String(this.#named.length + 1)}`,
        name: name.slice(0, 200),
      };
      this.#groups.set(plain(name), group);
      this.#named.push(group);
      return group.id;
    });
  }

  #row({ line, cells }: TableRow, places: ReadonlyMap<MeetingColumn, number>): void {
    const { dayHours = ['09:00', '16:00'] } = this.#options;
    const cell = (column: MeetingColumn) => cellText(cells[places.get(column) ?? -1]);
    const optional = (column: MeetingColumn) => cell(column) || undefined;
    const badCells = new Set<MeetingColumn>();
    const bad = (column: MeetingColumn) => {
      badCells.add(column);
      const at = (places.get(column) ?? 0) + 1;
      this.#log.problem(ImportCode.BadCell, { column, value: cell(column).slice(0, 60) }, line, at);
      return '';
    };
    const read = (column: MeetingColumn, reader: (text: string) => string | undefined, otherwise: string) =>
      cell(column) === '' ? otherwise : (reader(cell(column)) ?? bad(column));
    const date = cell('date') === '' ? bad('date') : read('date', readDate, '');
    const word = <T extends string>(
      column: MeetingColumn,
      values: readonly T[],
      called: (language: TableImportOptions['languages'][number], value: T) => string | undefined,
    ): T | undefined => {
      if (cell(column) === '') return undefined;
      const value = wordOf(cell(column), values, this.#options, called);
      if (value === undefined) bad(column);
      return value;
    };
    const clock = [read('start', readClock, dayHours[0]), read('end', readClock, dayHours[1])] as const;
    const endDate = read('endDate', readDate, date);
    const mode = word(
      'mode',
      Object.values(AttendanceMode),
      ({ locale }, value) => locale.attendanceModes[value],
    );
    const length = word('length', Object.values(MeetingLength), ({ locale }, value) => locale.lengths[value]);
    const status = word('status', Object.values(MeetingStatus), ({ locale, words }, value) =>
      value === MeetingStatus.Scheduled ? words.scheduled : locale.status[value],
    );
    const id = optional('id');
    if (id !== undefined && !z.safeParse(Id, id).success) bad('id');
    if (cell('title') === '') bad('title');
    if (badCells.size > 0) return;
    if (cell('start') === '' && cell('end') === '') {
      this.#log.note(ImportCode.AllDay, { start: dayHours[0], end: dayHours[1] }, line);
    }
    this.#sink.add(
      {
        id,
        groups: this.#groupIds(cell('groups')),
        title: cell('title'),
        theme: optional('theme'),
        purpose: optional('purpose'),
        start: `${date}T${clock[0]}`,
        end: `${endDate}T${clock[1]}`,
        attendanceMode: mode,
        length,
        status,
        statusNote: optional('statusNote'),
        url: optional('url'),
        place: {
          name: optional('place'),
          street: optional('street'),
          postalCode: optional('postalCode'),
          city: optional('city'),
        },
      },
      line,
    );
  }

  read(rows: readonly TableRow[]): Imported {
    const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const places = columnsOf(head?.cells ?? [], this.#options, this.#log, head?.line ?? 1);
    const missing = (['title', 'date'] as const).filter((column) => !places.has(column));
    for (const column of missing) {
      const headings = this.#options.languages.map(({ words }) => words.columns[column]);
      this.#log.problem(ImportCode.ColumnMissing, { column, headings }, head?.line);
    }
    if (missing.length > 0) return this.#log.result([]);
    for (const row of body) this.#row(row, places);
    return this.#log.result(this.#sink.meetings, this.#named);
  }
}

/**
 * Reads rows of a spreadsheet or a CSV file into meetings: the first row holds headings, as {@link meetingTable} writes them in any of the languages or as
 * the mapping names them; each further row is a meeting. A cell that can't be read is a problem with its row and column, and its meeting is left
 * out.
 */
export function importTable(rows: readonly TableRow[], options: TableImportOptions): Imported {
  return new TableImport(options).read(rows);
}
