// `@network-meetings/core/import`: what others have written, into meetings. It carries ical.js.
export { readCalendarFeed } from '../import/calendar-feed.js';
export type { CalendarFeedOptions } from '../import/calendar-feed.js';
export { decodeText } from '../import/decode-text.js';
export { importCalendar } from '../import/import-calendar.js';
export { importIndico, importJsonLd, importPretix } from '../import/import-events.js';
export type { ExportOptions } from '../import/import-events.js';
export { importTable } from '../import/import-table.js';
export type { TableImportOptions, TableRow } from '../import/import-table.js';
export { defaultLimits, ImportCode } from '../import/imported.js';
export type { Imported, ImportIssue, ImportLimits, ImportOptions, NamedGroup } from '../import/imported.js';
export { mergeImport } from '../import/merge-meetings.js';
export type { MergedImport } from '../import/merge-meetings.js';
export { danishImport } from '../locales/import-da.js';
export { englishImport } from '../locales/import-en.js';
export { importText } from '../locales/import-wording.js';
export type { ImportWording } from '../locales/import-wording.js';
