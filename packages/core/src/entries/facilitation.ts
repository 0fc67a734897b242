// `@network-meetings/core/facilitation`: what those who lead meetings send to a server and get from it.
export {
  AttendanceNote,
  DietaryList,
  FacilitatorSession,
  HeadCounts,
  LoginAnswer,
  LoginRequest,
  MeetingAnswer,
  MeetingAnswers,
  MeetingMove,
  MeetingOverview,
  NonResponders,
} from '../model/facilitation.js';
