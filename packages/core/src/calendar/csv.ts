import type { NetworkFeed } from '../model/feed.js';
import { Audience, audienceView } from '../feed/audience-view.js';
import type { TableOptions } from '../view/meeting-table.js';
import { meetingTable } from '../view/meeting-table.js';

/**
 * What a spreadsheet takes for a formula when a cell begins with it (OWASP, "CSV injection"), the full-width forms of East Asian
 * keyboards and line breaks included.
 */
// eslint-disable-next-line no-control-regex
export const formulaStart = /^[=+\-@\t\r\n\u0000＝＋－＠]/;

function cell(text: string): string {
  // eslint-disable-next-line no-control-regex
  const plain = text.replace(/\u0000/g, '').replace(/\r\n?/g, '\n');
  const safe = formulaStart.test(text) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Rows as CSV that Danish Excel opens with a double click: `;` between the cells, a byte order mark so that æ, ø and å are read as UTF-8,
 * CRLF, and every cell quoted (RFC 4180), since an unquoted `a;=1+1` would be a formula. A cell that begins like a formula gets an
 * apostrophe before it, which Excel shows as text.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

/** The public meetings of a feed as CSV for a spreadsheet. */
export function meetingsCsv(feed: NetworkFeed, options: TableOptions): string {
  return csvText(meetingTable(audienceView(feed, Audience.Public), options));
}
