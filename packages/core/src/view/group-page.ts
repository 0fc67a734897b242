import type { NetworkFeed } from '../model/feed.js';
import type { Charter, Group, GroupStatus } from '../model/group.js';
import { SubstitutePolicy } from '../model/group.js';
import type { ListEntry } from '../model/open-list.js';
import { ProgrammeStatus } from '../model/season.js';
import type { WallDate } from '../model/primitives.js';
import { takesMembers } from '../rules/membership/check-application.js';
import { addMonths, monthOf, sameDayIn } from '../time/days.js';
import { ascending } from '../time/order.js';
import { dateOf } from '../time/wall-time.js';
import { groupCard, publicFreeSeats } from './group-view.js';
import type { GroupCard } from './group-view.js';
import type { ContactLine } from './meeting-details.js';
import { today } from './period.js';
import { contactText } from './contact-text.js';
import { meetingSummary } from './meeting-view.js';
import type { MeetingSummary, ViewContext } from './meeting-view.js';
import { ownWords } from './own-words.js';

/** How many of a group's members there are of one kind; never who (rule 7). */
export interface MixEntry {
  readonly id: string;
  readonly label: string;
  /** Whether the label is text of the feed, in its language, and no word of ours. */
  readonly fromFeed: boolean;
  readonly members: number;
  /** Of all that are counted, between 0 and 1. */
  readonly share: number;
}

/** A meeting as a season at a glance shows it. */
export interface SeasonMeeting {
  readonly meeting: MeetingSummary;
  /** The parts beside the day, in words: "Middagen". */
  readonly extras: readonly string[];
}

/** Everything that a group's own page says. */
export interface GroupPage {
  readonly card: GroupCard;
  readonly status: GroupStatus;
  readonly region: string | undefined;
  /** What the group is about, at length; undefined where the summary says it all. */
  readonly description: string | undefined;
  readonly facilitator: (ContactLine & { readonly phone: string | undefined }) | undefined;
  readonly sectors: readonly MixEntry[];
  readonly profiles: readonly MixEntry[];
  /** The season that runs, or the next one when nothing is left of it; undefined where no meeting is known. */
  readonly season: { readonly label: string; readonly meetings: readonly SeasonMeeting[] } | undefined;
  readonly sisters: readonly {
    readonly id: string;
    readonly name: string;
    readonly url: string | undefined;
    readonly meetingPlace: string | undefined;
  }[];
  readonly charter: Charter | undefined;
  /** Seats that nobody has; undefined where the group says nothing of it. */
  readonly freeSeats: number | undefined;
  /** Days for which an application is heard (rule 5). */
  readonly hearingDays: number;
  /** Meetings before admission (rule 6). */
  readonly trialVisits: number;
  readonly allowsSubstitutes: boolean;
  readonly takesMembers: boolean;
  readonly apply: NonNullable<Group['apply']>;
}

function mix(
  counts: readonly { readonly id: string; readonly members: number }[],
  labels: Readonly<Record<string, string>>,
  own: readonly ListEntry[] = [],
): readonly MixEntry[] {
  const all = counts.reduce((sum, { members }) => sum + members, 0);
  return counts
    .filter(({ members }) => members > 0)
    .map(({ id, members }) => {
      const label = labels[id] ?? id;
      const fromFeed =
        !Object.hasOwn(labels, id) || own.some((entry) => entry.id === id && entry.label === label);
      return { id, label, fromFeed, members, share: members / all };
    });
}

interface SeasonDays {
  readonly from: WallDate;
  readonly before: WallDate;
  readonly label: string;
}

/** The season of a group in which a day lies: one that the feed names, or else the twelve months from its usual start. */
function seasonOn(group: Group, feed: NetworkFeed, day: WallDate): SeasonDays {
  const planned = (feed.programmes ?? []).filter(
    (programme) => programme.group === group.id && programme.status !== ProgrammeStatus.Draft,
  );
  const named = [...group.seasons, ...planned.map(({ season }) => season)].map(({ start, label }) => ({
    ...daysFrom(start),
    ...(label !== undefined && { label }),
  }));
  const found = named.find(({ from, before }) => from <= day && day < before);
  if (found) return found;
  const start = `${day.slice(0, 4)}-${String(group.seasonStartMonth).padStart(2, '0')}-01`;
  return daysFrom(start <= day ? start : sameDayIn(addMonths(monthOf(start), -12), start));
}

function daysFrom(from: WallDate): SeasonDays {
  const before = sameDayIn(addMonths(monthOf(from), 12), from);
  const [first, last] = [from.slice(0, 4), before.slice(0, 4)];
  return { from, before, label: from.slice(5, 7) === '01' ? first : `${first}–${last.slice(2)}` };
}

function seasonOf(group: Group, feed: NetworkFeed, context: ViewContext): GroupPage['season'] {
  const own = feed.meetings.filter(({ groups }) => groups.includes(group.id));
  const at = (season: SeasonDays) =>
    own
      .filter(({ start }) => season.from <= dateOf(start) && dateOf(start) < season.before)
      .sort(ascending(({ start }) => start));
  const now = today(context.now, feed.timeZone);
  const current = seasonOn(group, feed, now);
  const isLeft = at(current).some(({ end }) => dateOf(end) >= now);
  const next = seasonOn(group, feed, current.before);
  const season = !isLeft && at(next).length > 0 ? next : current;
  const groups = new Map(feed.groups.map((one) => [one.id, one]));
  const meetings = at(season).map((meeting) => ({
    meeting: meetingSummary(meeting, feed, groups, context),
    extras: meeting.parts
      .filter(({ kind }) => kind !== 'day')
      .map(({ title, kind }) => title ?? ownWords(feed, context.locale).partKinds[kind] ?? kind),
  }));
  return meetings.length > 0 ? { label: season.label, meetings } : undefined;
}

/** What the page of a group says; undefined where the feed has no such group. */
export function groupPage(feed: NetworkFeed, id: string, context: ViewContext): GroupPage | undefined {
  const group = feed.groups.find((one) => one.id === id);
  if (!group) return undefined;
  const locale = ownWords(feed, context.locale);
  const { facilitator, sectors = [], profiles = [], summary, description } = group;
  return {
    card: groupCard(group, feed, context),
    status: group.status,
    region: group.region,
    description: summary === undefined ? undefined : description,
    facilitator: facilitator && {
      text: contactText(facilitator),
      email: facilitator.email,
      phone: facilitator.phone,
    },
    sectors: mix(
      sectors.map(({ sector, members }) => ({ id: sector, members })),
      locale.sectors,
      feed.association.sectors,
    ),
    profiles: mix(
      profiles.map(({ profile, members }) => ({ id: profile, members })),
      locale.profiles,
    ),
    season: seasonOf(group, feed, context),
    sisters: group.sisterGroups.flatMap((sister) =>
      feed.groups
        .filter((one) => one.id === sister)
        .map(({ name, url, meetingPlace }) => ({ id: sister, name, url, meetingPlace })),
    ),
    charter: group.charter,
    freeSeats: publicFreeSeats(group),
    hearingDays: group.admission?.hearingDays ?? 14,
    trialVisits: group.admission?.trialVisits ?? 1,
    allowsSubstitutes: group.substitutes === SubstitutePolicy.Allowed,
    takesMembers: takesMembers(group),
    apply: group.apply ?? {},
  };
}
