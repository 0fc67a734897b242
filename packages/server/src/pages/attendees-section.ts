import type { AttendeeList } from '@network-meetings/core/facilitation';
import type { Markup } from '../notify/markup.js';
import { html } from '../notify/markup.js';
import type { MeetingView } from './meeting-view.js';

/** Who comes, as far as they have agreed to be seen, and the reader's own consent; undefined for who has no seat. */
export function attendeesSection(view: MeetingView, list: AttendeeList): Markup | undefined {
  const { personal, wording, path, proof } = view;
  const comes = personal?.parts.some(({ answer, seat }) => answer === 'coming' && seat === 'confirmed');
  if (personal?.state !== 'active' || !comes) return undefined;
  const words = wording.pages.attendees;
  const { listed, attendees, others } = list;
  return html`<section aria-labelledby="attendees">
    <h2 id="attendees">${words.heading}</h2>
    ${
      attendees.length === 0
        ? undefined
        : html`<ul class="attendees">
            ${attendees.map(
              ({ name, organisation }) =>
                html`<li>${name}${organisation === undefined ? undefined : html`, ${organisation}`}</li>`,
            )}
          </ul>`
    }
    <p class="muted">${words.others(others)}</p>
    <form method="post" action="${path}/listing">
      <input type="hidden" name="proof" value="${proof}" />
      <input type="hidden" name="listed" value="${listed ? 'no' : 'yes'}" />
      <p>${listed ? words.shown : words.hidden}</p>
      <button>${listed ? words.hide : words.show}</button>
    </form>
  </section>`;
}
