import type { Round, RoundEvent } from '@network-meetings/core/agenda';

/** What changed a round: an event of core's, the plan of one that has not started, or the wish for a new one. */
export type RoundChange = RoundEvent['type'] | 'plan' | 'new';

/**
 * Something happened in a round; fired after each change. What is said in a round is private (rule 7), so the event
 * carries none of it: the page reads the element's `state`.
 */
export class NetworkRoundChangeEvent extends Event {
  static readonly eventName = 'network-round-change';
  readonly change: RoundChange;
  /** Where the round stands now; `none` before its participants are known. */
  readonly status: Round['status'] | 'none';

  constructor(change: RoundChange, status: Round['status'] | 'none') {
    super(NetworkRoundChangeEvent.eventName, { bubbles: true, composed: true });
    this.change = change;
    this.status = status;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-round-change': NetworkRoundChangeEvent;
  }
}
