import type { AddressInfo } from 'node:net';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail server took it: its envelope, its bytes, and what a mail program reads in them. */
export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly parsed: ParsedMail;
}

/** A real SMTP server in this process. `refuse`: what it says to a recipient, with a code, instead of taking the letter. */
export async function startSmtp(refuse?: (recipient: string) => { code: number; words: string } | undefined) {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: (auth, _session, done) => {
      done(null, { user: auth.username });
    },
    onRcptTo: ({ address }, _session, done) => {
      const no = refuse?.(address);
      done(no ? Object.assign(new Error(no.words), { responseCode: no.code }) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        simpleParser(raw)
          .then((parsed) => {
            letters.push({
              from: mailFrom ? mailFrom.address : '',
              to: rcptTo.map(({ address }) => address),
              raw: raw.toString('utf8'),
              parsed,
            });
            done();
          })
          .catch(done);
      });
    },
  });
  // A client that is killed cuts its connection; that is its own trouble.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    letters,
    url: `smtp://user:secret-of-smtp@127.0.0.1:${String(port)}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
