import type { ApplicationReceipt, ApplicationRequest, Failure, FetchLike } from '@network-meetings/core';
import { ApplicationReceipt as ReceiptSchema, sendApplication } from '@network-meetings/core';
import type { FieldFault } from '../forms/field-fault.js';
import type { FormDraft } from '../forms/form-draft.js';
import { IntentKey } from '../forms/intent-key.js';
import { ownCode } from '../forms/own-code.js';
import type { ApplicationContext } from './application-draft.js';
import { applicationFaults, checkApplicationDraft } from './application-draft.js';

/** What a session needs from the element around it. Each is read when it is needed, so that it may change. */
export interface ApplicationHost {
  readonly context: ApplicationContext | undefined;
  /** Where applications go, by the feed. */
  readonly url: string | undefined;
  readonly fetch: FetchLike;
  readonly submitApplication: ((request: ApplicationRequest) => Promise<ApplicationReceipt>) | undefined;
  readonly language: string;
  /** Something is to be shown anew. */
  changed(): void;
  /** Asks leave to send; false when the page takes over. */
  requesting(group: string): boolean;
  received(group: string): void;
  failed(group: string, failure: Failure): void;
}

const noReceipt: Failure = { code: 'server/failed', params: {}, issues: [], retry: true, uncertain: true };

/** An application on its way, without any DOM: it says "received" only after a receipt came back, and forgets nothing until then. */
export class ApplicationSession {
  draft: FormDraft = {};
  faults: readonly FieldFault[] = [];
  failure: Failure | undefined;
  sending = false;
  /** The address that the receipt goes to, when the application was received. */
  receivedFor: string | undefined;

  readonly #host: ApplicationHost;
  readonly #key = new IntentKey();
  #focus: string | undefined;
  #group: string | undefined;

  constructor(host: ApplicationHost) {
    this.#host = host;
  }

  /** The id of what gets focus now; asked once, after the screen has changed. */
  takeFocus(): string | undefined {
    const focus = this.#focus;
    this.#focus = undefined;
    return focus;
  }

  /** Says which group it is about. What was written stays when it is another: most of it is about the person. */
  about(group: string | undefined): void {
    if (group === this.#group) return;
    this.#group = group;
    this.#key.settle();
    Object.assign(this, { faults: [], failure: undefined, sending: false, receivedFor: undefined });
    if (this.draft['trialMeeting']) this.draft = { ...this.draft, trialMeeting: '' };
  }

  /** The person has typed or chosen something. */
  edit(field: string, value: string): void {
    if ((this.draft[field] ?? '') === value) return;
    this.draft = { ...this.draft, [field]: value };
    this.#host.changed();
  }

  /** Checks what was typed and sends it; a second call while one is under way does nothing. */
  async submit(): Promise<void> {
    const { context, language } = this.#host;
    if (this.sending || !context) return;
    const checked = checkApplicationDraft(this.draft, context, language);
    this.failure = undefined;
    this.faults = checked.ok ? [] : checked.faults;
    if (checked.ok) await this.#send(checked.request);
    else this.#show('summary');
  }

  async #send(request: ApplicationRequest): Promise<void> {
    const host = this.#host;
    const { group } = request;
    this.sending = true;
    if (!host.requesting(group)) {
      this.sending = false;
      this.#show();
      return;
    }
    this.#show();
    const { submitApplication, url, language, fetch } = host;
    const sent = submitApplication
      ? await ownCode(submitApplication, request, ReceiptSchema)
      : await sendApplication(request, this.#key.for(JSON.stringify(request)), {
          url: url ?? '',
          language,
          fetch,
        });
    // A receipt for another group confirms nothing of this one.
    const failure = !sent.ok ? sent.failure : sent.value.group === group ? undefined : noReceipt;
    if (this.#group === group) {
      this.sending = false;
      if (failure) this.#fail(failure);
      else this.#done(request);
    }
    if (failure) host.failed(group, failure);
    else host.received(group);
  }

  #fail(failure: Failure): void {
    if (!failure.retry && failure.uncertain !== true) this.#key.settle();
    this.faults = applicationFaults(failure.issues);
    this.failure = this.faults.length > 0 ? undefined : failure;
    this.#show(this.faults.length > 0 ? 'summary' : 'failure');
  }

  #done({ person }: ApplicationRequest): void {
    this.#key.settle();
    this.draft = {};
    this.faults = [];
    this.receivedFor = person.email;
    this.#show('received');
  }

  #show(focus?: string): void {
    this.#focus = focus;
    this.#host.changed();
  }
}
