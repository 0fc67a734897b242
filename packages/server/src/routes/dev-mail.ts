import { momentText, toWallTime } from '@network-meetings/core';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { DevMail } from '../db/dev-mail.js';
import { listMail, readMail } from '../db/dev-mail.js';
import type { AppContext } from '../http/environment.js';
import { wordingForHeader } from '../locales/wording.js';
import type { Wording } from '../locales/wording.js';
import { html } from '../notify/markup.js';
import { ProblemError } from '../problem-error.js';
import { page, showMail } from './dev-mail-page.js';
import { devMailStyle } from './dev-mail-style.js';
import { previewRoutes } from './mail-previews.js';

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const PAGE =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const proxies = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Whether somebody at this very machine asks: by a name that a foreign page cannot make its own (DNS rebinding), and
 * not through a proxy, which would make everybody local.
 */
function isLocal(c: Pick<Context, 'req'>): boolean {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)) return false;
  return !Object.keys(c.req.header()).some(
    (name) => proxies.includes(name) || name.startsWith('x-forwarded-'),
  );
}

function received(at: Date, { locale }: Wording): string {
  return momentText(toWallTime(at.getTime(), 'Europe/Copenhagen'), { locale });
}

function listPage(mails: Awaited<ReturnType<typeof listMail>>, wording: Wording): string {
  const { devMail } = wording;
  const rows = mails.map(
    ({ id, recipient, subject, createdAt }) =>
      html`<li>
        <a href="/dev/mail/${id}"
          ><strong>${subject}</strong> <span>${recipient}</span>
          <time datetime="${createdAt.toISOString()}">${received(createdAt, wording)}</time></a
        >
      </li>`,
  );
  const list =
    rows.length === 0
      ? html`<p class="empty">${devMail.empty}</p>`
      : html`<ul class="mails">
          ${rows}
        </ul>`;
  return page(
    devMail.title,
    wording,
    html`<h1>${devMail.title}</h1>
      <p>${devMail.intro} <a href="/dev/mail/previews">${devMail.previews}</a></p>
      ${list}`,
  );
}

function mailPage(mail: DevMail, wording: Wording): string {
  const { devMail } = wording;
  const links = [...new Set(mail.text.match(/https?:\/\/[^\s<>"]+/g) ?? [])];
  return page(
    mail.subject,
    wording,
    html`<p><a href="/dev/mail">← ${devMail.back}</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>${devMail.to}</dt>
        <dd><a href="/dev/mail?to=${encodeURIComponent(mail.recipient)}">${mail.recipient}</a></dd>
        <dt>${devMail.received}</dt>
        <dd>${received(mail.createdAt, wording)}</dd>
        ${
          mail.attachments.length === 0
            ? undefined
            : html`<dt>${devMail.attachments}</dt>
                ${mail.attachments.map(({ filename }, at) => html`<dd><a href="/dev/mail/${mail.id}/attachments/${String(at)}" download="${filename}">${filename}</a></dd>`)}`
        }
        <dt>${devMail.links}</dt>
        ${links.map((link) => html`<dd><a href="${link}">${link}</a></dd>`)}
      </dl>
      <iframe
        src="/dev/mail/${mail.id}/body"
        title="${mail.subject}"
        sandbox="allow-top-navigation-by-user-activation allow-popups"
      ></iframe>
      <details>
        <summary>${devMail.plainText}</summary>
        <pre>${mail.text}</pre>
      </details>
      <p><a href="/dev/mail/${mail.id}/source">${devMail.source}</a></p>`,
  );
}

/** Where mail is read in development: for who sits at this machine alone; to everybody else it doesn't exist. */
export function devMailRoutes({ database, mailTemplates }: AppContext): Hono {
  const routes = new Hono();
  const found = async (c: Context): Promise<DevMail> => {
    const id = c.req.param('id') ?? '';
    const mail = ID.test(id) ? await readMail(database, id) : undefined;
    if (!mail) throw new ProblemError('request/not-found');
    return mail;
  };
  const words = (c: Context) => wordingForHeader(c.req.header('accept-language'));

  routes.use('*', async (c, next) => {
    if (!isLocal(c)) throw new ProblemError('request/not-found');
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', PAGE);
    await next();
  });
  routes.get('/', async (c) => c.html(listPage(await listMail(database, c.req.query('to')), words(c))));
  routes.get('/style.css', (c) => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    return c.body(devMailStyle);
  });
  routes.route('/previews', previewRoutes(database, mailTemplates));
  routes.get('/:id', async (c) => c.html(mailPage(await found(c), words(c))));
  routes.get('/:id/body', async (c) => {
    return showMail(c, (await found(c)).html);
  });
  routes.get('/:id/source', async (c) => {
    const { raw } = await found(c);
    c.header('Content-Type', 'message/rfc822');
    c.header('Content-Disposition', 'attachment; filename="mail.eml"');
    return c.body(new Uint8Array(raw));
  });
  routes.get('/:id/attachments/:at', async (c) => {
    const attachment = (await found(c)).attachments[Number(c.req.param('at'))];
    if (!attachment) throw new ProblemError('request/not-found');
    c.header('Content-Type', attachment.contentType);
    c.header('Content-Disposition', `attachment; filename="${attachment.filename}"`);
    return c.body(new Uint8Array(Buffer.from(attachment.content, 'base64')));
  });
  return routes;
}
