import type { Said, SignupWording } from '@network-meetings/core/signup-words';
import type { SignupIntent } from '../events/signup-event.js';
import { failureNote } from '../forms/fault.templates.js';
import { failureText } from '../forms/form-wording.js';
import type { SignupView } from './signup-view.js';

function uncertain(intent: SignupIntent, words: SignupWording): Said {
  if (intent === 'cancel') return words.uncertainCancel;
  return intent === 'place' || intent === 'change' ? words.uncertain : words.uncertainAnswer;
}

/** What went wrong with the last thing that was sent. */
export function signupFailure(view: SignupView, intent: SignupIntent): unknown {
  const { session, words, locale, level } = view;
  const { failure } = session;
  return failureNote(failure && failureText(failure, uncertain(intent, words), words, locale), level + 1);
}
