import type { Context } from 'hono';
import type { Metrics } from '../services/metrics.js';
import type { RateGuard } from '../services/rate-limits.js';
import type { ServiceContext } from '../services/service.js';
import type { Work } from '../services/work.js';

/** What routes are given beside the request. */
export interface AppContext extends ServiceContext {
  /** The origin under which the server is known, without a slash at its end: `https://signup.example.org`. */
  readonly publicUrl: string;
  /** Origins that may send signups, beside the association's own and the server's. */
  readonly allowedOrigins: readonly string[];
  /** Development: mail can be read, and the example's pages are served. */
  readonly dev: boolean;
  /** Counts who asks how often; nothing is counted when left out. */
  readonly guard?: RateGuard | undefined;
  /** Asks for work where many ask at once; nothing is asked when left out. */
  readonly work?: Work | undefined;
  /** How many proxies of ours a request passes; none when left out. */
  readonly proxies?: number;
  /** Counts for Prometheus; nothing is counted when left out. */
  readonly metrics?: Metrics | undefined;
  /** What opens `/metrics`; without it nothing does. */
  readonly metricsToken?: string | undefined;
  /** Whether the server was told to stop: then no more requests should be sent to it. */
  readonly isStopping?: () => boolean;
  /** The folder of an association's own templates of mails, for previews in development. */
  readonly mailTemplates?: string | undefined;
}

/** The token of a personal link, from `Authorization: Bearer`. */
export function bearerOf(c: Context): string | undefined {
  const header = c.req.header('authorization');
  if (header === undefined) return undefined;
  // What is no token finds no link, and is answered as any unknown one.
  return /^Bearer +([A-Za-z0-9_-]{1,200}) *$/i.exec(header)?.[1] ?? '';
}
