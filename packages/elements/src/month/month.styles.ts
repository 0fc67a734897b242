import { css } from 'lit';
import { accent, border, muted, onAccent, radius, space, surface } from '../styles/tokens.js';

/** The looks of a month. */
export const monthStyles = css`
  .grid {
    /* Half of the outer line is drawn outside where lines are shared. */
    inline-size: calc(100% - 1px);
    border-collapse: collapse;
    table-layout: fixed;
  }
  .grid th {
    padding: 0.3em 0.2em;
    color: ${muted};
    font-size: 0.85em;
    font-weight: 400;
    text-align: start;
  }
  .grid abbr {
    text-decoration: none;
  }
  .week {
    inline-size: 2.2em;
    font-variant-numeric: tabular-nums;
    vertical-align: top;
  }
  td {
    block-size: max(2.75em, 24px);
    border: 1px solid ${border};
    padding: 0.2em;
    vertical-align: top;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  td.outside .number {
    color: ${muted};
    font-style: italic;
  }
  td.busy {
    background: ${surface};
  }
  .number {
    display: inline-block;
    min-inline-size: 1.7em;
    padding: 0.1em 0.2em;
    border-radius: ${radius};
    text-align: center;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  .today .number {
    outline: 2px solid currentColor;
    outline-offset: -2px;
    font-weight: 700;
  }
  .busy .number {
    background: ${accent};
    color: ${onAccent};
    font-weight: 700;
  }
  .busy.today .number {
    outline-color: ${onAccent};
    outline-offset: -4px;
  }
  td:focus-visible {
    outline-offset: -3px;
  }
  .entries {
    display: none;
  }
  .entry .clock {
    display: block;
    color: ${muted};
    font-variant-numeric: tabular-nums;
  }
  .entry a {
    display: inline-block;
    min-block-size: 24px;
  }
  .off a {
    text-decoration: line-through;
  }
  .of-month {
    margin-block-start: ${space};
    border-block-start: 1px solid ${border};
  }
  .line {
    padding-block: calc(${space} * 0.7);
    border-block-end: 1px solid ${border};
  }
  .line a {
    display: inline-block;
    padding-block: 0.2em;
    font-weight: 600;
  }
  .line .where {
    color: ${muted};
  }
  @container (min-width: 44em) {
    td {
      block-size: 6.5em;
      padding: 0.35em;
    }
    .entries {
      display: grid;
      gap: 0.5em;
      margin-block-start: 0.3em;
      font-size: 0.85em;
      line-height: 1.35;
    }
    .of-month {
      display: none;
    }
  }
  @container (max-width: 19em) {
    .week {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .busy .number {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .turns {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
