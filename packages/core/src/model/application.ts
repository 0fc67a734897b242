import * as z from 'zod/mini';
import { ProfileSchema } from './group.js';
import { Email, Id, Language, line, Phone, text } from './primitives.js';

const Version = z.string().check(z.maxLength(12, { abort: true }), z.regex(/^1\.\d+$/));

/**
 * What somebody sends who asks for a seat in a group (`docs/protocol.md`, Applying for membership). Membership is personal (rule
 * 4), and what is asked is what the present members are heard about (rule 5).
 */
export const ApplicationRequest = z.object({
  version: Version,
  group: Id,
  language: z.optional(Language),
  person: z.object({
    name: line(120),
    email: Email,
    /** A hearing is about it as much as about the person: competitors, confidentiality (rule 5). */
    organisation: z.optional(line(200)),
    phone: z.optional(Phone),
    sector: z.optional(line(60)),
    profile: z.optional(ProfileSchema),
  }),
  /** Why, and what the person would bring. */
  motivation: z.optional(text(5000)),
  /** The meeting that the person would like to take part in before admission (rule 6). */
  trialMeeting: z.optional(Id),
});
export type ApplicationRequest = z.infer<typeof ApplicationRequest>;

/** The answer to an {@link ApplicationRequest}: the same for every address, so that nobody learns who is a member. */
export const ApplicationReceipt = z.object({ version: Version, group: Id });
export type ApplicationReceipt = z.infer<typeof ApplicationReceipt>;
