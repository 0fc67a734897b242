// What the benchmarks of whole servers need around one: who asks, a feed of many meetings, and a mail server that takes everything.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { feedWith } from '../../test/server/harness.js';
import { freePort } from '../../test/support/started-server.js';

/** Requests at once. */
export const AT_ONCE = 32;

export const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

let asked = 0;

/** Each request from a network of its own, as a balancer in front would tell. A kept connection that the server just closed is opened anew. */
export async function ask(port: number, path: string, body?: string): Promise<number> {
  const key = randomUUID();
  return askOnce(port, path, key, body).catch(() => askOnce(port, path, key, body));
}

function askOnce(port: number, path: string, key: string, body?: string): Promise<number> {
  asked += 1;
  const from = `10.${String((asked >> 8) & 255)}.${String(asked & 255)}.1`;
  return new Promise((done, failed) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined
            ? { 'accept-encoding': 'gzip' }
            : {
                'content-type': 'application/json',
                'idempotency-key': key,
                'x-forwarded-for': from,
              },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => done(answer.statusCode ?? 0));
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

/** A person signs up for the day of a meeting. */
export const signupOf = (meeting: string, email: string) =>
  JSON.stringify({
    version: '1.0',
    meeting,
    language: 'en',
    signups: [
      { person: { name: 'Rolle', email }, parts: [{ part: 'day', answer: 'coming' }], charterAccepted: true },
    ],
  });

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A feed of meetings in two months, by id and seats. */
export function feedOf(meetings: readonly { readonly id: string; readonly capacity: number }[]) {
  const feed = feedWith({ day: 1_000_000 });
  const [first] = feed.meetings;
  return {
    ...feed,
    programmes: [],
    meetings: meetings.map(({ id, capacity }) => ({
      ...first,
      id,
      start: `${day(60)}T09:00`,
      end: `${day(60)}T16:00`,
      signup: { audience: 'anyone' },
      agenda: [],
      startUtc: undefined,
      endUtc: undefined,
      parts: [{ id: 'day', kind: 'day', capacity }],
    })),
  };
}

/** Takes every mail, so that workers have their usual work. @returns its port */
export async function startMailSink(): Promise<number> {
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done());
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  return port;
}

/** The environment of a server behind a balancer. */
export const serverEnv = (port: number, databaseUrl: string | undefined, mailPort: number) => ({
  PATH: process.env['PATH'],
  PORT: String(port),
  HOST: '127.0.0.1',
  ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  PUBLIC_URL: 'https://signup.example.org',
  SMTP_URL: `smtp://127.0.0.1:${String(mailPort)}`,
  MAIL_FROM: 'signup@example.org',
  TRUSTED_PROXIES: '1',
});
