import type { NetworkFeed } from '../model/feed.js';
import type { Group } from '../model/group.js';
import { Visibility } from '../model/agenda.js';
import type { Meeting } from '../model/meeting.js';
import type { WallDate } from '../model/primitives.js';
import { meetingInstants } from '../rules/signup/signup-state.js';
import { dateOf } from '../time/wall-time.js';
import { groupsById, groupsOf } from './meeting-view.js';
import type { SearchText } from './search-text.js';
import { searchFor, searchText } from './search-text.js';
import { meetingLength } from '../rules/meeting/meeting-length.js';

/** Which meetings are looked for; what is left out excludes none. */
export interface MeetingFilter {
  /** The id of a group; a joint meeting belongs to each of its groups. */
  readonly group?: string | undefined;
  /** The theme of the meeting, or of one of its groups. */
  readonly theme?: string | undefined;
  /** The town, or the place's name where it has no town. */
  readonly place?: string | undefined;
  /** `half-day`, `full-day`, `day-and-night`. */
  readonly length?: string | undefined;
  /** `offline`, `online`, `mixed`. */
  readonly mode?: string | undefined;
  /** The first day; a meeting that lasts into it counts. */
  readonly from?: WallDate | undefined;
  /** The last day. */
  readonly until?: WallDate | undefined;
  /** Words that all stand in what the feed says of the meeting. */
  readonly search?: string | undefined;
}

/** A meeting with its instants, in milliseconds since 1970. */
export interface TimedMeeting {
  readonly meeting: Meeting;
  readonly start: number;
  readonly end: number;
}

/** A meeting as it is looked for. The rest is made when somebody looks for it first. */
export interface IndexedMeeting extends TimedMeeting {
  themes?: readonly string[];
  text?: SearchText;
}

/** What is looked for in a feed's meetings. */
export interface Index {
  readonly meetings: readonly IndexedMeeting[];
  readonly byGroup: ReadonlyMap<string, readonly IndexedMeeting[]>;
  readonly groups: ReadonlyMap<string, Group>;
}

// By feed, which is never changed: a reader types letter by letter, and nothing of this depends on what is typed.
const indexes = new WeakMap<NetworkFeed, Index>();

/** A feed's meetings in order of start. */
export function indexOf(feed: NetworkFeed): Index {
  let index = indexes.get(feed);
  if (!index) {
    const meetings = feed.meetings
      .map((meeting): IndexedMeeting => ({ meeting, ...meetingInstants(meeting, feed.timeZone) }))
      .sort((a, b) => a.start - b.start);
    const byGroup = new Map<string, IndexedMeeting[]>();
    for (const one of meetings) {
      for (const group of new Set(one.meeting.groups)) {
        const own = byGroup.get(group);
        if (own) own.push(one);
        else byGroup.set(group, [one]);
      }
    }
    index = { meetings, byGroup, groups: groupsById(feed) };
    indexes.set(feed, index);
  }
  return index;
}

/** The theme of a meeting and those of its groups. */
export function themesOf(one: IndexedMeeting, { groups }: Index): readonly string[] {
  const { meeting } = one;
  return (one.themes ??= [meeting.theme, ...groupsOf(meeting, groups).map(({ theme }) => theme)].filter(
    (theme) => theme !== undefined,
  ));
}

/** The town of a meeting, or its place where that has none. */
export const placeOf = ({ place }: Meeting) => place?.city ?? place?.name;

function textOf(one: IndexedMeeting, index: Index): SearchText {
  const { meeting } = one;
  const { title, purpose, place, host, facilitator, agenda } = meeting;
  const open = agenda.filter(({ visibility }) => visibility === Visibility.Open);
  const words = [
    title,
    ...themesOf(one, index),
    ...groupsOf(meeting, index.groups).map(({ name }) => name),
    purpose,
    place?.name,
    place?.city,
    ...[host, facilitator, ...open.flatMap(({ speakers }) => speakers)].flatMap((contact) => [
      contact?.name,
      contact?.organisation,
    ]),
    ...open.map((item) => item.title),
  ];
  return searchText(words.filter((word) => word !== undefined).join('\n'));
}

/** The meetings of a feed that pass a filter, past and coming, in order of start. */
export function filterMeetings(feed: NetworkFeed, filter: MeetingFilter): readonly TimedMeeting[] {
  const { group, theme, place, length, mode, from, until, search = '' } = filter;
  const index = indexOf(feed);
  const fits = (one: IndexedMeeting): boolean => {
    const { meeting } = one;
    return (
      (theme === undefined || themesOf(one, index).includes(theme)) &&
      (place === undefined || placeOf(meeting) === place) &&
      (length === undefined || meetingLength(meeting) === length) &&
      (mode === undefined || meeting.attendanceMode === mode) &&
      (from === undefined || dateOf(meeting.end) >= from) &&
      (until === undefined || dateOf(meeting.start) <= until)
    );
  };
  const found = (group === undefined ? index.meetings : (index.byGroup.get(group) ?? [])).filter(fits);
  if (search.trim() === '') return found;
  const holds = searchFor(search);
  return found.filter((one) => holds((one.text ??= textOf(one, index))));
}
