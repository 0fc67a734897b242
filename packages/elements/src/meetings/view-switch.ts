import type { LitElement } from 'lit';
import { html } from 'lit';
import { adoptLate } from '../styles/late-styles.js';
import type { MeetingsView, ViewHost, ViewModule, ViewShow } from './view-modules.js';
import { viewModule } from './view-modules.js';

/** The element whose views are switched. */
interface SwitchHost extends ViewHost {
  readonly element: LitElement;
}

/** Shows the view that an element asks for, once its module is there. */
export class ViewSwitch {
  readonly #host: SwitchHost;
  #name: string | undefined;
  #view: MeetingsView | undefined;
  #failed = false;

  constructor(host: SwitchHost) {
    this.#host = host;
  }

  /** Whether the module could not be had; a list, which needs none, is better than nothing. */
  get hasFailed(): boolean {
    return this.#failed;
  }

  /** What the view shows; the page's own content while its module is on the way. */
  render(name: string, show: ViewShow): unknown {
    if (name !== this.#name) this.#change(name);
    if (this.#view) return this.#view.render(show);
    return html`<slot></slot>`;
  }

  updated(): void {
    this.#view?.updated();
  }

  #change(name: string): void {
    this.#name = name;
    this.#view = undefined;
    this.#failed = false;
    const module = viewModule(name);
    if (module === undefined) return;
    if (module.atHand) {
      this.#use(module.atHand);
      return;
    }
    module.load().then(
      (one) => {
        if (this.#name !== name) return;
        this.#use(one);
        this.#host.update();
      },
      () => {
        this.#failed = this.#name === name;
        this.#host.update();
      },
    );
  }

  #use(module: ViewModule): void {
    adoptLate(this.#host.element, 'view', [module.styles]);
    this.#view = module.create(this.#host);
  }
}
