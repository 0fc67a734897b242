import type { Round, RoundEvent, RoundNoteKind, RoundRefusal } from '@network-meetings/core/agenda';
import { applyRound, parseRound } from '@network-meetings/core/agenda';
import type { RoundChange } from '../events/network-round-change-event.js';
import type { RoundDraft, RoundParticipant, RoundPlacement } from './round-plan.js';
import { cleanName, inFairOrder, namesOf, newPerson, peopleNamed, plannedRound } from './round-plan.js';

/** What a session asks of its element. */
export interface RoundPorts {
  /** Milliseconds since 1970. */
  now(): number;
  /** The round has changed. */
  changed(change: RoundChange): void;
  /** What the screen shows has changed, and the round has not. */
  update(): void;
}

/** What focus goes to when what had it is gone. */
export type RoundFocus =
  'next' | 'ended' | 'names' | 'note' | 'person' | 'new-yes' | 'new-round' | 'recorded';

/** A round on one screen: the round itself, which core's rules change, and what is half written. */
export class RoundSession {
  round: Round | undefined;
  /** The last thing that was asked and did not fit, and where. */
  refusal: { readonly code: RoundRefusal; readonly at: RoundEvent['type'] } | undefined;
  /** What the page kept could not be read. */
  isUnreadable = false;
  /** Somebody wants a new round, and is asked about the notes of this one. */
  isLeaving = false;
  /** What was typed into the plan; undefined until something was. */
  draft: RoundDraft | undefined;
  /** Who the screen knows from a round that was given back or is over. */
  known: readonly RoundParticipant[] = [];
  note = '';
  latecomer = '';
  #focus: RoundFocus | undefined;
  readonly #ports: RoundPorts;

  constructor(ports: RoundPorts) {
    this.#ports = ports;
  }

  /** Takes over a round that a page has kept; what cannot be read is left alone, and said. */
  restore(kept: unknown): void {
    this.draft = undefined;
    this.refusal = undefined;
    this.isLeaving = false;
    if (kept === undefined || kept === null) {
      this.round = undefined;
      this.isUnreadable = false;
      return;
    }
    const parsed = parseRound(kept);
    this.isUnreadable = !parsed.ok;
    this.round = parsed.ok ? parsed.value : undefined;
    this.known = parsed.ok ? parsed.value.turns : [];
  }

  /** The focus that is wanted after an update, once. */
  takeFocus(): RoundFocus | undefined {
    const wanted = this.#focus;
    this.#focus = undefined;
    return wanted;
  }

  /** Plans a round that has not started; a page can keep that too. */
  plan(draft: RoundDraft, known: readonly RoundParticipant[], placement: RoundPlacement): void {
    this.draft = draft;
    this.refusal = undefined;
    this.isUnreadable = false;
    this.round = plannedRound(draft, known, placement);
    this.#ports.changed('plan');
  }

  /** Puts the people of the plan into a fair order. */
  reorder(
    draft: RoundDraft,
    known: readonly RoundParticipant[],
    { earlier, placement }: { earlier: readonly (readonly string[])[]; placement: RoundPlacement },
  ): void {
    const people = inFairOrder(peopleNamed(draft.names, known), earlier, this.#ports.now());
    this.plan({ ...draft, names: namesOf(people) }, people, placement);
  }

  /** One event of the round; nothing happens where it does not fit. @returns whether it did */
  do(event: RoundEvent): boolean {
    if (!this.round) return false;
    const before = this.round.status;
    const step = applyRound(this.round, event, this.#ports.now());
    if (!step.ok) {
      this.refusal = { code: step.code, at: event.type };
      if (event.type === 'start') this.#focus = 'names';
      this.#ports.update();
      return false;
    }
    this.refusal = undefined;
    this.isLeaving = false;
    this.round = step.round;
    if (before !== 'running' && step.round.status === 'running') this.#focus = 'next';
    if (before === 'running' && step.round.status === 'ended') this.#focus = 'ended';
    this.#ports.changed(event.type);
    return true;
  }

  /** Keeps what stands in the field for notes. @returns whether it was kept */
  keepNote(kind: RoundNoteKind): boolean {
    const kept = this.do({ type: 'note', kind, text: this.note });
    if (kept) this.note = '';
    this.#focus = 'note';
    return kept;
  }

  removeNote(id: string): void {
    // The button that had focus goes with the note.
    if (this.do({ type: 'remove-note', id }))
      this.#focus = this.round?.status === 'running' ? 'note' : 'ended';
  }

  /** Adds who came late; nothing happens while no name is written. */
  addLatecomer(): void {
    const label = cleanName(this.latecomer);
    this.#focus = 'person';
    if (!this.round || label === '') {
      this.#ports.update();
      return;
    }
    const person = newPerson(new Set(this.round.turns.map((turn) => turn.person)));
    if (this.do({ type: 'join', person, label })) this.latecomer = '';
    this.#focus = 'person';
  }

  /** Asks whether the notes of this round may go, where there are any and they are kept nowhere else. */
  leave(isRecorded: boolean): void {
    if (isRecorded || this.round?.notes.length === 0) {
      this.startOver();
      return;
    }
    this.isLeaving = true;
    this.#focus = 'new-yes';
    this.#ports.update();
  }

  /** The button that had focus is gone. */
  recorded(): void {
    this.#focus = 'recorded';
  }

  stay(): void {
    this.isLeaving = false;
    this.#focus = 'new-round';
    this.#ports.update();
  }

  /** A new round with the same people. */
  startOver(): void {
    const { round } = this;
    this.isLeaving = false;
    this.note = this.latecomer = '';
    this.draft = undefined;
    this.round = undefined;
    this.#focus = 'names';
    if (round) {
      this.known = round.turns;
      this.draft = {
        names: namesOf(round.turns),
        minutesEach: round.secondsEach / 60,
        deeperMinutes: round.deeperSeconds / 60,
      };
    }
    this.#ports.changed('new');
  }
}
