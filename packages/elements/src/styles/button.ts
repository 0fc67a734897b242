import { css } from 'lit';
import { accent, buttonRadius, control, onAccent } from './tokens.js';

/** `.button`, and `.button.primary` for the one that a page is about. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.5em, 24px);
    padding: 0.4em 1.1em;
    border: 1px solid ${control};
    border-radius: ${buttonRadius};
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .button.primary {
    border-color: transparent;
    background: ${accent};
    color: ${onAccent};
  }
  .button.primary:hover {
    background: color-mix(in srgb, ${accent} 88%, ${onAccent});
  }
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }
  @media (forced-colors: active) {
    .button.primary {
      border-color: ButtonBorder;
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
