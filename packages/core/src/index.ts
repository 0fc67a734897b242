export { Association } from './model/association.js';
export { ApplicationReceipt, ApplicationRequest } from './model/application.js';
export { AgendaItem, AgendaItemKind, Speaker, Visibility } from './model/agenda.js';
export { ChangedField, FieldChange, MeetingChange } from './model/change.js';
export { Contact } from './model/contact.js';
export {
  Ask,
  AskState,
  ExchangeReach,
  MemberPromise,
  Offer,
  PromiseState,
  Topic,
  TopicState,
} from './model/exchange.js';
export { FEED_FORMAT, FEED_VERSION, NetworkFeed } from './model/feed.js';
export { Admission, Charter, Group, GroupStatus, Profile, Sector, SubstitutePolicy } from './model/group.js';
export { IssueCode } from './model/issue.js';
export type { Issue, IssueParams, Parsed } from './model/issue.js';
export {
  AttendanceMode,
  Material,
  Meeting,
  MeetingLength,
  MeetingStatus,
  Part,
  Prepare,
  Prompt,
  SignupTerms,
} from './model/meeting.js';
export { Member, MemberStatus, Roster } from './model/member.js';
export {
  ApplicationState,
  Hearing,
  MembershipApplication,
  Objection,
  ObjectionGround,
} from './model/membership.js';
export { MeetingMinutes, MinutesItem, MinutesStatus } from './model/minutes.js';
export { AgendaKindEntry, agendaTimeKinds, ListEntry, TimeKind } from './model/open-list.js';
export {
  AttendanceRecord,
  Contribution,
  ContributionKind,
  SeatingPlan,
  SeatingTable,
} from './model/participation.js';
export { Place } from './model/place.js';
export {
  ClockTime,
  Count,
  Email,
  Id,
  isSafeLink,
  Language,
  LinkUrl,
  Minutes,
  Phone,
  TimeZone,
  UtcInstant,
  WallDate,
  WallTime,
  WebUrl,
} from './model/primitives.js';
export { Problem, problemStatus } from './model/problem.js';
export type { ProblemCode } from './model/problem.js';
export { SchoolHolidayPeriod, SchoolHolidays } from './model/school-holidays.js';
export { Question } from './model/question.js';
export { Rota, RotaTurn } from './model/rota.js';
export { Programme, ProgrammeStatus, Season } from './model/season.js';
export {
  Answer,
  Attendance,
  Availability,
  InvitedBy,
  LinkRequest,
  LinkSent,
  OfferAnswer,
  PartAnswer,
  PartOutcome,
  PersonalSignup,
  Seat,
  Signup,
  SIGNUP_VERSION,
  SignupChange,
  SignupEntry,
  SignupOutcome,
  SignupPerson,
  SignupRequest,
  Standing,
} from './model/signup.js';

export { addMonths, daysInMonth, isoWeek, monthOf, sameDayIn } from './time/days.js';
export type { YearMonth } from './time/days.js';
export {
  combineHolidays,
  easterSunday,
  HolidayKind,
  holidaysBetween,
  holidaysOfDenmark,
  holidaysOn,
} from './time/holidays.js';
export type { Holiday, HolidayCalendar } from './time/holidays.js';
export { schoolHolidayCalendar } from './time/school-holidays.js';
export {
  addDays,
  addMinutes,
  clockOf,
  dateOf,
  daysBetween,
  minutesBetween,
  wallMilliseconds,
  wallTimeOf,
  weekday,
} from './time/wall-time.js';
export {
  instantMilliseconds,
  isKnownZone,
  readWallTime,
  toInstant,
  toWallTime,
  utcInstant,
} from './time/zone.js';
export type { ZonedReading } from './time/zone.js';

export { meetingLength } from './rules/meeting/meeting-length.js';
export { timeKindOf } from './rules/agenda/time-kind.js';
export { agendaTimes } from './rules/agenda/agenda-times.js';
export type { TimedItem } from './rules/agenda/agenda-times.js';
export {
  applicationRefusal,
  checkApplication,
  knownSectors,
  takesMembers,
  trialMeetings,
} from './rules/membership/check-application.js';
export type { ApplicationRefusal } from './rules/membership/check-application.js';
export {
  checkEntry,
  mayBeSubstituted,
  mayStateDietaryNeeds,
  mustAcceptCharter,
} from './rules/signup/check-entry.js';
export type { SignupContext } from './rules/signup/check-entry.js';
export {
  compareQueue,
  decideSeat,
  isEligible,
  nextInLine,
  SeatClass,
  seatClassOf,
  seatsKept,
  seatsLeftWord,
} from './rules/signup/decide-seat.js';
export type { PartLoad, QueueEntry, Role, SeatDecision } from './rules/signup/decide-seat.js';
export {
  answerMachine,
  attendanceMachine,
  countsTowardsCapacity,
  mayRecordAttendance,
  nextState,
  seatMachine,
} from './rules/signup/machines.js';
export type { AnswerEvent, AttendanceEvent, Machine, SeatEvent } from './rules/signup/machines.js';
export { comesAtAll, comesTo, questionsAsked } from './rules/signup/questions-asked.js';
export type { Answered } from './rules/signup/questions-asked.js';
export { isPartOpenTo, isTrialUsed, roleOf, signupRefusal } from './rules/signup/may-sign-up.js';
export type { Invited, Refusal, Visit } from './rules/signup/may-sign-up.js';
export { countHeads, dietaryList, mayKeepDietaryNeeds, nonResponders } from './rules/signup/rosters.js';
export type { DietaryNeed, Diner, HeadCount, Standings } from './rules/signup/rosters.js';
export {
  headCountAt,
  headCountTime,
  offerExpires,
  partEnd,
  partStart,
  passesSeatsOn,
  reservesHold,
} from './rules/signup/seat-times.js';
export { applySignupEvent } from './rules/signup/apply-signup-event.js';
export { openBook } from './rules/signup/signup-book.js';
export type {
  BookedPart,
  BookedSignup,
  BookOutcome,
  BookStep,
  PersonAnswers,
  SignupBook,
  SignupEvent,
  SignupNotice,
} from './rules/signup/signup-book.js';
export { isLateCancellation, meetingInstants, signupState } from './rules/signup/signup-state.js';
export type { MeetingInstants, SignupState } from './rules/signup/signup-state.js';

export { Audience, audienceView } from './feed/audience-view.js';
export { migrateFeed, MIGRATED_VERSIONS } from './feed/migrate-feed.js';
export type { MigratedFeed } from './feed/migrate-feed.js';
export { jsonPath, parseWith } from './feed/collect-issues.js';
export { MAX_FEED_ISSUES, parseFeed, parseFeedText } from './feed/parse-feed.js';
export { MAX_FEED_LENGTH, readFeed, readFeedText } from './feed/read-feed.js';
export { parseApplicationRequest } from './feed/parse-application.js';
export {
  emailKey,
  parseLinkRequest,
  parseOfferAnswer,
  parseSignupChange,
  parseSignupRequest,
} from './feed/parse-signup.js';

export { danish } from './locales/da.js';
export { english } from './locales/en.js';
export { danishFaults } from './locales/faults-da.js';
export { englishFaults } from './locales/faults-en.js';
export { danishHolidayNames } from './locales/holidays-da.js';
export { englishHolidayNames } from './locales/holidays-en.js';
export { holidayName } from './locales/holiday-names.js';
export type { HolidayNames } from './locales/holiday-names.js';
export { issueText, problemText } from './locales/fault-wording.js';
export type { FaultWording, ProblemParams, ProblemWords } from './locales/fault-wording.js';
export { dateText, hasLocale, pickLocale } from './locales/locale.js';
export type { Locale } from './locales/locale.js';

export { agendaNow } from './view/agenda-now.js';
export type { AgendaNow } from './view/agenda-now.js';
export { agendaView } from './view/agenda-view.js';
export type { AgendaRow } from './view/agenda-view.js';
export { filterGroups, groupChoices } from './view/group-filter.js';
export type { GroupChoices, GroupFilter } from './view/group-filter.js';
export { groupPage } from './view/group-page.js';
export type { GroupPage, MixEntry, SeasonMeeting } from './view/group-page.js';
export { groupCard, groupCards, publicFreeSeats } from './view/group-view.js';
export type { Fact, GroupCard } from './view/group-view.js';
export { meetingDetails } from './view/meeting-details.js';
export type { ContactLine, MeetingDetails } from './view/meeting-details.js';
export { filterMeetings } from './view/meeting-filter.js';
export type { MeetingFilter, TimedMeeting } from './view/meeting-filter.js';
export { filterChoices } from './view/filter-choices.js';
export type { FilterChoice, FilterChoices } from './view/filter-choices.js';
export { Period, periodOptions, today } from './view/period.js';
export { listMeetings, meetingListView } from './view/meeting-list-view.js';
export type { MeetingListOptions } from './view/meeting-list-view.js';
export { addressText, contactText } from './view/contact-text.js';
export {
  groupsById,
  groupsOf,
  meetingSummary,
  placeText,
  signupStateText,
  zoneOf,
} from './view/meeting-view.js';
export { outcomeText, partName } from './view/outcome-text.js';
export type { MeetingSummary, ViewContext } from './view/meeting-view.js';
export { dayAfterKey, monthText, monthToShow, monthView, nearestMonths } from './view/month-view.js';
export type { GridKey, MonthDay, MonthEntry, MonthView } from './view/month-view.js';
export { ownWords } from './view/own-words.js';
export { searchFor, searchText } from './view/search-text.js';
export type { SearchText } from './view/search-text.js';
export { dateRangeText } from './view/date-range.js';
export { clockRangeText, dayText, momentText, rangeText } from './view/when.js';
export { zoneText } from './view/zone-text.js';
export type { WhenOptions } from './view/when.js';
export { seasonView } from './view/season-view.js';
export type {
  PlacedMeeting,
  SeasonHolidays,
  SeasonMonth,
  SeasonOptions,
  SeasonView,
} from './view/season-view.js';
export { yearAround } from './view/season-year.js';
export { yearView } from './view/year-view.js';
export type { YearMonthView, YearView } from './view/year-view.js';

export { sendApplication } from './client/application-client.js';
export { loadFeed, loadFeedWith } from './client/feed-client.js';
export type { CalendarReader, FeedLoad, LoadedFeed } from './client/feed-client.js';
export { createSignupClient } from './client/signup-client.js';
export { thrownFailure } from './client/json-call.js';
export type { CallOptions } from './client/json-call.js';
export type { SignupClient, SignupClientOptions } from './client/signup-client.js';
export type {
  Failure,
  FailureIssue,
  FetchInit,
  FetchLike,
  FetchResponse,
  Result,
} from './client/transport.js';
