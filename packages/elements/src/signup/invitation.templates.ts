import { InvitedBy, mayBeSubstituted, mustAcceptCharter, partName, Standing } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { signupFailure } from './failure.templates.js';
import { charterPoints } from './form.templates.js';
import { openParts } from './signup-draft.js';
import type { SignupView } from './signup-view.js';
import { partWhen } from './signup-wording.js';

/** As what the person is invited, by name: whoever got the link of somebody else sees it. */
function invitedAs({ session, words }: SignupView): string {
  const { standing, invitedBy, signup } = session.personal ?? {};
  const name = signup?.person.name ?? '';
  if (standing === Standing.Member) return words.invited.member(name);
  if (standing === Standing.Prospective) return words.invited.prospective(name);
  return invitedBy === InvitedBy.Host ? words.invited.hostGuest(name) : words.invited.guest(name);
}

function partsList(view: SignupView): unknown {
  const { context, meeting, locale, textLanguage } = view;
  const parts = openParts(context);
  if (parts.length < 2) return nothing;
  return html`<ul class="invited-parts" part="invited-parts">
    ${parts.map((part) => {
      const when = partWhen(part, meeting, locale);
      return html`<li>
        <span lang=${part.title === undefined ? nothing : textLanguage}>${partName(part, locale)}</span>
        ${when === undefined ? nothing : html`<span class="hint">${when}</span>`}
      </li>`;
    })}
  </ul>`;
}

/**
 * An invitation: one tap answers it, for all that the person may come to. Where the group's ground rules are accepted on
 * signup (rule 7), they stand above the button, which says that they are.
 */
export function invitation(view: SignupView): unknown {
  const { session, words, context } = view;
  const charter = mustAcceptCharter(context);
  const several = openParts(context).length > 1;
  const coming = several ? words.invited.comingToAll : words.answers.coming;
  const tap = (answer: 'coming' | 'not-coming' | 'substitute', text: string, isFirst = false) =>
    html`<button
      class=${isFirst ? 'button primary' : 'button'}
      part="tap-${answer}"
      type="button"
      aria-disabled=${session.sending ? 'true' : 'false'}
      @click=${() => void session.tap(answer, charter && answer === 'coming')}
    >
      ${text}
    </button>`;
  return html`<p part="invited">${invitedAs(view)}</p>
    ${partsList(view)}
    ${charter ? html`<div class="charter" part="charter">${charterPoints(view)}</div>` : nothing}
    ${signupFailure(view, 'place')}
    <div class="actions taps" part="taps" role="group" aria-labelledby="heading">
      ${tap('coming', charter ? words.invited.withCharter(coming) : coming, true)}
      ${tap('not-coming', words.answers['not-coming'])}
      ${mayBeSubstituted(context) ? tap('substitute', words.answers.substitute) : nothing}
    </div>
    ${session.sending ? html`<p class="muted">${words.sending}</p>` : nothing}
    <p>
      <button
        class="button plain"
        part="answer-parts"
        type="button"
        @click=${() => {
          session.answerParts();
        }}
      >
        ${several ? words.invited.perPart : words.invited.sayMore}
      </button>
    </p>`;
}
