import * as z from 'zod/mini';
import type { LoadedFeed } from '../client/feed-client.js';
import type { FailureIssue, Result } from '../client/transport.js';
import { failure } from '../client/transport.js';
import { parseFeed } from '../feed/parse-feed.js';
import { FEED_FORMAT, FEED_VERSION } from '../model/feed.js';
import { isSafeLink, Language } from '../model/primitives.js';
import type { TimeZone, WebUrl } from '../model/primitives.js';
import { utcInstant } from '../time/zone.js';
import { rawTextOf } from './components.js';
import { contentLines } from './content-lines.js';
import { decodeText } from './decode-text.js';
import { importCalendar } from './import-calendar.js';
import type { ImportIssue, ImportLimits } from './imported.js';
import { ImportCode, ImportLog } from './imported.js';
import { clean } from './meeting-draft.js';
import type { RawProperty } from './property.js';
import { knownZone } from './zone-name.js';

/** Where a calendar stands, and what it does not say of itself. */
export interface CalendarFeedOptions {
  /** Its address; its site stands for the association's where the calendar names no page (RFC 7986 URL). */
  readonly url: WebUrl;
  /** The language of its texts (BCP 47); Danish where it is none. */
  readonly language: string;
  /** The zone of a calendar that names none; Europe/Copenhagen when left out. */
  readonly timeZone?: TimeZone;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly limits?: Partial<ImportLimits>;
}

// Properties of a calendar stand before its components (RFC 5545 3.4); no head is longer.
const HEAD = 20_000;
const ofHead = /^(NAME|X-WR-CALNAME|URL|X-WR-TIMEZONE)[:;]/i;
const webSchemes = new Set(['http:', 'https:']);
const GROUP = 'calendar';

function headOf(text: string): (name: string) => string | undefined {
  const properties: RawProperty[] = [];
  for (const [line, number] of contentLines(text.slice(0, HEAD))) {
    if (/^BEGIN:(?!VCALENDAR)/i.test(line)) break;
    const name = ofHead.exec(line)?.[1];
    // Read as a property that is known to be text: of others the escapes would stand (RFC 5545 3.3.11).
    if (name !== undefined)
      properties.push({
        name: name.toUpperCase(),
        text: `SUMMARY${line.slice(name.length)}`,
        line: number,
      });
  }
  return (wanted) => {
    const found = properties.find(({ name }) => name === wanted);
    return found && rawTextOf({ name: '', line: 1, properties: [{ ...found, name: 'SUMMARY' }] }, 'SUMMARY');
  };
}

const placed = ({ code, line, params }: ImportIssue): FailureIssue => ({
  code,
  path: line === undefined ? '$' : `line ${String(line)}`,
  params,
});

/**
 * Reads an iCalendar file as a feed: one group by the name of the calendar, and its events as meetings ({@link importCalendar}). What is broken
 * and left out, and what was taken in another form, are the feed's warnings, each with its line as its path (`line 12`). Fails with
 * `feed/invalid` when there is no calendar in it, or too large a one.
 * @param source the text, or the bytes of the file, whose encoding is then found out
 */
export function readCalendarFeed(
  source: string | Uint8Array,
  { url, language, timeZone = 'Europe/Copenhagen', now, limits }: CalendarFeedOptions,
): Result<LoadedFeed> {
  const text = typeof source === 'string' ? source : decodeText(source);
  const head = headOf(text);
  const { origin, hostname } = new URL(url);
  const log = new ImportLog();
  const name =
    clean(head('NAME') ?? head('X-WR-CALNAME'), 'name', 200, false, log, undefined) ?? (hostname || GROUP);
  const page = head('URL');
  const zone = knownZone(head('X-WR-TIMEZONE') ?? '') ?? timeZone;
  const updatedAt = utcInstant(now);
  const { meetings, problems, notes } = importCalendar(text, {
    group: GROUP,
    timeZone: zone,
    now: updatedAt,
    ...(limits && { limits }),
  });
  const issues = [...problems, ...log.notes, ...notes].map(placed);
  const isNone = problems.some(({ code }) => code === ImportCode.NoCalendar || code === ImportCode.TooLarge);
  if (isNone) return failure('feed/invalid', false, issues);
  const parsed = parseFeed({
    format: FEED_FORMAT,
    version: FEED_VERSION,
    updatedAt,
    language: z.safeParse(Language, language).success ? language : 'da',
    timeZone: zone,
    association: {
      id: GROUP,
      name,
      url: page !== undefined && isSafeLink(page, webSchemes) ? page : origin,
    },
    groups: [{ id: GROUP, name }],
    meetings,
  });
  return parsed.ok
    ? { ok: true, value: { feed: parsed.value, warnings: issues } }
    : failure('feed/invalid', false, parsed.issues);
}
