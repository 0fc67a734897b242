/** The words of the mail about a webhook to which nothing is sent any more. */
export interface WebhookWording {
  subject(host: string): string;
  readonly title: string;
  failing(url: string): string;
  gone(url: string): string;
  /** How many messages were given up, and until when they are kept. */
  kept(messages: number): string;
  readonly command: string;
  readonly visit: string;
}
