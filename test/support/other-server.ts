import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Outside } from '../../packages/server/src/outgoing/safe-request.js';

/** A server of somebody else, by https on this machine. */
export interface OtherServer {
  /** `https://feeds.example.org:…`; the name leads here by `outside`. */
  readonly origin: string;
  readonly port: number;
  /** What a safe request must be given to come here: a resolver, and leave to reach this machine. */
  readonly outside: Outside;
  /** What was asked, in its order. */
  readonly asked: { readonly request: IncomingMessage; readonly body: string }[];
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void;
  close(): Promise<void>;
}

const tls = (name: string) => readFileSync(`test/fixtures/tls/${name}.pem`, 'utf8');

/** Starts a server whose certificate is for `feeds.example.org` and `other.example.org`. */
export async function startOtherServer(): Promise<OtherServer> {
  const asked: OtherServer['asked'] = [];
  const server = createServer({ key: tls('key'), cert: tls('cert') }, (request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      asked.push({ request, body });
      other.answer(request, response, body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const other: OtherServer = {
    origin: `https://feeds.example.org:${String(port)}`,
    port,
    outside: {
      resolve: () => Promise.resolve(['127.0.0.1']),
      mayReach: (address) => address === '127.0.0.1',
      ca: tls('cert'),
    },
    asked,
    answer: (_request, response) => void response.end(),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
  return other;
}
