import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { ProblemError } from '../problem-error.js';

/** The example association's website, in development. */
export interface DevSite {
  /** The folder with `index.html`. */
  readonly folder: string;
  /** The association's address in its pages and feed, and what it is here. */
  readonly origin: { readonly published: string; readonly here: string };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The elements' files for a `<script>`; one asks for others, which it expects beside itself. */
const SCRIPT = '/:script{network-[a-z-]+\\.min\\.js(\\.map)?}';

function scriptFile(name: string): string {
  const main = import.meta.resolve('@network-meetings/elements/network-meetings.min.js');
  return fileURLToPath(new URL(name, main));
}

/** The policy that a customer's site may have too (`docs/protocol.md` says where signups go). */
function policy({ origin }: DevSite): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${origin.here}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    'trusted-types lit-html',
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Serves the example's pages, and the elements' files as a customer would load them. */
export function devSiteRoutes(site: DevSite): Hono {
  const routes = new Hono();

  async function send(c: Context, file: string): Promise<Response> {
    const type = types[extname(file)];
    if (type === undefined) throw new ProblemError('request/not-found');
    let body: Buffer;
    try {
      body = await readFile(file);
    } catch (error) {
      throw new ProblemError('request/not-found', {}, [], { cause: error });
    }
    c.header('Cache-Control', 'no-cache');
    c.header('Content-Type', type);
    if (!type.startsWith('text/html')) return c.body(new Uint8Array(body));
    c.header('Content-Security-Policy', policy(site));
    return c.body(body.toString('utf8').replaceAll(site.origin.published, site.origin.here));
  }

  routes.get(SCRIPT, (c) => send(c, scriptFile(c.req.param('script'))));
  routes.get('*', (c) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path;
    // Plain names alone: no dot file, no step up, nothing encoded.
    if (!/^(\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/.test(path) || path.includes('..'))
      throw new ProblemError('request/not-found');
    return send(c, join(site.folder, path));
  });
  return routes;
}
