import type { CSSResult } from 'lit';
import { css } from 'lit';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { hostStyles } from '../styles/host.js';
import { leafStyles } from '../styles/leaf.js';
import { border, focus, focusWidth, muted, radius, space, success, surface } from '../styles/tokens.js';

const meetingsStyles = css`
  .list {
    border-block-start: 1px solid ${border};
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(${space} * 0.5) calc(${space} * 1.25);
    padding: calc(${space} * 1.1) calc(${space} * 0.5);
    border-block-end: 1px solid ${border};
  }
  /* Beyond the first screens: laid out when they come near. */
  .row:nth-child(n + 31) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 10em;
  }
  .row:hover {
    background: ${surface};
  }
  .leaf {
    grid-row: span 2;
  }
  .body,
  .side {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
    grid-column: 2;
  }
  .side {
    gap: 0.5em;
  }
  .groups,
  .theme,
  .status,
  .signup-state {
    font-size: 0.9em;
  }
  .groups,
  .theme,
  .where,
  .empty,
  .signup-state {
    color: ${muted};
  }
  .when,
  .where {
    text-wrap: balance;
  }
  .title a {
    text-decoration-color: transparent;
  }
  .title a:hover,
  .row:hover .title a {
    text-decoration-color: currentColor;
  }
  /* The whole row is the link's target. */
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: ${radius};
  }
  .title a:focus-visible {
    outline: none;
  }
  .title a:focus-visible::after {
    outline: ${focusWidth} solid ${focus};
    outline-offset: -3px;
  }
  .row.off .title a {
    text-decoration: line-through;
    text-decoration-color: currentColor;
    text-decoration-thickness: 1px;
  }
  .signup-state.open {
    color: inherit;
  }
  .signup-state.open::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.45em;
    border-radius: 50%;
    background: ${success};
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: calc(${space} * 1.25);
    border: 0;
  }
  .cards .row {
    align-content: start;
    border: 1px solid ${border};
    border-radius: ${radius};
    background: ${surface};
    padding: ${space};
  }
  .cards .row:hover {
    border-color: currentColor;
  }
  .cards .leaf {
    grid-row: auto;
  }
  .cards .side {
    grid-column: 1 / -1;
    margin-block-start: 0.4em;
  }
  .not-found,
  .back {
    margin-block-end: ${space};
  }
  .back a span:dir(rtl) {
    display: inline-block;
    transform: scaleX(-1);
  }
  .back a {
    display: inline-block;
    padding-block: 0.3em;
  }
  @container (min-width: 44em) {
    .list:not(.cards) .row {
      grid-template-columns: auto minmax(0, 1fr) minmax(0, 19em);
      column-gap: calc(${space} * 1.75);
      padding: calc(${space} * 1.3) ${space};
    }
    .leaf {
      grid-row: auto;
    }
    .list:not(.cards) .side {
      grid-column: 3;
    }
  }
  @media (forced-colors: active) {
    .signup-state.open::before {
      background: CanvasText;
    }
  }
  @media print {
    .row {
      break-inside: avoid;
      content-visibility: visible;
    }
    .back {
      display: none;
    }
  }
`;

/** The style sheets of a list of meetings, those of its rows last. */
export const meetingsSheets: CSSResult[] = [hostStyles, leafStyles, cardStyles, buttonStyles, meetingsStyles];
