// `@network-meetings/core/year`: a season looked back upon.
export { participationPage, yearReport } from '../html/year-report.js';
export type { YearReportOptions } from '../html/year-report.js';
export { danishYear } from '../locales/year-da.js';
export { englishYear } from '../locales/year-en.js';
export type { YearWording } from '../locales/year-wording.js';
export { participationRecord } from '../rules/year/participation-record.js';
export type { AttendedMeeting, ParticipationRecord } from '../rules/year/participation-record.js';
export { participations, turnoutOf } from '../rules/year/turnout.js';
export type { Participation, Turnout } from '../rules/year/turnout.js';
export { seasonDays, technicalPercent, yearView } from '../rules/year/year-view.js';
export type {
  MemberYear,
  MixLine,
  TalkBalance,
  YearMeeting,
  YearRecords,
  YearView,
} from '../rules/year/year-view.js';
