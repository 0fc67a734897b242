import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';

/** Identity of a meeting in calendars, the same in every calendar it stands in (RFC 5545 UID). */
export function meetingUid(
  meeting: Pick<Meeting, 'id' | 'uid'>,
  feed: Pick<NetworkFeed, 'association'>,
): string {
  return meeting.uid ?? `${meeting.id}@${feed.association.id}`;
}
