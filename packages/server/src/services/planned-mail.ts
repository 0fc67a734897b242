/** Mails that nobody's answer causes, but the calendar. */
export const PlannedMail = {
  Invitation: 'invitation',
  Chase: 'chase',
  Reminder: 'reminder',
  HeadCount: 'head-count',
  FollowUp: 'follow-up',
} as const;
export type PlannedMail = (typeof PlannedMail)[keyof typeof PlannedMail];
