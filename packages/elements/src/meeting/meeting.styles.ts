import { css } from 'lit';
import { border, measure, muted, space } from '../styles/tokens.js';

/** The looks of one meeting. */
export const meetingStyles = css`
  article {
    display: flex;
    flex-direction: column;
    gap: calc(${space} * 1.75);
  }
  .header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: ${space} calc(${space} * 1.25);
  }
  /* Beside the leaf a phone has no room for a long word, and no browser can be relied on to hyphenate Danish. */
  .head {
    display: contents;
  }
  .groups {
    align-self: center;
  }
  .title,
  .badges {
    grid-column: 1 / -1;
  }
  .title {
    font-size: 1.3em;
  }
  .section-title {
    margin-block-end: calc(${space} * 0.6);
    font-size: 1.2em;
  }
  .groups {
    color: ${muted};
  }
  .facts {
    display: grid;
    gap: calc(${space} * 0.75) calc(${space} * 2);
  }
  dt {
    color: ${muted};
    font-size: 0.9em;
  }
  .purpose {
    max-inline-size: 60ch;
    font-size: 1.1em;
  }
  .questions li {
    padding-inline-start: 1.2em;
    text-indent: -1.2em;
  }
  .questions li::before {
    content: '–';
    display: inline-block;
    inline-size: 1.2em;
    text-indent: 0;
  }
  .questions li + li,
  .prepare p {
    margin-block-start: 0.4em;
  }
  .minutes > * + *,
  .minutes-items li + li {
    margin-block-start: calc(${space} * 0.6);
  }
  .changes li {
    display: grid;
    gap: 0.35em calc(${space} * 1.5);
    border-block-start: 1px solid ${border};
    padding-block: calc(${space} * 0.6);
  }
  .changes li > p {
    font-size: 0.9em;
  }
  .changes p + p {
    margin-block-start: 0.35em;
  }
  .minutes {
    max-inline-size: ${measure};
  }
  .materials a {
    display: inline-block;
    padding-block: 0.2em;
  }
  @container (min-width: 30em) {
    .facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .head {
      display: flex;
      flex-direction: column;
      gap: 0.35em;
    }
    .groups {
      align-self: auto;
    }
    .title {
      font-size: 1.6em;
    }
  }
  @container (min-width: 44em) {
    .title {
      font-size: 1.9em;
    }
    .changes li {
      grid-template-columns: 15em minmax(0, ${measure});
    }
  }
  @media print {
    network-signup {
      display: none;
    }
  }
`;
