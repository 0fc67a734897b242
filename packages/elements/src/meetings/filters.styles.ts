import { css } from 'lit';
import { muted, space } from '../styles/tokens.js';

/** The looks of the controls with which a reader looks for meetings. */
export const filtersStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    align-items: end;
    gap: calc(${space} * 0.9) ${space};
    margin-block-end: calc(${space} * 1.25);
  }
  .filters label {
    font-weight: 600;
  }
  .search,
  .found {
    grid-column: 1 / -1;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em ${space};
    min-block-size: 2.5em;
    color: ${muted};
  }
  @container (min-width: 30em) {
    .search {
      grid-column: span 2;
    }
  }
  /* On a phone two beside each other, so that the first meeting is in sight; the period is too long to be cut. */
  @container (max-width: 30em) {
    .filters {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    }
    .for-period {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
