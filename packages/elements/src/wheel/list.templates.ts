import type { Locale, SeasonHolidays, PlacedMeeting, SeasonView } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading, meetingBadges } from '../base/templates.js';
import type { WheelWords } from '../locales/wheel-words.js';
import { mark } from './wheel.templates.js';

/** What the lists beside a wheel need. */
export interface ListOptions {
  readonly words: WheelWords;
  readonly locale: Locale;
  readonly level: number;
  /** The `lang` for text of the feed, where it differs. */
  readonly lang: string | typeof nothing;
  readonly marked: string | undefined;
  readonly href: (meeting: string) => string;
  readonly onLink: (event: MouseEvent) => void;
  onEnter(id: string | undefined): void;
}

function marks(id: string, { onEnter }: ListOptions) {
  return {
    enter: () => {
      onEnter(id);
    },
    leave: () => {
      onEnter(undefined);
    },
  };
}

/** The sign of the wheel before what it stands for. */
function sign(content: unknown, name: string): TemplateResult {
  return html`<svg class="sign ${name}" aria-hidden="true" viewBox="-20 -20 40 40">${content}</svg>`;
}

function meetingItem(one: PlacedMeeting, options: ListOptions): TemplateResult {
  const { meeting, number, hasDinner } = one;
  const { lang, href, onLink, locale, marked } = options;
  const { enter, leave } = marks(meeting.id, options);
  const state = `${meeting.isOver ? 'over' : ''} ${meeting.isCancelled ? 'off' : ''}`;
  return html`<li
    class="entry ${state} ${marked === meeting.id ? 'marked' : ''}"
    part="entry"
    @pointerenter=${enter}
    @pointerleave=${leave}
    @focusin=${enter}
    @focusout=${leave}
  >
    <span class="number" aria-hidden="true">${number}</span>
    <div class="what">
      <p class="when" part="when"><time datetime=${meeting.start}>${meeting.when}</time></p>
      <a
        class="title"
        part="link"
        href=${href(meeting.id)}
        data-meeting=${meeting.id}
        lang=${lang}
        @click=${onLink}
        >${meeting.title}</a
      >
      ${meeting.where === undefined ? nothing : html`<p class="where" part="where" lang=${lang}>${meeting.where}</p>`}
      <div class="marks">
        ${meetingBadges(meeting)}
        ${hasDinner ? html`<p class="badge" part="badge">${locale.agendaKinds['dinner']}</p>` : nothing}
      </div>
    </div>
  </li>`;
}

/** The meetings of a season in order, with the numbers that they have on the wheel. */
export function meetingList(season: SeasonView, options: ListOptions): TemplateResult {
  return html`<ol class="meetings" part="list" role="list" aria-label=${options.words.meetings(season.label)}>
    ${repeat(
      season.meetings,
      ({ meeting }) => meeting.id,
      (one) => meetingItem(one, options),
    )}
  </ol>`;
}

function holidayItem(
  { kind, from, when, name, isFromFeed }: SeasonHolidays,
  options: ListOptions,
): TemplateResult {
  const { enter, leave } = marks(from, options);
  return html`<li class="holiday" part="holiday" @pointerenter=${enter} @pointerleave=${leave}>
    ${sign(nothing, kind)}<span class="when">${when}</span>
    <span class="day-name" lang=${isFromFeed ? options.lang : nothing}>${name}</span>
  </li>`;
}

/** The days on which no meeting is laid (rule 12). */
export function holidayList({ holidays }: SeasonView, options: ListOptions): TemplateResult | typeof nothing {
  if (holidays.length === 0) return nothing;
  return html`<section class="off-days" part="holidays" aria-labelledby="off-days">
    ${heading(options.level + 1, options.words.holidays, { part: 'section-title', id: 'off-days' })}
    <ul role="list">
      ${holidays.map((one) => holidayItem(one, options))}
    </ul>
  </section>`;
}

/** What the signs mean, of those that the wheel shows. */
export function legend(season: SeasonView, { words }: ListOptions): TemplateResult {
  const { meetings, holidays, today } = season;
  const plain = { isJoint: false, hasDinner: false, isLong: true };
  const kinds = new Set(holidays.map(({ kind }) => kind));
  const items = [
    { shown: meetings.length > 0, name: 'meeting', content: mark(plain) },
    {
      shown: meetings.some(({ isJoint }) => isJoint),
      name: 'joint',
      content: mark({ ...plain, isJoint: true }),
    },
    {
      shown: meetings.some(({ hasDinner }) => hasDinner),
      name: 'dinner',
      content: mark({ ...plain, hasDinner: true }),
    },
    { shown: kinds.has('public'), name: 'public', content: nothing },
    { shown: kinds.has('school'), name: 'school', content: nothing },
    { shown: today !== undefined, name: 'today', content: nothing },
  ] as const;
  // The signs are those of the wheel, which is for the eye; whoever hears the page has the words in the list.
  return html`<ul class="legend" part="legend" role="list" aria-hidden="true">
    ${items.map(({ shown, name, content }) =>
      shown ? html`<li>${sign(content, name)}${words.legend[name]}</li>` : nothing,
    )}
  </ul>`;
}
