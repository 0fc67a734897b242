import type { YearSummary } from '@network-meetings/core/facilitation';
import { yearView } from '@network-meetings/core/year';
import { readAttendance } from '../db/attendance.js';
import { readRecords } from '../db/exchange.js';
import { readMeetings } from '../db/meetings.js';
import { readRosterOf } from '../db/roster.js';
import { ProblemError } from '../problem-error.js';
import type { Access } from './access.js';
import { only } from './exchange.js';
import { ledGroup } from './season.js';
import type { ServiceContext } from './service.js';

/** A group's season looked back upon (rule 25); for those who lead it, since it says what each member brought. */
export async function yearOf(
  context: ServiceContext,
  access: Access,
  group: string,
  seasonId: string,
): Promise<YearSummary> {
  const { database, clock } = context;
  const { association } = access;
  const { head, group: own } = await ledGroup(context, access, group);
  const season =
    own.seasons.find(({ id }) => id === seasonId) ??
    head.programmes?.find((one) => one.group === group && one.season.id === seasonId)?.season;
  if (!season) throw new ProblemError('request/not-found');
  const records = await readRecords(database, association, [group], ['contribution', 'topic']);
  const view = yearView(
    {
      group,
      season,
      timeZone: head.timeZone,
      meetings: await readMeetings(database, association),
      members: await readRosterOf(database, association, group),
      attendance: await readAttendance(database, association, group),
      contributions: only(records, 'contribution'),
      topics: only(records, 'topic'),
    },
    clock.now(),
  );
  const { meetings, perMember, ...rest } = view;
  return JSON.parse(
    JSON.stringify({
      ...rest,
      meetings: meetings.map(({ meeting: { id, title, start, status }, ...one }) => ({
        ...{ id, title, start, status },
        ...one,
      })),
      perMember: perMember.map(({ member: { id, name }, ...one }) => ({ member: id, name, ...one })),
    }),
  ) as YearSummary;
}
