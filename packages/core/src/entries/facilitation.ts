// `@network-meetings/core/facilitation`: what those who lead meetings send to a server and get from it.
export {
  AttendanceNote,
  ChangeLog,
  DietaryList,
  FacilitatorSession,
  HeadCounts,
  InvitationsSent,
  LoginAnswer,
  LoginRequest,
  managedFields,
  MeetingAnswer,
  MeetingAnswers,
  MeetingMove,
  MeetingOverview,
  MeetingPatch,
  NonResponders,
  Published,
} from '../model/facilitation.js';
export {
  AuditEntry,
  AuditTrail,
  PersonErased,
  PersonExport,
  PersonRequest,
  RetentionPolicy,
} from '../model/privacy.js';
