import type { ViewHost } from '../meetings/view-modules.js';

/** A month that can be looked at, `2027-03`; beyond these years no feed has a time. */
export const isMonth = (text: string | undefined): text is string =>
  text !== undefined && /^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/.test(text);

/** What turns the pages of a month or a year, and says which is open. */
export class PageTurner {
  readonly #host: ViewHost;
  #said: string | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
  }

  /** The month that somebody has asked for. */
  get asked(): string | undefined {
    const month = this.#host.month();
    return isMonth(month) ? month : undefined;
  }

  /** Asks for another month, where there is one. */
  turnTo(month: string): void {
    if (isMonth(month)) this.#host.turnTo(month);
  }

  /** Called when a page is shown: only who turned it is told; who arrives reads the heading. */
  show(label: string | undefined): void {
    if (this.#said !== undefined && label !== undefined && label !== this.#said) this.#host.say(label);
    this.#said = label;
  }
}
