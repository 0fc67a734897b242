import { ApplicationEvent } from './application-event.js';

/** Somebody is about to send an application without faults. `preventDefault()` keeps it from being sent; the form stays as it is. */
export class NetworkApplicationRequestEvent extends ApplicationEvent {
  static readonly eventName = 'network-application-request';

  constructor(group: string) {
    super(NetworkApplicationRequestEvent.eventName, group, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-application-request': NetworkApplicationRequestEvent;
  }
}
