import { readHead } from '../db/meetings.js';
import { readStopped } from '../db/webhooks.js';
import { languageOf, wordingFor } from '../locales/wording.js';
import type { ServiceContext } from '../services/service.js';
import { oneLine } from './compose-mail.js';
import type { Post } from './send-notification.js';

/** Tells the association's contact that nothing is sent to a webhook any more. */
export async function sendWebhookNotice(
  { database }: ServiceContext,
  { transport, from, templates }: Post,
  id: string,
): Promise<void> {
  const stopped = await readStopped(database, id);
  const held = stopped && (await readHead(database, stopped.association));
  const { name, contact } = held?.head.association ?? {};
  if (!stopped || !held || name === undefined || contact?.email === undefined) return;
  const wording = wordingFor(languageOf(undefined, held.head.language));
  const { webhook } = wording;
  const { host, origin } = new URL(stopped.url);
  const subject = oneLine(webhook.subject(host));
  await transport.send({
    messageId: `<webhook.${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    to: { name: oneLine(contact.name ?? contact.role ?? ''), address: contact.email },
    fromName: oneLine(name),
    replyTo: undefined,
    subject,
    ...templates.render({
      language: wording.language,
      association: name,
      subject,
      title: webhook.title,
      paragraphs: [webhook[stopped.why](stopped.url), webhook.kept(stopped.dead)],
      facts: [{ label: webhook.command, value: `network-meetings-server webhook replay ${id} --dead` }],
      lists: [],
      notes: [],
      actionLabel: webhook.visit,
      actionUrl: origin,
      small: [],
    }),
    calendar: undefined,
    language: wording.language,
  });
}
