import { ApplicationEvent } from './application-event.js';

/** An application was received; fired after the element shows it. It says nothing of who decides, or how. */
export class NetworkApplicationReceivedEvent extends ApplicationEvent {
  static readonly eventName = 'network-application-received';

  constructor(group: string) {
    super(NetworkApplicationReceivedEvent.eventName, group);
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-application-received': NetworkApplicationReceivedEvent;
  }
}
