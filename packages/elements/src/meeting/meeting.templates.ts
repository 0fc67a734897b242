import { MinutesStatus, partName, Visibility } from '@network-meetings/core';
import type { Locale, Meeting, MeetingDetails, MeetingSummary } from '@network-meetings/core';
import type { ChangeLogEntry } from '@network-meetings/core/changes';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { SeatsWord } from '../controllers/availability-controller.js';
import { dateLeaf, heading, meetingBadges, statusSentence } from '../base/templates.js';
import { detailFor } from '../locales/own-detail.js';
import type { ListWords } from '../locales/words.js';
import { safeLink } from '../routing/links.js';

/** What the parts of a meeting are made from. */
export interface MeetingParts {
  readonly meeting: Meeting;
  readonly summary: MeetingSummary;
  readonly details: MeetingDetails;
  readonly words: ListWords;
  readonly locale: Locale;
  /** The language of the feed's text, where it differs. */
  readonly lang: string | typeof nothing;
  /** The level of the meeting's heading. */
  readonly level: number;
  /** How full each part is; undefined when it is not known, or not to be shown. */
  readonly seats: ReadonlyMap<string, SeatsWord> | undefined;
  /** What has been changed since it was published, newest first. */
  readonly changes: readonly ChangeLogEntry[];
}

// A value and no text of a template, whose blanks a minifier may take for the layout of its source.
const DOT = ' · ';

/** The day, the groups, the title and the badges. */
function meetingHeader({ summary, lang, level }: MeetingParts): TemplateResult {
  return html`<header class="header">
    ${dateLeaf(summary.leaf, summary.isCancelled)}
    <div class="head">
      ${
        summary.groupNames.length > 0
          ? html`<p class="groups" part="groups" lang=${lang}>${summary.groupNames.join(DOT)}</p>`
          : nothing
      }
      ${heading(level, summary.title, { part: 'title', id: 'title', lang, focusable: true })}
      ${meetingBadges(summary)}
    </div>
  </header>`;
}

/** That the meeting is cancelled or moved, where from, and why. */
function meetingStatus({ summary, lang }: MeetingParts): TemplateResult | typeof nothing {
  if (summary.statusText === undefined) return nothing;
  return html`<p class="note warning status" part="status">${statusSentence(summary, lang)}</p>`;
}

function fact(label: string, value: unknown, lang: unknown = nothing): TemplateResult | typeof nothing {
  if (value === undefined || value === nothing) return nothing;
  return html`<div class="fact" part="fact">
    <dt>${label}</dt>
    <dd lang=${lang}>${value}</dd>
  </div>`;
}

/** What the meeting is for. */
function meetingPurpose({ meeting, lang }: MeetingParts): TemplateResult | typeof nothing {
  if (meeting.purpose === undefined) return nothing;
  return html`<p class="purpose lines" part="purpose" lang=${lang}>${meeting.purpose}</p>`;
}

/** "Mødet: ledige pladser, middagen: venteliste"; of a meeting in one part the word alone. */
function seatsText({ meeting, seats, words, locale }: MeetingParts): TemplateResult | undefined {
  const { seatsLeft } = detailFor(words.language);
  const known = meeting.parts.flatMap((part) => {
    const word = seats?.get(part.id);
    return word ? { name: partName(part, locale), text: seatsLeft[word] } : [];
  });
  if (known.length === 0) return undefined;
  const line = ({ name, text }: { name: string; text: string }) =>
    meeting.parts.length === 1 ? text : `${name}: ${text}`;
  return html`${known.map((one) => html`<p part="seats">${line(one)}</p>`)}`;
}

/** When, where, on what theme, led by whom, and how full. */
function meetingFacts(parts: MeetingParts): TemplateResult {
  const { summary, details, words, lang } = parts;
  const map = safeLink(details.mapUrl);
  const where =
    details.address &&
    html`${details.address}${map ? html`${DOT}<a href=${map} lang=${words.language}>${words.map}</a>` : nothing}
    ${details.directions ? html`<p class="lines muted">${details.directions}</p>` : nothing}`;
  const leads = details.leads.map(({ text, email }) => {
    const mail = safeLink(email && `mailto:${email}`);
    return html`<p>
      ${text}${mail && text ? DOT : nothing}${mail ? html`<a href=${mail}>${email}</a>` : nothing}
    </p>`;
  });
  return html`<dl class="facts" part="facts">
    ${fact(
      words.when,
      html`<time datetime=${summary.start}>${summary.when}</time>${
          details.zone ? ` (${details.zone})` : nothing
        }`,
    )}
    ${fact(words.where, where, lang)} ${fact(words.theme, summary.theme, lang)}
    ${fact(words.leads, leads.length > 0 ? leads : undefined, lang)} ${fact(words.host, details.host, lang)}
    ${fact(detailFor(words.language).seats, seatsText(parts))}
  </dl>`;
}

/** What to think over and bring. */
function meetingPrepare({ meeting, words, lang, level }: MeetingParts): TemplateResult | typeof nothing {
  const { prepare } = meeting;
  if (!prepare || (prepare.questions.length === 0 && prepare.bring === undefined)) return nothing;
  return html`<section class="card prepare" part="prepare">
    ${heading(level + 1, words.prepare, { part: 'section-title' })}
    ${
      prepare.questions.length > 0
        ? html`<ul class="questions" role="list">
            ${prepare.questions.map((question) => html`<li lang=${lang}>${question}</li>`)}
          </ul>`
        : nothing
    }
    ${
      prepare.bring === undefined
        ? nothing
        : html`<p>
            <strong>${words.bring}:</strong>${' '}<span class="lines" lang=${lang}>${prepare.bring}</span>
          </p>`
    }
  </section>`;
}

/** The documents of the meeting. */
function meetingMaterials({ meeting, words, lang, level }: MeetingParts): TemplateResult | typeof nothing {
  const links = meeting.materials.flatMap(({ title, url }) => {
    const href = safeLink(url);
    return href ? html`<li><a href=${href} lang=${lang}>${title}</a></li>` : [];
  });
  if (links.length === 0) return nothing;
  return html`<section part="materials">
    ${heading(level + 1, words.materials, { part: 'section-title' })}
    <ul class="materials" role="list">
      ${links}
    </ul>
  </section>`;
}

/** The minutes, where the feed has them: one for members, or minutes that are open. */
function meetingMinutes({ meeting, words, lang, level }: MeetingParts): TemplateResult | typeof nothing {
  const { minutes } = meeting;
  if (!minutes) return nothing;
  const detail = detailFor(words.language);
  const href = safeLink(minutes.url);
  const titleOf = (id: string | undefined) => meeting.agenda.find((item) => item.id === id)?.title;
  return html`<section class="minutes" part="minutes">
    ${heading(level + 1, detail.minutes, { part: 'section-title' })}
    ${
      minutes.status === MinutesStatus.Draft || minutes.visibility === Visibility.Closed
        ? html`<ul class="badges" role="list">
            ${minutes.status === MinutesStatus.Draft ? html`<li class="badge notice">${detail.draft}</li>` : nothing}
            ${
              minutes.visibility === Visibility.Closed
                ? html`<li class="badge" part="closed">${words.domain.closedItem}</li>`
                : nothing
            }
          </ul>`
        : nothing
    }
    ${minutes.summary === undefined ? nothing : html`<p class="lines" lang=${lang}>${minutes.summary}</p>`}
    ${
      minutes.items.length > 0
        ? html`<ul class="minutes-items" role="list">
            ${minutes.items.map(({ item, text, decision }) => {
              const title = titleOf(item);
              return html`<li>
                ${title === undefined ? nothing : html`<p class="muted" lang=${lang}>${title}</p>`}
                <p>
                  ${decision ? html`<strong>${detail.decision}:</strong>${' '}` : nothing}<span
                    class="lines"
                    lang=${lang}
                    >${text}</span
                  >
                </p>
              </li>`;
            })}
          </ul>`
        : nothing
    }
    ${href ? html`<p><a href=${href}>${detail.wholeMinutes}</a></p>` : nothing}
  </section>`;
}

/** When and what was changed since the meeting was published; members read of closed things that they changed (rule 7). */
function meetingChanges({ changes, words, lang, level }: MeetingParts): TemplateResult | typeof nothing {
  if (changes.length === 0) return nothing;
  return html`<section part="changes">
    ${heading(level + 1, detailFor(words.language).changes, { part: 'section-title' })}
    <ol class="changes" role="list">
      ${changes.map(
        ({ at, when, lines, note }) =>
          html`<li part="change">
            <p class="muted"><time datetime=${at}>${when}</time></p>
            <div>
              ${lines.map((line) => html`<p>${line}</p>`)}
              ${note === undefined ? nothing : html`<p class="muted" lang=${lang}>${note}</p>`}
            </div>
          </li>`,
      )}
    </ol>
  </section>`;
}

/** The parts of a meeting that have a tag of their own. */
export interface MeetingInsets {
  readonly calendars: unknown;
  readonly agenda: unknown;
  readonly signup: unknown;
}

/** The whole meeting. */
export function meetingArticle(parts: MeetingParts, insets: MeetingInsets): TemplateResult {
  return html`<article aria-labelledby="title">
    ${meetingHeader(parts)} ${meetingStatus(parts)} ${meetingPurpose(parts)} ${meetingFacts(parts)}
    ${insets.calendars} ${insets.agenda} ${meetingPrepare(parts)} ${meetingMaterials(parts)}
    ${meetingMinutes(parts)} ${meetingChanges(parts)} ${insets.signup}
  </article>`;
}
