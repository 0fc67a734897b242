import type { Failure, Result } from '@network-meetings/core';
import type { Round } from '@network-meetings/core/agenda';
import { NetworkRoundFailedEvent } from '../events/network-round-failed-event.js';
import { NetworkRoundRecordedEvent } from '../events/network-round-recorded-event.js';
import type { RoundWords } from '../locales/round-words.js';
import type { RecordPlace } from './send-round.js';
import { sendTo } from './send-round.js';

/** Where the record of a round stands; one that has changed since it was sent is `unsent` again. */
export type RecordState =
  | { readonly status: 'unsent' | 'sending' | 'recorded' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** The element whose round it is. */
interface RecordElement extends EventTarget, RecordPlace {
  readonly meeting: string | undefined;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

/** What a record asks of its element beside that. */
interface RecordPorts {
  words(): RoundWords;
  /** Says something through the document's live region. */
  say(text: string): void;
  /** The button gives way to the sentence that it is kept. */
  recorded(): void;
}

const UNSENT: RecordState = { status: 'unsent' };

/** The sending of a round: when asked, as often as it takes, and without touching the round itself. */
export class RoundRecord {
  readonly #element: RecordElement;
  readonly #ports: RecordPorts;
  #sent: Round | undefined;
  #state: RecordState = UNSENT;

  constructor(element: RecordElement, ports: RecordPorts) {
    this.#element = element;
    this.#ports = ports;
  }

  /** Where the record of a round stands; undefined where there is no place for it. A round of no meeting belongs to no group. */
  of(round: Round): RecordState | undefined {
    const { meeting, recordUrl, submitRound } = this.#element;
    if (meeting === undefined || (recordUrl === undefined && !submitRound)) return undefined;
    return round === this.#sent ? this.#state : UNSENT;
  }

  /** Sends a round; nothing happens while the same one is on its way. */
  async send(round: Round): Promise<void> {
    if (this.of(round)?.status === 'sending') return;
    const words = this.#ports.words();
    this.#sent = round;
    this.#change({ status: 'sending' });
    const result = await sendTo(this.#element, round, words.language);
    // Another one may have been sent meanwhile, with a note more.
    if (this.#sent === round) this.#answered(result, words);
    await this.#tell(round, result);
  }

  #answered(result: Result<unknown>, { record: said }: RoundWords): void {
    if (result.ok) {
      this.#ports.recorded();
      this.#change({ status: 'recorded' });
      this.#ports.say(said.recorded);
      return;
    }
    const { failure } = result;
    this.#change({ status: 'failed', failure });
    this.#ports.say(failure.retry ? said.failed : said.refused);
  }

  #change(state: RecordState): void {
    this.#state = state;
    this.#element.requestUpdate();
  }

  // A page that listens finds the element showing what the event says.
  async #tell({ meeting, item }: Round, result: Result<unknown>): Promise<void> {
    await this.#element.updateComplete;
    this.#element.dispatchEvent(
      result.ok
        ? new NetworkRoundRecordedEvent(meeting, item)
        : new NetworkRoundFailedEvent(meeting, item, result.failure),
    );
  }
}
