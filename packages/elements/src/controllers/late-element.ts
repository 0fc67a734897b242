import type { ReactiveControllerHost } from 'lit';

type Load = () => Promise<unknown>;
const loaders = new Map<string, Load>();

/** Says how a tag is defined when somebody needs it; for files that do not bring every tag along. */
export function defineLate(tag: string, load: Load): void {
  loaders.set(tag, load);
}

/** The tags that are defined when they are needed. */
export const lateTags = (): readonly string[] => [...loaders.keys()];

/** Defines a tag that has been left for later; where every tag is there from the start, there is nothing to do. */
export async function defineNow(tag: string): Promise<void> {
  if (!customElements.get(tag)) await loaders.get(tag)?.();
}

/** An element that another shows, and whose code may come later. */
export class LateElement {
  /** Its code could not be had. */
  hasFailed = false;
  /** It is on its way again, after a failure. */
  isRetrying = false;
  readonly #host: ReactiveControllerHost;
  readonly #tag: string;
  #loading: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, tag: string) {
    this.#host = host;
    this.#tag = tag;
  }

  /** Called whenever the element is shown, or soon will be; asks once. @returns when it is there, or could not be had */
  need(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** Asks again, after a failure. */
  retry(): void {
    if (this.isRetrying) return;
    this.isRetrying = true;
    this.#host.requestUpdate();
    this.#loading = this.#load();
  }

  async #load(): Promise<void> {
    let fails = false;
    try {
      await defineNow(this.#tag);
    } catch {
      fails = true;
    }
    if (fails === this.hasFailed && !this.isRetrying) return;
    this.hasFailed = fails;
    this.isRetrying = false;
    this.#host.requestUpdate();
  }
}
