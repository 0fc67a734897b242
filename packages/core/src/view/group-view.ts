import type { NetworkFeed } from '../model/feed.js';
import type { Group, GroupStatus } from '../model/group.js';
import { MeetingStatus } from '../model/meeting.js';
import { contactTextUnder } from './contact-text.js';
import { groupsById } from './meeting-view.js';
import type { ViewContext } from './meeting-view.js';
import { listMeetings } from './meeting-list-view.js';
import { rangeText } from './when.js';

/** A line of a group's fact box. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Whether the value is text of the feed, in its language, and no words of ours. */
  readonly fromFeed: boolean;
}

/** A group as a card shows it, with its fact box; counts of members are shown, names never (rule 7). */
export interface GroupCard {
  readonly id: string;
  readonly name: string;
  readonly theme: string | undefined;
  readonly summary: string | undefined;
  readonly url: string | undefined;
  readonly imageUrl: string | undefined;
  readonly status: GroupStatus;
  /** "4 årlige møder" and "Mødested: København" first. */
  readonly facts: readonly Fact[];
  readonly nextMeeting: { readonly id: string; readonly title: string; readonly when: string } | undefined;
}

/** The groups of a feed as cards, in the feed's order. */
export function groupCards(feed: NetworkFeed, context: ViewContext): readonly GroupCard[] {
  return feed.groups.map((group) => groupCard(group, feed, context));
}

/** One group as a card. */
export function groupCard(group: Group, feed: NetworkFeed, context: ViewContext): GroupCard {
  const groups = groupsById(feed);
  const { facts: words } = context.locale;
  const facts: Fact[] = [];
  const add = (label: string, value: string | undefined, fromFeed = true) =>
    value !== undefined && facts.push({ label, value, fromFeed });
  add(words.meetings, words.perYear(group.meetingsPerSeason), false);
  add(words.meetingPlace, group.meetingPlace);
  // A facilitator who is named by no more than the word "facilitator" leaves nothing to say.
  const leader = group.facilitator && contactTextUnder(words.facilitator, group.facilitator);
  add(words.facilitator, leader === '' ? undefined : leader);
  const sisters = group.sisterGroups.flatMap((id) => groups.get(id)?.name ?? []);
  add(words.sisterGroup, sisters.length > 0 ? context.locale.list(sisters) : undefined);
  const members = group.size?.members;
  add(words.members, members === undefined ? undefined : words.ofSeats(members, group.size?.seats), false);
  const next = listMeetings(feed, { group: group.id }, context.now).find(
    ({ status }) => status !== MeetingStatus.Cancelled,
  );
  return {
    id: group.id,
    name: group.name,
    theme: group.theme,
    summary: group.summary ?? group.description,
    url: group.url,
    imageUrl: group.imageUrl,
    status: group.status,
    facts,
    nextMeeting: next && {
      id: next.id,
      title: next.title,
      when: rangeText(next.start, next.end, context),
    },
  };
}

/** Seats of a group that nobody has, by what the feed says (rule 3); undefined where it says nothing. */
export function publicFreeSeats({ size }: Pick<Group, 'size'>): number | undefined {
  const { members, seats } = size ?? {};
  return members === undefined || seats === undefined ? undefined : Math.max(0, seats - members);
}
