import type { RoundRefusal } from '../model/round.js';
import type { FindingWording } from './finding-wording.js';

/** The words for agendas and rounds in one language. */
export interface AgendaWording extends FindingWording {
  /** Why the round did not do what was asked, and what to do instead. */
  readonly roundRefusals: Readonly<Record<RoundRefusal, string>>;
}

/** Why a running round did not do what was asked, in a sentence for the facilitator. */
export function roundRefusalText(code: RoundRefusal, wording: AgendaWording): string {
  return wording.roundRefusals[code];
}
