import { css } from 'lit';
import { badgeRadius, border, onWarning, radius, shadow, space, surface, warning } from './tokens.js';

/** `.card`, and `.badge` for a word or two about something. */
export const cardStyles = css`
  .card {
    border: 1px solid ${border};
    border-radius: ${radius};
    background: ${surface};
    box-shadow: ${shadow};
    padding: ${space};
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .badge {
    border: 1px solid ${border};
    border-radius: ${badgeRadius};
    padding: 0.05em 0.5em;
    font-size: 0.85em;
    line-height: 1.5;
  }
  .badge.notice {
    border-color: ${warning};
    font-weight: 600;
  }
  .badge.warning {
    border-color: transparent;
    background: ${warning};
    color: ${onWarning};
    font-weight: 600;
  }
`;
