import type { YearMonthView } from '@network-meetings/core';
import { browseFor } from '../locales/own-browse.js';
import { addMonths, monthOf, monthToShow, today, yearAround, yearView } from '@network-meetings/core';
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../base/templates.js';
import type { MeetingsView, ViewHost, ViewModule, ViewShow } from '../meetings/view-modules.js';
import { toolbarStyles } from '../month/toolbar.styles.js';
import { toolbar } from '../month/toolbar.templates.js';
import { PageTurner } from '../month/toolbar.js';
import { yearStyles } from './year.styles.js';

function month(view: YearMonthView, show: ViewShow): TemplateResult {
  const { words, headingLevel, lang, href, onClick } = show;
  const id = `month-${view.month}`;
  return html`<li class="of-year ${view.isCurrent ? 'current' : ''}" part="month">
    ${heading(headingLevel + 1, view.label, { part: 'month-title', id })}
    ${
      view.entries.length === 0
        ? // Said, so that who hears the page knows that nothing is missing.
          html`<p class="none">
            <span aria-hidden="true">–</span
            ><span class="unseen">${browseFor(words.language).nothingIn(view.label)}</span>
          </p>`
        : html`<ul role="list" aria-labelledby=${id}>
            ${repeat(
              view.entries,
              ({ meeting }) => meeting.id,
              ({ meeting, day }) =>
                html`<li class="entry ${meeting.isCancelled ? 'off' : ''}" part="entry">
                  <time class="day" datetime=${meeting.start}>${day}</time>
                  <span>
                    <a
                      href=${href(meeting.id)}
                      part="link"
                      data-meeting=${meeting.id}
                      lang=${lang}
                      @click=${onClick}
                      >${meeting.title}</a
                    >
                    ${
                      meeting.status === undefined
                        ? nothing
                        : html`<span class="badge ${meeting.isCancelled ? 'warning' : 'notice'}" part="badge"
                            >${meeting.status}</span
                          >`
                    }
                    <span class="where" lang=${lang}>${meeting.where}</span>
                  </span>
                </li>`,
            )}
          </ul>`
    }
  </li>`;
}

/** A year as twelve lists, each of a month. */
class YearListsView implements MeetingsView {
  readonly #turner: PageTurner;
  #label: string | undefined;

  constructor(host: ViewHost) {
    this.#turner = new PageTurner(host);
  }

  render(show: ViewShow): unknown {
    const { feed, filter, context, words, headingLevel } = show;
    const browse = browseFor(words.language);
    const around = this.#turner.asked ?? monthToShow(feed, filter, context.now);
    const first = yearAround(feed, filter, around);
    const view = yearView(feed, filter, first, context);
    this.#label = view.label;
    const current = yearAround(feed, filter, monthOf(today(context.now, feed.timeZone)));
    const turn = (label: string, to: string) => ({
      label,
      go: () => {
        this.#turner.turnTo(to);
      },
    });
    return html`<div class="year-view">
      ${toolbar({
        label: view.label,
        level: headingLevel,
        previous: turn(browse.previousYear, addMonths(first, -12)),
        next: turn(browse.nextYear, addMonths(first, 12)),
        current: first === current ? undefined : turn(browse.thisYear, current),
        isStill: show.isStill,
      })}
      <ol class="year" part="year" role="list" aria-labelledby="shown">
        ${view.months.map((one) => month(one, show))}
      </ol>
    </div>`;
  }

  updated(): void {
    this.#turner.show(this.#label);
  }
}

/** `view="year"`. */
export const yearModule: ViewModule = {
  styles: css`
    ${toolbarStyles}
    ${yearStyles}
  `,
  create: (host) => new YearListsView(host),
};
