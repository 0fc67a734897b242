import type { Failure, PersonalSignup, SignupOutcome, SignupRequest } from '@network-meetings/core';
import type { SignupIntent } from '../events/signup-event.js';

/** What became of one person's signup. */
export type PersonOutcome = SignupOutcome['signups'][number];

/** One person's outcome, and whom the form named; nobody, where a personal link did it. */
export interface DoneOutcome {
  readonly outcome: PersonOutcome;
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** What is asked before it is done, because it cannot be taken back: a place in a queue is lost with it. */
export type Question =
  | { readonly about: 'cancel' }
  /** Leaving the waitlist of a part. */
  | { readonly about: 'leave'; readonly part: string }
  /** Declining the seat that is offered in a part. */
  | { readonly about: 'decline'; readonly part: string };

/** Where the person stands on the way. */
export type SignupStep =
  /** The form. */
  | { readonly step: 'form' }
  /** A personal link is being opened. */
  | { readonly step: 'opening' }
  | { readonly step: 'not-opened'; readonly failure: Failure }
  /** An invitation, to be answered with one tap. */
  | { readonly step: 'invited'; readonly personal: PersonalSignup }
  /** How the signup of a personal link stands, with what its owner can do about it. */
  | { readonly step: 'standing'; readonly personal: PersonalSignup }
  /** Asked whether they really want to. */
  | { readonly step: 'asking'; readonly question: Question; readonly personal: PersonalSignup }
  /** The server has confirmed. */
  | {
      readonly step: 'done';
      readonly intent: SignupIntent;
      /** In the order of the form. */
      readonly outcomes: readonly DoneOutcome[];
      /** Whether it was done with a personal link. */
      readonly linked: boolean;
      /** Whether it was one tap, so that there may be more to say. */
      readonly tapped: boolean;
    };

/** Something to send. */
export type SignupAction =
  | { readonly intent: 'place' | 'change'; readonly request: SignupRequest }
  | { readonly intent: 'cancel' }
  | { readonly intent: 'accept' | 'decline'; readonly part: string };
