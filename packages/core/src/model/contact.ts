import * as z from 'zod/mini';
import { Email, line, Phone, WebUrl } from './primitives.js';

/** The fields of a {@link Contact}, for schemas that add to it. */
export const contactFields = {
  name: z.optional(line(120)),
  /** Such as "facilitator, vicedirektør i en statslig institution". */
  role: z.optional(line(200)),
  organisation: z.optional(line(200)),
  email: z.optional(Email),
  phone: z.optional(Phone),
  url: z.optional(WebUrl),
};

/** Somebody is named by name, by role, or by both. */
export const isNamed = z.refine<{ name?: string | undefined; role?: string | undefined }>(
  (contact) => contact.name !== undefined || contact.role !== undefined,
  { error: 'missing', path: ['role'] },
);

/** Somebody whom the association names in public, by role or by name: a facilitator, a host, a secretary. */
export const Contact = z.object(contactFields).check(isNamed);
export type Contact = z.infer<typeof Contact>;
