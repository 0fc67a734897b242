// `@network-meetings/core/agenda`: a meeting's time, and the round as it runs.
export { sendRound } from '../client/round-client.js';
export type { RoundCallOptions } from '../client/round-client.js';
export { parseRound } from '../feed/parse-round.js';
export { danishAgenda, danishRoundRefusals } from '../locales/agenda-da.js';
export { englishAgenda, englishRoundRefusals } from '../locales/agenda-en.js';
export { Severity } from '../model/finding.js';
export type { Finding, Remedy } from '../model/finding.js';
export { findingText } from '../locales/finding-wording.js';
export type { FindingText, FindingWording, Say, Sentence } from '../locales/finding-wording.js';
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
export { fullDayTemplate, halfDayTemplate, shortTemplate } from '../rules/agenda/agenda-template.js';
export type { AgendaTemplate } from '../rules/agenda/agenda-template.js';
export { checkAgenda } from '../rules/agenda/check-agenda.js';
export type { AgendaContext, PlannedAgenda } from '../rules/agenda/check-agenda.js';
export { composeAgenda } from '../rules/agenda/compose-agenda.js';
export type { AgendaWish, ComposedAgenda, ComposeRequest } from '../rules/agenda/compose-agenda.js';
export { expectedHeads, roundBudget } from '../rules/agenda/round-budget.js';
export type { HeadsKnown, RoundBudget, RoundNeeds } from '../rules/agenda/round-budget.js';
export { timeKindOf } from '../rules/agenda/time-kind.js';
export { timeMix } from '../rules/agenda/time-kinds.js';
export type { TimeMix } from '../rules/agenda/time-kinds.js';
export { allowedTime, roundClock, roundNotes, spokenOrder } from '../rules/round/round-clock.js';
export type { RoundClock } from '../rules/round/round-clock.js';
export { roundRecords } from '../rules/round/round-records.js';
export type { RoundRecords } from '../rules/round/round-records.js';
export { roundOrder } from '../rules/round/round-order.js';
export type { RoundPlace, SpokenOrder } from '../rules/round/round-order.js';
export { applyRound, createRound, nextSpeaker } from '../rules/round/run-round.js';
export type { RoundEvent, RoundPlan, RoundStep } from '../rules/round/run-round.js';
