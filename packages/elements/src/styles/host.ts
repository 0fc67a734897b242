import { css } from 'lit';
import {
  border,
  focus,
  focusOffset,
  focusWidth,
  headingColor,
  headingFont,
  headingWeight,
  link,
  muted,
  radius,
  space,
  surface,
  warning,
} from './tokens.js';

/** What all elements share: they take the page's font and colour, and give text, links and notes their looks. */
export const hostStyles = css`
  :host {
    display: block;
    /* A container has no width of its own, so in a row of flex items it would shrink to nothing. */
    min-inline-size: min(100%, 17em);
    container-type: inline-size;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* Places to which script moves focus, so that reading goes on there; nothing there can be operated. */
  [tabindex='-1']:focus {
    outline: none;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: ${headingFont};
    font-size: 1.15em;
    font-weight: ${headingWeight};
    color: ${headingColor};
    line-height: 1.25;
    hyphens: auto;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  p,
  dd,
  li {
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  dd {
    hyphens: auto;
  }
  a {
    color: ${link};
    text-decoration-line: underline;
    text-decoration-thickness: from-font;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-color: currentColor;
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: ${focusWidth} solid ${focus};
    outline-offset: ${focusOffset};
    border-radius: 2px;
  }
  .muted {
    color: ${muted};
  }
  /* For who hears the page. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .lines {
    white-space: pre-line;
  }
  .loading {
    color: ${muted};
    /* A feed that is there at once flashes nothing. */
    animation: appear 0.2s 0.4s both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .note {
    border: 1px solid ${border};
    border-inline-start: 0.25em solid ${border};
    border-radius: ${radius};
    background: ${surface};
    padding: calc(${space} * 0.75) ${space};
  }
  .note.warning {
    border-inline-start-color: ${warning};
  }
  .note > * + * {
    margin-block-start: calc(${space} * 0.75);
  }
  [part='error'] + slot {
    display: block;
    margin-block-start: ${space};
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 0s !important;
      transition: none !important;
    }
  }
`;
