import type { Finding } from '../../model/finding.js';
import { Severity } from '../../model/finding.js';
import { addDays, daysBetween } from '../../time/wall-time.js';
import { missingFromInvitation } from './invitation.js';
import { dayOf, type SeasonMeetings } from './programme-context.js';

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
    for (const part of missingFromInvitation(meeting, context.group)) {
      findings.push({
        code: `programme/missing-${part}`,
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
