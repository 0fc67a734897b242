import type { SendMailOptions, Transporter } from 'nodemailer';
import type { Clock } from '../clock.js';
import type { Database } from '../db/connect.js';
import { storeMail } from '../db/dev-mail.js';
import type { Mail } from './mail.js';

/** Takes mails to where they are read. */
export interface MailTransport {
  /** Resolves when the mail was handed over; else the job tries again later. */
  send(mail: Mail): Promise<void>;
  /** Ends the connections to the mail server. */
  close(): void;
}

/** A mail for nodemailer: addresses as objects, so that no name can add a recipient or a header. */
function optionsOf(mail: Mail, from: string): SendMailOptions {
  return {
    messageId: mail.messageId,
    from: { name: mail.fromName, address: from },
    to: [mail.to],
    ...(mail.replyTo !== undefined && { replyTo: { name: '', address: mail.replyTo } }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      'Content-Language': mail.language,
      // No out-of-office answers to a machine (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
    // As a third alternative, for programs that act on it, and attached, for those that open it (RFC 6047).
    ...(mail.calendar && {
      icalEvent: {
        method: mail.calendar.method,
        filename: mail.calendar.fileName,
        content: mail.calendar.text,
      },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Sends by SMTP. @param url such as `smtps://user:password@mail.example.org` @param from the sender's address */
export function smtpTransport(url: string, from: string): MailTransport {
  const address = new URL(url);
  // Kept open between mails, and given up on before anybody believes that this server is dead.
  const defaults = {
    pool: 'true',
    connectionTimeout: '20000',
    greetingTimeout: '20000',
    socketTimeout: '60000',
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  // With the first mail: a server that starts has none to send yet.
  let transporter: Promise<Transporter> | undefined;
  const open = async () => (await import('nodemailer')).createTransport(address.href);
  return {
    send: async (mail) => {
      transporter ??= open();
      await (await transporter).sendMail(optionsOf(mail, from));
    },
    close: () => {
      // Where nodemailer could not be loaded, whoever sent was told, and there is nothing to end.
      void transporter?.then(
        (opened) => {
          opened.close();
        },
        () => undefined,
      );
    },
  };
}

/** Keeps mails in the database, to be read at `/dev/mail`: for development alone. */
export function devTransport(database: Database, clock: Clock, from: string): MailTransport {
  return {
    send: async (mail) => {
      const { createTransport } = await import('nodemailer');
      const composer = createTransport({ streamTransport: true, buffer: true });
      const { message } = (await composer.sendMail(optionsOf(mail, from))) as { message: Buffer };
      await storeMail(database, {
        messageId: mail.messageId,
        recipient: mail.to.address,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        attachments:
          mail.calendar === undefined
            ? []
            : [
                {
                  filename: mail.calendar.fileName,
                  contentType: mail.calendar.contentType,
                  content: Buffer.from(mail.calendar.text).toString('base64'),
                },
              ],
        raw: message,
        createdAt: new Date(clock.now()),
      });
    },
    close: () => undefined,
  };
}
