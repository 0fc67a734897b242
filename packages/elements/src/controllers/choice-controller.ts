import type { ReactiveController, ReactiveControllerHost } from 'lit';

// Who types is told the number of what was found when the typing stops.
const SAY_COUNT_AFTER = 700;

/** The element that a reader chooses in. */
export interface ChoiceHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What is chosen, by the name of the control. */
type Choice<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** What a reader has chosen to look for, by the name of the control; what is left out excludes nothing. */
export class ChoiceController<Name extends string> implements ReactiveController {
  readonly #host: ChoiceHost;
  readonly #say: (text: string) => void;
  // The compiler can't know that a record of no names fits any names.
  #choice = {} as Choice<Name>;
  #sayCount: ReturnType<typeof setTimeout> | undefined;

  /** @param say says something through the document's live region */
  constructor(host: ChoiceHost, say: (text: string) => void) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  get choice(): Choice<Name> {
    return this.#choice;
  }

  hostDisconnected(): void {
    clearTimeout(this.#sayCount);
  }

  /** Chooses; an empty text takes the choice back. */
  readonly choose = (name: Name, value: string): void => {
    this.#set({ ...this.#choice, [name]: value });
  };

  /** Takes everything back, and leads to the first control. */
  readonly clear = (): void => {
    this.#set({} as Choice<Name>);
    // The button is gone with what it took back.
    this.#host.renderRoot.querySelector<HTMLElement>('.filters :is(input, select)')?.focus();
  };

  #set(choice: Choice<Name>): void {
    const chosen = Object.entries<string | undefined>(choice).filter(([, value]) => value);
    this.#choice = Object.fromEntries(chosen) as Choice<Name>;
    this.#host.requestUpdate();
    clearTimeout(this.#sayCount);
    this.#sayCount = setTimeout(() => {
      this.#say(this.#host.renderRoot.querySelector('[part=count]')?.textContent ?? '');
    }, SAY_COUNT_AFTER);
  }
}
