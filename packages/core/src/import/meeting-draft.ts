import type { Issue, Parsed } from '../model/issue.js';
import { Meeting } from '../model/meeting.js';
import type { Place } from '../model/place.js';
import { isSafeLink } from '../model/primitives.js';
import type { TimeZone, UtcInstant, WallTime } from '../model/primitives.js';
import { checkTimes } from '../feed/check-times.js';
import { parseWith } from '../feed/collect-issues.js';
import { FAULT, readerOf } from '../feed/compile-schema.js';
import type { ImportLimits, ImportLog, ImportOptions } from './imported.js';
import { defaultLimits, ImportCode } from './imported.js';

/** A meeting as an import finds it: texts of any length and kind, times that are checked. */
export interface MeetingDraft {
  readonly id?: string | undefined;
  readonly uid?: string | undefined;
  readonly groups?: readonly string[];
  readonly title?: string | undefined;
  readonly theme?: string | undefined;
  readonly purpose?: string | undefined;
  readonly start: WallTime;
  readonly end: WallTime;
  readonly zone?: TimeZone | undefined;
  readonly status?: Meeting['status'] | undefined;
  readonly statusNote?: string | undefined;
  readonly attendanceMode?: Meeting['attendanceMode'] | undefined;
  readonly length?: Meeting['length'] | undefined;
  readonly sequence?: number | undefined;
  readonly updatedAt?: UtcInstant | undefined;
  readonly url?: string | undefined;
  readonly place?: { readonly [K in keyof Place]?: Place[K] | undefined } | undefined;
}

// What a line or a text of the model may not hold; see `model/primitives.ts`.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Whether a text has no control character; and where it is one line, no space but single blanks. */
function isPlain(text: string, lines: boolean): boolean {
  let wasBlank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBlank = code === 0x20;
    const isOdd = code < 0x20 ? code !== 0x0a || !lines : code >= 0x7f && (code < 0xa1 || code > 0x167f);
    if (isOdd || (isBlank && wasBlank && !lines)) return false;
    wasBlank = isBlank;
  }
  return true;
}

function tidied(text: string, lines: boolean): string {
  const broken = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(controls, '');
  return lines ? broken : broken.replace(/[\s\n]+/g, ' ');
}

/** Text that fits into the model: without control characters, cut where it is too long. */
export function clean(
  text: string | undefined,
  field: string,
  limit: number,
  lines: boolean,
  log: ImportLog,
  line: number | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  const plain = (isPlain(text, lines) ? text : tidied(text, lines)).trim();
  if (plain === '') return undefined;
  if (plain.length <= limit) return plain;
  log.note(ImportCode.TextCut, { field, limit }, line);
  // Not in the middle of a character.
  return `${plain.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const webSchemes = new Set(['http:', 'https:']);

function link(address: string | undefined, log: ImportLog, line: number | undefined): string | undefined {
  if (address === undefined || address.trim() === '') return undefined;
  const trimmed = address.trim();
  if (isSafeLink(trimmed, webSchemes)) return trimmed;
  log.note(ImportCode.LinkDropped, { address: trimmed.slice(0, 200) }, line);
  return undefined;
}

const LONGEST_SLUG = 48;
const spelledOut: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** What an id may hold of a letter: itself, spelled out, or without its accents; of another character nothing. */
function plainLetters(letter: string): string {
  if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) return letter;
  if (letter < '\u0080') return '';
  return spelledOut[letter] ?? letter.normalize('NFD').replace(/[^a-z0-9]/g, '');
}

/** An id made of any text: letters, digits and `-`, Danish letters written out, others without their accents. */
export function slug(text: string): string {
  const lower = text.slice(0, 200).normalize('NFC').toLowerCase();
  let id = '';
  let isApart = false;
  for (let at = 0; at < lower.length && id.length < LONGEST_SLUG; at++) {
    const plain = plainLetters(lower.charAt(at));
    if (plain === '') isApart = id !== '';
    else {
      id += isApart ? `-${plain}` : plain;
      isApart = false;
    }
  }
  return id.slice(0, LONGEST_SLUG).replace(/-$/, '');
}

/** The fields that are there. */
function present(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const there: Record<string, unknown> = {};
  for (const name in record) if (record[name] !== undefined) there[name] = record[name];
  return there;
}

/** Reads a meeting as a feed's are read; the schema itself is asked only for what is wrong. */
function readMeeting(raw: object): Parsed<Meeting> {
  const value = readerOf(Meeting)(raw, { owned: true, extra: false });
  return value === FAULT ? parseWith(Meeting, raw) : { ok: true, value: value as Meeting, warnings: [] };
}

/** Turns drafts into meetings that a feed can hold, and says of each what could not be kept. */
export class MeetingSink {
  readonly meetings: Meeting[] = [];
  readonly log: ImportLog;
  readonly limits: ImportLimits;
  readonly #options: ImportOptions;
  readonly #ids = new Set<string>();
  #isFull = false;

  constructor(options: ImportOptions, log: ImportLog) {
    this.#options = options;
    this.log = log;
    this.limits = { ...defaultLimits, ...options.limits };
  }

  /** Whether no more meetings are taken. */
  get isFull(): boolean {
    return this.#isFull;
  }

  #idOf({ id, title = '', start }: MeetingDraft): string {
    const wanted = id ?? `${slug(title) || 'moede'}-${start.slice(0, 10)}`;
    let free = wanted;
    for (let count = 2; this.#ids.has(free); count++) free = `${wanted.slice(0, 58)}-${String(count)}`;
    this.#ids.add(free);
    return free;
  }

  /** Takes a draft, or says why not. @param line where it stands in the source, from 1 */
  add(draft: MeetingDraft, line?: number): void {
    if (this.meetings.length >= this.limits.meetings) {
      if (!this.#isFull) this.log.problem(ImportCode.TooMany, { limit: this.limits.meetings }, line);
      this.#isFull = true;
      return;
    }
    const { log } = this;
    const text = (value: string | undefined, field: string, limit: number, lines = false) =>
      clean(value, field, limit, lines, log, line);
    const { place = {}, zone } = draft;
    const name = text(place.name ?? place.city, 'place', 200);
    const raw = present({
      id: this.#idOf(draft),
      uid: text(draft.uid, 'uid', 255),
      groups: draft.groups ?? [this.#options.group],
      title: text(draft.title, 'title', 300),
      theme: text(draft.theme, 'theme', 200),
      purpose: text(draft.purpose, 'purpose', 10_000, true),
      length: draft.length,
      attendanceMode: draft.attendanceMode,
      start: draft.start,
      end: draft.end,
      timeZone: zone === this.#options.timeZone ? undefined : zone,
      status: draft.status,
      statusNote: text(draft.statusNote, 'statusNote', 500),
      sequence: draft.sequence,
      updatedAt: draft.updatedAt ?? this.#options.now,
      url: link(draft.url, log, line),
      place:
        name === undefined
          ? undefined
          : present({
              name,
              street: text(place.street, 'street', 200),
              postalCode: text(place.postalCode, 'postalCode', 20),
              city: text(place.city, 'city', 120),
              country: place.country,
              geo: place.geo,
              onlineUrl: link(place.onlineUrl, log, line),
            }),
    });
    const parsed = readMeeting(raw);
    const issues: Issue[] = parsed.ok ? [] : [...parsed.issues];
    if (parsed.ok) checkTimes({ timeZone: this.#options.timeZone, meetings: [parsed.value] }, issues);
    if (parsed.ok && issues.length === 0) {
      this.meetings.push(parsed.value);
      return;
    }
    const [first] = issues;
    if (first)
      log.problem(
        first.code,
        { ...first.params, field: first.path.replace(/^\$\.(meetings\[0\]\.)?/, '') },
        line,
      );
  }
}
