// `@network-meetings/core/agenda`: a meeting's time, and the round as it runs.
export { parseRound } from '../feed/parse-round.js';
export { danishAgenda } from '../locales/agenda-da.js';
export { englishAgenda } from '../locales/agenda-en.js';
export { roundRefusalText } from '../locales/agenda-wording.js';
export type { AgendaWording } from '../locales/agenda-wording.js';
export {
  Round,
  RoundNote,
  RoundNoteKind,
  RoundRefusal,
  ROUND_VERSION,
  RoundTurn,
  TurnState,
} from '../model/round.js';
export { agendaProgress } from '../rules/agenda/agenda-progress.js';
export type { AgendaProgress, CurrentItem, ExpectedItem } from '../rules/agenda/agenda-progress.js';
export { allowedTime, roundClock, roundNotes, spokenOrder } from '../rules/round/round-clock.js';
export type { RoundClock } from '../rules/round/round-clock.js';
export { roundOrder } from '../rules/round/round-order.js';
export type { RoundPlace, SpokenOrder } from '../rules/round/round-order.js';
export { applyRound, createRound, nextSpeaker } from '../rules/round/run-round.js';
export type { RoundEvent, RoundPlan, RoundStep } from '../rules/round/run-round.js';
