import type { Locale } from '../locales/locale.js';
import type { PublishingWording } from '../locales/publishing-wording.js';
import type { NetworkFeed } from '../model/feed.js';
import type { Meeting } from '../model/meeting.js';
import { Audience, audienceView } from '../feed/audience-view.js';
import { eventJsonLd, scriptJson } from '../calendar/json-ld.js';
import { agendaView } from '../view/agenda-view.js';
import { meetingDetails } from '../view/meeting-details.js';
import { groupsById, meetingSummary } from '../view/meeting-view.js';
import { ownWords } from '../view/own-words.js';
import { html, Markup } from './markup.js';
import { page } from './page.js';

/** What every page is given. */
export interface PageOptions {
  readonly locale: Locale;
  readonly words: PublishingWording;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For whom the page is; the public when left out. */
  readonly audience?: Audience;
  /** Where a style sheet is, for a site whose CSP forbids styles in the page; {@link pageStyle} is ours. */
  readonly styleUrl?: string | undefined;
  /** Where the page of a meeting is; its own `url` when left out. */
  readonly meetingUrl?: (meeting: Meeting) => string | undefined;
}

function facts(meeting: Meeting, feed: NetworkFeed, options: PageOptions): Markup {
  const { locale, now } = options;
  const summary = meetingSummary(meeting, feed, groupsById(feed), { locale, now });
  const details = meetingDetails(meeting, feed, locale);
  const { page: words } = options.words;
  const labels = locale.facts;
  const rows: readonly (readonly [string, string | Markup | undefined])[] = [
    [words.when, details.zone === undefined ? summary.when : `${summary.when} (${details.zone})`],
    [words.where, details.address],
    [words.group, summary.groupNames.join(', ')],
    [
      labels.facilitator,
      details.leads.map(({ text, email }) => [text, email].filter(Boolean).join(', ')).join('; '),
    ],
    [words.host, details.host],
    [words.theme, summary.theme],
  ];
  return html`<dl>
    ${rows.map(([label, value]) =>
      value === undefined || value === ''
        ? ''
        : html`<dt>${label}</dt>
            <dd>${value}</dd> `,
    )}
  </dl>`;
}

function agendaTable(meeting: Meeting, feed: NetworkFeed, locale: Locale): Markup {
  const rows = agendaView(meeting, ownWords(feed, locale)).map(
    ({ start, end, title, kindName, speakers, abstract, closed }) =>
      html`<tr>
        <th scope="row">${start}–${end}</th>
        <td>
          ${title}${
            closed === undefined ? '' : ` (${closed})`
          }${[kindName, ...speakers].filter((word) => word !== undefined).map((word) => html`<br /><span class="note">${word}</span>`)}${
            abstract === undefined ? '' : html`<p class="note">${abstract}</p>`
          }
        </td>
      </tr> `,
  );
  if (rows.length === 0) return new Markup('');
  return html`<h2>${locale.calendar.agenda}</h2>
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function prepare(meeting: Meeting, locale: Locale): Markup {
  const { questions = [], bring } = meeting.prepare ?? {};
  const words = locale.calendar;
  return html`${
    questions.length === 0
      ? ''
      : html`<h2>${words.prepare}</h2>
          <ul>
            ${questions.map((question) => html`<li>${question}</li>`)}
          </ul>`
  }${
    bring === undefined
      ? ''
      : html`<h2>${words.bring}</h2>
          <p>${bring}</p>`
  }`;
}

/**
 * A meeting's agenda as a page of HTML to print or to publish: when and where, the items with their times, what to think over and bring. The public
 * page carries JSON-LD; a closed item stands in it without its title (rule 6).
 */
export function agendaPage(meeting: Meeting, feed: NetworkFeed, options: PageOptions): string {
  const { locale, now, audience = Audience.Public, styleUrl } = options;
  const shown = audienceView({ ...feed, meetings: [meeting] }, audience).meetings[0] ?? meeting;
  const { statusText, statusNote } = meetingSummary(shown, feed, groupsById(feed), { locale, now });
  const url = options.meetingUrl?.(shown) ?? shown.url;
  const linked = url === undefined ? shown : { ...shown, url };
  const isPublic = audience === Audience.Public;
  return page({
    locale,
    styleUrl,
    title: `${shown.title} – ${feed.association.name}`,
    head: isPublic
      ? new Markup(
          `\n<script type="application/ld+json">${scriptJson(eventJsonLd(linked, feed, { now }))}</script>`,
        )
      : undefined,
    body: html`<main>
      <h1>${shown.title}</h1>
      ${statusText === undefined ? '' : html`<p class="status">${[statusText, statusNote].filter(Boolean).join(' ')}</p> `}${facts(shown, feed, options)}
      ${shown.purpose === undefined ? '' : shown.purpose.split(/\n+/).map((line) => html`<p>${line}</p> `)}${agendaTable(shown, feed, locale)}
      ${prepare(shown, locale)}
    </main>`,
  });
}
