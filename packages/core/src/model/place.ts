import * as z from 'zod/mini';
import { line, LinkUrl, text, WebUrl } from './primitives.js';

/** Where a meeting or a part of it is held. */
export const Place = z.object({
  name: line(200),
  room: z.optional(line(120)),
  street: z.optional(line(200)),
  postalCode: z.optional(line(20)),
  city: z.optional(line(120)),
  /** ISO 3166-1 alpha-2. */
  country: z.optional(z.string().check(z.maxLength(2, { abort: true }), z.regex(/^[A-Z]{2}$/))),
  geo: z.optional(
    z.object({
      latitude: z.number().check(z.minimum(-90), z.maximum(90)),
      longitude: z.number().check(z.minimum(-180), z.maximum(180)),
    }),
  ),
  mapUrl: z.optional(WebUrl),
  directions: z.optional(text(2000)),
  /** Where to join online; for those who take part alone, never in public data. */
  onlineUrl: z.optional(LinkUrl),
});
export type Place = z.infer<typeof Place>;
