import { css } from 'lit';
import { space, surface } from '../styles/tokens.js';

/** The looks of the links to calendars. */
export const calendarLinksStyles = css`
  .calendars {
    max-inline-size: 24em;
  }
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '▾';
    content: '▾' / '';
  }
  [open] > summary::after {
    transform: scaleY(-1);
  }
  .calendars ul {
    margin-block-start: 0.5em;
    padding: calc(${space} * 0.4);
  }
  .calendar {
    display: block;
    inline-size: 100%;
    min-block-size: 2.5em;
    border: 0;
    background: none;
    padding: 0.5em 0.75em;
    color: inherit;
    font: inherit;
    line-height: 1.5;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .calendar:hover {
    background: ${surface};
    text-decoration: underline;
  }
  @media print {
    .calendars {
      display: none;
    }
  }
`;
