import { agendaNow, agendaView, groupsById, meetingDetails, meetingSummary } from '@network-meetings/core';
import { detailFor } from '../locales/own-detail.js';
import type { Meeting, NetworkFeed } from '@network-meetings/core';
import { calendarLinks, eventJsonLd } from '@network-meetings/core/calendar';
import { danishSignup, englishSignup } from '@network-meetings/core/signup-words';
import { html, nothing } from 'lit';
import { agendaList } from '../agenda/agenda.templates.js';
import { calendarList, calendarsDetails } from '../calendar-links/calendar-links.templates.js';
import { signupWordsFor } from '../locales/late-words.js';
import { changesOf } from '../meeting/changes.js';
import { meetingArticle } from '../meeting/meeting.templates.js';
import type { RenderContext, RenderOptions } from './options.js';
import { filledIn, renderContext, withPage } from './options.js';
import { inner, wrap } from './wrap.js';

/** What {@link renderMeeting} is given beside the rest. */
export interface MeetingOptions extends RenderOptions {
  /** Where the meeting stands as an `.ics` file, an address in full with `{id}` in it. */
  readonly calendarUrl?: string | undefined;
  /** Where one signs up without script, an address with `{id}` in it; absent, it is only said whether signup is open. */
  readonly signupUrl?: string | undefined;
}

const notFound = ({ words }: RenderContext) => html`<p class="note warning">${words.meetingNotFound}</p>`;

function agendaOf(meeting: Meeting, level: number, { feed, words, locale, lang, now }: RenderContext) {
  const { current } = agendaNow(meeting, feed.timeZone, now);
  return agendaList(agendaView(meeting, locale), { words, lang, level, current });
}

function signupOf(
  meeting: Meeting,
  text: string,
  isOpen: boolean,
  url: string | undefined,
  language: string,
) {
  if (meeting.signup === undefined) return nothing;
  const link = isOpen ? filledIn(url, meeting.id) : undefined;
  const { heading } = signupWordsFor(language, [danishSignup, englishSignup]);
  return html`<section class="signup">
    <p>${text}</p>
    ${link === undefined ? nothing : html`<p><a class="button primary" href=${link}>${heading}</a></p>`}
  </section>`;
}

function calendarsOf(meeting: Meeting, context: RenderContext, calendarUrl: string | undefined) {
  const { feed, words, locale } = context;
  const icsUrl = filledIn(calendarUrl, meeting.id);
  const links = calendarLinks(meeting, feed, { locale, icsUrl });
  if (links.length === 0) return nothing;
  return inner(
    'calendar-links',
    calendarsDetails(detailFor(words.language).addToCalendar, calendarList(links, words, nothing)),
  );
}

/**
 * One meeting as plain HTML with JSON-LD: what stands in a `<network-meeting>` until its script takes over. Without script its calendars work, and signing
 * up is a link to `signupUrl`.
 * @returns HTML to put inside the tag; style it with `network-fallback.css`
 */
export function renderMeeting(given: NetworkFeed, id: string, options: MeetingOptions = {}): string {
  const context = renderContext(given, options);
  const { feed, words, locale, now, lang } = context;
  const meeting = feed.meetings.find((one) => one.id === id);
  if (!meeting) return wrap('meeting', notFound(context), context, undefined);
  const level = options.headingLevel ?? 2;
  const summary = meetingSummary(meeting, feed, groupsById(feed), { locale, now });
  const isOff = summary.isCancelled || summary.isOver || summary.signup.state === 'signup/meeting-postponed';
  const article = meetingArticle(
    {
      meeting,
      summary,
      details: meetingDetails(meeting, feed, locale),
      locale,
      words,
      lang,
      level,
      seats: undefined,
      changes: changesOf(meeting, feed, locale, words.language),
    },
    {
      calendars: isOff ? nothing : calendarsOf(meeting, context, options.calendarUrl),
      agenda: meeting.agenda.length > 0 ? inner('agenda', agendaOf(meeting, level + 1, context)) : nothing,
      signup: signupOf(
        meeting,
        summary.signupText,
        summary.signup.state === 'open',
        options.signupUrl,
        words.language,
      ),
    },
  );
  const event = eventJsonLd(withPage(meeting, feed, options.meetingUrl), feed, { now });
  return wrap('meeting', article, context, event, `${id}-`);
}

/**
 * The agenda of a meeting as plain HTML with the meeting's JSON-LD: what stands in a `<network-agenda>` until its script takes over.
 * @returns HTML to put inside the tag; style it with `network-fallback.css`
 */
export function renderAgenda(given: NetworkFeed, id: string, options: RenderOptions = {}): string {
  const context = renderContext(given, options);
  const { feed, now } = context;
  const meeting = feed.meetings.find((one) => one.id === id);
  if (!meeting) return wrap('agenda', notFound(context), context, undefined);
  const event = eventJsonLd(withPage(meeting, feed, options.meetingUrl), feed, { now });
  return wrap('agenda', agendaOf(meeting, options.headingLevel ?? 3, context), context, event, `${id}-`);
}
