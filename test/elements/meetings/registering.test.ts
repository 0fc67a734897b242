// The order matters: each test registers more than the one before.
import { expect } from '@open-wc/testing';

const TAGS = ['network-groups', 'network-meetings', 'network-meeting', 'network-signup'];
const registered = () => TAGS.filter((tag) => customElements.get(tag));
/** A script once more, as another copy of it would be. */
const again = (path: string) => import(new URL(path, location.origin).href) as Promise<unknown>;

describe('The scripts', () => {
  it('of the classes register nothing and do nothing to the page', async () => {
    const before = document.documentElement.outerHTML;
    const classes = await import('../../../packages/elements/src/index.js');
    await expect(registered()).to.deep.equal([]);
    await expect(document.documentElement.outerHTML).to.equal(before);
    for (const name of ['NetworkGroups', 'NetworkMeetings', 'NetworkMeeting', 'NetworkSignup'] as const)
      await expect(classes[name].prototype).to.be.instanceOf(HTMLElement);
  });

  it('leave a tag to whoever has it', async () => {
    class TheirSignup extends HTMLElement {}
    customElements.define('network-signup', TheirSignup);
    await import('../../../packages/elements/src/define/network-meetings.js');
    await expect(registered()).to.deep.equal(['network-meetings', 'network-meeting', 'network-signup']);
    await expect(customElements.get('network-signup')).to.equal(TheirSignup);
  });

  it('of one element register what it needs, and not the rest', async () => {
    await expect(customElements.get('network-groups')).to.equal(undefined);
    const { NetworkMeetings, NetworkMeeting } = await import('../../../packages/elements/src/index.js');
    await expect(customElements.get('network-meetings')).to.equal(NetworkMeetings);
    await expect(customElements.get('network-meeting')).to.equal(NetworkMeeting);
  });

  it('may be loaded twice', async () => {
    const before = customElements.get('network-meetings');
    for (const name of [
      'network-meetings',
      'network-meeting',
      'network-signup',
      'network-groups',
      'all',
      'all',
    ])
      await again(`/packages/elements/src/define/${name}.ts?copy=${Math.random()}`);
    await expect(customElements.get('network-meetings')).to.equal(before);
    await expect(registered()).to.deep.equal(TAGS);
  });

  it('may come in a second version, as one file', async () => {
    const before = TAGS.map((tag) => customElements.get(tag));
    await again('/packages/elements/dist/network-meetings.min.js');
    await expect(TAGS.map((tag) => customElements.get(tag))).to.deep.equal(before);
  });
});
