import type { SeatOfPart, SignupIntent } from './signup-event.js';
import { SignupEvent } from './signup-event.js';

/** The server has confirmed a signup, a change, or the answer to an offer; fired after the element shows it. */
export class NetworkSignupConfirmedEvent extends SignupEvent {
  static readonly eventName = 'network-signup-confirmed';
  /** The seat in each part, of each person of the request in its order. */
  readonly signups: readonly (readonly SeatOfPart[])[];

  constructor(meeting: string, intent: SignupIntent, signups: readonly (readonly SeatOfPart[])[]) {
    super(NetworkSignupConfirmedEvent.eventName, meeting, intent);
    this.signups = signups.map((parts) => parts.map(({ part, answer, seat }) => ({ part, answer, seat })));
  }

  /** The seat in each part, of the first person. */
  get parts(): readonly SeatOfPart[] {
    return this.signups[0] ?? [];
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-signup-confirmed': NetworkSignupConfirmedEvent;
  }
}
