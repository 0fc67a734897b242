import type { SignupIntent } from './signup-event.js';
import { SignupEvent } from './signup-event.js';

/** Somebody is about to send a signup without faults. `preventDefault()` keeps it from being sent; the form stays as it is. */
export class NetworkSignupRequestEvent extends SignupEvent {
  static readonly eventName = 'network-signup-request';

  constructor(meeting: string, intent: SignupIntent) {
    super(NetworkSignupRequestEvent.eventName, meeting, intent, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-signup-request': NetworkSignupRequestEvent;
  }
}
