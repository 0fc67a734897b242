import type { PlacedMeeting, SeasonView } from '@network-meetings/core';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { arc, point, ringsFor, sector, spoke } from './geometry.js';

// The wheel is drawn within a circle of 200 units.
const RIM = 198;
const MONTHS = 180;
const BAND = 164;
const OFF = 156;
const FIELD = 148;
const RINGS = [124, 92, 62];
const MARK = 32;
// A day alone would be a hair.
const SHORTEST_ARC = 0.006;

/** What a mark looks like: its shape says what the meeting is, so that colour need not. */
export interface MarkLook {
  readonly isJoint: boolean;
  readonly hasDinner: boolean;
  readonly isLong: boolean;
}

/** The sign of a meeting, around 0, 0: a square on its corner for a joint one, and a second line for a dinner. */
export function mark({ isJoint, hasDinner, isLong }: MarkLook): SVGTemplateResult {
  const size = isLong ? 13.5 : 11;
  const shape = (by: number, name: string) =>
    isJoint
      ? svg`<path class=${name} d="M0 ${-by * 1.25}L${by * 1.25} 0L0 ${by * 1.25}L${-by * 1.25} 0Z"></path>`
      : svg`<circle class=${name} r=${by}></circle>`;
  return svg`${hasDinner ? shape(size + 3.5, 'around') : nothing}${shape(size, 'shape')}`;
}

/** What a wheel needs beside its season. */
export interface WheelOptions {
  /** What the reader looks at in the list: the id of a meeting, or the first day of days off. */
  readonly marked: string | undefined;
  readonly count: string;
  onEnter(id: string | undefined): void;
  onClick(id: string): void;
}

function meetingMark(one: PlacedMeeting, radius: number, options: WheelOptions): SVGTemplateResult {
  const { meeting, number, at } = one;
  const { marked, onEnter, onClick } = options;
  const [x, y] = point(at, radius);
  const state = `${meeting.isOver ? 'over' : ''} ${meeting.isCancelled ? 'off' : ''} ${marked === meeting.id ? 'marked' : ''}`;
  return svg`<g
    class="meeting ${state}"
    @pointerenter=${() => {
      onEnter(meeting.id);
    }}
    @pointerleave=${() => {
      onEnter(undefined);
    }}
    @click=${() => {
      onClick(meeting.id);
    }}
  >
    <path class="stem" d=${spoke(at, Math.min(radius + MARK / 2, FIELD), FIELD)}></path>
    <g transform="translate(${x} ${y})">${mark(one)}<text class="number" dy="0.36em">${number}</text></g>
  </g>`;
}

/** The season as a wheel; for the eye alone, as the list beside it says the same. */
export function wheel(season: SeasonView, options: WheelOptions): TemplateResult {
  const { months, meetings, holidays, today } = season;
  const rings = ringsFor(
    meetings.map(({ at }) => at),
    RINGS,
    MARK,
  );
  return html`<svg class="wheel" part="wheel" aria-hidden="true" viewBox="-200 -200 400 400">
    <circle class="rim" r=${RIM}></circle>
    <circle class="field" r=${FIELD}></circle>
    ${today === undefined || today === 0 ? nothing : svg`<path class="passed" d=${sector(0, today, FIELD)}></path>`}
    ${months.map(({ label, at, span, isCurrent }) => {
      const [x, y] = point(at + span / 2, MONTHS);
      return svg`<path class="divide" d=${spoke(at, FIELD, RIM)}></path>
        <text class="month ${isCurrent ? 'current' : ''}" x=${x} y=${y} dy="0.36em">${label}</text>`;
    })}
    <circle class="band" r=${BAND}></circle>
    ${holidays.map(({ kind, from, at, span }) => {
      // Around its middle, so that a single day stays where it is.
      const shown = Math.max(span, SHORTEST_ARC);
      const isMarked = options.marked === from ? 'marked' : '';
      return svg`<path class="days ${kind} ${isMarked}" d=${arc(at + (span - shown) / 2, shown, OFF)}></path>`;
    })}
    ${today === undefined ? nothing : svg`<path class="today" d=${spoke(today, 40, RIM)}></path>`}
    ${meetings.map((one, index) => meetingMark(one, rings[index] ?? 0, options))}
    <circle class="hub" r="40"></circle>
    <text class="season" dy="-0.05em">${season.label}</text>
    <text class="how-many" dy="1.5em">${options.count}</text>
  </svg>`;
}
