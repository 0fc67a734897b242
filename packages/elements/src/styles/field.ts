import { css } from 'lit';
import { buttonRadius, control, radius } from './tokens.js';

/** The looks of text fields and selects, alike in forms and in filters. */
export const fieldStyles = css`
  input[type='text'],
  input[type='email'],
  input[type='tel'],
  input[type='number'],
  input[type='search'],
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.9em;
    margin-block-start: 0.4em;
    border: 1px solid ${control};
    border-radius: ${buttonRadius};
    padding: 0.55em 0.7em;
    background-color: var(--network-field, light-dark(#fff, #1c1f24));
    color: var(--network-on-field, light-dark(#16181c, #f2f3f5));
    font: inherit;
    /* Below this size iOS zooms into a field that gets focus. */
    font-size: max(1em, 16px);
    line-height: 1.4;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.4em;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
    border-radius: ${radius};
  }
`;
