import type { Locale } from '../locales/locale.js';
import type { NetworkFeed } from '../model/feed.js';
import type { IndexedMeeting, MeetingFilter } from './meeting-filter.js';
import { filterMeetings, indexOf, placeOf, themesOf } from './meeting-filter.js';
import { searchText } from './search-text.js';
import { meetingLength } from '../rules/meeting/meeting-length.js';

/** One value that a filter may take. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** Whether the label is text of the feed, in its language, and no word of ours. */
  readonly fromFeed: boolean;
}

/** What there is to choose from in a set of meetings. */
export interface FilterChoices {
  readonly group: readonly FilterChoice[];
  readonly theme: readonly FilterChoice[];
  readonly place: readonly FilterChoice[];
  readonly length: readonly FilterChoice[];
  readonly mode: readonly FilterChoice[];
}

/** The choices that the meetings which pass a filter leave; each list is empty where there is nothing to choose. */
export function filterChoices(feed: NetworkFeed, filter: MeetingFilter, locale: Locale): FilterChoices {
  const found = filterMeetings(feed, filter) as readonly IndexedMeeting[];
  const index = indexOf(feed);
  const fromFeed = (values: readonly string[], label = (value: string) => value) =>
    [...new Set(values)]
      .map((value) => ({ value, label: label(value), order: searchText(label(value)).spelled }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ value, label: text }) => ({ value, label: text, fromFeed: true }));
  const ours = (values: readonly string[], labels: Readonly<Record<string, string>>) =>
    // In the order in which the locale has them: half, full, day and night.
    Object.keys(labels)
      .filter((value) => values.includes(value))
      .map((value) => ({ value, label: labels[value] ?? value, fromFeed: false }));
  const several = (choices: readonly FilterChoice[]) => (choices.length > 1 ? choices : []);
  return {
    group: several(
      fromFeed(
        found.flatMap(({ meeting }) => meeting.groups),
        (id) => index.groups.get(id)?.name ?? id,
      ),
    ),
    theme: several(fromFeed(found.flatMap((one) => themesOf(one, index)))),
    place: several(fromFeed(found.flatMap(({ meeting }) => placeOf(meeting) ?? []))),
    length: several(
      ours(
        found.map(({ meeting }) => meetingLength(meeting)),
        locale.lengths,
      ),
    ),
    mode: several(
      ours(
        found.map(({ meeting }) => meeting.attendanceMode),
        locale.attendanceModes,
      ),
    ),
  };
}
