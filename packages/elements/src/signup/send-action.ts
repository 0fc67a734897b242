import type {
  Result,
  SignupChange,
  SignupClient,
  SignupOutcome,
  SignupRequest,
} from '@network-meetings/core';
import { SIGNUP_VERSION, SignupOutcome as OutcomeSchema } from '@network-meetings/core';
import { ownCode } from '../forms/own-code.js';
import type { SignupAction } from './signup-step.js';

/** Where an action goes. */
export interface SendContext {
  readonly client: SignupClient | undefined;
  readonly token: string | undefined;
  readonly submitSignup: ((request: SignupRequest) => Promise<SignupOutcome>) | undefined;
  readonly language: string;
}

const nowhere: Result<never> = {
  ok: false,
  failure: { code: 'signup/no-signup', params: {}, issues: [], retry: false },
};

/** Sends an action by the way that it takes: a personal link's own, the page's own code, or the feed's address. */
export async function sendAction(
  action: SignupAction,
  key: string,
  { client, token, submitSignup, language }: SendContext,
): Promise<Result<SignupOutcome>> {
  const linked = client && token !== undefined;
  switch (action.intent) {
    case 'cancel':
      return linked ? client.cancel(key, token) : nowhere;
    case 'accept':
    case 'decline': {
      const answer = { part: action.part, accept: action.intent === 'accept' };
      return linked ? client.answerOffer(answer, key, token) : nowhere;
    }
    case 'change': {
      const [signup] = action.request.signups;
      if (!linked || !signup) return nowhere;
      const change: SignupChange = { version: SIGNUP_VERSION, language, signup };
      return client.change(change, key, token);
    }
    case 'place':
      if (submitSignup && token === undefined) return ownCode(submitSignup, action.request, OutcomeSchema);
      return client ? client.place(action.request, key, token) : nowhere;
  }
}
