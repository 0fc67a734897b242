import * as z from 'zod/mini';
import { Contact } from './contact.js';
import { Id, Language, line, text, WebUrl } from './primitives.js';

/** Runs the groups; owns the website and the feed. */
export const Association = z.object({
  id: Id,
  name: line(200),
  /** The association's own website. */
  url: WebUrl,
  language: z.optional(Language),
  description: z.optional(text(2000)),
  logoUrl: z.optional(WebUrl),
  contact: z.optional(Contact),
  /** What is done with personal data, linked from every form (GDPR art. 13). */
  privacyUrl: z.optional(WebUrl),
});
export type Association = z.infer<typeof Association>;
