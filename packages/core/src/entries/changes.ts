// `@network-meetings/core/changes`: what an edit of a meeting changes, who must hear of it, and the change log in words.
export type { ChangeWording, NamedChange } from '../locales/change-wording.js';
export { danishChanges } from '../locales/changes-da.js';
export { englishChanges } from '../locales/changes-en.js';
export { diffMeeting } from '../rules/changes/diff-meeting.js';
export type { MeetingDiff } from '../rules/changes/diff-meeting.js';
export { nextRevision } from '../rules/changes/next-revision.js';
export type { MeetingEdit, Revision, RevisionContext } from '../rules/changes/next-revision.js';
export { changeLog, changeText } from '../view/change-log.js';
export type { ChangeLogEntry, ChangeLogOptions } from '../view/change-log.js';
