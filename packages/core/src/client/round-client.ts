import { RoundRecorded } from '../model/exchange-record.js';
import type { Round } from '../model/round.js';
import type { CallOptions } from './json-call.js';
import { jsonCaller } from './json-call.js';
import type { Result } from './transport.js';

/** Where rounds go, and by whose leave. */
export interface RoundCallOptions extends CallOptions {
  /** A facilitator's access, sent as `Authorization: Bearer`; absent where the address knows the sender otherwise. */
  readonly token?: string | undefined;
}

/**
 * Records a round with the facilitator's API (`POST /meetings/{id}/rounds`): its topics, promises and parked items become the group's and come
 * back on the next agenda (rule 26). The same round sent again, after a lost connection or with more notes, adds what is new.
 * @param options `url` is the address of the meeting's rounds, in full
 */
export function sendRound(round: Round, options: RoundCallOptions): Promise<Result<RoundRecorded>> {
  const { token } = options;
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  return jsonCaller(options)('POST', '', RoundRecorded, { authorization }, round);
}
