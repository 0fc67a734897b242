import * as z from 'zod/mini';
import { Association } from './association.js';
import { Group } from './group.js';
import { Meeting } from './meeting.js';
import { Programme } from './season.js';
import { Count, Language, TimeZone, UtcInstant, WebUrl } from './primitives.js';

/** The version of the feed format that this package writes; it reads every version with the same major number. */
export const FEED_VERSION = '1.0';

/** The value of `format` that tells a feed from other JSON. */
export const FEED_FORMAT = 'network-meetings';

/** The lists of a feed: what an entry is, and how many there may be. */
export const feedLists = {
  groups: { entry: Group, most: 2000 },
  meetings: { entry: Meeting, most: 20_000 },
  programmes: { entry: Programme, most: 4000 },
} as const;

const { groups, meetings, programmes } = feedLists;

/** What an association publishes: its groups and their meetings, and where signups go. See `docs/protocol.md`. */
export const NetworkFeed = z.object({
  format: z.literal(FEED_FORMAT),
  /** `major.minor`; a reader takes any minor of a major that it knows. */
  version: z.string().check(z.maxLength(12, { abort: true }), z.regex(/^\d+\.\d+$/)),
  /** Rises with every change of anything in the feed. */
  revision: z._default(Count, 0),
  updatedAt: UtcInstant,
  language: z._default(Language, 'da'),
  /** The zone of every wall time that names none. */
  timeZone: z._default(TimeZone, 'Europe/Copenhagen'),
  association: Association,
  /** Where signups go; absent when the site takes none. */
  signups: z.optional(
    z.object({
      url: WebUrl,
      /** Who comes may see there, by consent, who else does; then the form asks for that consent (rule 24). */
      attendeeList: z.optional(z.boolean()),
    }),
  ),
  /** Where applications for membership go; absent when the groups say for themselves how one applies. */
  applications: z.optional(z.object({ url: WebUrl })),
  groups: z.array(Group).check(z.maxLength(groups.most)),
  meetings: z.array(Meeting).check(z.maxLength(meetings.most)),
  /** The programmes of seasons; absent where nobody plans by them. */
  programmes: z.optional(z.array(Programme).check(z.maxLength(programmes.most))),
});
export type NetworkFeed = z.infer<typeof NetworkFeed>;
