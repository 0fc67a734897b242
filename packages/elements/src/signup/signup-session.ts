import type {
  Failure,
  PersonalSignup,
  Result,
  SignupChange,
  SignupClient,
  SignupContext,
  SignupOutcome,
  SignupRequest,
} from '@network-meetings/core';
import { SIGNUP_VERSION } from '@network-meetings/core';
import type { SignupIntent } from '../events/signup-event.js';
import { IntentKey } from './intent-key.js';
import { draftOf } from './signup-draft.js';
import type { SignupDraft } from './signup-draft.js';
import { checkDraft, faultsOf } from './signup-faults.js';
import type { FieldFault } from './signup-faults.js';
import { ownCode } from './own-code.js';

/** What became of one person's signup. */
export type PersonOutcome = SignupOutcome['signups'][number];

/** Where the person stands on the way. */
export type SignupStep =
  /** The form. */
  | { readonly step: 'form' }
  /** A personal link is being opened. */
  | { readonly step: 'opening' }
  | { readonly step: 'not-opened'; readonly failure: Failure }
  /** How the signup of a personal link stands, with ways to change and to cancel it. */
  | { readonly step: 'standing'; readonly personal: PersonalSignup }
  /** Asked whether they really want to cancel. */
  | { readonly step: 'cancelling'; readonly personal: PersonalSignup }
  /** The server has confirmed. `email` is what the person typed, if they did. */
  | {
      readonly step: 'done';
      readonly intent: SignupIntent;
      readonly outcome: PersonOutcome;
      readonly email: string | undefined;
      /** Whether it was done with a personal link. */
      readonly linked: boolean;
    };

/** Where the focus belongs after a change that the person did not make with it. */
export type FocusTarget = 'summary' | 'failure' | 'heading';

/** What a session needs from the element around it. Each is read when it is needed, so that it may change. */
export interface SignupHost {
  readonly context: SignupContext | undefined;
  readonly client: SignupClient | undefined;
  readonly submitSignup: ((request: SignupRequest) => Promise<SignupOutcome>) | undefined;
  readonly token: string | undefined;
  readonly language: string;
  /** Something is to be shown anew. */
  changed(): void;
  /** Asks leave to send; false when the page takes over. */
  requesting(intent: SignupIntent): boolean;
  confirmed(intent: SignupIntent, outcome: SignupOutcome): void;
  failed(intent: SignupIntent, meeting: string, failure: Failure): void;
}

/** Whether the server refused for good, so that nothing of the request was carried out and a key is used up. */
const isRefusal = ({ retry, uncertain }: Failure) => !retry && uncertain !== true;

/**
 * One person's way through a signup, without any DOM: what they typed, what is wrong with it, what was sent, and what
 * came back. It says "done" only after an outcome came back that parses, and forgets nothing on the way there.
 */
export class SignupSession {
  step: SignupStep = { step: 'form' };
  draft: SignupDraft = {};
  faults: readonly FieldFault[] = [];
  failure: Failure | undefined;
  sending = false;
  /** Whether the form is for a colleague of whoever signed up before. */
  colleague = false;
  /** Whether something was typed, so that the form stays even when the meeting closes meanwhile. */
  touched = false;
  /** What the personal link opened. */
  personal: PersonalSignup | undefined;

  readonly #host: SignupHost;
  readonly #key = new IntentKey();
  #focus: FocusTarget | undefined;
  // Answers to an earlier meeting or link, that arrive late, change nothing on the screen.
  #run = 0;

  constructor(host: SignupHost) {
    this.#host = host;
  }

  /** What the button of the form does. */
  get intent(): 'place' | 'change' {
    return this.personal && this.personal.state !== 'invited' ? 'change' : 'place';
  }

  /** Where the focus belongs now; asked once, after the screen has changed. */
  takeFocus(): FocusTarget | undefined {
    const focus = this.#focus;
    this.#focus = undefined;
    return focus;
  }

  /** Begins anew for another meeting or link; nothing of the last one is kept. */
  reset(): void {
    this.#run += 1;
    this.#key.settle();
    Object.assign(this, { draft: {}, faults: [], failure: undefined, sending: false, touched: false });
    this.personal = undefined;
    this.colleague = false;
    this.step = { step: 'form' };
  }

  /** The person has typed or chosen something. */
  edit(field: string, value: string): void {
    if (this.draft[field] === value) return;
    this.draft = { ...this.draft, [field]: value };
    this.touched = true;
    this.#host.changed();
  }

  /** Gets what a personal link opens. */
  async open(): Promise<void> {
    const { client, token } = this.#host;
    if (!client || token === undefined) return;
    const hadFocus = this.step.step !== 'form';
    this.reset();
    const run = this.#run;
    this.#go({ step: 'opening' });
    const opened = await client.mine(token);
    if (run !== this.#run) return;
    // A link to another meeting must not show this one's form as if it were prefilled.
    const failure = opened.ok
      ? opened.value.meeting === this.#host.context?.meeting.id
        ? undefined
        : { code: 'link/not-valid', params: {}, issues: [], retry: false }
      : opened.failure;
    if (failure) this.#go({ step: 'not-opened', failure }, hadFocus ? 'heading' : undefined);
    if (failure || !opened.ok) return;
    const personal = opened.value;
    this.personal = personal;
    this.draft = draftOf(personal);
    this.#go(
      personal.state === 'active' ? { step: 'standing', personal } : { step: 'form' },
      hadFocus ? 'heading' : undefined,
    );
  }

  /** Checks what was typed and sends it; a second call while one is under way does nothing. */
  async submit(): Promise<void> {
    const { context, language } = this.#host;
    if (this.sending || !context) return;
    const mustCome = context.standing === 'guest' && this.personal?.state !== 'active';
    const checked = checkDraft(this.draft, context, language, mustCome);
    this.failure = undefined;
    this.faults = checked.ok ? [] : checked.faults;
    if (checked.ok) await this.#send(this.intent, checked.request);
    else this.#show('summary');
  }

  /** Opens the form on a signup that stands. */
  change(): void {
    this.#go({ step: 'form' }, 'heading');
  }

  /** Asks whether to cancel. */
  askToCancel(): void {
    if (this.step.step === 'standing')
      this.#go({ step: 'cancelling', personal: this.step.personal }, 'heading');
  }

  /** Leaves the form or the question, and the signup as it stands. */
  keep(): void {
    const { personal } = this;
    if (!personal || this.sending) return;
    this.faults = [];
    this.failure = undefined;
    this.draft = draftOf(personal);
    this.#go({ step: 'standing', personal }, 'heading');
  }

  /** Cancels, after the person has said yes. */
  async cancel(): Promise<void> {
    if (!this.sending) await this.#send('cancel');
  }

  /** A new, empty form, for a colleague. */
  startOver(): void {
    this.reset();
    this.colleague = true;
    this.#go(this.step, 'heading');
  }

  #go(step: SignupStep, focus?: FocusTarget): void {
    this.step = step;
    this.#show(focus);
  }

  #show(focus?: FocusTarget): void {
    this.#focus = focus;
    this.#host.changed();
  }

  async #send(intent: SignupIntent, request?: SignupRequest): Promise<void> {
    const host = this.#host;
    const { context } = host;
    const run = this.#run;
    this.failure = undefined;
    this.sending = true;
    if (!host.requesting(intent)) {
      this.sending = false;
      this.#show();
      return;
    }
    this.#show();
    const sent = await this.#call(intent, request);
    const [outcome] = sent.ok ? sent.value.signups : [];
    // An outcome that says nothing about this person confirms nothing.
    const failure: Failure | undefined = !sent.ok
      ? sent.failure
      : outcome && (!context || sent.value.meeting === context.meeting.id)
        ? undefined
        : { code: 'server/failed', params: {}, issues: [], retry: true, uncertain: true };
    if (run === this.#run) {
      this.sending = false;
      if (failure) this.#fail(failure, context);
      else if (outcome) this.#done(intent, outcome, request);
    }
    if (failure) host.failed(intent, context?.meeting.id ?? '', failure);
    else if (sent.ok) host.confirmed(intent, sent.value);
  }

  async #call(intent: SignupIntent, request: SignupRequest | undefined): Promise<Result<SignupOutcome>> {
    const { client, token, submitSignup, language } = this.#host;
    const key = this.#key.for(JSON.stringify([intent, request]));
    const signup = request?.signups[0];
    if (token !== undefined && client) {
      if (intent === 'cancel') return client.cancel(key, token);
      if (intent === 'change' && signup) {
        const change: SignupChange = { version: SIGNUP_VERSION, language, signup };
        return client.change(change, key, token);
      }
    }
    if (request && submitSignup && token === undefined) return ownCode(submitSignup, request);
    if (request && client) return client.place(request, key, token);
    return { ok: false, failure: { code: 'signup/no-signup', params: {}, issues: [], retry: false } };
  }

  #fail(failure: Failure, context: SignupContext | undefined): void {
    if (isRefusal(failure)) this.#key.settle();
    const faults = context ? faultsOf(failure.issues, this.draft, context) : [];
    this.faults = faults;
    this.failure = faults.length > 0 ? undefined : failure;
    this.#show(faults.length > 0 ? 'summary' : 'failure');
  }

  #done(intent: SignupIntent, outcome: PersonOutcome, request: SignupRequest | undefined): void {
    this.#key.settle();
    const linked = this.personal !== undefined;
    const email = linked ? undefined : request?.signups[0]?.person.email;
    // What was typed has arrived; health data least of all stays in the page.
    this.draft = {};
    this.faults = [];
    this.touched = false;
    this.#go({ step: 'done', intent, outcome, email, linked }, 'heading');
  }
}
