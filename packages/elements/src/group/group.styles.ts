import { css } from 'lit';
import { accent, border, muted, space } from '../styles/tokens.js';

/** The looks of a group's page. */
export const groupStyles = css`
  .page {
    display: grid;
    gap: calc(${space} * 1.5);
  }
  .head {
    display: grid;
    gap: 0.5em;
  }
  .head img {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 21 / 9;
    object-fit: cover;
    margin-block-end: 0.5em;
  }
  .name {
    font-size: 1.6em;
  }
  .theme,
  .season-when,
  .season-marks,
  dt {
    color: ${muted};
    font-size: 0.9em;
  }
  .summary-text {
    max-inline-size: 40em;
    font-size: 1.1em;
  }
  .facts {
    display: grid;
    gap: 0.75em;
    border-block-start: 0.25em solid ${accent};
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em ${space};
    margin-block-start: 0.75em;
  }
  .reach a,
  .season-row a,
  .sisters a {
    display: inline-block;
    min-block-size: 24px;
    font-weight: 600;
  }
  .sections {
    display: grid;
    gap: calc(${space} * 2);
    max-inline-size: 42em;
  }
  .section > * + * {
    margin-block-start: calc(${space} * 0.75);
  }
  .season-list {
    display: grid;
  }
  .season-row {
    display: grid;
    gap: 0.15em;
    border-block-start: 1px solid ${border};
    padding-block: 0.7em;
  }
  .season-row a {
    justify-self: start;
  }
  .season-row.over a {
    font-weight: 400;
  }
  .mix {
    display: grid;
    gap: ${space} calc(${space} * 2);
  }
  .mix-list > .label {
    margin-block-end: 0.4em;
    font-weight: 600;
  }
  .mix-list > ul {
    display: grid;
    grid-template-columns: fit-content(50%) minmax(4em, 1fr) auto;
    gap: 0.45em 0.75em;
  }
  .mix-row {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: center;
  }
  .mix-bar {
    inline-size: 100%;
    block-size: 0.75em;
    overflow: hidden;
    border-radius: 0.2em;
    background: color-mix(in srgb, currentColor 10%, transparent);
    fill: ${accent};
  }
  .mix-count {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .sisters,
  .sections .points {
    display: grid;
    gap: 0.35em;
  }
  .application {
    border-block-start: 1px solid ${border};
    padding-block-start: calc(${space} * 1.25);
  }
  .section > .application,
  .section > .received {
    margin-block-start: calc(${space} * 1.5);
  }
  @container (min-inline-size: 34em) {
    .mix {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-inline-size: 52em) {
    .page {
      grid-template-columns: minmax(0, 1fr) 17em;
      column-gap: calc(${space} * 3);
    }
    .head {
      grid-column: 1 / -1;
    }
    .sections {
      grid-row: 2;
    }
    .aside {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .mix-bar {
      border: 1px solid CanvasText;
      fill: CanvasText;
    }
  }
  @media print {
    .application {
      display: none;
    }
  }
`;
