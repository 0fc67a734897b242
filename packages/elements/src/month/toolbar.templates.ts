import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';

/** A button that leads to another month or year. */
export interface Turn {
  readonly label: string;
  readonly go: () => void;
}

/** What stands above a month or a year. */
export interface ToolbarParts {
  /** "marts 2027". */
  readonly label: string;
  readonly level: number;
  readonly previous: Turn;
  readonly next: Turn;
  /** To the month or the year that it is; absent when it is shown. */
  readonly current: Turn | undefined;
  /** Whether the buttons only keep their place, since nothing answers them. */
  readonly isStill?: boolean | undefined;
}

function arrow({ label, go }: Turn, sign: string): TemplateResult {
  return html`<button type="button" class="button turn" part="turn" aria-label=${label} @click=${go}>
    <span aria-hidden="true">${sign}</span>
  </button>`;
}

/** The name of the month or the year, and the buttons that lead to others. */
export function toolbar({ label, level, previous, next, current, isStill }: ToolbarParts): TemplateResult {
  const turns = html`<div class="turns">
    ${
      current
        ? html`<button type="button" class="button" part="turn" @click=${current.go}>
            ${current.label}
          </button>`
        : nothing
    }
    ${arrow(previous, '‹')} ${arrow(next, '›')}
  </div>`;
  return html`<div class="toolbar" part="toolbar">
    ${heading(level, label, { part: 'toolbar-title', id: 'shown' })}
    ${isStill ? html`<div class="scripted" hidden>${turns}</div>` : turns}
  </div>`;
}
