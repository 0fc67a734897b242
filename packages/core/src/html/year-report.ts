import { dateText, wordOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import type { YearWording } from '../locales/year-wording.js';
import type { Association } from '../model/association.js';
import type { Group } from '../model/group.js';
import { ContributionKind } from '../model/participation.js';
import { MeetingStatus } from '../model/meeting.js';
import type { Season } from '../model/season.js';
import { dateOf } from '../time/wall-time.js';
import type { ParticipationRecord } from '../rules/year/participation-record.js';
import type { Turnout } from '../rules/year/turnout.js';
import type { MixLine, YearMeeting, YearView } from '../rules/year/year-view.js';
import { technicalPercent } from '../rules/year/year-view.js';
import { ownWords } from '../view/own-words.js';
import { rangeText } from '../view/when.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import { page } from './page.js';

/** What the pages of a year are given. */
export interface YearReportOptions {
  readonly locale: Locale;
  readonly words: YearWording;
  readonly group: Group;
  readonly association: Association;
  /** Where a style sheet is, for a site whose CSP forbids styles in the page. */
  readonly styleUrl?: string | undefined;
}

function seasonText({ label, start }: Season, { locale, words }: YearReportOptions): string {
  return label ?? words.seasonFrom(dateText(start, locale));
}

function turnoutText({ attended, noted, percent }: Turnout, words: YearWording): string {
  return percent === undefined ? words.notNoted : words.ofNoted(attended, noted, words.percent(percent));
}

function table(head: readonly string[], rows: readonly Markup[]): Markup {
  return html`<table class="stack">
    <thead>
      <tr>
        ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function meetingRow({ meeting, held, turnout }: YearMeeting, { locale, words }: YearReportOptions): Markup {
  const off = meeting.status === MeetingStatus.Cancelled ? words.cancelled : words.toCome;
  return html`<tr>
    <th scope="row">${dateText(dateOf(meeting.start), locale)}</th>
    <td>${meeting.title}</td>
    <td>${held ? turnoutText(turnout, words) : off}</td>
    <td>${held ? String(turnout.noShows) : ''}</td>
  </tr> `;
}

function mixTable(title: string, lines: readonly MixLine[], words: YearWording): Markup {
  return table(
    [title, words.members, words.attendance],
    lines.map(
      ({ name, members, percent }) =>
        html`<tr>
          <th scope="row">${name ?? words.unknown}</th>
          <td>${String(members)}</td>
          <td>${percent === undefined ? words.notNoted : words.percent(percent)}</td>
        </tr> `,
    ),
  );
}

/** The mix of sectors by name: the association's own, else ours. */
function sectorsIn({ sectors }: YearView, { association, locale }: YearReportOptions): readonly MixLine[] {
  const words = ownWords({ association, language: association.language ?? locale.language }, locale);
  return sectors.map((line) =>
    line.name === undefined ? line : { ...line, name: wordOf(words.sectors, line.name) },
  );
}

/**
 * A group's year as a page to print (rule 25): counts alone. Nobody is named in it; organisations are, so it is for the group and the
 * association and not for the public.
 */
export function yearReport(view: YearView, options: YearReportOptions): string {
  const { locale, words, group, styleUrl } = options;
  const { percent } = view.turnout;
  const technical = technicalPercent(view.balance);
  const title = words.reportTitle(group.name, seasonText(view.season, options));
  const kinds = Object.values(ContributionKind).flatMap((kind) => {
    const count = view.contributions[kind] ?? 0;
    return count === 0 ? [] : html`<li>${words.kinds[kind]}: ${String(count)}</li> `;
  });
  return page({
    locale,
    title,
    styleUrl,
    body: html`<main>
      <h1>${title}</h1>
      <p>
        ${words.summary(view.held, percent === undefined ? undefined : words.percent(percent))}${
          view.turnout.lateCancellations === 0
            ? ''
            : ` ${words.lateCancellations(view.turnout.lateCancellations)}`
        }
      </p>
      <h2>${words.meetings}</h2>
      ${
        view.meetings.length === 0
          ? html`<p>${words.noMeetings}</p>`
          : table(
              [words.when, words.meeting, words.attended, words.noShows],
              view.meetings.map((one) => meetingRow(one, options)),
            )
      }
      <h2>${words.members}: ${String(view.members)}</h2>
      ${mixTable(words.sector, sectorsIn(view, options), words)}${mixTable(words.organisation, view.organisations, words)}
      <h2>${words.content}</h2>
      <p>
        ${
          technical === undefined
            ? words.noProfiles
            : words.balance(words.percent(technical), words.percent(100 - technical))
        }
      </p>
      <p>${words.talks(view.balance.externalTalks, view.balance.memberTalks)}</p>
      <p>${words.topics(view.topics.covered, view.topics.parked)}</p>
      <h2>${words.contributions}</h2>
      ${
        kinds.length === 0
          ? html`<p>${words.noContributions}</p>`
          : html`<ul>
              ${kinds}
            </ul>`
      }
    </main>`,
  });
}

/** A member's record of a season as a page to print: that member's own, and nobody else's (rule 25). */
export function participationPage(
  record: ParticipationRecord,
  season: Season,
  options: YearReportOptions,
): string {
  const { locale, words, group, association, styleUrl } = options;
  const { name, organisation } = record.member;
  const title = words.recordTitle(name, seasonText(season, options));
  return page({
    locale,
    title,
    styleUrl,
    body: html`<main>
      <h1>${title}</h1>
      <p>${[organisation, group.name].filter((line) => line !== undefined).join(' · ')}</p>
      <h2>${words.takenPartIn}</h2>
      ${
        record.attended.length === 0
          ? html`<p>${words.noMeetings}</p>`
          : table(
              [words.when, words.meeting, words.time],
              record.attended.map(
                ({ meeting, minutes }) =>
                  html`<tr>
                    <th scope="row">${rangeText(meeting.start, meeting.end, { locale })}</th>
                    <td>${meeting.title}</td>
                    <td>${locale.duration(minutes)}</td>
                  </tr> `,
              ),
            )
      }
      <p class="status">${words.total}: ${locale.duration(record.minutes)}</p>
      ${
        record.contributions.length === 0
          ? ''
          : html`<h2>${words.contributions}</h2>
              <ul>
                ${record.contributions.map(
                  ({ on, kind, text }) =>
                    html`<li>
                      ${[`${dateText(on, locale)}: ${words.kinds[kind]}`, text].filter(Boolean).join(' – ')}
                    </li> `,
                )}
              </ul>`
      }
      <p class="note">${words.recordNote(association.name)}</p>
    </main>`,
  });
}
