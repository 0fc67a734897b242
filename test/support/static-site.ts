// A folder of files over HTTP, as any static file server shows it; nothing of ours runs behind it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface StaticSite {
  readonly origin: string;
  /** What a file waits for, by the end of its path. */
  holds: Readonly<Record<string, Promise<unknown>>>;
  close(): Promise<void>;
}

export async function staticSite(folder: string): Promise<StaticSite> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = async () => {
      await Object.entries(site.holds).find(([end]) => path.endsWith(end))?.[1];
      try {
        const body = await readFile(join(folder, normalize(path)));
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    };
    void answer();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const site: StaticSite = {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    holds: {},
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
  return site;
}
