import { emailKey } from '@network-meetings/core';
import { closeLoginRequest, createLogin, readLoginRequest, readMeetingLeaders } from '../db/access.js';
import type { Database } from '../db/connect.js';
import { readHead } from '../db/meetings.js';
import type { FeedHead } from '../db/schema.js';
import { languageOf, wordingFor } from '../locales/wording.js';
import { scopeOf } from '../services/access.js';
import type { ServiceContext } from '../services/service.js';
import { oneLine } from './compose-mail.js';
import type { Post } from './send-notification.js';

/** The address in the feed's own spelling, to which the mail goes: never what somebody typed. */
async function addressOf(
  database: Database,
  association: string,
  { association: { contact }, groups }: FeedHead,
  key: string,
): Promise<{ name: string; address: string } | undefined> {
  const leaders = await readMeetingLeaders(database, association);
  const contacts = [
    contact,
    ...groups.flatMap(({ facilitator, rota }) => [facilitator, ...(rota?.facilitators ?? [])]),
    ...leaders.map(({ email }) => ({ email, name: undefined, role: undefined })),
  ];
  for (const one of contacts) {
    if (one?.email === undefined || emailKey(one.email) !== key) continue;
    return { name: oneLine(one.name ?? one.role ?? ''), address: one.email };
  }
  return undefined;
}

/**
 * Sends the link to sign in by, if the address that asked for it leads anything. The token is made here and stands in the fragment of the
 * link, so that no server on the way logs it and no mail scanner uses it up.
 * @param page the server's own page for signing in
 */
export async function sendLogin(
  context: ServiceContext,
  { transport, from, templates }: Post,
  page: string,
  id: string,
): Promise<void> {
  const { database, clock } = context;
  const request = await readLoginRequest(database, id);
  if (!request) return;
  const { association, emailKey: key } = request;
  const held = await readHead(database, association);
  const to = held && (await addressOf(database, association, held.head, key));
  const isLeader = held && to && (await scopeOf(context, association, held.head, key));
  if (isLeader && !request.muted) {
    const token = await createLogin(database, association, key, clock.now());
    const url = new URL(page);
    url.hash = new URLSearchParams({ association, token }).toString();
    const wording = wordingFor(languageOf(request.language, held.head.language));
    const { login } = wording;
    const { name } = held.head.association;
    const subject = oneLine(login.subject(name));
    const content = {
      language: wording.language,
      association: name,
      subject,
      title: login.title,
      paragraphs: [wording.mail.hello(to.name), login.lead(name)],
      facts: [{ label: login.code, value: token }],
      lists: [],
      notes: [login.expires],
      actionLabel: login.action,
      actionUrl: url.href,
      small: [login.notYou],
    };
    await transport.send({
      messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      to,
      fromName: oneLine(name),
      replyTo: undefined,
      subject,
      ...templates.render(content),
      calendar: undefined,
      language: wording.language,
    });
  }
  await closeLoginRequest(database, id);
}
