import type { Meeting } from '@network-meetings/core';
import { meetingInstants, rangeText, zoneOf, zoneText } from '@network-meetings/core';
import type { FeedHead } from '../db/schema.js';
import { meetingPath } from '../http/own-session.js';
import type { Wording } from '../locales/wording.js';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';
import { gateOf } from './meeting-view.js';
import { problemSaid } from './problem-said.js';

/** The coming meetings of an association, each with the way to its signup. @param now milliseconds since 1970 */
export function listSection(
  head: FeedHead,
  meetings: readonly Meeting[],
  wording: Wording,
  now: number,
): Markup {
  const { pages, locale } = wording;
  const coming = meetings
    .map((meeting) => ({ meeting, ...meetingInstants(meeting, head.timeZone) }))
    .filter(({ end }) => end > now)
    .sort((a, b) => a.start - b.start);
  const names = new Map(head.groups.map(({ id, name }) => [id, name]));
  const rows = coming.map(({ meeting }) => {
    const feed = { ...head, meetings: [meeting] };
    const { closed } = gateOf(meeting, feed, false, now);
    const [state] = closed ? problemSaid(closed, wording) : [];
    const zone = zoneText(zoneOf(meeting, feed), locale);
    return html`<li>
      <a href="${meetingPath(head.association.id, meeting.id)}"><strong>${meeting.title}</strong></a
      ><br />${rangeText(meeting.start, meeting.end, { locale })} (${zone})<br /><span class="muted"
        >${meeting.groups.map((id) => names.get(id) ?? id).join(', ')}${state === undefined ? '' : ` · ${state}`}</span
      >
    </li>`;
  });
  return html`<h1>${pages.meetings}</h1>
    ${
      rows.length === 0
        ? html`<p>${pages.noMeetings}</p>`
        : html`<ul class="meetings">
            ${rows}
          </ul>`
    }`;
}
