// `@network-meetings/core/facilitation`: what those who lead meetings send to a server and get from it.
export {
  AdmissionVerdict,
  Applications,
  ApplicationStateSchema,
  ApplicationView,
  MemberHearings,
  MemberObjection,
} from '../model/hearing-view.js';
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
  MeetingSeries,
  NonResponders,
  ProgrammeFindings,
  Published,
  SeriesAdded,
  YearSummary,
} from '../model/facilitation.js';
export {
  AuditEntry,
  AuditTrail,
  PersonErased,
  PersonExport,
  PersonRequest,
  RetentionPolicy,
} from '../model/privacy.js';
export {
  Webhook,
  WebhookDeliveries,
  WebhookEvent,
  WebhookList,
  WebhookMessage,
  WebhookReplay,
  WebhookRequest,
  WebhookSecret,
} from '../model/webhook.js';
export { AttendeeList, ListingAnswer } from '../model/attendees.js';
