/** A module that is loaded when it is needed first, once for a page, and at hand from then on. */
export class LateModule<Module> {
  readonly #import: () => Promise<Module>;
  #loading: Promise<Module> | undefined;
  #module: Module | undefined;

  constructor(load: () => Promise<Module>) {
    this.#import = load;
  }

  /** The module, once it is there. */
  get atHand(): Module | undefined {
    return this.#module;
  }

  /** Loads the module. One that could not be had is asked for again by who needs it next. */
  load(): Promise<Module> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<Module> {
    try {
      return (this.#module = await this.#import());
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}
