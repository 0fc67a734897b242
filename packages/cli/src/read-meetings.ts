import { extname } from 'node:path';
import { danish as danishLocale, english as englishLocale } from '@network-meetings/core';
import { danishPublishing, englishPublishing } from '@network-meetings/core/html';
import type { Imported, ImportOptions } from '@network-meetings/core/import';
import {
  decodeText,
  importCalendar,
  importIndico,
  importJsonLd,
  importPretix,
  importTable,
} from '@network-meetings/core/import';
import { readCsv, readSheet } from './read-source.js';

const languages = [
  { locale: danishLocale, words: danishPublishing },
  { locale: englishLocale, words: englishPublishing },
];

/** How a source is read where its name does not say it. */
export interface ReadSettings {
  /** `pretix` or `indico`, for JSON of theirs; found out by the file's ending otherwise. */
  readonly format: string | undefined;
  /** `Emne=title`, for the headings of a table. */
  readonly map: readonly string[];
}

/** Reads meetings out of what somebody else has written: `.ics`, `.csv`, `.xlsx`, `.html` or JSON. @param name whose ending tells of what kind it is */
export async function readMeetings(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions,
  { format, map }: ReadSettings,
): Promise<Imported> {
  const kind = format ?? extname(name).slice(1).toLowerCase();
  const pairs = map.map((pair) => pair.split('=', 2) as [string, string]);
  const mapping = Object.fromEntries(pairs.map(([heading, column]) => [column, heading]));
  if (kind === 'csv') return importTable(readCsv(bytes), { ...options, languages, mapping });
  if (kind === 'xlsx') return importTable(await readSheet(bytes), { ...options, languages, mapping });
  if (kind === 'pretix') return importPretix(decodeText(bytes), options);
  if (kind === 'indico') return importIndico(decodeText(bytes), options);
  if (kind === 'html' || kind === 'htm' || kind === 'json' || kind === 'jsonld') {
    return importJsonLd(decodeText(bytes), options);
  }
  return importCalendar(bytes, options);
}
