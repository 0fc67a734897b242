import * as z from 'zod/mini';
import { Contact } from './contact.js';
import { AgendaKindEntry, ListEntry } from './open-list.js';
import { Id, Language, line, text, WebUrl } from './primitives.js';
import { SchoolHolidays } from './school-holidays.js';

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
  /** The same in a few sentences, said at every form: what is kept, for how long, and who answers for it. */
  privacyNotice: z.optional(text(2000)),
  /** Sectors of its own, or its own words for the known ones. */
  sectors: z.optional(z.array(ListEntry).check(z.maxLength(60))),
  /** Kinds of agenda item of its own, each with the kind of time that it is (rule 16). */
  agendaKinds: z.optional(z.array(AgendaKindEntry).check(z.maxLength(60))),
  /** Kinds of part of its own. */
  partKinds: z.optional(z.array(ListEntry).check(z.maxLength(60))),
  /** The school holidays of the areas in which its groups meet; no meeting is laid in them (rule 12). */
  schoolHolidays: z.optional(z.array(SchoolHolidays).check(z.maxLength(200))),
});
export type Association = z.infer<typeof Association>;
