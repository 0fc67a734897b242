import { css } from 'lit';
import { space } from '../styles/tokens.js';

/** The looks of what stands above a month or a year. */
export const toolbarStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em ${space};
    margin-block-end: calc(${space} * 0.75);
  }
  .toolbar-title::first-letter {
    text-transform: uppercase;
  }
  .toolbar-title {
    font-size: 1.35em;
  }
  .turns {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .turn {
    inline-size: max(2.5em, 24px);
    padding: 0;
  }
  /* A browser turns these signs around by itself where text runs to the left: kept from it, they are turned once. */
  .turn span {
    direction: ltr;
    unicode-bidi: isolate;
    font-size: 1.4em;
    line-height: 1;
  }
  .turn:dir(rtl) span {
    transform: scaleX(-1);
  }
  .nothing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em ${space};
    margin-block-end: calc(${space} * 0.75);
  }
`;
