import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../../packages/elements/src/define/network-meetings.js';
import type { NetworkMeetings } from '../../../packages/elements/src/index.js';
import { deepAll, feedWith, NOW } from '../../support/elements.js';

/** What of a list a test sets. */
export interface ListOptions {
  readonly feed?: object;
  readonly src?: string;
  readonly lang?: string;
  readonly group?: string;
  readonly limit?: number;
  readonly past?: boolean;
  readonly meetingUrl?: string;
  /** The fallback content. */
  readonly fallback?: unknown;
}

/** The template of a list at {@link NOW}, in English unless told. */
export const listTemplate = ({ lang = 'en', fallback, ...options }: ListOptions) =>
  html`<div lang=${lang}>
    <network-meetings
      .now=${NOW}
      .feed=${options.feed}
      .src=${options.src}
      .group=${options.group}
      .limit=${options.limit}
      .past=${options.past ?? false}
      .meetingUrl=${options.meetingUrl}
      >${fallback}</network-meetings
    >
  </div>`;

/** A list in the page. */
export async function listOf(options: ListOptions): Promise<NetworkMeetings> {
  const around = await fixture(listTemplate(options));
  const list = around.querySelector('network-meetings')!;
  await list.updateComplete;
  return list;
}

/** A feed of so many meetings, a day apart; `m1` is the first. */
export const manyMeetings = (count: number) =>
  feedWith(
    ...Array.from({ length: count }, (_, at) => {
      const day = new Date(Date.UTC(2027, 2, 1 + at)).toISOString().slice(0, 10);
      return { start: `${day}T09:00`, end: `${day}T12:00` };
    }),
  );

/** The links of the rows. */
export const links = (list: Element) => deepAll<HTMLAnchorElement>(list, 'a[data-meeting]');

/** The titles of the rows. */
export const titles = (list: Element) => links(list).map(({ textContent }) => textContent?.trim());

/** Waits until the list shows an element. */
export async function shows(list: Element, selector: string): Promise<void> {
  await waitUntil(() => deepAll(list, selector).length > 0, `${selector} does not appear`, {
    timeout: 10_000,
  });
}
