import type {
  ApplicationReceipt,
  ApplicationRequest,
  Failure,
  FetchLike,
  Group,
  NetworkFeed,
} from '@network-meetings/core';
import { NetworkApplicationFailedEvent } from '../events/network-application-failed-event.js';
import { NetworkApplicationReceivedEvent } from '../events/network-application-received-event.js';
import { NetworkApplicationRequestEvent } from '../events/network-application-request-event.js';
import type { ApplicationContext } from './application-draft.js';
import type { ApplicationHost } from './application-session.js';

/** The element as its application sees it. */
interface PortsElement extends EventTarget {
  readonly submitApplication: ((request: ApplicationRequest) => Promise<ApplicationReceipt>) | undefined;
  readonly fetch: FetchLike;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

/** What changes while the element lives. */
interface PortsReading {
  readonly shown: { readonly feed: NetworkFeed; readonly group: Group } | undefined;
  readonly now: number;
  readonly language: string;
}

/** Connects an application to its element: the feed on one side, the events on the other. */
export class ApplicationPorts implements ApplicationHost {
  readonly #element: PortsElement;
  readonly #read: () => PortsReading;

  constructor(element: PortsElement, read: () => PortsReading) {
    this.#element = element;
    this.#read = read;
  }

  get context(): ApplicationContext | undefined {
    const { shown, now } = this.#read();
    return shown && { ...shown, now };
  }

  get url(): string | undefined {
    return this.#read().shown?.feed.applications?.url;
  }

  get submitApplication() {
    return this.#element.submitApplication;
  }

  get language(): string {
    return this.#read().language;
  }

  readonly fetch: FetchLike = (...args) => this.#element.fetch(...args);

  changed(): void {
    this.#element.requestUpdate();
  }

  requesting(group: string): boolean {
    return this.#element.dispatchEvent(new NetworkApplicationRequestEvent(group));
  }

  received(group: string): void {
    void this.#tell(new NetworkApplicationReceivedEvent(group));
  }

  failed(group: string, failure: Failure): void {
    void this.#tell(new NetworkApplicationFailedEvent(group, failure));
  }

  // A page that listens finds the element showing what the event says.
  async #tell(event: Event): Promise<void> {
    await this.#element.updateComplete;
    this.#element.dispatchEvent(event);
  }
}
