import { fixture, html } from '@open-wc/testing';
import type { NetworkMeeting } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-meeting.js';
import { deepAll, exampleFeed, hasRead, NOW, shownText } from '../../support/elements.js';

/** A feed as parsed JSON, whose meetings can be reached. */
export type LooseFeed = Record<string, unknown> & { meetings: Record<string, unknown>[] };

/** The example's feed, whose first meeting is given other fields. */
export async function feedWhere(fields: object = {}): Promise<LooseFeed> {
  const feed = (await exampleFeed()) as LooseFeed;
  Object.assign(feed.meetings[0]!, fields);
  return feed;
}

/** The example's first meeting as it was before it was moved, with other fields. */
export const plainFeed = (fields: object = {}) =>
  feedWhere({ status: 'scheduled', previousStart: undefined, statusNote: undefined, ...fields });

/** What of a meeting a test sets. */
export interface MeetingOptions {
  readonly lang?: string;
  readonly id?: string;
  readonly now?: number;
}

/** A meeting in the page, at {@link NOW} and in Danish unless told: the first of the feed. */
export async function meetingOf(feed: object, options: MeetingOptions = {}): Promise<NetworkMeeting> {
  const { lang = 'da', id = 'digital-east-2027-1', now = NOW } = options;
  const element = await fixture<NetworkMeeting>(
    html`<network-meeting lang=${lang} meeting=${id} .feed=${feed} .now=${now}></network-meeting>`,
  );
  await hasRead(element);
  const [signup] = deepAll(element, 'network-signup') as unknown as NetworkMeeting[];
  await signup?.updateComplete;
  return element;
}

/** The facts as label and value. */
export const facts = (element: NetworkMeeting): Record<string, string> =>
  Object.fromEntries(
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=fact]')].map((fact) => [
      shownText(fact.querySelector('dt')!),
      shownText(fact.querySelector('dd')!),
    ]),
  );
