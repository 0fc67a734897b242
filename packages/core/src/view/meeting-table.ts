import type { Locale } from '../locales/locale.js';
import type { PublishingWording } from '../locales/publishing-wording.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { MeetingStatus } from '../model/meeting.js';
import { clockOf, dateOf } from '../time/wall-time.js';
import { groupsById, groupsOf } from './meeting-view.js';
import { meetingLength } from '../rules/meeting/meeting-length.js';

/** A column of meetings in a spreadsheet: what is written is also what an import reads. */
export const MeetingColumn = {
  Id: 'id',
  Groups: 'groups',
  Title: 'title',
  Theme: 'theme',
  Purpose: 'purpose',
  Date: 'date',
  Start: 'start',
  EndDate: 'endDate',
  End: 'end',
  Place: 'place',
  Street: 'street',
  PostalCode: 'postalCode',
  City: 'city',
  Mode: 'mode',
  Length: 'length',
  Status: 'status',
  StatusNote: 'statusNote',
  Url: 'url',
} as const;
export type MeetingColumn = (typeof MeetingColumn)[keyof typeof MeetingColumn];

/** The columns in the order in which they are written. */
export const meetingColumns: readonly MeetingColumn[] = Object.values(MeetingColumn);

/** In which words {@link meetingTable} speaks. */
export interface TableOptions {
  readonly locale: Locale;
  readonly words: PublishingWording;
}

function cells(
  meeting: Meeting,
  feed: NetworkFeed,
  { locale, words }: TableOptions,
): Readonly<Record<MeetingColumn, string>> {
  const { place, start, end } = meeting;
  return {
    id: meeting.id,
    groups: groupsOf(meeting, groupsById(feed))
      .map(({ name }) => name)
      .join('\n'),
    title: meeting.title,
    theme: meeting.theme ?? '',
    purpose: meeting.purpose ?? '',
    date: dateOf(start),
    start: clockOf(start),
    endDate: dateOf(end),
    end: clockOf(end),
    place: place?.name ?? '',
    street: place?.street ?? '',
    postalCode: place?.postalCode ?? '',
    city: place?.city ?? '',
    mode: locale.attendanceModes[meeting.attendanceMode] ?? meeting.attendanceMode,
    length: locale.lengths[meetingLength(meeting)],
    status: meeting.status === MeetingStatus.Scheduled ? words.scheduled : locale.status[meeting.status],
    statusNote: meeting.statusNote ?? '',
    url: meeting.url ?? '',
  };
}

/** Meetings as rows of text, with a row of headings first. */
export function meetingTable(feed: NetworkFeed, options: TableOptions): readonly (readonly string[])[] {
  return [
    meetingColumns.map((column) => options.words.columns[column]),
    ...feed.meetings.map((meeting) => {
      const row = cells(meeting, feed, options);
      return meetingColumns.map((column) => row[column]);
    }),
  ];
}
