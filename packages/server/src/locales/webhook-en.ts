import type { WebhookWording } from './webhook-wording.js';

/** The words about a webhook in English. */
export const englishWebhook: WebhookWording = {
  subject: (host) => `Nothing is sent to the webhook at ${host} any more`,
  title: 'A webhook has been switched off',
  failing: (url) => `For five days no message has arrived at ${url}, so we have stopped sending.`,
  gone: (url) => `${url} has answered that it is gone (410), so we have stopped sending.`,
  kept: (messages) =>
    messages === 1
      ? 'One message has not arrived. It is kept for 30 days, and can be sent again when the receiver is well.'
      : `${String(messages)} messages have not arrived. They are kept for 30 days, and can be sent again when the receiver is well.`,
  command: 'To send them again',
  visit: 'Visit the receiver',
};
