import { gzipSync } from 'node:zlib';
import { danish, english, pickLocale } from '@network-meetings/core';
import { calendarFiles } from '@network-meetings/core/calendar';
import { feedFields } from '../http/feed-fields.js';
import { securityFields } from '../http/security-headers.js';
import { feedFile, readPublicFeed } from '../services/read-feed.js';
import type { ServiceContext } from '../services/service.js';

/** A file for a host that runs no program. */
export interface PublicFile {
  /** Below the folder, as in its address. */
  readonly path: string;
  readonly body: Uint8Array;
}

type Headers = Readonly<Record<string, string>>;

const JSON_TYPE = 'application/json; charset=utf-8';
const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

function headersOf(type: string, more: Headers = {}): Headers {
  return { ...securityFields, ...feedFields, Vary: 'Accept-Encoding', 'Content-Type': type, ...more };
}

/**
 * The public feeds and calendars, at the paths that the server has for feeds, each beside its compressed form (`….gz`), and `headers.json`: the
 * headers by path. How full meetings are is in none of them.
 * @param publicUrl where signups go
 */
export async function publicFiles(
  context: ServiceContext,
  associations: readonly string[],
  publicUrl: string,
): Promise<readonly PublicFile[]> {
  const files: PublicFile[] = [];
  const headers: Record<string, Headers> = {};
  const add = (path: string, body: Uint8Array, said: Headers) => {
    files.push({ path, body });
    headers[`/${path}`] = said;
  };
  for (const association of associations) {
    const feed = await readPublicFeed(context, association, publicUrl);
    if (!feed) continue;
    const base = `v1/${association}`;
    const locale = pickLocale(feed.language, [danish, english]);
    for (const [name, text] of calendarFiles(feed, { locale, now: context.clock.now() })) {
      const body = Buffer.from(text);
      add(`${base}/calendars/${name}`, body, headersOf(CALENDAR_TYPE));
      add(
        `${base}/calendars/${name}.gz`,
        gzipSync(body),
        headersOf(CALENDAR_TYPE, { 'Content-Encoding': 'gzip' }),
      );
    }
    const { body, etag, zipped } = feedFile(feed);
    add(`${base}/feed.json`, body, headersOf(JSON_TYPE, { ETag: etag }));
    add(
      `${base}/feed.json.gz`,
      zipped.body,
      headersOf(JSON_TYPE, { 'Content-Encoding': 'gzip', ETag: zipped.etag }),
    );
  }
  files.push({ path: 'headers.json', body: Buffer.from(`${JSON.stringify(headers, undefined, 2)}\n`) });
  return files;
}
