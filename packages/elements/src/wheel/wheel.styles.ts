import { css } from 'lit';
import { accent, border, focus, muted, onAccent, space, surface, warning } from '../styles/tokens.js';

/** The looks of a year wheel and of the lists beside it. */
export const wheelStyles = css`
  .year {
    display: grid;
    gap: calc(${space} * 1.5);
    align-items: start;
  }
  .picture {
    display: grid;
    gap: ${space};
    justify-items: center;
    min-inline-size: 0;
  }
  .wheel {
    inline-size: 100%;
    max-inline-size: 30em;
    block-size: auto;
    overflow: visible;
  }
  text {
    fill: currentColor;
    text-anchor: middle;
  }
  .rim,
  .field,
  .hub,
  .band {
    fill: none;
    stroke: ${border};
  }
  .band {
    stroke-opacity: 0;
  }
  .divide,
  .stem {
    fill: none;
    stroke: ${border};
  }
  .month {
    font-size: 12px;
  }
  .month.current {
    font-weight: 700;
  }
  .passed {
    fill: ${surface};
  }
  .days {
    fill: none;
    stroke-width: 8;
    stroke: ${muted};
  }
  .days.public {
    stroke: ${warning};
    stroke-width: 12;
  }
  .days.marked {
    stroke-width: 18;
  }
  .today {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-dasharray: 5 3;
  }
  .hub {
    fill: none;
    stroke: none;
  }
  .season {
    font-size: 19px;
    font-weight: 600;
  }
  .how-many {
    font-size: 12px;
  }
  .meeting {
    cursor: pointer;
  }
  .shape {
    fill: ${accent};
    stroke: ${accent};
    stroke-width: 2;
  }
  .around {
    fill: none;
    stroke: ${accent};
    stroke-width: 2;
  }
  .meeting .number {
    fill: ${onAccent};
    font-size: 13px;
    font-weight: 600;
    pointer-events: none;
  }
  .meeting.off .shape {
    fill: none;
    stroke-dasharray: 3 2;
  }
  .meeting.off .number {
    fill: currentColor;
    text-decoration: line-through;
  }
  .meeting.marked .stem {
    stroke: currentColor;
    stroke-width: 2;
  }
  .meeting.marked .shape {
    stroke: ${focus};
    stroke-width: 4;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.35em 1.1em;
    font-size: 0.9em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .sign {
    flex: none;
    inline-size: 1.3em;
    block-size: 1.3em;
  }
  .sign.public,
  .sign.school,
  .sign.today {
    block-size: 0.5em;
    background: ${muted};
    forced-color-adjust: none;
  }
  .sign.public {
    block-size: 0.75em;
    background: ${warning};
  }
  .sign.today {
    block-size: 0;
    border-block-start: 2.5px dashed currentColor;
    background: none;
  }
  .lists {
    display: grid;
    gap: calc(${space} * 1.5);
    min-inline-size: 0;
  }
  .entry {
    display: grid;
    grid-template-columns: 2.2em minmax(0, 1fr);
    gap: 0.2em 0.75em;
    border-block-end: 1px solid ${border};
    padding: calc(${space} * 0.6) 0.5em;
    break-inside: avoid;
  }
  .entry.marked {
    background: ${surface};
    box-shadow: inset 0 0 0 1px ${border};
  }
  .entry > .number {
    display: grid;
    place-items: center;
    inline-size: 2.2em;
    block-size: 2.2em;
    border: 1px solid ${border};
    border-radius: 50%;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .what {
    display: grid;
    gap: 0.15em;
    justify-items: start;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .when,
  .where {
    color: ${muted};
    font-size: 0.9em;
    text-wrap: balance;
  }
  .title {
    display: inline-block;
    min-block-size: 24px;
    font-weight: 600;
  }
  .off .title {
    text-decoration-line: line-through;
  }
  .section-title {
    margin-block-end: calc(${space} * 0.5);
  }
  .holiday {
    display: grid;
    grid-template-columns: auto minmax(7em, 11em) minmax(0, 1fr);
    align-items: baseline;
    gap: 0.6em;
    padding-block: 0.15em;
    font-size: 0.9em;
  }
  .holiday .sign {
    inline-size: 0.8em;
  }
  .day-name {
    display: inline-block;
  }
  .day-name::first-letter {
    text-transform: uppercase;
  }
  .holiday .when {
    font-size: 1em;
  }
  @media (forced-colors: active) {
    .shape,
    .around {
      stroke: CanvasText;
    }
    .shape {
      fill: Canvas;
    }
    .meeting .number {
      fill: CanvasText;
    }
    .meeting.marked .shape {
      fill: Highlight;
    }
    .meeting.marked .number {
      fill: HighlightText;
    }
    .days,
    .today {
      stroke: CanvasText;
    }
    .days.public {
      stroke: Highlight;
    }
    .sign.public {
      background: Highlight;
    }
    .sign.school {
      background: CanvasText;
    }
    .passed {
      fill: none;
    }
  }
  @container (min-width: 44em) {
    .year {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    }
    /* Beside a long list, what is looked at there is still seen on it. */
    .picture {
      position: sticky;
      inset-block-start: ${space};
    }
  }
  @media print {
    .picture {
      position: static;
    }
    .turns {
      display: none;
    }
    .shape {
      fill: none;
      stroke: currentColor;
    }
    .meeting .number {
      fill: currentColor;
    }
  }
`;
