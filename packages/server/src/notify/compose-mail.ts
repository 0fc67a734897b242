import type { Meeting, NetworkFeed } from '@network-meetings/core';
import type { Wording } from '../locales/wording.js';
import type { Mail, MailOrder } from './mail.js';
import { calendarOf } from './mail-calendar.js';
import { contentOf } from './mail-content.js';
import { facilitatorOf } from './mail-facts.js';
import type { MailTemplates } from './templates.js';

/** What every mail is written with. */
export interface MailSetting {
  /** The address that mails come from. */
  readonly from: string;
  readonly templates: MailTemplates;
}

// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text for a header: what came in by another way than the parsers may hold line breaks. */
export const oneLine = (text: string): string => text.replace(controls, ' ').trim();

/** Writes the mail for a notification, in the words of its language. */
export function composeMail(
  order: MailOrder,
  meeting: Meeting,
  feed: NetworkFeed,
  wording: Wording,
  { from, templates }: MailSetting,
): Mail {
  const calendar = calendarOf(order, meeting, feed, wording, from);
  const content = contentOf(order, meeting, feed, wording, templates, calendar !== undefined);
  const subject = oneLine(content.subject);
  return {
    // The same for every attempt, so that a mail that went out twice shows once.
    messageId: `<${order.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    to: { name: oneLine(order.name), address: order.email },
    fromName: oneLine(feed.association.name),
    replyTo: facilitatorOf(meeting, feed)?.email ?? feed.association.contact?.email,
    subject,
    ...templates.render({ ...content, subject }),
    calendar,
    language: wording.language,
  };
}
