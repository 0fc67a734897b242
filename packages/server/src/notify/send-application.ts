import { markApplicationMail, readApplication } from '../db/applications.js';
import { readHead, readMeetings } from '../db/meetings.js';
import type { ServiceContext } from '../services/service.js';
import { facilitatorMail, receiptMail } from './application-mails.js';
import type { Post } from './send-notification.js';

/**
 * Sends the two mails about an application: to those who decide, and the receipt. Each is written down when it was handed over, so
 * that a job that is tried again sends what is missing.
 */
export async function sendApplicationMails(
  { database, clock }: ServiceContext,
  { transport, ...setting }: Post,
  id: string,
): Promise<void> {
  const application = await readApplication(database, id);
  if (!application || (application.told && application.receipted)) return;
  const { association } = application;
  const head = await readHead(database, association);
  const group = head?.head.groups.find((one) => one.id === application.request.group);
  if (!head || !group) return;
  const feed = { ...head.head, meetings: [...(await readMeetings(database, association))] };
  const order = { application, group, feed };
  const toDecide = facilitatorMail(order, setting);
  if (!application.told && toDecide) {
    await transport.send(toDecide);
    await markApplicationMail(database, id, 'told_at', clock.now());
  }
  if (!application.receipted) {
    await transport.send(receiptMail(order, setting));
    await markApplicationMail(database, id, 'receipted_at', clock.now());
  }
}
