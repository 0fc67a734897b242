import type { Failure } from '@network-meetings/core';
import { ApplicationEvent } from './application-event.js';

/** An application was sent and not received. Faults that the form itself finds are not sent and fire nothing. */
export class NetworkApplicationFailedEvent extends ApplicationEvent {
  static readonly eventName = 'network-application-failed';
  /** A problem of the protocol, such as `application/closed` or `server/unavailable`. */
  readonly code: string;
  /** Whether nobody knows if it arrived; sending again is safe. */
  readonly uncertain: boolean;

  constructor(group: string, { code, uncertain = false }: Failure) {
    super(NetworkApplicationFailedEvent.eventName, group);
    this.code = code;
    this.uncertain = uncertain;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-application-failed': NetworkApplicationFailedEvent;
  }
}
