import { css } from 'lit';
import { accent, border, muted, space } from '../styles/tokens.js';

/** The looks of the catalogue of groups. */
export const groupsStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: calc(${space} * 1.25);
  }
  .group {
    display: flex;
    flex-direction: column;
    gap: ${space};
    border-block-start: 0.25em solid ${accent};
    padding: calc(${space} * 1.25);
    break-inside: avoid;
  }
  img {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
  }
  .free {
    grid-column: 1 / -1;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 24px;
  }
  .filters .tick {
    font-weight: 400;
  }
  .tick input {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: currentColor;
  }
  .about {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
  }
  .theme,
  .label,
  dt {
    color: ${muted};
    font-size: 0.9em;
  }
  .name {
    font-size: 1.25em;
  }
  .facts {
    display: grid;
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    gap: 0.45em ${space};
    margin-block-end: auto;
  }
  .fact {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: baseline;
  }
  .next {
    display: flex;
    flex-direction: column;
    gap: 0.15em;
    border-block-start: 1px solid ${border};
    padding-block-start: calc(${space} * 0.85);
  }
  .next a {
    align-self: start;
    font-weight: 600;
    padding-block: 0.1em;
  }
  .next-when {
    font-size: 0.9em;
  }
`;
