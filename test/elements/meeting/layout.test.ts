// On a phone nothing of a meeting scrolls sideways, and ordinary long words of its title stay whole.
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { NetworkMeeting } from '@network-meetings/elements';
import { deep, deepAll, NOW, shownText } from '../../support/elements.js';
import { feedWhere, meetingOf } from './support.js';

/** The words of an element that stand on more than one line where the browser knows no hyphenation of Danish. */
function brokenWords(element: HTMLElement): string[] {
  // Firefox knows it, and a word that is parted well is not broken.
  element.style.hyphens = 'manual';
  const [text] = [...element.childNodes].filter(
    (node): node is Text => node instanceof Text && node.data !== '',
  );
  return [...text!.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text!, index);
    range.setEnd(text!, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
  });
}

/** A meeting in a page of a width, with the margin that pages have on phones. */
async function meetingAt(width: number, feed: object): Promise<NetworkMeeting> {
  await setViewport({ width, height: 700 });
  const around = await fixture<HTMLElement>(
    html`<main lang="da" style="padding: 0 1rem; font: 16px/1.5 'Liberation Sans', Arial, sans-serif">
      <network-meeting meeting="digital-east-2027-1" .feed=${feed} .now=${NOW}></network-meeting>
    </main>`,
  );
  const element = around.querySelector('network-meeting')!;
  await element.updateComplete;
  return element;
}

describe('A meeting on a narrow screen', () => {
  before(() => {
    document.body.style.margin = '0';
  });
  after(async () => {
    document.body.style.margin = '';
    await setViewport({ width: 800, height: 600 });
  });

  const titles = [
    'Kunstig intelligens i sagsbehandlingen: fra pilot til drift',
    'Arkitekturprincipper, der bliver brugt i digitaliseringsstrategien',
    'Informationssikkerhed i sundhedsvæsenet og leverandørstyring',
  ];
  for (const width of [320, 375]) {
    for (const title of titles) {
      it(`of ${width} px keeps the words of “${title}” whole`, async () => {
        const element = await meetingAt(width, await feedWhere({ title }));
        await expect(brokenWords(deep(element, '[part=title]'))).to.deep.equal([]);
      });
    }
  }

  for (const [what, word] of [
    ['long Danish words', 'Speciallægepraksisplanlægningsstabiliseringsperioden og digitaliseringsparathed'],
    ['a word without an end', 'a'.repeat(110)],
  ] as const) {
    it(`of 320 px scrolls nothing sideways, with ${what}`, async () => {
      const agenda = ['talk', 'round'].map((kind) => ({
        id: kind,
        kind,
        title: word,
        minutes: 30,
        abstract: word,
        speakers: [{ name: word, organisation: word, source: 'member' }],
      }));
      const element = await meetingAt(
        320,
        await feedWhere({
          title: word,
          theme: word,
          purpose: word,
          statusNote: word,
          place: { name: word, room: word, mapUrl: 'https://map.example.org/', directions: word },
          host: { role: 'vært', organisation: word },
          facilitator: { name: word, role: word, email: `${'f'.repeat(60)}@${'e'.repeat(60)}.example.org` },
          prepare: { questions: [word], bring: word },
          materials: [{ title: word, url: 'https://www.example.org/a', visibility: 'open' }],
          agenda: [...agenda, { id: 'closed', kind: 'sparring', minutes: 30, visibility: 'closed' }],
        }),
      );
      expect(shownText(element)).to.contain(word);
      const page = document.documentElement;
      await expect(page.scrollWidth, 'the page').to.equal(page.clientWidth);
      const { right } = element.getBoundingClientRect();
      const outside = deepAll(element, '*').filter((one) => {
        const box = one.getBoundingClientRect();
        // What is for screen readers alone is a pixel, and placed elsewhere.
        return box.width > 1 && box.right > right + 0.5;
      });
      await expect(outside.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
    });
  }

  it('of 320 px scrolls nothing sideways in a wide window either: the container counts', async () => {
    await setViewport({ width: 1200, height: 700 });
    const element = await meetingOf(await feedWhere({ title: titles[0]! }));
    element.style.inlineSize = '320px';
    expect(element.scrollWidth).to.be.at.most(320);
    await expect(brokenWords(deep(element, '[part=title]'))).to.deep.equal([]);
    const narrow = parseFloat(getComputedStyle(deep(element, '[part=title]')).fontSize);
    element.style.inlineSize = '';
    expect(parseFloat(getComputedStyle(deep(element, '[part=title]')).fontSize)).to.be.above(narrow);
  });
});
