import type { FetchLike, NetworkFeed, Role, SignupOutcome, SignupRequest } from '@network-meetings/core';
import { Standing } from '@network-meetings/core';
import type { SignupWording } from '@network-meetings/core/signup-words';
import { danishSignup, englishSignup } from '@network-meetings/core/signup-words';
import type { PropertyValues } from 'lit';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { signupWordsFor } from '../locales/late-words.js';
import { buttonStyles } from '../styles/button.js';
import { fieldStyles } from '../styles/field.js';
import { hostStyles } from '../styles/host.js';
import { LinkSender } from './link-sender.js';
import type { FieldFault } from '../forms/field-fault.js';
import { focusField, readControl } from '../forms/form-controls.js';
import { codeText } from '../forms/form-wording.js';
import { formStyles } from '../forms/form.styles.js';
import { signupGate } from './signup-gate.js';
import { SignupPorts } from './signup-ports.js';
import { SignupSession } from './signup-session.js';
import type { SignupStep } from './signup-step.js';
import type { SignupView } from './signup-view.js';
import { signupFaultText } from './signup-wording.js';
import { signupStyles } from './signup.styles.js';
import { signupStep } from './step.templates.js';
import { keepUnsent } from './unsent-forms.js';
import { doneText } from './done.templates.js';

const signupWords: readonly [SignupWording, ...SignupWording[]] = [danishSignup, englishSignup];

/**
 * A form to sign up for one meeting, per part, for one or several people. With a personal link it answers an invitation
 * with one tap, and changes and cancels a signup, answers an offer and leaves a waitlist. It says "you are signed up" only
 * after the server has confirmed.
 *
 * @tag network-signup
 * @slot - Fallback, such as a link; shown until the feed is there and when it fails.
 * @fires {NetworkSignupRequestEvent} network-signup-request - Before sending; `preventDefault()` keeps it from being sent.
 * @fires {NetworkSignupConfirmedEvent} network-signup-confirmed - The server confirmed a signup, a change, or the answer to an offer.
 * @fires {NetworkSignupCancelledEvent} network-signup-cancelled - The server confirmed a cancellation.
 * @fires {NetworkSignupFailedEvent} network-signup-failed - Something was sent and not confirmed.
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read.
 * @csspart signup - The whole.
 * @csspart heading - Its heading.
 * @csspart form - The form.
 * @csspart field - A field with its label, hint and error.
 * @csspart label - A label or legend.
 * @csspart control - A text field or list.
 * @csspart choice - A radio button or box with its label.
 * @csspart hint - What helps with a field.
 * @csspart error - What is wrong with a field, or with the feed.
 * @csspart error-summary - The list of all that is wrong.
 * @csspart failure - What went wrong with sending.
 * @csspart submit - The button that sends the form.
 * @csspart seats - What became of each part.
 * @csspart seat - One of them.
 * @csspart meeting - Which meeting it is.
 * @csspart invited - As what the person is invited.
 * @csspart invited-parts - The parts that an answer with one tap is about.
 * @csspart taps - The buttons that answer an invitation.
 * @csspart tap-coming - The one that says yes.
 * @csspart tap-not-coming - The one that says no.
 * @csspart tap-substitute - The one that a colleague comes.
 * @csspart answer-parts - The button that leads from an invitation to the form.
 * @csspart tell-more - The button that adds to such an answer.
 * @csspart person - What is asked of one person.
 * @csspart person-heading - The heading of each, where there are several.
 * @csspart add-person - The button for one more.
 * @csspart remove-person - The button that takes one out.
 * @csspart members-part - That a part is for members.
 * @csspart substitute - The fields of who comes instead.
 * @csspart sparring - Ask and offer, folded away.
 * @csspart charter - The group's ground rules.
 * @csspart privacy - The link to what is done with the data.
 * @csspart keep - The button that gives up a change.
 * @csspart mail - That a mail is on its way.
 * @csspart late - That it is after the deadline.
 * @csspart colleague - The button for another person.
 * @csspart again - The button that opens the signup anew.
 * @csspart change - The button that opens the form of a signup.
 * @csspart cancel - The button that asks whether to cancel.
 * @csspart cancel-confirm - The button that cancels.
 * @csspart cancel-keep - The button that doesn't.
 * @csspart accept - The button that takes a seat that is offered.
 * @csspart decline - The button that asks whether to decline it.
 * @csspart decline-confirm - The button that declines it.
 * @csspart decline-keep - The button that doesn't.
 * @csspart leave - The button that asks whether to leave a waitlist.
 * @csspart leave-confirm - The button that leaves it.
 * @csspart leave-keep - The button that doesn't.
 * @csspart closed - Why there is no form.
 * @csspart facilitator - The link to write to the facilitator.
 * @csspart link - "Send me my link again", folded away.
 * @csspart link-form - The form in it.
 * @csspart link-submit - Its button.
 * @csspart link-sent - Its answer.
 * @csspart retry - The button that tries to open a link, or to load the feed, again.
 * @csspart loading - That something is being fetched.
 * @csspart not-found - That the meeting is not in the feed.
 * @cssprop --network-error - Text and lines of errors.
 * @cssprop --network-field - Background of text fields.
 * @cssprop --network-on-field - Text in text fields.
 */
export class NetworkSignup extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, buttonStyles, fieldStyles, formStyles, signupStyles];

  /** The id of the meeting. */
  @property({ reflect: true }) meeting: string | undefined;

  /** The token of a personal link. Absent, it is the one that the page was opened with, if there was one. */
  @property({ attribute: false }) token: string | undefined;

  /**
   * Takes the signups of those without a personal link in the page's own code, instead of sending them to the feed's
   * address. What it throws is a failure; an error with a `code` of the protocol is worded as such.
   */
  @property({ attribute: false }) submitSignup:
    ((request: SignupRequest) => Promise<SignupOutcome>) | undefined;

  /** The level of the heading, 1 to 6; those of an error summary are one below. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 2;

  /** What requests are made with. */
  @property({ attribute: false }) fetch: FetchLike = (url, init) => globalThis.fetch(url, init);

  protected override readonly subject = 'signup' as const;

  readonly #ports: SignupPorts = new SignupPorts(this, () => ({
    feed: this.#feed,
    language: this.words.language,
    personal: this.#session.personal,
  }));
  readonly #session: SignupSession = new SignupSession(this.#ports);
  readonly #links: LinkSender = new LinkSender(this.#ports);
  // The meeting and link that the session is about.
  #about = '';
  #said: { step: SignupStep['step']; sending: boolean } = { step: 'form', sending: false };

  get #feed(): NetworkFeed | undefined {
    const { state } = this.feeds;
    return state.status === 'ready' ? state.feed : undefined;
  }

  /** Another meeting or another link is another session. */
  override update(changed: PropertyValues): void {
    this.#begin();
    super.update(changed);
  }

  /** Moves focus to what is new, and says it. */
  override updated(): void {
    super.updated();
    const { unsentKey } = this.#ports;
    if (unsentKey !== undefined) keepUnsent(unsentKey, this.#session.unsent);
    const focus = this.#session.takeFocus();
    if (focus) this.#focus(`#${focus}`);
    if (this.#links.wantsFocus) {
      this.#links.wantsFocus = false;
      this.#focus(this.#links.sent ? '#link-sent' : '#link-email');
    }
    this.#sayStep();
  }

  protected override renderFeed(feed: NetworkFeed): unknown {
    if (this.meeting === undefined) return html`<slot></slot>`;
    const view = this.#view(feed);
    if (view) {
      return html`<section class="signup" part="signup" aria-labelledby="heading">
        ${signupStep(view)}
      </section>`;
    }
    const words = signupWordsFor(this.words.language, signupWords);
    const [title, detail] = codeText('signup/meeting-not-found', {}, words, this.locale);
    return html`<div class="note warning" part="not-found">
        <p><strong>${title}</strong></p>
        <p>${detail}</p>
      </div>
      <slot></slot>`;
  }

  // Another meeting or another link is another session; a feed that is loaded anew is not.
  #begin(): void {
    const { context, token, client } = this.#ports;
    if (!context) return;
    const about = JSON.stringify([context.meeting.id, token]);
    if (about === this.#about) return;
    const isFirst = this.#about === '';
    this.#about = about;
    if (!isFirst) this.#links.reset();
    if (token !== undefined && client) void this.#session.open();
    else this.#session.reset(this.#ports.unsent);
  }

  #view(feed: NetworkFeed): SignupView | undefined {
    const { context, client, token } = this.#ports;
    if (!context) return undefined;
    const { meeting, groups } = context;
    const words = signupWordsFor(this.words.language, signupWords);
    const { locale } = this;
    const session = this.#session;
    const textOf = (fault: FieldFault) => signupFaultText(fault, meeting, words, locale);
    return {
      feed,
      meeting,
      groups,
      context,
      words,
      locale,
      session,
      level: this.headingLevel,
      association: feed.association,
      prefix: '',
      draft: session.draft,
      people: session.people(context),
      gate: signupGate(meeting, {
        feed,
        now: this.context.now,
        hasReceiver: client !== undefined || this.submitSignup !== undefined,
        role: this.#role(token),
      }),
      links: this.#links,
      hasLinks: client !== undefined,
      sendsMail: client !== undefined && (this.submitSignup === undefined || session.personal !== undefined),
      retryWord: this.words.retry,
      textLanguage: this.textLanguage(feed),
      textOf,
      faults: new Map(session.faults.map((fault) => [fault.field ?? '', textOf(fault)])),
      onInput: this.#onInput,
      onSubmit: this.#onSubmit,
      onLinkSubmit: this.#onLinkSubmit,
      onFault: this.#onFault,
    };
  }

  // Until a link has said whom it proves, and for who is signed up, the server has the word.
  #role(token: string | undefined): Role | undefined {
    const { personal } = this.#session;
    if (personal) return personal.state === 'active' ? undefined : personal;
    return token === undefined ? { standing: Standing.Guest } : undefined;
  }

  readonly #edit = (field: string, value: string): void => {
    this.#session.edit(field, value);
  };

  readonly #onInput = ({ target }: Event): void => {
    readControl(target, this.#edit);
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    // A browser may fill in a field without a word to the page.
    for (const control of (event.currentTarget as HTMLFormElement).elements) readControl(control, this.#edit);
    void this.#session.submit();
  };

  readonly #onLinkSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#link-email');
    this.#links.email = field?.value ?? '';
    void this.#links.send();
  };

  readonly #onFault = (event: Event, { field }: FieldFault): void => {
    focusField(this.renderRoot as ShadowRoot, event, field);
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #sayStep(): void {
    const { step, sending } = this.#session;
    const before = this.#said;
    this.#said = { step: step.step, sending };
    const feed = this.#feed;
    const view = feed && this.#view(feed);
    if (!view) return;
    if (sending && !before.sending) this.announce(view.words.sending);
    else if (step.step === 'done' && before.step !== 'done') this.announce(doneText(step, view));
    else if (step.step === 'opening' && before.step !== 'opening') this.announce(view.words.opening);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-signup': NetworkSignup;
  }
}
