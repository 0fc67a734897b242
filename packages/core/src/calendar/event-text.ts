import type { Locale } from '../locales/locale.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { AttendanceMode, MeetingStatus } from '../model/meeting.js';
import { Visibility } from '../model/agenda.js';
import { Audience, meetingsView } from '../feed/audience-view.js';
import { agendaView } from '../view/agenda-view.js';
import { addressText } from '../view/contact-text.js';
import { ownWords } from '../view/own-words.js';

/** A meeting as everybody may see it (rules 6 and 7), by the one way there is to public data. */
export function publicMeeting(meeting: Meeting): Meeting {
  return meetingsView([meeting], Audience.Public)[0] ?? meeting;
}

/**
 * The title of a meeting in a calendar. Many calendars show a cancelled event like any other, so the title says it:
 * "Aflyst: Identitet og adgang".
 */
export function eventTitle(meeting: Meeting, locale: Locale): string {
  if (meeting.status === MeetingStatus.Cancelled) return `${locale.status.cancelled}: ${meeting.title}`;
  if (meeting.status === MeetingStatus.Postponed) return `${locale.status.postponed}: ${meeting.title}`;
  return meeting.title;
}

/**
 * What an event says of a meeting (rule 13): why it was moved, its purpose, the agenda, what to think over and bring, and where to
 * read on. Of a public meeting closed items are left out whole (rule 6).
 */
export function eventDescription(
  meeting: Meeting,
  feed: NetworkFeed,
  locale: Locale,
  audience: Audience,
): string {
  const hidden = new Set(
    audience === Audience.Public
      ? meeting.agenda.filter(({ visibility }) => visibility === Visibility.Closed).map(({ id }) => id)
      : [],
  );
  const agenda = agendaView(meeting, ownWords(feed, locale))
    .filter(({ id }) => !hidden.has(id))
    .map(({ start, end, title, closed, speakers }) =>
      [`${start}–${end} ${title}`, closed && `(${closed})`, ...speakers].filter(Boolean).join(' · '),
    );
  const { questions = [], bring } = meeting.prepare ?? {};
  const words = locale.calendar;
  return [
    meeting.statusNote,
    meeting.purpose,
    agenda.length > 0 && [`${words.agenda}:`, ...agenda].join('\n'),
    questions.length > 0 && [`${words.prepare}:`, ...questions.map((question) => `– ${question}`)].join('\n'),
    bring !== undefined && `${words.bring}: ${bring}`,
    meeting.url,
  ]
    .filter((block) => typeof block === 'string' && block !== '')
    .join('\n\n');
}

/** Where an event is, on one line; an online meeting is where its link leads, if the reader may know it. */
export function eventLocation(meeting: Meeting, locale: Locale): string | undefined {
  const { place } = meeting;
  if (meeting.attendanceMode === AttendanceMode.Online) {
    return place?.onlineUrl ?? locale.attendanceModes[AttendanceMode.Online];
  }
  return place && addressText(place);
}
