import { createLink } from '../db/links.js';
import { feedOf, readMeeting } from '../db/meetings.js';
import { markSent, readNotification } from '../db/notifications.js';
import { NotificationKind } from '../db/schema.js';
import { languageOf, wordingFor } from '../locales/wording.js';
import { meetingPath } from '../http/own-session.js';
import type { ServiceContext } from '../services/service.js';
import type { MailSetting } from './compose-mail.js';
import { composeMail } from './compose-mail.js';
import { nextMeeting, readReport } from './mail-report.js';
import type { MailTransport } from './transport.js';

/** The kinds that say how many come. */
const reporting: ReadonlySet<NotificationKind> = new Set(['head-count', 'late-cancellation']);

/** The address of a personal link: a page of the association's own site, with the token in the fragment. */
export function personalUrl(page: string, meeting: string, token: string): string {
  const url = new URL(page);
  url.hash = new URLSearchParams({ meeting, signup: token }).toString();
  return url.href;
}

/**
 * The address of a meeting's own page here, with the token for one request.
 * @see docs/decisions, “Links to the server's own pages”
 */
export function ownUrl(
  publicUrl: string,
  association: string,
  meeting: string,
  token: string | undefined,
): string {
  const url = new URL(meetingPath(association, meeting), publicUrl);
  if (token !== undefined) url.searchParams.set('signup', token);
  return url.href;
}

/** Where mails go, and what they are written with. */
export interface Post extends MailSetting {
  readonly transport: MailTransport;
  /** The origin under which the server is known, where its own pages are. */
  readonly publicUrl: string;
}

/**
 * Sends the mail of a notification. The personal link is made here, so that no token is ever in a job; and what is health data
 * is read here, so that it is in no row. Sent at least once: a server that ends between handing over and writing that down
 * sends again, with the same Message-ID.
 */
export async function sendNotification(
  { database, clock }: ServiceContext,
  { transport, publicUrl, ...setting }: Post,
  id: string,
): Promise<void> {
  const notification = await readNotification(database, id);
  if (!notification || notification.done) return;
  const { association, meeting: meetingId, owner, kind } = notification;
  const held = await readMeeting(database, association, meetingId);
  if (!held) return;
  const { meeting, head } = held;
  // Who takes a member's seat gets no link that could change the member's signup.
  const token = owner && (await createLink(database, association, meetingId, owner, clock.now()));
  const ownLink = ownUrl(publicUrl, association, meetingId, token);
  // The association's page where the meeting has one, with ours as the way out; else ours alone.
  const page = meeting.url;
  const link =
    page === undefined ? ownLink : token === undefined ? page : personalUrl(page, meetingId, token);
  const wording = wordingFor(languageOf(notification.language, head.language));
  const order = {
    ...notification,
    link,
    ownLink: token === undefined || link === ownLink ? undefined : ownLink,
    report: reporting.has(kind) ? await readReport(database, held, clock.now()) : undefined,
    next: kind === NotificationKind.FollowUp ? await nextMeeting(database, held) : undefined,
  };
  const mail = composeMail(order, meeting, feedOf(held), wording, setting);
  await transport.send(mail);
  await markSent(database, id, mail.messageId, clock.now());
}
