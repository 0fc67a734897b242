import type { RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { AdministratorError } from './administrator-error.js';

/** A server that listens. */
export interface Listening {
  /** Takes no more requests and finishes those at work. */
  close(): Promise<void>;
}

/** The port is another program's. */
export class PortTakenError extends AdministratorError {
  override readonly name = 'PortTakenError';
}

/** Milliseconds for the requests at work when the server stops. */
const GRACE = 8000;

/** How long, in milliseconds, a client may take: a slow one must not hold a connection for ever (slow loris). */
export interface ConnectionLimits {
  /** For the headers of a request. */
  readonly headers: number;
  /** For a whole request, with its body. */
  readonly request: number;
  /** Between two looks at who is too slow. */
  readonly check: number;
}

/** The limits of a server that runs: a form of 64 KB has time on any line. */
export const connectionLimits: ConnectionLimits = { headers: 15_000, request: 30_000, check: 5000 };

function open(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      server.removeListener('error', failed);
      done();
    });
  });
}

const codeOf = (error: unknown) => (error as { code?: unknown }).code;

/** Listens on every host of the list; all but the first may be missing on this machine (no IPv6). */
export async function listen(
  answer: RequestListener,
  port: number,
  hosts: readonly (string | undefined)[],
  limits: ConnectionLimits = connectionLimits,
): Promise<Listening> {
  const servers: Server[] = [];
  // The last of each connection, under way or not: it goes with the connection, so that a request has no listener of its own to be heard and taken away.
  const latest = new Map<Socket, ServerResponse>();
  let isClosing = false;
  const close = async () => {
    isClosing = true;
    // A connection that a client keeps goes with the answer to its request, and brings no more.
    for (const response of latest.values()) response.shouldKeepAlive = false;
    await Promise.all(
      servers.map(
        (server) =>
          new Promise<void>((done) => {
            const force = setTimeout(() => {
              server.closeAllConnections();
            }, GRACE);
            server.close(() => {
              clearTimeout(force);
              done();
            });
            server.closeIdleConnections();
          }),
      ),
    );
  };
  for (const host of hosts) {
    const server = createServer({
      requestTimeout: limits.request,
      headersTimeout: limits.headers,
      connectionsCheckingInterval: limits.check,
    });
    server.on('connection', (socket: Socket) => socket.once('close', () => latest.delete(socket)));
    server.on('request', ({ socket }, response) => {
      if (isClosing) response.shouldKeepAlive = false;
      latest.set(socket, response);
    });
    server.on('request', answer);
    try {
      await open(server, port, host);
      servers.push(server);
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') {
        await close();
        throw new PortTakenError(
          `Port ${String(port)} is taken by another program. Stop that program, or choose another port: PORT=${String(port + 1)}.`,
        );
      }
      if (servers.length === 0) throw error;
    }
  }
  return { close };
}
