import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { NetworkFeed } from '@network-meetings/core';
import { Audience, audienceView, meetingInstants, utcInstant } from '@network-meetings/core';
import { readFeedVersion, readHead, readMeetings } from '../db/meetings.js';
import { wordingFor } from '../locales/wording.js';
import { privacyNotice } from './privacy-notice.js';
import type { ServiceContext } from './service.js';

/** One form of a public feed as it is sent, with its strong tag. */
export interface FeedForm {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** A public feed, as it stands and compressed. */
export interface FeedFile extends FeedForm {
  readonly zipped: FeedForm;
}

/** What everybody may read of a feed, with its times as instants, and with signups and applications sent here. @param base of the association, `…/v1/example` */
export function publicFeed(feed: NetworkFeed, base: string): NetworkFeed {
  const shown = audienceView(feed, Audience.Public);
  return {
    ...shown,
    signups: { url: `${base}/signups`, attendeeList: true },
    applications: { url: `${base}/applications` },
    meetings: shown.meetings.map((meeting) => {
      const { start, end } = meetingInstants(meeting, feed.timeZone);
      return { ...meeting, startUtc: utcInstant(start), endUtc: utcInstant(end) };
    }),
  };
}

/** A feed as it is sent. */
export function feedFile(feed: NetworkFeed): FeedFile {
  const body = Buffer.from(JSON.stringify(feed));
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  // Copied once, here, and sent as they are.
  const zipped = { body: new Uint8Array(gzipSync(body)), etag: `"${tag}-gzip"` };
  return { body: new Uint8Array(body), etag: `"${tag}"`, zipped };
}

/**
 * Runs the same read for many at once: those whose requests came in the same turn share one, and who comes while it is under way waits for
 * the next, which all of them share. So nobody is told what was read before they asked. Where the one under way fails, it has failed for them too:
 * who waited for a database that hangs does not wait for it again.
 */
export function together<T>(read: () => Promise<T>): () => Promise<T> {
  let waiting: Promise<T> | undefined;
  let running: Promise<unknown> | undefined;
  const begin = () => {
    waiting = undefined;
    const mine = read();
    running = mine;
    const end = () => {
      running = undefined;
    };
    mine.then(end, end);
    return mine;
  };
  const fail = (reason: unknown) => {
    waiting = undefined;
    throw reason;
  };
  return () => (waiting ??= (running ?? Promise.resolve()).then(turn).then(begin, fail));
}

/** The public feed of an association as it stands; undefined where there is none. @param publicUrl where signups go */
export async function readPublicFeed(
  { database }: Pick<ServiceContext, 'database'>,
  association: string,
  publicUrl: string,
): Promise<NetworkFeed | undefined> {
  const held = await readHead(database, association);
  if (!held) return undefined;
  const { head } = held;
  const meetings = [...(await readMeetings(database, association))];
  // Where the association says nothing of personal data, its times do.
  const notice = await privacyNotice({ database }, head, wordingFor(head.language));
  const feed = { ...head, association: { ...head.association, privacyNotice: notice }, meetings };
  return publicFeed(feed, `${publicUrl}/v1/${association}`);
}

/** Gives the public feeds, made once a publication and kept. */
export function createFeedReader({ database }: ServiceContext, publicUrl: string) {
  const kept = new Map<
    string,
    { version: number; file: FeedFile; readVersion: () => Promise<number | undefined> }
  >();
  return async (association: string): Promise<FeedFile | undefined> => {
    const known = kept.get(association);
    const version = await (known?.readVersion() ?? readFeedVersion(database, association));
    if (version === undefined) return undefined;
    if (known?.version === version) return known.file;
    const feed = await readPublicFeed({ database }, association, publicUrl);
    if (!feed) return undefined;
    const file = feedFile(feed);
    // By the number that was read first: a publication in between makes it anew.
    const readVersion = known?.readVersion ?? together(() => readFeedVersion(database, association));
    kept.set(association, { version, file, readVersion });
    return file;
  };
}
