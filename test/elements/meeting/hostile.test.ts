// Nothing that a feed says is run, and no link leads to code.
import { expect } from '@open-wc/testing';
import { deep, deepAll, shownText, tags } from '../../support/elements.js';
import { feedWhere, meetingOf } from './support.js';

const hostile = '<img src=x onerror="globalThis.ran=true"><script>globalThis.ran=true</script>${1}{{1}}&amp;';

describe('A hostile feed', () => {
  afterEach(() => {
    expect(globalThis).not.to.have.property('ran');
  });

  it('is shown as text, wherever it has text', async () => {
    const item = { id: 'a', kind: 'talk', minutes: 5, title: hostile, abstract: hostile };
    const element = await meetingOf(
      await feedWhere({
        title: hostile,
        theme: hostile,
        purpose: hostile,
        statusNote: hostile,
        place: { name: hostile, room: hostile, directions: hostile },
        host: { role: 'vært', organisation: hostile },
        facilitator: { name: hostile, role: hostile },
        agenda: [{ ...item, speakers: [{ name: hostile }] }],
        prepare: { questions: [hostile], bring: hostile },
        materials: [{ title: hostile, url: 'https://www.example.org/a', visibility: 'open' }],
      }),
    );
    const asText = shownText(element).split(hostile).length - 1;
    // The title stands in the signup too.
    expect(asText).to.be.at.least(14);
    for (const part of ['title', 'purpose', 'speakers'])
      await expect(shownText(deep(element, `[part=${part}]`)), part).to.equal(hostile);
    expect(tags(element, 'img, script')).to.be.empty;
    await new Promise((done) => setTimeout(done, 50));
  });

  for (const address of [
    'javascript:globalThis.ran=true',
    'JaVaScRiPt:globalThis.ran=true',
    ' javascript:globalThis.ran=true',
    'data:text/html,<script>globalThis.ran=true</script>',
    'vbscript:ran',
    '//www.example.org/map',
  ]) {
    it(`has no link to ${address}`, async () => {
      for (const fields of [
        { place: { name: 'Biblioteket', mapUrl: address } },
        { materials: [{ title: 'Oplæg', url: address, visibility: 'open' }] },
      ]) {
        const element = await meetingOf(await feedWhere(fields));
        const links = deepAll<HTMLAnchorElement>(element, 'a').map((link) => link.getAttribute('href'));
        await expect(links.filter((href) => href?.includes(address.trim()))).to.deep.equal([]);
        // A feed with such an address is refused as a whole, in words.
        expect(shownText(element)).to.contain('Mødet kan ikke vises lige nu');
      }
    });
  }

  it('with characters that turn the reading direction is refused', async () => {
    const element = await meetingOf(await feedWhere({ title: 'gnp.\u202eexe' }));
    expect(shownText(element)).to.contain('Mødet kan ikke vises lige nu');
  });
});
