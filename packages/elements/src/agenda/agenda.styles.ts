import { css } from 'lit';
import { accent, border, measure, muted, onAccent, space, surface } from '../styles/tokens.js';

/** The looks of an agenda. */
export const agendaStyles = css`
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.15em calc(${space} * 1.5);
    padding-block: calc(${space} * 0.7);
    border-block-start: 1px solid ${border};
    break-inside: avoid;
  }
  .item:last-child {
    border-block-end: 1px solid ${border};
  }
  .time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .section-title {
    margin-block-end: calc(${space} * 0.6);
    font-size: 1.2em;
  }
  .span {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.15em 0.75em;
  }
  .duration {
    color: ${muted};
    font-size: 0.85em;
  }
  .bar {
    flex-basis: 100%;
    inline-size: 100%;
    max-inline-size: 10em;
    block-size: 0.25em;
    border-radius: 1em;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar-back {
    fill: ${border};
  }
  .bar-fill {
    fill: ${accent};
  }
  .pause .bar-fill {
    fill: currentColor;
    opacity: 0.5;
  }
  .item.on {
    background: ${surface};
    box-shadow: inset 0.25em 0 0 0 ${accent};
    padding-inline: calc(${space} * 0.75);
  }
  .item.on:dir(rtl) {
    box-shadow: inset -0.25em 0 0 0 ${accent};
  }
  .badge.now {
    border-color: transparent;
    background: ${accent};
    color: ${onAccent};
    font-weight: 600;
  }
  .what {
    display: grid;
    gap: 0.15em;
  }
  .kind,
  .speakers {
    color: ${muted};
    font-size: 0.9em;
  }
  .item-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 0.6em;
    font-weight: 600;
  }
  .item-title .badge {
    font-weight: 400;
  }
  .abstract {
    margin-block-start: 0.25em;
    max-inline-size: ${measure};
  }
  .pause .item-title {
    font-weight: inherit;
  }
  .pause {
    color: ${muted};
  }
  @media (forced-colors: active) {
    .bar-fill {
      fill: CanvasText;
    }
    .item.on {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @container (min-width: 30em) {
    .item {
      grid-template-columns: 7.5em minmax(0, 1fr);
    }
    .span {
      flex-direction: column;
      gap: 0.1em;
    }
    .bar {
      flex-basis: auto;
      margin-block-start: 0.3em;
    }
  }
`;
