// `@network-meetings/core/programme`: a group's season, judged and planned, and whose turn it is.
export { findingText } from '../locales/finding-wording.js';
export type { FindingText, FindingWording, Say, Sentence } from '../locales/finding-wording.js';
export { danishProgramme } from '../locales/programme-da.js';
export { englishProgramme } from '../locales/programme-en.js';
export { danishPlan } from '../locales/plan-da.js';
export { englishPlan } from '../locales/plan-en.js';
export type { PlanWording } from '../locales/plan-wording.js';
export { Severity } from '../model/finding.js';
export type { Finding, Remedy } from '../model/finding.js';
export { checkProgramme } from '../rules/programme/check-programme.js';
export { InvitationPart, missingFromInvitation } from '../rules/programme/invitation.js';
export { usualLimits } from '../rules/programme/programme-context.js';
export type {
  ProgrammeContext,
  ProgrammeLimits,
  ProgrammeRule,
  SeasonMeetings,
  SharedMembers,
} from '../rules/programme/programme-context.js';
export { usualPlanWeights } from '../rules/programme/season-request.js';
export type {
  DayRange,
  PlannedGroup,
  PlanWeights,
  SeasonRequest,
} from '../rules/programme/season-request.js';
export { Wish } from '../rules/programme/plan-problem.js';
export type { GivenWish } from '../rules/programme/given-wishes.js';
export { planSeason } from '../rules/programme/plan-season.js';
export type { PlannedMeeting, SeasonPlan } from '../rules/programme/plan-season.js';
export { turnsOf, TurnSource } from '../rules/programme/turns.js';
export type { MeetingTurns, Turn } from '../rules/programme/turns.js';
export { planTexts } from '../view/plan-view.js';
export type { PlanContext } from '../view/plan-view.js';
