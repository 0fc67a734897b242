import type {
  ApplicationReceipt,
  ApplicationRequest,
  FetchLike,
  Group,
  NetworkFeed,
} from '@network-meetings/core';
import { groupPage, knownSectors, trialMeetings } from '@network-meetings/core';
import type { FormWording } from '@network-meetings/core/signup-words';
import { danishForm, englishForm } from '@network-meetings/core/signup-words';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import type { FieldFault } from '../forms/field-fault.js';
import { focusField, readControl } from '../forms/form-controls.js';
import { formStyles } from '../forms/form.styles.js';
import { faultText } from '../forms/form-wording.js';
import { danishGroup } from '../locales/group-da.js';
import { englishGroup } from '../locales/group-en.js';
import type { GroupWords } from '../locales/group-words.js';
import { formWordsFor, groupWordsFor } from '../locales/late-words.js';
import { groupHrefs } from '../routing/group-links.js';
import { meetingHrefs, meetingLinkClicked } from '../routing/links.js';
import { meetingRouter } from '../routing/meeting-router.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { fieldStyles } from '../styles/field.js';
import { hostStyles } from '../styles/host.js';
import type { ApplicationView } from './application.templates.js';
import { applicationForm } from './application.templates.js';
import { ApplicationPorts } from './application-ports.js';
import { ApplicationSession } from './application-session.js';
import { groupStyles } from './group.styles.js';
import {
  groupAdmission,
  groupCharter,
  groupDescription,
  groupFacts,
  groupHeader,
  groupMix,
  groupSeason,
  groupSisters,
} from './group.templates.js';
import type { GroupView } from './group-view.js';

const forms: readonly [FormWording, ...FormWording[]] = [danishForm, englishForm];
const groups: readonly [GroupWords, ...GroupWords[]] = [danishGroup, englishGroup];

/**
 * The page of one group: what it is about, its facilitator, the mix of its members as head-counts, its season at a glance, its
 * sister group and ground rules, and how to become a member, with a form where applications go somewhere. No member's name.
 *
 * @tag network-group
 *
 * @slot - Fallback: shown until the feed is there, and when it fails.
 *
 * @fires {NetworkApplicationRequestEvent} network-application-request - Before an application is sent; `preventDefault()` keeps it from being sent.
 * @fires {NetworkApplicationReceivedEvent} network-application-received - An application was received.
 * @fires {NetworkApplicationFailedEvent} network-application-failed - An application was sent and not received.
 * @fires {NetworkMeetingOpenEvent} network-meeting-open - Somebody asks for a meeting of the season; cancelable.
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read.
 *
 * @csspart base - Everything inside.
 * @csspart head - Picture, theme, name and summary.
 * @csspart image - The picture.
 * @csspart theme - The theme.
 * @csspart name - The name, a heading.
 * @csspart status - That the group is forming, takes a break, or has ended.
 * @csspart summary - What it is about, in short.
 * @csspart facts - The fact box.
 * @csspart fact - One fact.
 * @csspart facilitator - How to reach the facilitator.
 * @csspart section-title - The heading of a section.
 * @csspart about - What the group is about, at length.
 * @csspart members - The mix of its members.
 * @csspart season - The season at a glance.
 * @csspart season-meeting - One meeting of it.
 * @csspart link - The link to a meeting.
 * @csspart sisters - The sister groups.
 * @csspart charter - The ground rules.
 * @csspart apply - How to become a member.
 * @csspart apply-text - What the group itself says of it.
 * @csspart apply-link - The link to a page about it.
 * @csspart apply-email - The link to write.
 * @csspart form - The form of an application.
 * @csspart form-heading - Its heading.
 * @csspart field - A field with its label, hint and error.
 * @csspart label - A label.
 * @csspart control - A text field or list.
 * @csspart hint - What helps with a field.
 * @csspart error - What is wrong with a field, or with the feed.
 * @csspart error-summary - The list of all that is wrong.
 * @csspart summary-heading - The heading of it, and of a failure.
 * @csspart failure - What went wrong with sending.
 * @csspart submit - The button that sends the form.
 * @csspart privacy - The link to what is done with the data.
 * @csspart received - That the application was received.
 * @csspart received-heading - Its heading.
 * @csspart not-found - That the group is not in the feed.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart retry - The button that loads the feed again.
 *
 * @cssprop [--network-accent] - The bars of the mix, and the button.
 * @cssprop [--network-on-accent] - Text on the button.
 * @cssprop [--network-surface] - Background of cards.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-muted] - Text of less weight.
 * @cssprop [--network-error] - Text and lines of errors.
 * @cssprop [--network-field] - Background of text fields.
 * @cssprop [--network-on-field] - Text in text fields.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkGroup extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, cardStyles, buttonStyles, fieldStyles, formStyles, groupStyles];

  /** The group's id. */
  @property({ reflect: true }) group: string | undefined;

  /** Where a meeting has a page of its own: an address with `{id}` in it. */
  @property({ attribute: 'meeting-url', reflect: true }) meetingUrl: string | undefined;

  /** Where a group has a page of its own: an address with `{id}` in it. Absent, a sister group's link is that of the feed. */
  @property({ attribute: 'group-url', reflect: true }) groupUrl: string | undefined;

  /** The level of the heading, 1 to 6; those of its sections are one below. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 2;

  /**
   * Takes applications in the page's own code, instead of sending them to the feed's address. What it throws is a failure; an
   * error with a `code` of the protocol is worded as such.
   */
  @property({ attribute: false }) submitApplication:
    ((request: ApplicationRequest) => Promise<ApplicationReceipt>) | undefined;

  /** What requests are made with. */
  @property({ attribute: false }) fetch: FetchLike = (url, init) => globalThis.fetch(url, init);

  protected override readonly subject = 'groups';

  readonly #session: ApplicationSession = new ApplicationSession(
    new ApplicationPorts(this, () => ({
      shown: this.#shown,
      now: this.context.now,
      language: this.words.language,
    })),
  );
  #said = '';

  get #shown(): { readonly feed: NetworkFeed; readonly group: Group } | undefined {
    const { state } = this.feeds;
    if (state.status !== 'ready') return undefined;
    const { feed } = state;
    const group = feed.groups.find(({ id }) => id === this.group);
    return group && { feed, group };
  }

  /** Moves focus to what is new, and says it. */
  override updated(): void {
    super.updated();
    const focus = this.#session.takeFocus();
    if (focus !== undefined) this.renderRoot.querySelector<HTMLElement>(`#${focus}`)?.focus();
    const { sending, receivedFor } = this.#session;
    const text = sending
      ? formWordsFor(this.words.language, forms).sending
      : receivedFor === undefined
        ? ''
        : groupWordsFor(this.words.language, groups).form.done;
    if (text !== '' && text !== this.#said) this.announce(text);
    this.#said = text;
  }

  /** Moves focus to the group's heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
  }

  protected override focusContent(): void {
    this.focus();
  }

  protected override renderFeed(feed: NetworkFeed): unknown {
    if (this.group === undefined) return html`<slot></slot>`;
    this.#session.about(this.group);
    const page = groupPage(feed, this.group, this.context);
    const words = groupWordsFor(this.words.language, groups);
    if (!page) {
      const [title, detail] = words.notFound;
      return html`<div class="note warning" part="not-found">
          <p><strong>${title}</strong></p>
          <p>${detail}</p>
        </div>
        <slot></slot>`;
    }
    const view: GroupView = {
      page,
      association: feed.association,
      words,
      form: formWordsFor(this.words.language, forms),
      locale: this.locale,
      lang: this.textLanguage(feed),
      level: this.headingLevel,
      meetingHref: meetingHrefs(this.meetingUrl, this),
      groupHref: groupHrefs(this.groupUrl, this),
      onMeeting: this.#onMeeting,
    };
    return html`<article class="page" aria-labelledby="title">
      ${groupHeader(view)}
      <div class="aside">${groupFacts(view)}</div>
      <div class="sections">
        ${groupDescription(view)} ${groupSeason(view)} ${groupMix(view)} ${groupSisters(view)}
        ${groupCharter(view)} ${groupAdmission(this.#renderForm(view, feed), view)}
      </div>
    </article>`;
  }

  #renderForm({ page, words, form, locale, lang, level }: GroupView, feed: NetworkFeed): unknown {
    const shown = this.#shown;
    if (!shown || (feed.applications === undefined && !this.submitApplication)) return nothing;
    const session = this.#session;
    const textOf = (fault: FieldFault) => faultText(fault, form);
    const view: ApplicationView = {
      page,
      words: form,
      own: words.form,
      locale,
      lang,
      session,
      prefix: '',
      draft: session.draft,
      faults: new Map(session.faults.map((fault) => [fault.field ?? '', textOf(fault)])),
      textOf,
      association: feed.association,
      sectors: knownSectors(feed).map((value) => ({ value, label: locale.sectors[value] ?? value })),
      trials: trialMeetings(shown.group, feed, this.context.now),
      sendsMail: !this.submitApplication,
      level: level + 2,
      onInput: this.#onInput,
      onSubmit: this.#onSubmit,
      onFault: this.#onFault,
    };
    return applicationForm(view);
  }

  readonly #onMeeting = (event: MouseEvent): void => {
    const asked = meetingLinkClicked(event, this, Boolean(this.meetingUrl));
    if (asked) meetingRouter(window).open(asked.meeting, asked.link);
  };

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

  readonly #onFault = (event: Event, { field }: FieldFault): void => {
    focusField(this.renderRoot as ShadowRoot, event, field);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'network-group': NetworkGroup;
  }
}
