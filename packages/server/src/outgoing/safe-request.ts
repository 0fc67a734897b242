import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Why a request to an address that somebody typed was refused, or came to nothing. */
export const OutgoingFault = {
  /** It is no https address, or carries a name and password. */
  BadAddress: 'outgoing/bad-address',
  /** It leads into this machine or a private network. */
  PrivateAddress: 'outgoing/private-address',
  UnknownHost: 'outgoing/unknown-host',
  TooManyRedirects: 'outgoing/too-many-redirects',
  TooLarge: 'outgoing/too-large',
  TimedOut: 'outgoing/timed-out',
  /** No connection, no TLS, or one that broke. */
  Unreachable: 'outgoing/unreachable',
  /** It answered with something else than what was asked for. */
  BadAnswer: 'outgoing/bad-answer',
} as const;
export type OutgoingFault = (typeof OutgoingFault)[keyof typeof OutgoingFault];

/** A request that was refused, or came to nothing. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
  readonly code: OutgoingFault;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: OutgoingFault,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

/**
 * Whether an address is one of the public Internet: not this machine, not a private or shared network, not link-local (where clouds keep their
 * secrets), no multicast, and no IPv6 that leads to an IPv4 by another way (mapped, 6to4, NAT64, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** What is sent. */
export interface OutgoingRequest {
  readonly method?: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, whole. */
export interface OutgoingAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  /** Where it came from in the end. */
  readonly url: string;
}

/** Sends requests to addresses that somebody typed. @throws OutgoingError */
export type SafeRequest = (request: OutgoingRequest) => Promise<OutgoingAnswer>;

/** How far requests may go. */
export interface OutgoingLimits {
  /** Followed at most; each is checked like the first address. */
  readonly redirects: number;
  /** Bytes of an answer. */
  readonly bytes: number;
  /** Milliseconds for all of it, redirects included. */
  readonly time: number;
}

/** For what is read from elsewhere: a feed, a calendar. */
export const importLimits: OutgoingLimits = { redirects: 3, bytes: 2 * 1024 * 1024, time: 10_000 };

/** The world as requests see it, for a test to be it. */
export interface Outside {
  /** The addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly mayReach?: (address: string) => boolean;
  /** A certificate authority beside the machine's. */
  readonly ca?: string;
}

const resolveHost = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);

function checkedUrl(text: string, base?: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new OutgoingError(OutgoingFault.BadAddress);
  return url;
}

interface Once {
  readonly request: OutgoingRequest;
  readonly url: URL;
  readonly address: string;
  readonly signal: AbortSignal;
  readonly bytes: number;
  readonly ca: string | undefined;
}

function readAnswer(answer: IncomingMessage, bytes: number): Promise<Buffer> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    let length = 0;
    answer.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > bytes) answer.destroy(new OutgoingError(OutgoingFault.TooLarge, { limit: bytes }));
      else chunks.push(chunk);
    });
    answer.on('end', () => {
      done(Buffer.concat(chunks));
    });
    answer.on('error', failed);
    answer.on('close', () => {
      failed(new OutgoingError(OutgoingFault.Unreachable));
    });
  });
}

/** One request to one address: the name is for TLS and the server alone, and is not looked up again. */
function requestOnce({ request, url, address, signal, bytes, ca }: Once): Promise<{
  readonly answer: IncomingMessage;
  readonly body: Buffer;
}> {
  const { method = 'GET', headers = {}, body } = request;
  return new Promise((done, failed) => {
    const sent = httpsRequest(
      url,
      {
        method,
        headers: {
          ...headers,
          'accept-encoding': 'identity',
          ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
        },
        // A connection of its own: one that is kept could have been made to another address.
        agent: false,
        signal,
        ...(ca !== undefined && { ca }),
        lookup: (_host, options, callback) => {
          const family = isIP(address);
          if (options.all === true) callback(null, [{ address, family }]);
          else callback(null, address, family);
        },
      },
      (answer) => {
        if (Number(answer.headers['content-length'] ?? 0) > bytes) {
          sent.destroy(new OutgoingError(OutgoingFault.TooLarge, { limit: bytes }));
          return;
        }
        readAnswer(answer, bytes).then((whole) => {
          done({ answer, body: whole });
        }, failed);
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

/**
 * Makes what sends requests to addresses that somebody typed (ASVS 5.0, 1.3.6): https alone, to public addresses alone. A name is looked up
 * once, every address of it checked, and the connection made to that very address, so that a name that changes in between changes
 * nothing; each redirect is checked anew.
 */
export function createSafeRequest(
  { redirects, bytes, time }: OutgoingLimits,
  { resolve = resolveHost, mayReach = isPublicAddress, ca }: Outside = {},
): SafeRequest {
  async function addressFor(url: URL): Promise<string> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    let addresses: readonly string[];
    try {
      addresses = isIP(host) === 0 ? await resolve(host) : [host];
    } catch (error) {
      throw new OutgoingError(OutgoingFault.UnknownHost, { host }, { cause: error });
    }
    const [first] = addresses;
    if (first === undefined) throw new OutgoingError(OutgoingFault.UnknownHost, { host });
    // One bad address among good ones is somebody's try.
    if (!addresses.every(mayReach)) throw new OutgoingError(OutgoingFault.PrivateAddress, { host });
    return first;
  }

  async function follow(request: OutgoingRequest, signal: AbortSignal): Promise<OutgoingAnswer> {
    let url = checkedUrl(request.url);
    for (let followed = 0; ; followed += 1) {
      const address = await addressFor(url);
      const { answer, body } = await requestOnce({ request, url, address, signal, bytes, ca });
      const { statusCode: status = 0, headers } = answer;
      const isRedirect = [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
      if (!isRedirect || redirects === 0) {
        // It was asked not to; unpacking could make much of little.
        if ((headers['content-encoding'] ?? 'identity') !== 'identity')
          throw new OutgoingError(OutgoingFault.BadAnswer, { status });
        return { status, contentType: headers['content-type'] ?? '', body, url: url.href };
      }
      if (followed >= redirects)
        throw new OutgoingError(OutgoingFault.TooManyRedirects, { limit: redirects });
      url = checkedUrl(headers.location ?? '', url.href);
    }
  }

  return async (request) => {
    const clock = new AbortController();
    const timer = setTimeout(() => {
      clock.abort();
    }, time);
    const late = new Promise<never>((_, failed) => {
      clock.signal.addEventListener('abort', () => {
        failed(new OutgoingError(OutgoingFault.TimedOut, { seconds: time / 1000 }));
      });
    });
    try {
      return await Promise.race([follow(request, clock.signal), late]);
    } catch (error) {
      if (error instanceof OutgoingError) throw error;
      throw new OutgoingError(OutgoingFault.Unreachable, {}, { cause: error });
    } finally {
      clearTimeout(timer);
      clock.abort();
    }
  };
}
