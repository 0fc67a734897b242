import type { AgendaItem } from '../model/agenda.js';
import { Visibility } from '../model/agenda.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import type { Place } from '../model/place.js';

/** For whom data is: everybody, the members of a group, or those who plan its meetings. */
export const Audience = { Public: 'public', Members: 'members', Facilitator: 'facilitator' } as const;
export type Audience = (typeof Audience)[keyof typeof Audience];

function publicPlace(place: Place): Place {
  const shown = { ...place };
  delete shown.onlineUrl;
  return shown;
}

/** A closed item keeps its time and its kind, so that the agenda still adds up, and nothing that was said about it. */
function publicItem(item: AgendaItem): AgendaItem {
  if (item.visibility === Visibility.Open) return item;
  const { id, kind, minutes, pinnedStart, part } = item;
  return {
    id,
    kind,
    minutes,
    ...(pinnedStart !== undefined && { pinnedStart }),
    ...(part !== undefined && { part }),
    visibility: Visibility.Closed,
    speakers: [],
  };
}

function publicMeeting(meeting: Meeting): Meeting {
  return {
    ...meeting,
    ...(meeting.place && { place: publicPlace(meeting.place) }),
    parts: meeting.parts.map((part) => (part.place ? { ...part, place: publicPlace(part.place) } : part)),
    agenda: meeting.agenda.map(publicItem),
    materials: meeting.materials.filter(({ visibility }) => visibility === Visibility.Open),
  };
}

/**
 * The only way from an association's own data to what others may read (rules 6 and 7): in public there is no title,
 * speaker or abstract of a closed item, no closed material and no link to an online room.
 */
export function audienceView(feed: NetworkFeed, audience: Audience): NetworkFeed {
  if (audience !== Audience.Public) return feed;
  return { ...feed, meetings: feed.meetings.map(publicMeeting) };
}
