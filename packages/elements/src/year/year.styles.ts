import { css } from 'lit';
import { accent, border, muted, radius, space, surface } from '../styles/tokens.js';

/** The looks of a year. */
export const yearStyles = css`
  .year {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: calc(${space} * 0.75);
  }
  .of-year {
    border: 1px solid ${border};
    border-block-start: 0.25em solid ${border};
    border-radius: ${radius};
    padding: calc(${space} * 0.75);
    break-inside: avoid;
  }
  .of-year.current {
    border-block-start-color: ${accent};
    background: ${surface};
  }
  .month-title {
    margin-block-end: 0.4em;
    font-size: 1em;
  }
  .month-title::first-letter {
    text-transform: uppercase;
  }
  .none {
    color: ${muted};
  }
  .of-year .entry {
    display: grid;
    grid-template-columns: 4.2em minmax(0, 1fr);
    gap: 0.4em;
    padding-block: 0.25em;
  }
  .of-year .day {
    color: ${muted};
    font-variant-numeric: tabular-nums;
  }
  .of-year a {
    display: inline-block;
    min-block-size: 24px;
  }
  .of-year .where {
    display: block;
    color: ${muted};
    font-size: 0.85em;
  }
  .off a {
    text-decoration: line-through;
  }
  @container (max-width: 30em) {
    .of-year:not(:has(.entry)) .month-title {
      display: inline-block;
      margin: 0 0.5em 0 0;
    }
    .of-year:not(:has(.entry)) .none {
      display: inline-block;
    }
  }
  @media print {
    .turns {
      display: none;
    }
  }
`;
