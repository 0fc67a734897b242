import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Database } from '../db/connect.js';
import { listAssociations, readHead, readMeetings } from '../db/meetings.js';
import { NotificationKind } from '../db/schema.js';
import type { Wording } from '../locales/wording.js';
import { wordingFor, wordingForHeader } from '../locales/wording.js';
import { composeMail } from '../notify/compose-mail.js';
import type { Mail } from '../notify/mail.js';
import { html } from '../notify/markup.js';
import { sampleOrder, samples } from '../notify/sample-order.js';
import { loadTemplates, TemplateFaultError } from '../notify/templates.js';
import { ProblemError } from '../problem-error.js';
import { page, showMail } from './dev-mail-page.js';

const kinds = Object.values(NotificationKind);

/**
 * Every kind of mail about a meeting of the published feed, to made-up people: with the association's own templates, which
 * are read anew each time, and their faults.
 */
export function previewRoutes(database: Database, folder: string | undefined): Hono {
  const routes = new Hono();
  const words = (c: Context) => wordingForHeader(c.req.header('accept-language'));

  async function compose(c: Context): Promise<Mail | undefined> {
    const [kind, language, variant = ''] = ['kind', 'language', 'variant'].map((name) => c.req.param(name));
    const known = kinds.find((one) => one === kind);
    const wording = wordingFor(language);
    if (!known || wording.language !== language) throw new ProblemError('request/not-found');
    const order = sampleOrder(known, variant);
    if (!order) throw new ProblemError('request/not-found');
    for (const association of await listAssociations(database)) {
      const head = await readHead(database, association);
      const meetings = await readMeetings(database, association);
      const meeting = meetings.find(({ signup, status }) => signup && status !== 'cancelled') ?? meetings[0];
      if (!head || !meeting) continue;
      const setting = { from: 'signup@example.org', templates: loadTemplates(folder) };
      return composeMail(order(meeting), meeting, { ...head.head, meetings: [meeting] }, wording, setting);
    }
    return undefined;
  }

  const faultPage = (c: Context, message: string, wording: Wording) =>
    c.html(
      page(
        wording.devMail.previews,
        wording,
        html`<h1>${wording.devMail.previews}</h1>
          <pre>${message}</pre>`,
      ),
      422,
    );

  routes.get('/', (c) => {
    const wording = words(c);
    const rows = kinds.flatMap((kind) =>
      samples(kind).map((variant) => {
        const link = (language: string) =>
          html`<a href="/dev/mail/previews/${kind}/${variant}/${language}">${language}</a> `;
        return html`<tr>
          <th scope="row">${kind}</th>
          <td>${variant}</td>
          <td>${['da', 'en'].map(link)}</td>
        </tr>`;
      }),
    );
    const title = wording.devMail.previews;
    return c.html(
      page(
        title,
        wording,
        html`<h1>${title}</h1>
          <table>
            ${rows}
          </table>`,
      ),
    );
  });
  routes.get('/:kind/:variant/:language', async (c) => {
    const wording = words(c);
    let mail: Mail | undefined;
    try {
      mail = await compose(c);
    } catch (error) {
      if (error instanceof TemplateFaultError) return faultPage(c, error.message, wording);
      throw error;
    }
    const { devMail } = wording;
    if (!mail) return faultPage(c, devMail.noMeeting, wording);
    const main = html`<p><a href="/dev/mail/previews">← ${devMail.previews}</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>${devMail.attachments}</dt>
        <dd>${mail.calendar ? `${mail.calendar.fileName} (${mail.calendar.method})` : '–'}</dd>
      </dl>
      <iframe src="${c.req.path}/body" title="${mail.subject}" sandbox=""></iframe>
      <details>
        <summary>${devMail.plainText}</summary>
        <pre>${mail.text}</pre>
      </details>`;
    return c.html(page(mail.subject, wording, main));
  });
  routes.get('/:kind/:variant/:language/body', async (c) => {
    const mail = await compose(c);
    if (!mail) throw new ProblemError('request/not-found');
    return showMail(c, mail.html);
  });
  return routes;
}
