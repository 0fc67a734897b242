import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the screen on while it is wanted, where the browser can (Screen Wake Lock API). A browser lets go of it when the
 * page is hidden, so it is asked again when the page is back.
 */
export class WakeLock implements ReactiveController {
  readonly #document: Document;
  #isWanted = false;
  #lock: Promise<WakeLockSentinel | undefined> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#document = host.ownerDocument;
    host.addController(this);
  }

  /** Whether the screen is to stay on from now on. */
  want(wanted: boolean): void {
    if (wanted === this.#isWanted) return;
    this.#isWanted = wanted;
    if (wanted) this.#take();
    else this.#release();
  }

  hostConnected(): void {
    this.#document.addEventListener('visibilitychange', this.#onVisible);
    if (this.#isWanted) this.#take();
  }

  hostDisconnected(): void {
    this.#document.removeEventListener('visibilitychange', this.#onVisible);
    this.#release();
  }

  readonly #onVisible = (): void => {
    if (this.#isWanted && this.#document.visibilityState === 'visible') this.#take();
  };

  #take(): void {
    this.#release();
    const { wakeLock } = this.#document.defaultView?.navigator ?? {};
    // Refused when the battery is low, or by a policy; then the screen does what it always does.
    this.#lock = wakeLock?.request('screen').catch(() => undefined);
  }

  #release(): void {
    const lock = this.#lock;
    this.#lock = undefined;
    void lock?.then((sentinel) => sentinel?.release());
  }
}
