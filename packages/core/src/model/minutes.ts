import * as z from 'zod/mini';
import { Visibility, VisibilitySchema } from './agenda.js';
import { Id, text, WebUrl } from './primitives.js';
import { publicationFields } from './publication.js';

/** Minutes are a draft until the facilitator lets them go. */
export const MinutesStatus = { Draft: 'draft', Final: 'final' } as const;
export type MinutesStatus = (typeof MinutesStatus)[keyof typeof MinutesStatus];

/** What was said about one item, or decided. */
export const MinutesItem = z.object({
  /** The agenda item it belongs to; absent: the meeting as a whole. */
  item: z.optional(Id),
  text: text(5000),
  /** Whether it is a decision. */
  decision: z._default(z.boolean(), false),
});
export type MinutesItem = z.infer<typeof MinutesItem>;

/** The minutes of a meeting. What is said stays in the group (rule 7): they are for members unless they say otherwise. */
export const MeetingMinutes = z.object({
  status: z._default(z.enum(MinutesStatus), MinutesStatus.Draft),
  visibility: z._default(VisibilitySchema, Visibility.Closed),
  summary: z.optional(text()),
  items: z._default(z.array(MinutesItem).check(z.maxLength(200)), []),
  /** Minutes that are kept as a document elsewhere. */
  url: z.optional(WebUrl),
  ...publicationFields,
});
export type MeetingMinutes = z.infer<typeof MeetingMinutes>;
