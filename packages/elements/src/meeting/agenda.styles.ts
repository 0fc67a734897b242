import { css } from 'lit';
import { border, muted, space } from '../styles/tokens.js';

/** The looks of an agenda. */
export const agendaStyles = css`
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.15em calc(${space} * 1.5);
    padding-block: calc(${space} * 0.7);
    border-block-start: 1px solid ${border};
    break-inside: avoid;
  }
  .item:last-child {
    border-block-end: 1px solid ${border};
  }
  .time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .what {
    display: grid;
    gap: 0.15em;
  }
  .kind,
  .speakers {
    color: ${muted};
    font-size: 0.9em;
  }
  .item-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 0.6em;
    font-weight: 600;
  }
  .item-title .badge {
    font-weight: 400;
  }
  .abstract {
    margin-block-start: 0.25em;
    max-inline-size: 66ch;
  }
  .pause .item-title {
    font-weight: inherit;
  }
  .pause {
    color: ${muted};
  }
  @container (min-width: 30em) {
    .item {
      grid-template-columns: 7.5em minmax(0, 1fr);
    }
  }
`;
