import type { Topic } from '../../model/exchange.js';
import { TopicState } from '../../model/exchange.js';
import type { Meeting } from '../../model/meeting.js';
import { MeetingStatus } from '../../model/meeting.js';
import type { Member } from '../../model/member.js';
import { MemberStatus } from '../../model/member.js';
import type { AttendanceRecord, Contribution, ContributionKind } from '../../model/participation.js';
import type { Id, TimeZone, WallDate } from '../../model/primitives.js';
import type { Season } from '../../model/season.js';
import { ascending, compareText } from '../../time/order.js';
import { dateOf } from '../../time/wall-time.js';
import { seasonEnd } from '../membership/season-share.js';
import { meetingInstants } from '../signup/signup-state.js';
import type { Participation, Turnout } from './turnout.js';
import { participations, percentOf, turnoutOf, wasHeld } from './turnout.js';

/** What is known of a group's season. */
export interface YearRecords {
  readonly group: Id;
  readonly season: Season;
  /** The association's meetings, or the group's; others are left out. */
  readonly meetings: readonly Meeting[];
  /** The roster, with those who left during the season. */
  readonly members: readonly Member[];
  readonly attendance: readonly AttendanceRecord[];
  readonly contributions: readonly Contribution[];
  readonly topics: readonly Topic[];
  /** The zone of meetings that name none. */
  readonly timeZone: TimeZone;
}

/** One meeting of the year. */
export interface YearMeeting {
  readonly meeting: Meeting;
  readonly held: boolean;
  readonly turnout: Turnout;
}

/** Where members come from, and how well that part of the group attends. */
export interface MixLine {
  /** An organisation or a sector; undefined: not known. */
  readonly name: string | undefined;
  readonly members: number;
  readonly percent: number | undefined;
}

/** What the talks of a year were like (rule 10). */
export interface TalkBalance {
  /** Minutes of agenda items by their profile; those without one are for all. */
  readonly technicalMinutes: number;
  readonly generalistMinutes: number;
  readonly externalTalks: number;
  readonly memberTalks: number;
}

/** One member's year: for the facilitator, and for the member alone (rule 25). */
export interface MemberYear {
  readonly member: Member;
  readonly turnout: Turnout;
  readonly contributions: Readonly<Partial<Record<ContributionKind, number>>>;
}

/** A group's season looked back upon (rule 25). */
export interface YearView {
  readonly group: Id;
  readonly season: Season;
  /** In order of start. */
  readonly meetings: readonly YearMeeting[];
  readonly held: number;
  readonly cancelled: number;
  /** Members and guests of all meetings together. */
  readonly turnout: Turnout;
  /** Active members at the end. */
  readonly members: number;
  readonly organisations: readonly MixLine[];
  readonly sectors: readonly MixLine[];
  readonly balance: TalkBalance;
  readonly contributions: Readonly<Partial<Record<ContributionKind, number>>>;
  readonly topics: { readonly covered: number; readonly parked: number; readonly open: number };
  /** By name of nobody: in the order of the roster. For the facilitator alone. */
  readonly perMember: readonly MemberYear[];
}

/** A season's days: from its first on, up to but not including the first of the next. */
export function seasonDays({ start }: Season): { readonly from: string; readonly before: string } {
  return { from: start, before: seasonEnd({ start }) };
}

/** Whether a day lies in a season. */
export function isInSeason(season: Season): (day: WallDate) => boolean {
  const { from, before } = seasonDays(season);
  return (day) => day >= from && day < before;
}

/** A group's meetings of a season, joint ones too, in order of start. */
export function seasonMeetings({ meetings, season }: YearRecords, group: Id): readonly Meeting[] {
  const within = isInSeason(season);
  return meetings
    .filter(({ groups, start }) => groups.includes(group) && within(dateOf(start)))
    .sort(ascending(({ start }) => start));
}

function countKinds(list: readonly Contribution[]): Partial<Record<ContributionKind, number>> {
  const counts: Partial<Record<ContributionKind, number>> = {};
  for (const { kind } of list) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function balanceOf(meetings: readonly Meeting[]): TalkBalance {
  const items = meetings.flatMap(({ agenda }) => agenda);
  const minutes = (profile: string) =>
    items.filter((item) => item.profile === profile).reduce((sum, item) => sum + item.minutes, 0);
  const talks = (source: string) =>
    items.filter(({ kind, speakers }) => kind === 'talk' && speakers.some((one) => one.source === source))
      .length;
  return {
    technicalMinutes: minutes('technical'),
    generalistMinutes: minutes('generalist'),
    externalTalks: talks('external'),
    memberTalks: talks('member'),
  };
}

/** The most members first; those of whom it is not known at the end. */
function mixOf(
  members: readonly Member[],
  nameOf: (member: Member) => string | undefined,
  people: readonly Participation[],
): readonly MixLine[] {
  const names = new Set(members.map(nameOf));
  return [...names]
    .map((name) => {
      const own = members.filter((member) => nameOf(member) === name);
      const ids = new Set<Id | undefined>(own.map(({ id }) => id));
      const came = people.filter(({ member }) => ids.has(member));
      return { name, members: own.length, percent: turnoutOf(came).percent };
    })
    .sort(
      (a, b) =>
        Number(a.name === undefined) - Number(b.name === undefined) ||
        b.members - a.members ||
        compareText(String(a.name), String(b.name)),
    );
}

/**
 * The year of a group (rule 25): attendance in per cent, no-shows, the mix of organisations and sectors, the balance of technical and
 * general content, and what members brought.
 * @param now milliseconds since 1970: meetings that are still to come count for nothing
 */
export function yearView(records: YearRecords, now: number): YearView {
  const { group, season, timeZone } = records;
  const within = isInSeason(season);
  const meetings = seasonMeetings(records, group);
  const held = meetings.filter((meeting) => wasHeld(meeting, meetingInstants(meeting, timeZone).end, now));
  const heldIds = new Set<Id | undefined>(held.map(({ id }) => id));
  const roster = records.members.filter((member) => member.group === group);
  const rosterIds = new Set(roster.map(({ id }) => id));
  // At a joint meeting the members of the sister group are its own group's business.
  const people = participations(records.attendance).filter(
    ({ meeting, member }) => heldIds.has(meeting) && (member === undefined || rosterIds.has(member)),
  );
  const active = roster.filter(({ status }) => status === MemberStatus.Active);
  const brought = records.contributions.filter((one) => one.group === group && within(one.on));
  const topics = records.topics.filter((topic) => topic.group === group);
  const inState = (state: TopicState) => topics.filter((topic) => topic.state === state).length;
  return {
    group,
    season,
    meetings: meetings.map((meeting) => ({
      meeting,
      held: heldIds.has(meeting.id),
      turnout: turnoutOf(people.filter((one) => one.meeting === meeting.id)),
    })),
    held: held.length,
    cancelled: meetings.filter(({ status }) => status === MeetingStatus.Cancelled).length,
    turnout: turnoutOf(people),
    members: active.length,
    organisations: mixOf(active, ({ organisation }) => organisation, people),
    sectors: mixOf(active, ({ sector }) => sector, people),
    balance: balanceOf(held),
    contributions: countKinds(brought),
    topics: {
      covered: topics.filter(({ state, coveredAt }) => state === TopicState.Covered && heldIds.has(coveredAt))
        .length,
      parked: inState(TopicState.Parked),
      open: inState(TopicState.Open),
    },
    perMember: roster.map((member) => ({
      member,
      turnout: turnoutOf(people.filter((one) => one.member === member.id)),
      contributions: countKinds(brought.filter((one) => one.member === member.id)),
    })),
  };
}

/** Of the minutes that have a profile, the technical ones in per cent; undefined when none has. */
export function technicalPercent({ technicalMinutes, generalistMinutes }: TalkBalance): number | undefined {
  return percentOf(technicalMinutes, technicalMinutes + generalistMinutes);
}
