import type { MonthView } from '@network-meetings/core';
import { browseFor } from '../locales/own-browse.js';
import {
  addMonths,
  dayAfterKey,
  monthOf,
  monthText,
  monthToShow,
  monthView,
  nearestMonths,
  today,
} from '@network-meetings/core';
import { css, html, nothing } from 'lit';
import type { MeetingsView, ViewHost, ViewModule, ViewShow } from '../meetings/view-modules.js';
import { monthStyles } from './month.styles.js';
import { monthGrid, monthList } from './month.templates.js';
import { toolbarStyles } from './toolbar.styles.js';
import { toolbar } from './toolbar.templates.js';
import { PageTurner } from './toolbar.js';

/** A month as a grid of days with the keyboard of the APG's date grid; in a narrow place with a list below it. */
class MonthGridView implements MeetingsView {
  readonly #host: ViewHost;
  #active = '';
  #takesFocus = false;
  readonly #turner: PageTurner;
  #shown: MonthView | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#turner = new PageTurner(host);
  }

  render(show: ViewShow): unknown {
    const { feed, filter, context, words, headingLevel } = show;
    const browse = browseFor(words.language);
    const month = this.#turner.asked ?? monthToShow(feed, filter, context.now);
    const view = monthView(feed, filter, month, context);
    this.#shown = view;
    const current = today(context.now, feed.timeZone);
    if (monthOf(this.#active) !== month) this.#active = this.#firstDay(view, current);
    const turn = (label: string, months: number) => ({
      label,
      go: () => {
        this.#turner.turnTo(addMonths(month, months));
      },
    });
    const here = {
      label: browse.thisMonth,
      go: () => {
        this.#active = current;
        this.#turner.turnTo(monthOf(current));
      },
    };
    return html`<div class="month">
      ${toolbar({
        label: view.label,
        level: headingLevel,
        previous: turn(browse.previousMonth, -1),
        next: turn(browse.nextMonth, 1),
        current: monthOf(current) === month ? undefined : here,
        isStill: show.isStill,
      })}
      ${this.#renderEmpty(view, show)}
      ${monthGrid(view, { show, active: this.#active, onKey: this.#onKey, onPress: this.#onPress })}
      ${monthList(view, show)}
    </div>`;
  }

  updated(): void {
    if (this.#takesFocus) {
      this.#takesFocus = false;
      this.#cell(this.#active)?.focus();
    }
    this.#turner.show(this.#shown?.label);
  }

  /** Today, else the first day with a meeting, else the first. */
  #firstDay(view: MonthView, current: string): string {
    if (monthOf(current) === view.month) return current;
    const days = view.weeks.flatMap((week) => week.days).filter((day) => day.isInMonth);
    return (days.find(({ entries }) => entries.length > 0) ?? days[0])?.date ?? `${view.month}-01`;
  }

  #renderEmpty({ meetings, month, label }: MonthView, show: ViewShow): unknown {
    const { feed, filter, context, words, isStill } = show;
    if (meetings.length > 0) return nothing;
    const { before, after } = nearestMonths(feed, filter, month);
    const go = (to: string | undefined) =>
      to === undefined || isStill
        ? nothing
        : html`<button
            type="button"
            class="button"
            part="turn"
            @click=${() => {
              this.#takesFocus = true;
              this.#turner.turnTo(to);
            }}
          >
            ${browseFor(words.language).goTo(monthText(to, context.locale))}
          </button>`;
    return html`<p class="nothing" part="empty">
      <span>${browseFor(words.language).nothingIn(label)}</span>${go(after ?? before)}
    </p>`;
  }

  #cell(date: string): HTMLElement | null {
    return this.#host.root?.().querySelector<HTMLElement>(`td[data-date="${date}"]`) ?? null;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const cell = event.currentTarget as HTMLElement;
    const date = cell.dataset['date'] ?? '';
    if (event.target !== cell) this.#onKeyInside(event, cell);
    else if (event.key === 'Enter' || event.key === 'F2') this.#enter(event, cell, date);
    else this.#move(event, cell, date);
  };

  #move(event: KeyboardEvent, cell: HTMLElement, date: string): void {
    const isRtl = getComputedStyle(cell).direction === 'rtl';
    const day = dayAfterKey(date, event, isRtl);
    if (day === undefined) return;
    event.preventDefault();
    this.#active = day;
    this.#takesFocus = true;
    if (monthOf(day) === this.#shown?.month) this.#host.update();
    else this.#turner.turnTo(monthOf(day));
  }

  /** A day with one meeting opens it; one with several lets the reader choose among them. */
  #enter(event: KeyboardEvent, cell: HTMLElement, date: string): void {
    const day = this.#shown?.weeks.flatMap(({ days }) => days).find((one) => one.date === date);
    const [first] = day?.entries ?? [];
    if (!first) return;
    event.preventDefault();
    const visible = this.#links(cell);
    const [link = this.#lineOf(first.meeting.id)] = visible;
    if (visible.length === 1 && event.key === 'Enter') link?.click();
    else link?.focus();
  }

  #links(cell: HTMLElement): HTMLElement[] {
    return [...cell.querySelectorAll('a')].filter((link) => link.checkVisibility());
  }

  /** The link below the grid, where the grid is too narrow for words. */
  #lineOf(meeting: string): HTMLElement | undefined {
    const links = this.#host.root?.().querySelectorAll<HTMLElement>('.of-month a') ?? [];
    return [...links].find(({ dataset }) => dataset['meeting'] === meeting);
  }

  #onKeyInside(event: KeyboardEvent, cell: HTMLElement): void {
    const links = this.#links(cell);
    const at = links.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') cell.focus();
    else if (step !== undefined) links.at((at + step) % links.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The day that was pressed is where the keyboard goes on from. */
  readonly #onPress = (event: Event): void => {
    const cell = event.currentTarget as HTMLElement;
    const date = cell.dataset['date'] ?? '';
    if (event.target instanceof HTMLAnchorElement) return;
    const shown = this.#shown?.month;
    if (shown === undefined || date === this.#active) return;
    // A day of the month before or after stays where it is: a page that turns under the pointer is no help.
    if (monthOf(date) !== shown) return;
    this.#active = date;
    this.#takesFocus = true;
    this.#host.update();
  };
}

/** `view="month"`. */
export const monthModule: ViewModule = {
  styles: css`
    ${toolbarStyles}
    ${monthStyles}
  `,
  create: (host) => new MonthGridView(host),
};
