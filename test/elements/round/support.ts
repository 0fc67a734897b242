import { fixture, html } from '@open-wc/testing';
import type { NetworkRound, NetworkRoundChangeEvent } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-round.js';
import { deep, deepAll, shownText } from '../../support/elements.js';

/** Half past ten on the day of the example's first meeting, in Copenhagen: its round begins. */
export const BEGINS = Date.parse('2027-03-11T09:30:00Z');
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const PEOPLE = ['Karen', 'Ole', 'Mette'];

/** What of a round a test sets. */
export interface RoundOptions {
  readonly lang?: string;
  readonly people?: readonly (string | { person: string; label?: string })[];
  readonly feed?: object;
  readonly meeting?: string;
  readonly state?: object | null;
  readonly minutesEach?: number;
  readonly deeperMinutes?: number;
}

/** A round in the page, at {@link BEGINS}, with a hand on its clock. */
export async function openRound(options: RoundOptions = {}) {
  const { lang = 'en', people = PEOPLE, minutesEach = 2, deeperMinutes = 0 } = options;
  const element = await fixture<NetworkRound>(
    html`<network-round
      lang=${lang}
      .now=${BEGINS}
      .participants=${people}
      .feed=${options.feed}
      .meeting=${options.meeting}
      .state=${options.state}
      .minutesEach=${minutesEach}
      .deeperMinutes=${deeperMinutes}
    ></network-round>`,
  );
  const changes: string[] = [];
  element.addEventListener('network-round-change', (event: NetworkRoundChangeEvent) => {
    changes.push(`${event.change} ${event.status}`);
  });
  const round = {
    element,
    changes,
    find: <T extends HTMLElement = HTMLElement>(selector: string) => deep<T>(element, selector),
    has: (selector: string) => deepAll(element, selector).length > 0,
    text: (selector = '.base') => shownText(deep(element, selector)),
    /** Lets time pass. */
    pass: async (milliseconds: number) => {
      element.now = element.now! + milliseconds;
      await element.updateComplete;
    },
    press: async (id: string) => {
      deep(element, `#${id}`).click();
      await element.updateComplete;
    },
    /** Presses a button by what it is called. */
    click: async (name: string) => {
      const button = deepAll<HTMLButtonElement>(element, 'button').find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
      );
      if (!button) throw new Error(`There is no button ${name} in: ${shownText(element)}`);
      button.click();
      await element.updateComplete;
    },
    type: async (id: string, text: string, event = 'input') => {
      const field = deep<HTMLInputElement>(element, `#${id}`);
      field.value = text;
      field.dispatchEvent(new Event(event, { bubbles: true }));
      await element.updateComplete;
    },
    clock: () => shownText(deep(element, '[part=clock]')),
    speaker: () => shownText(deep(element, '[part=speaker]')),
    /** Each person with where the turn stands. */
    people: () =>
      deepAll(element, '.who').map((who) =>
        [...who.children].map(({ textContent }) => textContent.trim()).join(': '),
      ),
    active: () => element.shadowRoot!.activeElement?.id,
  };
  return round;
}

/** The same, started. */
export async function runningRound(options: RoundOptions = {}) {
  const round = await openRound(options);
  await round.press('start');
  return round;
}
