/** Somebody asks to see a meeting. `preventDefault()` keeps the element from opening it, so that a page may do it. */
export class NetworkMeetingOpenEvent extends Event {
  static readonly eventName = 'network-meeting-open';
  /** The meeting's id. */
  readonly meeting: string;

  constructor(meeting: string) {
    super(NetworkMeetingOpenEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.meeting = meeting;
  }
}

declare global {
  interface HTMLElementEventMap {
    'network-meeting-open': NetworkMeetingOpenEvent;
  }
}
