/** A round was taken down where the page said; fired once for each time it is sent. What was said in it is private (rule 7) and not in the event. */
export class NetworkRoundRecordedEvent extends Event {
  static readonly eventName = 'network-round-recorded';
  /** The meeting's id. */
  readonly meeting: string;
  /** The id of the agenda item. */
  readonly item: string;

  constructor(meeting: string, item: string) {
    super(NetworkRoundRecordedEvent.eventName, { bubbles: true, composed: true });
    this.meeting = meeting;
    this.item = item;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-round-recorded': NetworkRoundRecordedEvent;
  }
}
