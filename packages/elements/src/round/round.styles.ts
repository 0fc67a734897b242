import { css } from 'lit';
import { accent, border, muted, radius, space, surface } from '../styles/tokens.js';

const error = css`var(--network-error, light-dark(#b91c1c, #fca5a5))`;

/** The looks of a round: a number that can be read across a room, and buttons for a thumb. */
export const roundStyles = css`
  .round,
  .after {
    display: grid;
    gap: calc(${space} * 1.5);
  }
  .plan {
    display: grid;
    gap: ${space};
    max-inline-size: 36em;
    justify-items: start;
  }
  .plan > .field,
  .pair {
    inline-size: 100%;
  }
  .heading {
    font-size: 1.3em;
  }
  .section-title {
    margin-block-end: calc(${space} * 0.5);
  }
  label {
    font-weight: 600;
  }
  .hint {
    color: ${muted};
    font-size: 0.9em;
  }
  .error {
    color: ${error};
    font-weight: 600;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: ${space};
    align-items: end;
  }
  .button {
    min-block-size: max(3em, 48px);
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .button.big {
    inline-size: 100%;
    min-block-size: max(4em, 64px);
    font-size: 1.25em;
  }
  .button.small {
    min-block-size: max(2.75em, 44px);
    padding-inline: 0.75em;
    font-weight: inherit;
    font-size: 0.9em;
  }
  .stage {
    display: grid;
    gap: ${space};
    min-inline-size: 0;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em ${space};
  }
  .count {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
  .floor {
    display: grid;
    gap: 0.3em;
    justify-items: center;
    border: 1px solid ${border};
    border-radius: ${radius};
    background: ${surface};
    padding: calc(${space} * 1.25) ${space};
    text-align: center;
  }
  .floor .label {
    color: ${muted};
  }
  .speaker {
    font-size: clamp(1.6em, 8cqi, 3.2em);
  }
  .clock {
    display: grid;
    line-height: 1;
  }
  .time {
    font-size: clamp(4.5em, 26cqi, 12em);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    letter-spacing: -0.02em;
  }
  .time.long {
    font-size: clamp(3.5em, 20cqi, 9em);
  }
  .paused .time {
    opacity: 0.7;
  }
  .unit {
    font-size: 1.1em;
    line-height: 1.4;
  }
  .bar {
    inline-size: 100%;
    max-inline-size: 40em;
    block-size: 0.6em;
    margin-block: 0.5em;
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
  .following {
    font-size: 1.1em;
  }
  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 0.6em;
  }
  .actions.main {
    grid-template-columns: 1fr;
  }
  .actions.kinds {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .kinds .button {
    padding-inline: 0.4em;
  }
  .beside {
    display: grid;
    gap: calc(${space} * 1.5);
    align-items: start;
  }
  .notes,
  .people {
    min-inline-size: 0;
  }
  .note-form {
    display: grid;
    gap: 0.6em;
  }
  .noted,
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.75em;
    border-block-end: 1px solid ${border};
    padding-block: 0.5em;
    break-inside: avoid;
  }
  .noted .lines {
    flex: 1 1 10em;
    overflow-wrap: anywhere;
  }
  .who {
    display: grid;
    flex: 1 1 8em;
  }
  .name {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .state {
    color: ${muted};
    font-size: 0.9em;
  }
  .person.on {
    box-shadow: inset 0.25em 0 0 0 ${accent};
    padding-inline-start: 0.75em;
  }
  .person.on:dir(rtl) {
    box-shadow: inset -0.25em 0 0 0 ${accent};
  }
  .person.on .name {
    font-weight: 600;
  }
  .person.absent .name {
    color: ${muted};
    text-decoration: line-through;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6em;
    margin-block-start: ${space};
  }
  .line .field {
    flex: 1 1 12em;
  }
  .after > * {
    max-inline-size: 44em;
  }
  .after > .button {
    justify-self: start;
  }
  .field > .button {
    margin-block-start: 0.6em;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .keys dl {
    display: grid;
    gap: 0.3em;
    margin-block-start: 0.5em;
  }
  .keys dl > div {
    display: grid;
    grid-template-columns: 2.5em minmax(0, 1fr);
  }
  kbd {
    border: 1px solid ${border};
    border-radius: ${radius};
    padding: 0.1em 0.5em;
    font: inherit;
  }
  @media (forced-colors: active) {
    .bar-fill {
      fill: Highlight;
    }
    .bar-back {
      fill: GrayText;
    }
    .person.on {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @container (min-width: 52em) {
    .beside {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .actions {
      grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    }
  }
  @media print {
    .plan,
    .floor,
    .note-form,
    .line,
    .keys,
    .acts {
      display: none;
    }
  }
`;
