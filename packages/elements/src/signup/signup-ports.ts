import type {
  Failure,
  FetchLike,
  Meeting,
  NetworkFeed,
  PersonalSignup,
  SignupClient,
  SignupContext,
  SignupOutcome,
  SignupRequest,
} from '@network-meetings/core';
import { createSignupClient, groupsById, groupsOf } from '@network-meetings/core';
import { NetworkSignupCancelledEvent } from '../events/network-signup-cancelled-event.js';
import { NetworkSignupConfirmedEvent } from '../events/network-signup-confirmed-event.js';
import { NetworkSignupFailedEvent } from '../events/network-signup-failed-event.js';
import { NetworkSignupRequestEvent } from '../events/network-signup-request-event.js';
import type { SignupIntent } from '../events/signup-event.js';
import { personalToken } from '../routing/personal-link.js';
import type { LinkHost } from './link-sender.js';
import type { SignupHost, UnsentForm } from './signup-session.js';
import { unsentForm } from './unsent-forms.js';

/** The element as its session sees it. */
export interface PortsElement extends EventTarget {
  readonly meeting: string | undefined;
  readonly token: string | undefined;
  readonly submitSignup: ((request: SignupRequest) => Promise<SignupOutcome>) | undefined;
  readonly fetch: FetchLike;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

/** What changes while the element lives. */
export interface PortsReading {
  readonly feed: NetworkFeed | undefined;
  readonly language: string;
  readonly personal: PersonalSignup | undefined;
}

/** Connects a session to its element: the feed and the client on one side, the events on the other. */
export class SignupPorts implements SignupHost, LinkHost {
  readonly #element: PortsElement;
  readonly #read: () => PortsReading;

  constructor(element: PortsElement, read: () => PortsReading) {
    this.#element = element;
    this.#read = read;
  }

  get meetingId(): string | undefined {
    return this.#element.meeting;
  }

  get token(): string | undefined {
    const { token, meeting } = this.#element;
    return token ?? (meeting === undefined ? undefined : personalToken(meeting));
  }

  get submitSignup() {
    return this.#element.submitSignup;
  }

  get language(): string {
    return this.#read().language;
  }

  get hasAttendeeList(): boolean {
    return this.#read().feed?.signups?.attendeeList === true;
  }

  get client(): SignupClient | undefined {
    const { feed, language } = this.#read();
    const url = feed?.signups?.url;
    if (url === undefined) return undefined;
    // Loaded by who is asked for it, where many sign up at once.
    const solve = async (challenge: string) =>
      (await import('../forms/solve-proof.js')).solveProof(challenge);
    return createSignupClient({ url, language, solve, fetch: (...args) => this.#element.fetch(...args) });
  }

  get context(): SignupContext | undefined {
    const { feed, personal } = this.#read();
    const meeting: Meeting | undefined = feed?.meetings.find(({ id }) => id === this.meetingId);
    if (!feed || !meeting) return undefined;
    return { meeting, groups: groupsOf(meeting, groupsById(feed)), standing: personal?.standing ?? 'guest' };
  }

  /** What unsent forms are told apart by: association, meeting, and the personal link. */
  get unsentKey(): string | undefined {
    const { feed } = this.#read();
    return feed && this.meetingId && JSON.stringify([feed.association.id, this.meetingId, this.token]);
  }

  get unsent(): UnsentForm | undefined {
    const { unsentKey } = this;
    return unsentKey === undefined ? undefined : unsentForm(unsentKey);
  }

  changed(): void {
    this.#element.requestUpdate();
  }

  requesting(intent: SignupIntent): boolean {
    return this.#element.dispatchEvent(new NetworkSignupRequestEvent(this.meetingId ?? '', intent));
  }

  confirmed(intent: SignupIntent, { meeting, signups }: SignupOutcome): void {
    const seats = signups.map(({ parts }) => parts);
    void this.#tell(
      intent === 'cancel'
        ? new NetworkSignupCancelledEvent(meeting, signups[0]?.late ?? false)
        : new NetworkSignupConfirmedEvent(meeting, intent, seats),
    );
  }

  failed(intent: SignupIntent, meeting: string, failure: Failure): void {
    void this.#tell(new NetworkSignupFailedEvent(meeting, intent, failure));
  }

  // A page that listens finds the element showing what the event says.
  async #tell(event: Event): Promise<void> {
    await this.#element.updateComplete;
    this.#element.dispatchEvent(event);
  }
}
