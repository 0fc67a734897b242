import type { Finding } from '../../model/finding.js';
import { Severity } from '../../model/finding.js';
import type { Meeting } from '../../model/meeting.js';
import { addDays, daysBetween } from '../../time/wall-time.js';
import { dayOf, type SeasonMeetings } from './programme-context.js';

/** What an invitation holds (rule 13), and how to see that it is there. */
const contents: readonly (readonly [
  code: string,
  isThere: (meeting: Meeting, season: SeasonMeetings) => boolean,
])[] = [
  ['place', ({ place, attendanceMode }) => place !== undefined || attendanceMode === 'online'],
  ['theme', ({ theme, purpose }) => theme !== undefined || purpose !== undefined],
  ['agenda', ({ agenda }) => agenda.length > 0],
  ['questions', ({ prepare }) => (prepare?.questions.length ?? 0) > 0 || prepare?.bring !== undefined],
  ['signup', ({ signup }) => signup !== undefined],
  ['deadline', ({ signup }) => signup === undefined || signup.cancellationDeadline !== undefined],
  ['facilitator', ({ facilitator }, { context }) => (facilitator ?? context.group.facilitator) !== undefined],
];

/** Rule 13: the invitation goes out about fourteen days before, and holds what people need; a week ahead of that it is looked at. */
export function checkInvitations(season: SeasonMeetings): Finding[] {
  const { context, own, limits } = season;
  const { today } = context;
  if (today === undefined) return [];
  return own.flatMap((meeting): Finding[] => {
    const day = dayOf(meeting);
    if (day < today) return [];
    const due = addDays(day, -limits.noticeDays);
    const invited = context.invited?.[meeting.id];
    const findings: Finding[] = [];
    const sent = invited ?? today;
    if (sent > due) {
      findings.push({
        code: invited === undefined ? 'programme/invitation-overdue' : 'programme/invited-late',
        rule: 13,
        severity: invited === undefined ? Severity.Problem : Severity.Note,
        meeting: meeting.id,
        params: { title: meeting.title, days: daysBetween(sent, day), notice: limits.noticeDays, due },
        remedies:
          invited === undefined ? [{ code: 'programme/invite-now', params: { title: meeting.title } }] : [],
      });
    }
    if (invited !== undefined || daysBetween(today, due) > 7) return findings;
    for (const [what, isThere] of contents) {
      if (isThere(meeting, season)) continue;
      findings.push({
        code: `programme/missing-${what}`,
        rule: 13,
        severity: Severity.Advice,
        meeting: meeting.id,
        params: { title: meeting.title, due },
        remedies: [],
      });
    }
    return findings;
  });
}
