import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { NetworkMeeting, NetworkSignup } from '../../../packages/elements/src/index.js';
import {
  deep,
  deepAll,
  exampleFeed,
  fakeNetwork,
  feedWith,
  forgetHash,
  json,
  navigate,
  NOW,
  plain,
} from '../../support/elements.js';
import { listOf, manyMeetings, shows } from './support.js';

let tests = 0;
/** A meeting and a token of its own for each test: the page remembers them. */
const personal = () => {
  tests += 1;
  const meeting = `p${tests}`;
  const token = `Secret-${tests}-${'x'.repeat(32)}`;
  return { meeting, token, hash: `#meeting=${meeting}&signup=${token}`, feed: feedWith({ id: meeting }) };
};
const signup = (around: Element) => deep<NetworkSignup>(around, 'network-signup');

/** Everything that a page shows to who looks into it. */
function everywhere(): string {
  const markup = [document.documentElement, ...deepAll<Element>(document.documentElement, '*')].map(
    (element) => `${element.outerHTML}${element.shadowRoot?.innerHTML ?? ''}`,
  );
  return [
    ...markup,
    location.href,
    JSON.stringify(history.state),
    document.cookie,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.title,
  ].join('\n');
}

describe('A personal link', () => {
  beforeEach(forgetHash);
  afterEach(forgetHash);

  it('opens the meeting, and leaves the address bar as soon as a list is there', async () => {
    const { meeting, token, hash, feed } = personal();
    await navigate(hash);
    const list = document.createElement('network-meetings');
    document.body.append(list);
    await expect(location.hash, 'at once').to.equal(`#meeting=${meeting}`);
    Object.assign(list, { feed, now: NOW });
    await shows(list, 'network-signup');
    await expect(signup(list).token).to.equal(token);
    list.remove();
  });

  it('leaves no entry in the history', async () => {
    const { token, hash, feed } = personal();
    await navigate('#before');
    await navigate(hash);
    const { length } = history;
    const list = await listOf({ feed });
    await shows(list, 'network-signup');
    await expect(history.length).to.equal(length);
    await navigate(-1);
    await expect(location.hash).to.equal('#before');
    await navigate(1);
    await expect(location.href).not.to.contain(token).and.not.to.contain('signup=');
    await expect(deepAll(list, 'network-signup')).to.have.length(1);
    await expect(signup(list).token, 'it is still known in this page').to.equal(token);
  });

  it('keeps the state that the page has in the history', async () => {
    const { feed, hash } = personal();
    history.replaceState({ mine: 7 }, '', hash);
    await listOf({ feed });
    await expect(history.state).to.deep.equal({ mine: 7 });
  });

  it('that arrives in an open page does the same', async () => {
    const { meeting, token, hash, feed } = personal();
    const list = await listOf({ feed });
    await navigate(hash);
    await expect(location.hash).to.equal(`#meeting=${meeting}`);
    await shows(list, 'network-signup');
    await expect(signup(list).token).to.equal(token);
  });

  it('that arrives when its meeting is open already is used too', async () => {
    const { meeting, token, hash, feed } = personal();
    const list = await listOf({ feed });
    await navigate(`#meeting=${meeting}`);
    await shows(list, 'network-signup');
    await expect(signup(list).token).to.equal(undefined);
    await navigate(hash);
    await expect(location.hash).to.equal(`#meeting=${meeting}`);
    await waitUntil(() => signup(list).token === token);
  });

  it('that arrives on a page of one meeting leaves the address bar and is used', async () => {
    const { meeting, token, hash, feed } = personal();
    const alone = await fixture<NetworkMeeting>(
      html`<network-meeting meeting=${meeting} .feed=${feed} .now=${NOW}></network-meeting>`,
    );
    await expect(signup(alone).token).to.equal(undefined);
    await navigate(hash);
    await expect(location.hash).to.equal(`#meeting=${meeting}`);
    await waitUntil(() => signup(alone).token === token);
  });

  it('leaves the address bar also where every meeting has a page of its own', async () => {
    const { meeting, hash, feed } = personal();
    await listOf({ feed, meetingUrl: '/moeder/{id}' });
    await navigate(hash);
    await expect(location.hash).to.equal(`#meeting=${meeting}`);
  });

  it('is for its own meeting alone', async () => {
    const { hash, meeting } = personal();
    const list = await listOf({ feed: feedWith({ id: meeting }, { id: 'another' }) });
    await navigate(hash);
    await shows(list, 'network-signup');
    await navigate('#meeting=another');
    await waitUntil(() => deep<NetworkMeeting>(list, 'network-meeting').meeting === 'another');
    await deep<NetworkMeeting>(list, 'network-meeting').updateComplete;
    await expect(signup(list).token).to.equal(undefined);
  });

  it('without a token is a plain link', async () => {
    const list = await listOf({ feed: manyMeetings(1) });
    await navigate('#meeting=m1&signup=');
    await shows(list, 'network-signup');
    await expect(signup(list).token).to.equal(undefined);
  });

  it('leaves the address bar on a page with a base address elsewhere', async () => {
    const { meeting, hash, feed, token } = personal();
    const base = document.createElement('base');
    base.href = 'https://other.example/';
    document.head.append(base);
    const page = location.href;
    // In full, as the base would lead the bare hash away.
    history.replaceState(null, '', page + hash);
    try {
      const list = await listOf({ feed });
      await expect(location.href).to.equal(`${page}#meeting=${meeting}`);
      await shows(list, 'network-signup');
      await expect(signup(list).token).to.equal(token);
    } finally {
      base.remove();
    }
  });

  it('gives its token to the form alone: it stands in no attribute, text, storage or title', async () => {
    const { token } = personal();
    const feed = await exampleFeed();
    const mine = 'https://signup.example.org/v1/example/signups/mine';
    const network = fakeNetwork({ [mine]: json({}, 503) });
    const free = 'https://signup.example.org/v1/example/signups/availability';
    network.answers[free] = plain('', 503);
    location.hash = `#meeting=digital-east-2027-1&signup=${token}`;
    await expect(everywhere(), 'it would be found').to.contain(token);
    const list = await listOf({ feed });
    await shows(list, 'network-signup');
    await waitUntil(() => network.count(mine) > 0);
    await expect(signup(list).token).to.equal(token);
    await expect(everywhere()).not.to.contain(token);
    for (const request of network.requests) {
      await expect(request.url).not.to.contain(token);
      await expect(request.referrer).not.to.contain(token);
    }
    await expect(network.requests[0]!.headers.get('authorization')).to.equal(`Bearer ${token}`);
    network.restore();
  });
});
