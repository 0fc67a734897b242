import type { NetworkFeed } from '../model/feed.js';
import type { Group } from '../model/group.js';
import { publicFreeSeats } from './group-view.js';
import type { FilterChoice } from './filter-choices.js';
import { searchFor, searchText } from './search-text.js';

/** Which groups are looked for; what is left out excludes none. */
export interface GroupFilter {
  readonly theme?: string | undefined;
  /** Where the group usually meets. */
  readonly place?: string | undefined;
  /** Only groups with a seat that nobody has. */
  readonly free?: boolean | undefined;
  /** Words that all stand in what the feed says of the group. */
  readonly search?: string | undefined;
}

function textOf(group: Group): string {
  const { name, theme, region, summary, description, meetingPlace, facilitator } = group;
  const words = [
    name,
    theme,
    region,
    summary,
    description,
    meetingPlace,
    facilitator?.name,
    facilitator?.role,
    facilitator?.organisation,
  ];
  return words.filter((word) => word !== undefined).join('\n');
}

/** The ids of the groups that pass a filter, in the feed's order. */
export function filterGroups(feed: NetworkFeed, filter: GroupFilter): readonly string[] {
  const { theme, place, free = false, search = '' } = filter;
  const holds = searchFor(search);
  return feed.groups
    .filter(
      (group) =>
        (theme === undefined || group.theme === theme) &&
        (place === undefined || group.meetingPlace === place) &&
        (!free || (publicFreeSeats(group) ?? 0) > 0) &&
        holds(searchText(textOf(group))),
    )
    .map(({ id }) => id);
}

/** What there is to choose from among a feed's groups. */
export interface GroupChoices {
  readonly theme: readonly FilterChoice[];
  readonly place: readonly FilterChoice[];
  /** Whether some groups have free seats and others have not. */
  readonly free: boolean;
}

/** The choices that the groups leave; each is empty where there is nothing to choose. */
export function groupChoices(feed: NetworkFeed): GroupChoices {
  const several = (values: readonly (string | undefined)[]) => {
    const all = [...new Set(values.filter((value) => value !== undefined))];
    const choices = all
      .map((value) => ({ value, label: value, fromFeed: true }))
      .sort((a, b) => (searchText(a.label).spelled < searchText(b.label).spelled ? -1 : 1));
    return choices.length > 1 ? choices : [];
  };
  const free = feed.groups.filter((group) => (publicFreeSeats(group) ?? 0) > 0).length;
  return {
    theme: several(feed.groups.map(({ theme }) => theme)),
    place: several(feed.groups.map(({ meetingPlace }) => meetingPlace)),
    free: free > 0 && free < feed.groups.length,
  };
}
