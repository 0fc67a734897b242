import { css } from 'lit';
import { accent, border, muted, onAccent, radius } from './tokens.js';

/** `.leaf`, a day as a leaf of a calendar. */
export const leafStyles = css`
  .leaf {
    display: block;
    inline-size: 3.6em;
    align-self: start;
    overflow: hidden;
    border: 1px solid ${border};
    border-radius: ${radius};
    text-align: center;
    line-height: 1.2;
  }
  .leaf > * {
    display: block;
  }
  .leaf-month {
    background: ${accent};
    color: ${onAccent};
    padding-block: 0.2em;
    font-size: 0.8em;
    font-weight: 600;
  }
  .leaf-day {
    padding-block-start: 0.1em;
    font-size: 1.7em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .leaf-weekday {
    padding-block-end: 0.35em;
    font-size: 0.8em;
    color: ${muted};
  }
  .leaf.off .leaf-month {
    background: color-mix(in srgb, currentColor 12%, transparent);
    color: inherit;
  }
  .leaf.off .leaf-day {
    text-decoration: line-through;
    text-decoration-thickness: 2px;
  }
`;
