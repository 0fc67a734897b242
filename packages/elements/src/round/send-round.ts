import type { FetchLike, Result } from '@network-meetings/core';
import { thrownFailure } from '@network-meetings/core';
import type { Round } from '@network-meetings/core/agenda';
import { sendRound } from '@network-meetings/core/agenda';

/** Where a page wants its rounds. */
export interface RecordPlace {
  readonly recordUrl: string | undefined;
  readonly recordToken: string | undefined;
  readonly submitRound: ((round: Round) => Promise<unknown>) | undefined;
  readonly fetch: FetchLike;
  readonly baseURI: string;
}

/** Sends a round to the page's own code, or else over HTTP. What the code throws is a failure. */
export async function sendTo(place: RecordPlace, round: Round, language: string): Promise<Result<unknown>> {
  const { recordUrl = '', recordToken: token, submitRound, fetch, baseURI } = place;
  try {
    if (submitRound) return { ok: true, value: await submitRound(round) };
    const url = new URL(recordUrl.replaceAll('{id}', encodeURIComponent(round.meeting)), baseURI).href;
    return await sendRound(round, { url, fetch, language, token });
  } catch (error) {
    return thrownFailure(error);
  }
}
