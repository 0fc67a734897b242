import * as z from 'zod/mini';
import { Id, line, text, WallDate } from './primitives.js';
import { publicationFields } from './publication.js';

/** The year that a programme covers: twelve months from its first day, which may be of any month. */
export const Season = z.object({
  id: Id,
  /** The first day. */
  start: WallDate,
  /** Such as `2027` or `2027–28`. */
  label: z.optional(line(60)),
});
export type Season = z.infer<typeof Season>;

/** A draft is for those who plan; what is published has dates laid a year ahead (rule 2). */
export const ProgrammeStatus = { Draft: 'draft', Published: 'published', Closed: 'closed' } as const;
export type ProgrammeStatus = (typeof ProgrammeStatus)[keyof typeof ProgrammeStatus];

/** A group's meetings of one season, judged together (rules 9–12). */
export const Programme = z.object({
  group: Id,
  season: Season,
  /** The meetings by id, in the order in which they are held. A joint meeting stands in the programme of each owner. */
  meetings: z.array(Id).check(z.maxLength(60)),
  /** What the season is about. */
  summary: z.optional(text(2000)),
  status: z._default(z.enum(ProgrammeStatus), ProgrammeStatus.Published),
  ...publicationFields,
});
export type Programme = z.infer<typeof Programme>;
