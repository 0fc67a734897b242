import { combineHolidays, holidaysOfDenmark, schoolHolidayCalendar } from '@network-meetings/core';
import type { NetworkFeed } from '@network-meetings/core';
import { checkProgramme } from '@network-meetings/core/programme';
import type { Finding } from '@network-meetings/core/programme';

/** What a facilitator would say of the programme of one group's season. */
export interface ProgrammeAdvice {
  readonly group: string;
  readonly groupName: string;
  readonly season: string;
  readonly findings: readonly Finding[];
}

/** The programmes that a feed holds, each checked by rules 9 to 13. @param today a wall date */
export function programmeAdvice(feed: NetworkFeed, today: string): readonly ProgrammeAdvice[] {
  const { schoolHolidays } = feed.association;
  const holidays = schoolHolidays
    ? combineHolidays(holidaysOfDenmark, schoolHolidayCalendar(schoolHolidays))
    : holidaysOfDenmark;
  return (feed.programmes ?? []).flatMap((programme) => {
    const group = feed.groups.find(({ id }) => id === programme.group);
    if (!group) return [];
    const { season } = programme;
    const findings = checkProgramme(programme, { group, meetings: feed.meetings, holidays, today });
    return [{ group: group.id, groupName: group.name, season: season.label ?? season.id, findings }];
  });
}
