import type { Failure, SignupClient } from '@network-meetings/core';
import { parseLinkRequest, SIGNUP_VERSION } from '@network-meetings/core';
import { IntentKey } from '../forms/intent-key.js';

/** What {@link LinkSender} needs from the element around it. */
export interface LinkHost {
  readonly client: SignupClient | undefined;
  readonly meetingId: string | undefined;
  changed(): void;
}

/** "Send me my link again" ("Who is who"): an address, and an answer that is the same for every address. */
export class LinkSender {
  email = '';
  /** The code of what is wrong with the address. */
  fault: string | undefined;
  failure: Failure | undefined;
  sending = false;
  sent = false;
  /** Whether focus belongs on the answer or the fault. */
  wantsFocus = false;

  readonly #host: LinkHost;
  readonly #key = new IntentKey();

  constructor(host: LinkHost) {
    this.#host = host;
  }

  /** Forgets the address and the answer. */
  reset(): void {
    Object.assign(this, { email: '', fault: undefined, failure: undefined, sending: false, sent: false });
    this.#key.settle();
  }

  /** Checks the address and asks for the link; a second call while one is under way does nothing. */
  async send(): Promise<void> {
    const { client, meetingId } = this.#host;
    if (this.sending || !client || meetingId === undefined) return;
    const email = this.email.trim();
    const parsed = parseLinkRequest({
      version: SIGNUP_VERSION,
      meeting: meetingId,
      email: email || undefined,
    });
    this.fault = parsed.ok ? undefined : parsed.issues[0]?.code;
    this.failure = undefined;
    if (parsed.ok) {
      this.sending = true;
      this.#host.changed();
      const result = await client.sendLink(meetingId, email, this.#key.for(`${meetingId} ${email}`));
      this.sending = false;
      if (result.ok) {
        this.reset();
        this.sent = true;
      } else {
        this.failure = result.failure;
      }
    }
    this.wantsFocus = true;
    this.#host.changed();
  }
}
