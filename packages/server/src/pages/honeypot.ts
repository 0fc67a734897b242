import type { SignupWording } from '@network-meetings/core/signup-words';
import { HONEYPOT } from '@network-meetings/core/signup-words';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';

/** How many requests a form with that field filled in counts for (`services/rate-limits.ts`). */
export const HONEYPOT_WEIGHT = 20;

/**
 * A field that nobody sees and that says, to who hears or finds it, to leave it empty. Filling it in refuses nothing, since a browser's
 * autofill may do it too: it makes a form count for more.
 */
export function honeypot({ leaveEmpty }: SignupWording): Markup {
  return html`<div class="aside">
    <label for="${HONEYPOT}">${leaveEmpty}</label>
    <input id="${HONEYPOT}" name="${HONEYPOT}" type="text" autocomplete="off" tabindex="-1" />
  </div>`;
}
