// A page with one <network-group>, and the place where its applications go.
import { fixture, html } from '@open-wc/testing';
import type { NetworkGroup } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-group.js';
import { deep, exampleFeed, hasRead, NOW } from '../../support/elements.js';

// Tests reach into JSON of every shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** The example feed with a group that has everything to show; `mend` changes that group and the feed. */
export async function groupFeed(mend: (group: Json, feed: Json) => void = () => undefined): Promise<Json> {
  const feed: Json = await exampleFeed();
  const [group] = feed.groups;
  Object.assign(group, {
    description: 'Vi mødes fire gange om året.',
    size: { members: 18, seats: 22 },
    sectors: [
      { sector: 'state', members: 9 },
      { sector: 'municipality', members: 6 },
      { sector: 'utility', members: 3 },
    ],
    profiles: [
      { profile: 'technical', members: 8 },
      { profile: 'generalist', members: 10 },
    ],
    apply: {
      email: 'optagelse@example.org',
      url: 'https://www.example.org/optagelse',
      text: 'Skriv til os.',
    },
  });
  feed.association.sectors = [{ id: 'utility', label: 'Forsyning' }];
  mend(group, feed);
  return feed;
}

/** Shows a group. */
export async function groupPage(
  feed: Json,
  more: Partial<NetworkGroup> & { lang?: string } = {},
): Promise<NetworkGroup> {
  const { lang = 'da', ...properties } = more;
  const element = await fixture<NetworkGroup>(
    html`<network-group lang=${lang} .feed=${feed} .now=${NOW} group="digital-east"></network-group>`,
  );
  Object.assign(element, properties);
  await element.updateComplete;
  return hasRead(element);
}

/** The text of every element of a part, with single blanks. */
export const parts = (element: NetworkGroup, part: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(`[part~="${part}"]`)].map(
    (one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );

/** A field of the form. */
export const field = (element: NetworkGroup, id: string): HTMLInputElement =>
  deep<HTMLInputElement>(element, `#${id}`);

/** Types into a field as a person does. */
export async function type(element: NetworkGroup, id: string, value: string): Promise<void> {
  const control = field(element, id);
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Presses the button, and waits for what comes of it. */
export async function press(element: NetworkGroup): Promise<void> {
  deep(element, '[part=submit]').click();
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((done) => setTimeout(done, 0));
    await element.updateComplete;
  }
}
