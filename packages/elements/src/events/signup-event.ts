import type { Answer, Seat } from '@network-meetings/core';

/** What somebody asks for: to sign up, to change a signup, to cancel it, to take the seat that is offered or to decline it. */
export type SignupIntent = 'place' | 'change' | 'cancel' | 'accept' | 'decline';

/** What a person has of one part of the meeting. No name, no address, no place in a queue. */
export interface SeatOfPart {
  readonly part: string;
  readonly answer: Answer;
  readonly seat: Seat;
}

/** What the events of a signup have in common: ids and codes, never personal data. */
export abstract class SignupEvent extends Event {
  /** The meeting's id. */
  readonly meeting: string;
  readonly intent: SignupIntent;

  constructor(name: string, meeting: string, intent: SignupIntent, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
    this.meeting = meeting;
    this.intent = intent;
  }
}
