// `@network-meetings/elements/render.js`: the tags' content as plain HTML, for a server or a build step. It needs no DOM and registers nothing.
export { fallbackStyle } from './fallback-style.js';
export type { RenderOptions } from './options.js';
export { renderGroups } from './render-groups.js';
export type { GroupsOptions } from './render-groups.js';
export { renderAgenda, renderMeeting } from './render-meeting.js';
export type { MeetingOptions } from './render-meeting.js';
export { renderMonth, renderYear } from './render-month.js';
export type { MonthOptions } from './render-month.js';
export { renderMeetings } from './render-meetings.js';
export type { FilterOptions, MeetingsOptions } from './render-meetings.js';
