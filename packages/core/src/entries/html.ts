// `@network-meetings/core/html`: whole pages as strings, for printing, static sites and mails.
export { agendaPage } from '../html/agenda-page.js';
export type { PageOptions } from '../html/agenda-page.js';
export { escapeHtml, html, Markup } from '../html/markup.js';
export type { Insert } from '../html/markup.js';
export { page, pageStyle } from '../html/page.js';
export type { PageParts } from '../html/page.js';
export { yearPage } from '../html/year-page.js';
export type { YearPageOptions } from '../html/year-page.js';
export { danishPublishing } from '../locales/publishing-da.js';
export { englishPublishing } from '../locales/publishing-en.js';
export type { PublishingWording } from '../locales/publishing-wording.js';
export { MeetingColumn, meetingTable } from '../view/meeting-table.js';
export type { TableOptions } from '../view/meeting-table.js';
export { csvText, meetingsCsv } from '../calendar/csv.js';
