import { parse } from 'csv-parse/sync';
import { readSheet as readExcelSheet } from 'read-excel-file/node';
import type { TableRow } from '@network-meetings/core/import';
import { decodeText } from '@network-meetings/core/import';

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The cells of a CSV file, with `;`, `,` or a tab between them, whichever its first line has most of. */
export function readCsv(bytes: Uint8Array): readonly TableRow[] {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const [head = ''] = text.split(/\r\n|\r|\n/, 1);
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  const delimiter = counted.reduce((a, b) => (b.count > a.count ? b : a)).sign;
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 200_000,
  }) as unknown as readonly CsvRecord[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // Excel keeps days and times of day as numbers, which the reader gives as dates in UTC.
  if (value instanceof Date) {
    const text = value.toISOString();
    return value.getUTCFullYear() < 1901 ? text.slice(11, 16) : text.slice(0, 10);
  }
  if (typeof value === 'number' && value > 0 && value < 1) {
    const minutes = Math.round(value * 24 * 60);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The cells of the first sheet of an `.xlsx` file. */
export async function readSheet(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const rows: readonly (readonly unknown[])[] = await readExcelSheet(Buffer.from(bytes));
  return rows.map((cells, at) => ({ line: at + 1, cells: cells.map(cellOf) }));
}
