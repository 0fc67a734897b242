import type { FetchLike, NetworkFeed } from '@network-meetings/core';

/** A link of a feed that does not lead anywhere. */
export interface DeadLink {
  readonly url: string;
  /** The first place where it stands; a JSON path. */
  readonly path: string;
  /** The answer's HTTP status; undefined when there was none. */
  readonly status: number | undefined;
}

const AT_ONCE = 6;
const MILLISECONDS = 10_000;

/** Every web address of a feed with the first place where it stands. */
export function linksOf(feed: NetworkFeed): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (/^https?:\/\//i.test(value) && !links.has(value)) links.set(value, path);
    } else if (Array.isArray(value)) {
      for (const [at, each] of (value as readonly unknown[]).entries()) look(each, `${path}[${String(at)}]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) look(each, `${path}.${name}`);
    }
  };
  look(feed, '$');
  // Signups are sent there, and a GET of it says nothing.
  if (feed.signups) links.delete(feed.signups.url);
  return links;
}

async function statusOf(url: string, fetch: FetchLike): Promise<number | undefined> {
  // Some sites answer a HEAD with 403, 404 or 405 and the page all the same.
  for (const method of ['HEAD', 'GET']) {
    try {
      const { ok, status } = await fetch(url, { method, signal: AbortSignal.timeout(MILLISECONDS) });
      if (ok || method === 'GET') return status;
    } catch {
      if (method === 'GET') return undefined;
    }
  }
  return undefined;
}

/** The links of a feed that don't answer, or not with a page, in the order in which they stand; a few are asked at once. */
export async function deadLinks(feed: NetworkFeed, fetch: FetchLike): Promise<readonly DeadLink[]> {
  const links = [...linksOf(feed)];
  const dead: (DeadLink | undefined)[] = Array.from({ length: links.length });
  const left = links.entries();
  const ask = async () => {
    for (const [at, [url, path]] of left) {
      // Of an address with a fragment the page is asked for.
      const status = await statusOf(url.replace(/#.*$/s, ''), fetch);
      if (status === undefined || status >= 400) dead[at] = { url, path, status };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return dead.filter((link) => link !== undefined);
}
