import type { FetchLike, NetworkFeed } from '@network-meetings/core';
import type { Round, RoundClock, RoundNote, RoundNoteKind, SpokenOrder } from '@network-meetings/core/agenda';
import { roundClock, roundNotes, spokenOrder } from '@network-meetings/core/agenda';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedElement } from '../base/feed-element.js';
import { NetworkRoundChangeEvent } from '../events/network-round-change-event.js';
import { roundWordsFor } from '../locales/late-words.js';
import { danishRound } from '../locales/round-da.js';
import { englishRound } from '../locales/round-en.js';
import type { RoundWords } from '../locales/round-words.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { fieldStyles } from '../styles/field.js';
import { hostStyles } from '../styles/host.js';
import { ended } from './ended.templates.js';
import { keyList } from './keys.templates.js';
import { notesText } from './notes-text.js';
import { notes } from './notes.templates.js';
import { people } from './people.templates.js';
import { roundPlan } from './plan.templates.js';
import { cueBetween } from './round-cues.js';
import { keyPressed } from './round-keys.js';
import type { RoundMeeting } from './round-meeting.js';
import { meetingLine, roundMeeting, roundProgress } from './round-meeting.js';
import type { RoundDraft, RoundParticipant } from './round-plan.js';
import { knownParticipants, nameOf, namesOf, plannedRound } from './round-plan.js';
import { RoundRecord } from './round-record.js';
import { RoundSession } from './round-session.js';
import type { RoundActions, RunningView } from './round-view.js';
import { roundStyles } from './round.styles.js';
import { stage } from './stage.templates.js';
import { turnText, untilNextSecond } from './time-text.js';
import { WakeLock } from './wake-lock.js';

const roundWords: readonly [RoundWords, ...RoundWords[]] = [danishRound, englishRound];
/** Three minutes each, and ten to dig deeper: as core reckons with where nothing else is said. */
const USUAL_MINUTES = 3;
const USUAL_DEEPER = 10;
// Before the start only the time of day at which the round would end goes on.
const SLOW_TICK = 20_000;

/**
 * A round ("bordet rundt") as it runs, on the facilitator's screen or phone: whose turn it is, how much time is left, who
 * comes next, and a field for what is to be remembered. It needs no server, no account and no network once the page is there; where the page names a place,
 * the round can be kept there at its end.
 *
 * @tag network-round
 *
 * @slot - Fallback: shown until the element is there.
 *
 * @fires {NetworkRoundChangeEvent} network-round-change - Something happened in the round; the page may keep `state`.
 * @fires {NetworkRoundRecordedEvent} network-round-recorded - The round was taken down where the page said.
 * @fires {NetworkRoundFailedEvent} network-round-failed - It was sent and not taken down; it is still on the screen.
 * @fires {NetworkFeedLoadEvent} network-feed-load - The feed behind `src` is shown.
 * @fires {NetworkFeedErrorEvent} network-feed-error - The feed could not be had or read; the round works without.
 *
 * @csspart base - Everything inside.
 * @csspart heading - The heading.
 * @csspart section-title - The headings below it.
 * @csspart meeting - The meeting that the round is part of.
 * @csspart plan - The form before the start.
 * @csspart field - A field with its label.
 * @csspart control - The field itself.
 * @csspart outlook - How long the round takes and when it ends, before the start.
 * @csspart unreadable - That what the page kept could not be read.
 * @csspart start - The button that starts.
 * @csspart stage - The speaker, the clock and the buttons.
 * @csspart count - Which turn it is.
 * @csspart speaker - Who has the floor, a heading.
 * @csspart clock - The time that is left.
 * @csspart paused - That the clock stands still.
 * @csspart following - Who comes next.
 * @csspart actions - The buttons below the big one.
 * @csspart button - Any button.
 * @csspart next - The big one.
 * @csspart progress - How the round keeps to the agenda.
 * @csspart people - Everybody in the round.
 * @csspart person - One of them.
 * @csspart current - The one who has the floor.
 * @csspart notes - The notes.
 * @csspart note - One of them.
 * @csspart text - The notes as text.
 * @csspart copy - The button that copies them.
 * @csspart record - The button that keeps the round where the page said, and what became of it.
 * @csspart recorded - That it is kept.
 * @csspart confirm - The question before a new round.
 * @csspart keys - The list of keys.
 * @csspart error - Why something did not happen, or the message when the feed failed.
 * @csspart loading - The sentence while the feed is fetched and there is no fallback.
 * @csspart retry - The button that fetches the feed again.
 *
 * @cssprop [--network-accent] - Fill of the big button and of the bar.
 * @cssprop [--network-on-accent] - Text on it.
 * @cssprop [--network-surface] - Background of the stage.
 * @cssprop [--network-border] - Lines.
 * @cssprop [--network-control-border] - Lines of fields and buttons.
 * @cssprop [--network-muted] - Text of less weight.
 * @cssprop [--network-error] - Text of errors.
 * @cssprop [--network-field] - Background of text fields.
 * @cssprop [--network-on-field] - Text in text fields.
 * @cssprop [--network-focus=currentColor] - The ring around what has focus.
 * @cssprop [--network-radius=0.375em] - Corners.
 * @cssprop [--network-space=1em] - The unit of all distances.
 * @cssprop [--network-heading-font=inherit] - Typeface of headings.
 * @cssprop [--network-heading-weight=600] - Weight of headings.
 */
export class NetworkRound extends FeedElement {
  /** What the element looks like. */
  static override styles = [hostStyles, cardStyles, buttonStyles, fieldStyles, roundStyles];

  /** The id of the meeting, for its title and its agenda; without it the round stands alone. */
  @property({ reflect: true }) meeting: string | undefined;

  /** The id of the agenda item; absent, the first round of the meeting. */
  @property({ reflect: true }) item: string | undefined;

  /** Minutes for each, to begin with. */
  @property({ attribute: 'minutes-each', type: Number, reflect: true }) minutesEach = USUAL_MINUTES;

  /** Minutes to dig deeper into some of what is said, for the whole round, to begin with. */
  @property({ attribute: 'deeper-minutes', type: Number, reflect: true }) deeperMinutes = USUAL_DEEPER;

  /** The level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number, reflect: true }) headingLevel = 2;

  /**
   * Who takes part: names, or objects with the `person`'s id and the `label` that the screen shows. Absent, the facilitator types
   * them in.
   */
  @property({ attribute: false }) participants: readonly (RoundParticipant | string)[] = [];

  /** Who got the floor in the season's earlier rounds, in that order, the oldest round first; for the proposed order. */
  @property({ attribute: false }) earlierRounds: readonly SpokenOrder[] = [];

  /** When the round is to end, in milliseconds since 1970, where no feed says it. */
  @property({ attribute: false }) dueAt: number | undefined;

  /**
   * Where the round is sent when the facilitator asks for it at its end, with `{id}` for the meeting's id: the facilitator's API of a server,
   * `/v1/<association>/facilitator/meetings/{id}/rounds`. Absent, nothing is sent.
   */
  @property({ attribute: 'record-url', reflect: true }) recordUrl: string | undefined;

  /** The facilitator's access token, sent to `record-url` as `Authorization: Bearer`. */
  @property({ attribute: false }) recordToken: string | undefined;

  /** Takes the round in the page's own code instead of sending it to `record-url`; what it throws leaves the round on the screen. */
  @property({ attribute: false }) submitRound: ((round: Round) => Promise<unknown>) | undefined;

  /** How the round is sent; absent, with `fetch`. */
  @property({ attribute: false }) fetch: FetchLike = (url, init) => globalThis.fetch(url, init);

  /**
   * The round as plain JSON, to keep and to give back: after a reload it goes on where it was. Undefined before the
   * participants are known. What cannot be read is left alone, and the element says so.
   */
  @property({ attribute: false })
  get state(): Round | undefined {
    return this.#session.round;
  }
  set state(kept: object | null | undefined) {
    if (kept === this.#session.round) return;
    this.#session.restore(kept);
    this.#last = undefined;
    this.requestUpdate();
  }

  /** The notes of the round: topics, promises, and what is parked for the next agenda. */
  get roundNotes(): Readonly<Record<RoundNoteKind, readonly RoundNote[]>> {
    const { round } = this.#session;
    return round ? roundNotes(round) : { topic: [], promise: [], parked: [] };
  }

  /** Who got the floor, in that order: what the season's next round is given in `earlierRounds`. */
  get spokenOrder(): SpokenOrder {
    const { round } = this.#session;
    return round ? spokenOrder(round) : [];
  }

  protected override readonly subject = 'round' as const;

  readonly #session: RoundSession = new RoundSession({
    now: () => this.context.now,
    changed: (change) => {
      this.requestUpdate();
      this.dispatchEvent(new NetworkRoundChangeEvent(change, this.#session.round?.status ?? 'none'));
    },
    update: () => {
      this.requestUpdate();
    },
  });
  readonly #record: RoundRecord = new RoundRecord(this, {
    words: () => this.#words,
    say: (text) => {
      this.announce(text);
    },
    recorded: () => {
      if (this.shadowRoot?.activeElement?.id === 'record') this.#session.recorded();
    },
  });
  readonly #wakeLock = new WakeLock(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The clock as it was last shown. */
  #last: RoundClock | undefined;
  #place: RoundMeeting | undefined;

  get #words(): RoundWords {
    return roundWordsFor(this.words.language, roundWords);
  }

  /** Stops the clock on the screen; that of the round goes on. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Keeps the clock going, and focus where it was. */
  override updated(): void {
    super.updated();
    const focus = this.#session.takeFocus();
    if (focus) this.renderRoot.querySelector<HTMLElement>(`#${focus}`)?.focus();
  }

  /** A round works before there is a feed, without one, and when it fails. */
  protected override renderState(): unknown {
    const { state } = this.feeds;
    if (state.status === 'ready') return this.renderFeed(state.feed);
    if (state.status === 'idle') return this.#renderRound(undefined, nothing);
    // What fails once is the round's end no more than the meeting's.
    const { failure } = state;
    if (!failure) return super.renderState();
    return html`${this.renderFailure(failure, state.status === 'loading')}
    ${this.#renderRound(undefined, nothing)}`;
  }

  protected override renderFeed(feed: NetworkFeed): unknown {
    const place = this.meeting === undefined ? undefined : roundMeeting(feed, this.meeting, this.item);
    return this.#renderRound(place, this.textLanguage(feed));
  }

  #renderRound(place: RoundMeeting | undefined, lang: string | typeof nothing): unknown {
    this.#place = place;
    const { now } = this.context;
    const session = this.#session;
    const round = session.round ?? plannedRound(this.#draft, this.#known, this.#placement);
    const clock = roundClock(round, now);
    const words = this.#words;
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const progress = roundProgress(round, clock, { now, here, place, locale: this.locale });
    const { locale, headingLevel: level } = this;
    const view: RunningView = {
      session,
      round,
      clock,
      words,
      locale,
      level,
      place,
      lang,
      progress,
      record: this.#record.of(round),
      actions: this.#actions,
    };
    this.#wakeLock.want(round.status === 'running' && !clock.paused);
    this.#tick(round, clock);
    this.#say(round, clock, words);
    if (round.status === 'ready') return roundPlan(this.#draft, view);
    if (round.status === 'ended')
      return html`<div class="after">${ended(view, this.#notesText(round))}</div>`;
    return html`<div class="round" @keydown=${this.#onKey}>
      ${stage(view)}
      <div class="beside">${notes(view)} ${people(view)}</div>
      ${keyList(words)}
    </div>`;
  }

  get #known(): readonly RoundParticipant[] {
    return knownParticipants([...this.participants, ...this.#session.known]);
  }

  /** What the form before the start shows: what was typed, or what is known. */
  get #draft(): RoundDraft {
    const { draft, round } = this.#session;
    if (draft) return draft;
    if (round) {
      return {
        names: namesOf(round.turns),
        minutesEach: round.secondsEach / 60,
        deeperMinutes: round.deeperSeconds / 60,
      };
    }
    const { minutesEach, deeperMinutes } = this;
    return { names: namesOf(knownParticipants(this.participants)), minutesEach, deeperMinutes };
  }

  get #placement(): { meeting: string; item: string; dueAt: number | undefined } {
    const { meeting = 'meeting' } = this;
    return {
      meeting,
      item: this.#place?.item ?? this.item ?? 'round',
      dueAt: this.#place?.dueAt ?? this.dueAt,
    };
  }

  readonly #actions: RoundActions = {
    edit: (change) => {
      this.#session.plan({ ...this.#draft, ...change }, this.#known, this.#placement);
    },
    reorder: () => {
      const { earlierRounds: earlier } = this;
      this.#session.reorder(this.#draft, this.#known, { earlier, placement: this.#placement });
    },
    start: () => {
      // Planned anew, as the feed may have come since.
      this.#session.plan(this.#draft, this.#known, this.#placement);
      this.#session.do({ type: 'start' });
    },
    keep: (kind) => {
      if (this.#session.keepNote(kind)) this.announce(this.#words.said.noted);
    },
    copy: () => {
      void this.#copy();
    },
    record: () => {
      const { round } = this.#session;
      if (round) void this.#record.send(round);
    },
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const pressed = keyPressed(event, this.#last);
    if (!pressed) return;
    event.preventDefault();
    if (pressed === 'note') this.renderRoot.querySelector<HTMLElement>('#note')?.focus();
    else this.#session.do(pressed);
  };

  #notesText(round: Round): string {
    return notesText(round, this.#words, this.#place && meetingLine(this.#place, this.locale));
  }

  async #copy(): Promise<void> {
    const { round } = this.#session;
    if (!round) return;
    const { said } = this.#words;
    try {
      await navigator.clipboard.writeText(this.#notesText(round));
      this.announce(said.copied);
    } catch {
      // Without leave, or on a page without https: whoever reads can still do it.
      const text = this.renderRoot.querySelector<HTMLTextAreaElement>('#text');
      text?.focus();
      text?.select();
      this.announce(said.selected);
    }
  }

  /** Draws the clock again when it shows something else; a page that sets `now` does so itself. */
  #tick(round: Round, clock: RoundClock): void {
    clearTimeout(this.#timer);
    if (this.now !== undefined || !this.isConnected || round.status === 'ended') return;
    const wait = round.status === 'running' ? untilNextSecond(clock) : SLOW_TICK;
    this.#timer = setTimeout(() => {
      this.requestUpdate();
    }, wait);
  }

  /** Says who has the floor, that a minute is left, that time is up, and no more. */
  #say(round: Round, clock: RoundClock, { said }: RoundWords): void {
    const before = this.#last;
    this.#last = clock;
    const on = round.turns.find(({ person }) => person === clock.speaker);
    if (on && before && before.speaker !== clock.speaker) {
      this.announce(said.turn(nameOf(on), turnText(round.secondsEach + on.extraSeconds, this.#words)));
      return;
    }
    const cue = cueBetween(before, clock);
    if (cue) this.announce(cue === 'one-minute' ? said.oneMinuteLeft : said.timeUp);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'network-round': NetworkRound;
  }
}
