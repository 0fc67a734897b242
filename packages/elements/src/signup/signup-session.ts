import type {
  Failure,
  PersonalSignup,
  SignupClient,
  SignupContext,
  SignupOutcome,
  SignupRequest,
} from '@network-meetings/core';
import { Standing } from '@network-meetings/core';
import { HONEYPOT } from '@network-meetings/core/signup-words';
import type { SignupIntent } from '../events/signup-event.js';
import { IntentKey } from '../forms/intent-key.js';
import { sendAction } from './send-action.js';
import type { FormDraft } from '../forms/form-draft.js';
import { line } from '../forms/form-draft.js';
import { draftOf, openParts, partField } from './signup-draft.js';
import { checkDraft, faultsOf } from './signup-faults.js';
import type { CheckedDraft } from './signup-faults.js';
import type { FieldFault } from '../forms/field-fault.js';
import type { PersonForm } from './signup-people.js';
import { MOST_PEOPLE, peopleOf, prefixOf } from './signup-people.js';
import type { Question, SignupAction, SignupStep } from './signup-step.js';

/** What a session needs from the element around it. Each is read when it is needed, so that it may change. */
export interface SignupHost {
  readonly context: SignupContext | undefined;
  /** Whether who comes may see there who else does, by consent. */
  readonly hasAttendeeList: boolean;
  readonly client: SignupClient | undefined;
  readonly submitSignup: ((request: SignupRequest) => Promise<SignupOutcome>) | undefined;
  readonly token: string | undefined;
  readonly language: string;
  /** What was typed here before and not sent. */
  readonly unsent: UnsentForm | undefined;
  /** Something is to be shown anew. */
  changed(): void;
  /** Asks leave to send; false when the page takes over. */
  requesting(intent: SignupIntent): boolean;
  confirmed(intent: SignupIntent, outcome: SignupOutcome): void;
  failed(intent: SignupIntent, meeting: string, failure: Failure): void;
}

/** What is typed and not sent, as it is kept while the form is out of sight. */
export interface UnsentForm {
  readonly draft: FormDraft;
  readonly others: readonly number[];
  readonly colleague: boolean;
}

/** Whether the server refused for good, so that nothing of the request was carried out and a key is used up. */
const isRefusal = ({ retry, uncertain }: Failure) => !retry && uncertain !== true;
const notThisMeeting: Failure = { code: 'link/not-valid', params: {}, issues: [], retry: false };
// An outcome that says nothing about the people of the request confirms nothing.
const noOutcome: Failure = { code: 'server/failed', params: {}, issues: [], retry: true, uncertain: true };

/**
 * One person's way through a signup, without any DOM: what they typed, what is wrong with it, what was sent, and what
 * came back. It says "done" only after an outcome came back that parses, and forgets nothing on the way there.
 */
export class SignupSession {
  step: SignupStep = { step: 'form' };
  draft: FormDraft = {};
  /** The ids of those who are signed up beside the first person. */
  others: readonly number[] = [];
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
  #focus: string | undefined;
  // Answers to an earlier meeting or link, that arrive late, change nothing on the screen.
  #run = 0;

  constructor(host: SignupHost) {
    this.#host = host;
  }

  /** What the button of the form does. */
  get intent(): 'place' | 'change' {
    return this.personal && this.personal.state !== 'invited' ? 'change' : 'place';
  }

  /** Whether one more person fits into the request; a change is about its own signup alone. */
  get mayAdd(): boolean {
    return this.intent === 'place' && this.others.length < MOST_PEOPLE - 1;
  }

  /** The people of the form. */
  people(context: SignupContext): readonly PersonForm[] {
    const others = this.intent === 'place' ? this.others : [];
    return peopleOf(this.draft, others, context, this.#host.hasAttendeeList && !this.colleague);
  }

  /** The id of what gets focus now; asked once, after the screen has changed. */
  takeFocus(): string | undefined {
    const focus = this.#focus;
    this.#focus = undefined;
    return focus;
  }

  /** What was typed and not sent. */
  get unsent(): UnsentForm | undefined {
    const { draft, others, colleague } = this;
    return this.touched ? { draft, others, colleague } : undefined;
  }

  /** Begins anew for another meeting or link, or goes on where a form was left. */
  reset(unsent?: UnsentForm): void {
    this.#run += 1;
    this.#key.settle();
    const { draft = {}, others = [], colleague = false } = unsent ?? {};
    Object.assign(this, { draft, others, colleague, faults: [], failure: undefined, sending: false });
    this.touched = unsent !== undefined;
    this.personal = undefined;
    this.step = { step: 'form' };
  }

  /** The person has typed or chosen something. */
  edit(field: string, value: string): void {
    if ((this.draft[field] ?? '') === value) return;
    this.draft = { ...this.draft, [field]: value };
    this.touched = true;
    this.#host.changed();
  }

  /** Room for one more person. */
  addPerson(): void {
    if (!this.mayAdd) return;
    const id = Math.max(0, ...this.others) + 1;
    this.others = [...this.others, id];
    this.touched = true;
    this.#show(`${prefixOf(id)}person`);
  }

  /** Takes somebody out of the form, with what was written about them. */
  removePerson(id: number): void {
    const prefix = prefixOf(id);
    this.others = this.others.filter((other) => other !== id);
    this.draft = Object.fromEntries(
      Object.entries(this.draft).filter(([field]) => !field.startsWith(prefix)),
    );
    this.faults = this.faults.filter(({ field }) => !field?.startsWith(prefix));
    this.#show('add-person');
  }

  /** Gets what a personal link opens. @param toChange whether the form is to be shown, and not how things stand */
  async open(toChange = false): Promise<void> {
    const { client, token } = this.#host;
    if (!client || token === undefined) return;
    const hadFocus = this.step.step !== 'form';
    const { unsent } = this.#host;
    this.reset(unsent);
    const run = this.#run;
    this.#go({ step: 'opening' });
    const opened = await client.mine(token);
    if (run !== this.#run) return;
    const focus = hadFocus ? 'heading' : undefined;
    // A link to another meeting must not show this one's form as if it were prefilled.
    const isOwn = opened.ok && opened.value.meeting === this.#host.context?.meeting.id;
    if (!opened.ok || !isOwn) {
      this.#go({ step: 'not-opened', failure: opened.ok ? notThisMeeting : opened.failure }, focus);
      return;
    }
    const personal = opened.value;
    this.personal = personal;
    // What somebody was writing goes before what stands: it is not sent yet.
    this.draft = { ...draftOf(personal), ...unsent?.draft };
    this.others = unsent?.others ?? [];
    this.touched = unsent !== undefined;
    if (unsent) this.#go({ step: 'form' }, focus);
    else if (personal.state === 'invited') this.#go({ step: 'invited', personal }, focus);
    else if (personal.state === 'active' && !toChange) this.#go({ step: 'standing', personal }, focus);
    else this.#go({ step: 'form' }, focus);
  }

  /** Checks what was typed and sends it; a second call while one is under way does nothing. */
  async submit(): Promise<void> {
    const checked = this.sending ? undefined : this.#check();
    if (!checked) return;
    this.failure = undefined;
    this.faults = checked.ok ? [] : checked.faults;
    if (checked.ok) await this.#send({ intent: this.intent, request: checked.request });
    else this.#show('summary');
  }

  /**
   * Answers an invitation with one tap, for every part that is open to the person. Where the meeting must know more, such as
   * a question that has to be answered, the form asks for it.
   */
  async tap(answer: 'coming' | 'not-coming' | 'substitute', acceptsCharter = false): Promise<void> {
    if (this.sending || this.step.step !== 'invited') return;
    this.#answerAll(answer);
    if (acceptsCharter) this.draft = { ...this.draft, charter: 'yes' };
    const checked = this.#check();
    this.failure = undefined;
    if (checked?.ok) await this.#send({ intent: 'place', request: checked.request }, true);
    else this.#go({ step: 'form' }, answer === 'substitute' ? 'substitute-name' : 'heading');
  }

  /** Answers an invitation part by part, in the form. */
  answerParts(): void {
    this.#go({ step: 'form' }, 'heading');
  }

  /** Opens the form on a signup that stands. */
  change(): void {
    this.failure = undefined;
    this.#go({ step: 'form' }, 'heading');
  }

  /** Takes the seat that is offered in a part. */
  async accept(part: string): Promise<void> {
    if (!this.sending) await this.#send({ intent: 'accept', part });
  }

  /** Asks whether to do what cannot be taken back. */
  ask(question: Question): void {
    if (this.step.step !== 'standing' || this.sending) return;
    this.failure = undefined;
    this.#go({ step: 'asking', question, personal: this.step.personal }, 'heading');
  }

  /** Does it, after the person has said yes. */
  async confirm(): Promise<void> {
    if (this.sending || this.step.step !== 'asking') return;
    const { question } = this.step;
    if (question.about === 'cancel') await this.#send({ intent: 'cancel' });
    else if (question.about === 'decline') await this.#send({ intent: 'decline', part: question.part });
    else await this.#leave(question.part);
  }

  /** Leaves the form or the question, and the signup as it stands. */
  keep(): void {
    const { personal } = this;
    if (!personal || this.sending) return;
    this.faults = [];
    this.failure = undefined;
    if (personal.state === 'invited') {
      // Nothing stands yet that what was written could be given up for.
      this.#go({ step: 'invited', personal }, 'heading');
      return;
    }
    this.draft = draftOf(personal);
    this.touched = false;
    this.#go({ step: 'standing', personal }, 'heading');
  }

  /** A new, empty form, for a colleague. */
  startOver(): void {
    this.reset();
    this.colleague = true;
    this.#go(this.step, 'heading');
  }

  // The signup anew without the part; where nothing is left of it, it is cancelled.
  async #leave(part: string): Promise<void> {
    this.draft = { ...this.draft, [partField(part)]: 'not-coming' };
    const checked = this.#check();
    const isLast =
      checked?.ok && checked.request.signups[0]?.parts.every((one) => one.answer === 'not-coming');
    if (isLast) await this.#send({ intent: 'cancel' });
    else if (checked?.ok) await this.#send({ intent: 'change', request: checked.request });
    else {
      this.faults = checked?.faults ?? [];
      this.#go({ step: 'form' }, 'summary');
    }
  }

  #answerAll(answer: string): void {
    const { context } = this.#host;
    const draft: Record<string, string> = { ...this.draft };
    for (const { id } of context ? openParts(context) : []) draft[partField(id)] = answer;
    this.draft = draft;
  }

  #check(): CheckedDraft | undefined {
    const { context, language } = this.#host;
    if (!context) return undefined;
    // Who is invited, or signed up, may say no.
    const isKnown = this.personal !== undefined && this.personal.state !== 'cancelled';
    const mustCome = context.standing === Standing.Guest && !isKnown;
    const checked = checkDraft(this.people(context), context.meeting.id, language, mustCome);
    const isFilled = (this.draft[HONEYPOT] ?? '') !== '';
    return checked.ok && isFilled ? { ok: true, request: { ...checked.request, honeypot: true } } : checked;
  }

  #go(step: SignupStep, focus?: string): void {
    this.step = step;
    this.#show(focus);
  }

  #show(focus?: string): void {
    this.#focus = focus;
    this.#host.changed();
  }

  async #send(action: SignupAction, tapped = false): Promise<void> {
    const host = this.#host;
    const { context } = host;
    const { intent } = action;
    const run = this.#run;
    this.failure = undefined;
    this.sending = true;
    if (!host.requesting(intent)) {
      this.sending = false;
      this.#show();
      return;
    }
    this.#show();
    const sent = await sendAction(action, this.#key.for(JSON.stringify(action)), host);
    const failure = sent.ok ? mismatch(sent.value, action, context) : sent.failure;
    if (run === this.#run) {
      this.sending = false;
      if (failure) this.#fail(failure, context);
      else if (sent.ok) this.#done(action, sent.value, tapped);
    }
    if (failure) host.failed(intent, context?.meeting.id ?? '', failure);
    else if (sent.ok) host.confirmed(intent, sent.value);
  }

  #fail(failure: Failure, context: SignupContext | undefined): void {
    if (isRefusal(failure)) this.#key.settle();
    const faults = context ? faultsOf(failure.issues, this.people(context)) : [];
    this.faults = faults;
    this.failure = faults.length > 0 ? undefined : failure;
    if (faults.length > 0) this.#go({ step: 'form' }, 'summary');
    else this.#show('failure');
  }

  #done(action: SignupAction, { signups }: SignupOutcome, tapped: boolean): void {
    this.#key.settle();
    const linked = this.personal !== undefined;
    const entries = 'request' in action ? action.request.signups : [];
    const outcomes = signups.slice(0, entries.length || 1).map((outcome, at) => ({
      outcome,
      name: line(entries[at]?.person.name),
      email: linked && at === 0 ? undefined : entries[at]?.person.email,
    }));
    // What was typed has arrived; health data least of all stays in the page.
    Object.assign(this, { draft: {}, others: [], faults: [], touched: false });
    this.#go({ step: 'done', intent: action.intent, outcomes, linked, tapped }, 'heading');
  }
}

function mismatch(
  { meeting, signups }: SignupOutcome,
  action: SignupAction,
  context: SignupContext | undefined,
): Failure | undefined {
  const people = 'request' in action ? action.request.signups.length : 1;
  const isOurs = (!context || meeting === context.meeting.id) && signups.length >= people;
  return isOurs ? undefined : noOutcome;
}
