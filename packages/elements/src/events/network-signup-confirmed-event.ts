import type { SeatOfPart, SignupIntent } from './signup-event.js';
import { SignupEvent } from './signup-event.js';

/** The server has confirmed a signup or a change; fired after the element shows it. */
export class NetworkSignupConfirmedEvent extends SignupEvent {
  static readonly eventName = 'network-signup-confirmed';
  /** The seat in each part. */
  readonly parts: readonly SeatOfPart[];

  constructor(meeting: string, intent: SignupIntent, parts: readonly SeatOfPart[]) {
    super(NetworkSignupConfirmedEvent.eventName, meeting, intent);
    this.parts = parts.map(({ part, answer, seat }) => ({ part, answer, seat }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-signup-confirmed': NetworkSignupConfirmedEvent;
  }
}
