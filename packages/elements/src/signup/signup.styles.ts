import { css } from 'lit';
import {
  border,
  control,
  focus,
  onSuccess,
  onWarning,
  radius,
  space,
  success,
  surface,
  warning,
} from '../styles/tokens.js';

/** The looks of the form and of what comes after it. */
export const signupStyles = css`
  .signup {
    max-inline-size: 36em;
  }
  .signup > * + *,
  .person > * + * {
    margin-block-start: calc(${space} * 1.25);
  }
  .one-of-several {
    border-block-start: 1px solid ${border};
    padding-block-start: calc(${space} * 1.25);
  }
  .person-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }
  .taps {
    flex-direction: column;
    align-items: stretch;
  }
  .button.plain {
    border-color: transparent;
    padding-inline: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .invited-parts {
    display: grid;
    gap: 0.35em;
  }
  .invited-parts .hint {
    margin-inline-start: 0.5em;
  }
  .heading {
    font-size: 1.4em;
  }
  .heading:focus,
  [part='link-sent']:focus {
    outline: none;
  }
  .signup > .meeting {
    margin-block-start: calc(${space} * 0.5);
  }
  .choices {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.4em;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.9em;
    border: 1px solid ${control};
    border-radius: ${radius};
    padding: 0.5em 0.8em;
    font-weight: 400;
    line-height: 1.35;
    cursor: pointer;
  }
  .choice:hover {
    background: ${surface};
  }
  .choice:has(:checked) {
    background: color-mix(in srgb, currentColor 9%, transparent);
    box-shadow: inset 0 0 0 1px ${control};
  }
  .choice:focus-within:has(:focus-visible) {
    outline: 3px solid ${focus};
    outline-offset: 2px;
  }
  .choice input {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: currentColor;
    outline: none;
  }
  .group,
  .charter {
    border-inline-start: 0.25em solid ${border};
    padding-inline-start: ${space};
  }
  .group > * + *,
  .charter > * + *,
  .more[open] > * + * {
    margin-block-start: ${space};
  }
  .charter > .points {
    margin-block-start: 0.4em;
  }
  summary {
    min-block-size: 2em;
    padding-block: 0.25em;
    font-weight: 600;
    cursor: pointer;
  }
  .signup > .more {
    border-block-start: 1px solid ${border};
    padding-block-start: ${space};
  }
  .link > * + * {
    margin-block-start: ${space};
  }
  .seats {
    display: grid;
    gap: 0.5em;
  }
  .seat {
    display: flex;
    align-items: center;
    gap: 0.75em;
    border: 1px solid ${border};
    border-radius: ${radius};
    padding: 0.7em 0.9em;
    background: ${surface};
    font-weight: 600;
  }
  .seat-body {
    display: grid;
    flex: 1;
    gap: 0.6em;
  }
  .seat:has(.actions) {
    align-items: start;
  }
  .seat::before {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.7em;
    block-size: 1.7em;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 15%, transparent);
    content: '–';
    content: '–' / '';
  }
  .seat.confirmed::before {
    background: ${success};
    color: ${onSuccess};
    content: '✓';
    content: '✓' / '';
  }
  .seat.waitlisted::before,
  .seat.offered::before {
    background: ${warning};
    color: ${onWarning};
    content: '…';
    content: '…' / '';
  }
  .aside {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container (min-inline-size: 30em) {
    .choices {
      grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
    }
  }
  @container (max-inline-size: 24em) {
    .actions .button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
    .seat::before {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    form,
    .more {
      display: none;
    }
  }
`;
