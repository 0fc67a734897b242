import type { Failure } from '@network-meetings/core';
import type { SignupIntent } from './signup-event.js';
import { SignupEvent } from './signup-event.js';

/** A signup was sent and not confirmed. Faults that the form itself finds are not sent and fire nothing. */
export class NetworkSignupFailedEvent extends SignupEvent {
  static readonly eventName = 'network-signup-failed';
  /** A problem of the protocol, such as `signup/closed` or `server/unavailable`. */
  readonly code: string;
  /** Whether nobody knows if the request was carried out; sending again is safe. */
  readonly uncertain: boolean;

  constructor(meeting: string, intent: SignupIntent, { code, uncertain = false }: Failure) {
    super(NetworkSignupFailedEvent.eventName, meeting, intent);
    this.code = code;
    this.uncertain = uncertain;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-signup-failed': NetworkSignupFailedEvent;
  }
}
