import type { Finding, Remedy } from '../../model/finding.js';
import { Severity } from '../../model/finding.js';
import type { Meeting } from '../../model/meeting.js';
import type { WallDate } from '../../model/primitives.js';
import { HolidayKind, holidaysOn } from '../../time/holidays.js';
import { addDays, daysBetween, weekday } from '../../time/wall-time.js';
import { seasonEnd } from '../membership/season-share.js';
import { dayOf, type SeasonMeetings } from './programme-context.js';

/** The days between two meetings that a season of so many wants (rule 12): two fifths to twice of an even spread. */
function gaps({ limits, context }: SeasonMeetings): readonly [number, number] {
  const even = 365 / Math.max(1, context.group.meetingsPerSeason);
  return [limits.minGap ?? Math.round(even * 0.4), limits.maxGap ?? Math.round(even * 2)];
}

/** Why a day is no day for a meeting of the group; undefined when it is one. */
function obstacle(
  season: SeasonMeetings,
  meeting: Meeting,
  date: WallDate,
): Omit<Finding, 'remedies'> | undefined {
  const { context, others, own } = season;
  const base = { severity: Severity.Problem, rule: 12, meeting: meeting.id };
  const params = { title: meeting.title, date };
  const [holiday] = context.holidays ? holidaysOn(date, context.holidays) : [];
  if (holiday) {
    const { id, kind, name = '', area = '' } = holiday;
    const named = { ...params, holiday: id, name, area };
    if (kind === HolidayKind.School) return { ...base, code: 'programme/school-holiday', params: named };
    const severity = kind === HolidayKind.Public ? Severity.Problem : Severity.Advice;
    return { ...base, severity, code: 'programme/holiday', params: named };
  }
  if (weekday(date) >= 5) return { ...base, severity: Severity.Advice, code: 'programme/weekend', params };
  if (own.some((one) => one !== meeting && dayOf(one) === date)) {
    return { ...base, code: 'programme/same-day', params };
  }
  for (const other of others.filter((one) => dayOf(one) === date)) {
    const theirs = { ...params, other: other.title };
    if (other.groups.some((id) => context.group.sisterGroups.includes(id))) {
      return { ...base, code: 'programme/sister-clash', params: theirs };
    }
    const shared = context.sharedMembers?.find(
      ({ group, members }) => members > 0 && other.groups.includes(group),
    );
    if (shared)
      return {
        ...base,
        code: 'programme/shared-members-clash',
        params: { ...theirs, members: shared.members },
      };
  }
  return undefined;
}

/** The day nearest to a meeting's own that nothing stands against, of the same weekday where possible, within three weeks. */
function nearestFreeDay(season: SeasonMeetings, meeting: Meeting): Remedy[] {
  const day = dayOf(meeting);
  const offsets = Array.from({ length: 42 }, (_, at) => (at % 2 === 0 ? 1 : -1) * (Math.floor(at / 2) + 1));
  const free = (offset: number) => obstacle(season, meeting, addDays(day, offset)) === undefined;
  const offset = offsets.find((one) => one % 7 === 0 && free(one)) ?? offsets.find(free);
  return offset === undefined
    ? []
    : [{ code: 'programme/move-to', params: { title: meeting.title, date: addDays(day, offset) } }];
}

/** Rule 12: spread over the season, and not on a day on which members cannot come. */
export function checkDates(season: SeasonMeetings): Finding[] {
  const { own, programme } = season;
  const [least, most] = gaps(season);
  const findings: Finding[] = [];
  const end = addDays(seasonEnd(programme.season), -1);
  for (const [at, meeting] of own.entries()) {
    const date = dayOf(meeting);
    const found = obstacle(season, meeting, date);
    if (found) findings.push({ ...found, remedies: nearestFreeDay(season, meeting) });
    if (date < programme.season.start || date > end) {
      findings.push({
        code: 'programme/outside-season',
        rule: 12,
        severity: Severity.Problem,
        meeting: meeting.id,
        params: { title: meeting.title, date, from: programme.season.start, to: end },
        remedies: [{ code: 'programme/move-into-season', params: { from: programme.season.start, to: end } }],
      });
    }
    const before = own[at - 1];
    const days = before && daysBetween(dayOf(before), date);
    if (!days || (days >= least && days <= most)) continue;
    const close = days < least;
    findings.push({
      code: close ? 'programme/too-close' : 'programme/too-far-apart',
      rule: 12,
      severity: Severity.Advice,
      meeting: meeting.id,
      params: { days, least, most, title: before.title, next: meeting.title },
      remedies: [
        {
          code: close ? 'programme/more-days-between' : 'programme/fewer-days-between',
          params: { least, most },
        },
      ],
    });
  }
  return findings;
}
