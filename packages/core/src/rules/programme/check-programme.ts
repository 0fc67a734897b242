import type { Finding } from '../../model/finding.js';
import { Severity } from '../../model/finding.js';
import type { Programme } from '../../model/season.js';
import { checkRounds, checkShape, checkTalks } from './check-content.js';
import { checkDates } from './check-dates.js';
import { checkInvitations } from './check-invitations.js';
import type { ProgrammeContext } from './programme-context.js';
import { seasonMeetings } from './programme-context.js';

const order = [Severity.Problem, Severity.Advice, Severity.Note] as readonly string[];

/**
 * What does not hold in a group's programme of one season (rules 1 and 9–13, and those that an association adds): each finding
 * names its rule, how much it matters, where, and what would mend it; those that matter most come first. Cancelled and postponed
 * meetings do not count.
 */
export function checkProgramme(programme: Programme, context: ProgrammeContext): readonly Finding[] {
  const season = seasonMeetings(programme, context);
  const findings = [
    ...checkShape(season),
    ...checkTalks(season),
    ...checkRounds(season),
    ...checkDates(season),
    ...checkInvitations(season),
    ...(context.rules ?? []).flatMap((rule) => rule(season)),
  ];
  return findings.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
