import type { Failure } from '@network-meetings/core';

/** A round was sent and not taken down; it is still on the screen, and may be sent again. */
export class NetworkRoundFailedEvent extends Event {
  static readonly eventName = 'network-round-failed';
  /** The meeting's id. */
  readonly meeting: string;
  /** The id of the agenda item. */
  readonly item: string;
  /** A problem of the protocol, such as `server/unavailable` or `access/not-signed-in`. */
  readonly code: string;
  /** Whether nobody knows if it arrived; sending again is safe. */
  readonly uncertain: boolean;

  constructor(meeting: string, item: string, { code, uncertain = false }: Failure) {
    super(NetworkRoundFailedEvent.eventName, { bubbles: true, composed: true });
    this.meeting = meeting;
    this.item = item;
    this.code = code;
    this.uncertain = uncertain;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-round-failed': NetworkRoundFailedEvent;
  }
}
