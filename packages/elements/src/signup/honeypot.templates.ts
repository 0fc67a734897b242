import { HONEYPOT } from '@network-meetings/core/signup-words';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SignupView } from './signup-view.js';

/**
 * A field that nobody sees and that says, to who hears or finds it, to leave it empty. Programs fill it in, and so may a browser by itself: the
 * request then counts for more (`docs/protocol.md`, Limits), and nothing is refused.
 */
export const honeypot = ({ words, session }: Pick<SignupView, 'words' | 'session'>): unknown =>
  html`<div class="aside">
    <label for=${HONEYPOT}>${words.leaveEmpty}</label>
    <input
      id=${HONEYPOT}
      name=${HONEYPOT}
      type="text"
      autocomplete="off"
      tabindex="-1"
      .value=${live(session.draft[HONEYPOT] ?? '')}
    />
  </div>`;
