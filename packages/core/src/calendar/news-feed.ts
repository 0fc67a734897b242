import type { Locale } from '../locales/locale.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import type { WebUrl } from '../model/primitives.js';
import { Audience } from '../feed/audience-view.js';
import { descending } from '../time/order.js';
import { groupsById, groupsOf, meetingSummary } from '../view/meeting-view.js';
import { eventDescription, eventTitle, publicMeeting } from './event-text.js';
import { meetingUid } from './meeting-uid.js';

/** How {@link newsFeed} is written. */
export interface NewsFeedOptions {
  readonly locale: Locale;
  /** Where the feed is served, absolute; it names itself so. */
  readonly url: WebUrl;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Only meetings of this group. */
  readonly group?: string;
  /** Entries at most, newest first; 50 when left out. */
  readonly limit?: number;
}

// Characters that XML 1.0 has no way to write (section 2.2), and half surrogate pairs.
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xml = (text: string) =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');

function entry(meeting: Meeting, feed: NetworkFeed, options: NewsFeedOptions): readonly string[] {
  const { locale, now } = options;
  const shown = publicMeeting(meeting);
  const groups = groupsById(feed);
  const { when, where } = meetingSummary(shown, feed, groups, { locale, now });
  const owners = groupsOf(shown, groups).map(({ name }) => name);
  const text = [
    [when, where, ...owners].filter(Boolean).join(' · '),
    eventDescription(shown, feed, locale, Audience.Public),
  ];
  // RFC 4151: an id that stays when the page moves.
  const id = `tag:${new URL(feed.association.url).hostname},2026:${encodeURIComponent(meetingUid(shown, feed))}`;
  return [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(eventTitle(shown, locale))}</title>`,
    `<updated>${shown.updatedAt}</updated>`,
    `<link rel="alternate" href="${xml(shown.url ?? feed.association.url)}"/>`,
    ...owners.map((name) => `<category term="${xml(name)}"/>`),
    `<content type="text">${xml(text.filter(Boolean).join('\n\n'))}</content>`,
    '</entry>',
  ];
}

/**
 * Newly announced and newly changed meetings as an Atom feed (RFC 4287), latest change first: coming meetings alone, and what is
 * public of them.
 */
export function newsFeed(feed: NetworkFeed, options: NewsFeedOptions): string {
  const { now, group, limit = 50 } = options;
  const { name, url } = feed.association;
  const chosen = feed.groups.find(({ id }) => id === group);
  const meetings = feed.meetings
    .filter(({ groups }) => group === undefined || groups.includes(group))
    .filter((meeting) => !meetingSummary(meeting, feed, new Map(), { locale: options.locale, now }).isOver)
    .sort(descending(({ updatedAt }) => updatedAt))
    .slice(0, limit);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">`,
    `<id>${xml(options.url)}</id>`,
    `<title>${xml(chosen?.name ?? name)}</title>`,
    `<updated>${meetings[0]?.updatedAt ?? feed.updatedAt}</updated>`,
    `<author><name>${xml(name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(options.url)}"/>`,
    `<link rel="alternate" href="${xml(chosen?.url ?? url)}"/>`,
    ...meetings.flatMap((meeting) => entry(meeting, feed, options)),
    '</feed>',
    '',
  ].join('\n');
}
