import { css } from 'lit';
import { focus, muted, radius, space } from '../styles/tokens.js';

/** Errors are text, so they take a colour that holds on light and on dark. */
const error = css`var(--network-error, light-dark(#b91c1c, #fca5a5))`;

/** The looks of what every form has: labels, hints, errors, the list of faults, the buttons below. */
export const formStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  form > * + * {
    margin-block-start: calc(${space} * 1.25);
  }
  .summary:focus {
    outline: none;
  }
  label,
  legend,
  .label {
    font-weight: 600;
  }
  legend {
    padding: 0;
  }
  .optional {
    color: ${muted};
    font-weight: 400;
  }
  .hint {
    color: ${muted};
    font-size: 0.9em;
    line-height: 1.4;
  }
  .hint,
  .error {
    margin-block-start: 0.2em;
  }
  .error {
    color: ${error};
    font-weight: 600;
  }
  .error::before {
    content: '⚠';
    content: '⚠' / '';
    margin-inline-end: 0.4em;
  }
  .faulty {
    border-inline-start: 0.25em solid ${error};
    padding-inline-start: 0.75em;
  }
  input[readonly] {
    border-style: dashed;
    background-color: transparent;
    color: inherit;
  }
  [aria-invalid='true'] {
    border-color: ${error};
  }
  .points {
    display: grid;
    gap: 0.35em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .summary {
    border: 2px solid ${error};
    border-radius: ${radius};
    padding: ${space};
  }
  .summary:focus-visible {
    outline: 3px solid ${focus};
    outline-offset: 2px;
  }
  .summary-heading + * {
    margin-block-start: 0.5em;
  }
  .summary li {
    padding-block: 0.25em;
  }
  .summary a {
    display: inline-block;
    min-block-size: 24px;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .actions:empty {
    display: none;
  }
  .actions .button {
    min-block-size: 2.9em;
  }
  .privacy {
    font-size: 0.9em;
  }
  .privacy a {
    display: inline-block;
    padding-block: 0.25em;
  }
`;
