import type { UnsentForm } from './signup-session.js';

// In memory alone, like the tokens of personal links: whoever comes to the computer next finds nothing.
const kept = new Map<string, UnsentForm>();

/** Keeps what is typed and not sent while the form is out of sight, as when its reader looks at another meeting meanwhile. */
export function keepUnsent(key: string, form: UnsentForm | undefined): void {
  if (form) kept.set(key, form);
  else kept.delete(key);
}

/** What was typed and not sent. */
export const unsentForm = (key: string): UnsentForm | undefined => kept.get(key);
