import { SignupEvent } from './signup-event.js';

/** The server has confirmed that a signup is cancelled. */
export class NetworkSignupCancelledEvent extends SignupEvent {
  static readonly eventName = 'network-signup-cancelled';
  /** Whether it came after the deadline (rule 21). */
  readonly late: boolean;

  constructor(meeting: string, late: boolean) {
    super(NetworkSignupCancelledEvent.eventName, meeting, 'cancel');
    this.late = late;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-signup-cancelled': NetworkSignupCancelledEvent;
  }
}
