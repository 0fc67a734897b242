import type { WebhookWording } from './webhook-wording.js';

/** The words about a webhook in Danish. */
export const danishWebhook: WebhookWording = {
  subject: (host) => `Der sendes ikke mere til webhooken på ${host}`,
  title: 'En webhook er slået fra',
  failing: (url) => `I fem dage er ingen besked nået frem til ${url}, så vi sender ikke mere dertil.`,
  gone: (url) => `${url} har svaret, at den er nedlagt (410), så vi sender ikke mere dertil.`,
  kept: (messages) =>
    messages === 1
      ? 'Én besked er ikke nået frem. Den gemmes i 30 dage og kan sendes igen, når modtageren virker.'
      : `${String(messages)} beskeder er ikke nået frem. De gemmes i 30 dage og kan sendes igen, når modtageren virker.`,
  command: 'Send dem igen med',
  visit: 'Besøg modtageren',
};
