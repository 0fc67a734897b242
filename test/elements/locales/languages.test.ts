// The words of the elements: every language has all of them, and a page in one language shows no other.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ChangedField } from '@network-meetings/core';
import type { Language } from '@network-meetings/elements';
import '@network-meetings/elements/define/all.js';
import '@network-meetings/elements/define/locale-de.js';
import '@network-meetings/elements/define/locale-nb.js';
import '@network-meetings/elements/define/locale-sv.js';
import { accessible, deep, deepAll, exampleFeed, NOW } from '../../support/elements.js';
import { foreign, languages, paths, sentences, spoken, vocabulary } from './support.js';

type All = Required<Language>;
const [danish, ...others] = languages as [All, ...All[]];
const own = ({ words, signup, round, catalogue, group, wheel, changes }: All) => ({
  changes,
  wheel: { ...wheel, holidayNames: Object.keys(wheel.holidayNames).join() },
  catalogue,
  // Some sentences are others for nothing or for one.
  group,
  words: { ...words, domain: '' },
  signup: { ...signup, faults: '' },
  // A length has no words where it is nothing.
  round: { ...round, turn: round.turn(2, 30) },
});
/** Marks that show up in a sentence that says what it is given. */
const MARKS = ['⟦1⟧', '⟦2⟧'];
const marksIn = (text: string) => MARKS.filter((mark) => text.includes(mark));

for (const language of others) {
  describe(`The words in ${language.words.language}`, () => {
    it('are those of Danish, no more and no fewer, and say what they are given', () => {
      expect(paths(own(language)).sort()).to.deep.equal(paths(own(danish)).sort());
      const said = sentences(own(language), MARKS);
      for (const [path, text] of sentences(own(danish), MARKS)) {
        expect(marksIn(said.get(path)!), path).to.deep.equal(marksIn(text));
      }
    });

    it('are one language throughout', () => {
      const { words, signup, round, catalogue, group, wheel, changes } = language;
      const parts = [words.domain, signup, signup.faults, round, catalogue, group, wheel, changes];
      for (const { language: tag } of parts) expect(tag).to.equal(words.language);
    });

    it('leave no hole and nothing empty', () => {
      for (const [path, text] of sentences(own(language), ['7', '3', '5'])) {
        if (/\.(domain|faults)$/.test(path)) continue;
        expect(text.trim(), path).not.to.equal('');
        expect(text, path).not.to.match(/undefined|null|NaN|\[object|\$\{| {2}| [.,;:]/);
      }
    });
  });
}

/** The whole family as it stands in one page: every view, and what is empty, missing or failed. */
async function family(language: string): Promise<HTMLElement> {
  // No reader's language, so that all of its own text says which it is in.
  const feed = { ...((await exampleFeed()) as { meetings: { id: string }[] }), language: 'is' };
  const meeting = 'digital-east-2027-1';
  const changes = Object.values(ChangedField).map((field) => ({ field }));
  const log = [{ revision: 1, at: '2026-11-18T12:00:00Z', changes }];
  const changed = {
    ...feed,
    meetings: feed.meetings.map((one) => (one.id === meeting ? { ...one, changes: log } : one)),
  };
  const around = await fixture<HTMLElement>(html`
    <div lang=${language}>
      <network-meetings .feed=${feed} .now=${NOW} filters="search group theme place length mode period">
      </network-meetings>
      <network-meetings .feed=${feed} .now=${NOW} past></network-meetings>
      <network-meetings .feed=${feed} .now=${NOW} view="month"></network-meetings>
      <network-meetings .feed=${feed} .now=${NOW} view="year"></network-meetings>
      <network-meetings .feed=${{ format: 'none' }} .now=${NOW}></network-meetings>
      <network-groups .feed=${feed} .now=${NOW}></network-groups>
      <network-groups .feed=${feed} .now=${NOW} filters></network-groups>
      <network-group .feed=${feed} .now=${NOW} group="digital-east"></network-group>
      <network-groups .feed=${{ ...feed, groups: [], meetings: [] }} .now=${NOW}></network-groups>
      <network-meeting .feed=${changed} .now=${NOW} meeting=${meeting}></network-meeting>
      <network-meeting .feed=${feed} .now=${NOW} meeting="none"></network-meeting>
      <network-round .feed=${feed} .now=${NOW} meeting=${meeting} .participants=${['7', '8']}></network-round>
      <network-round class="on" .now=${NOW} .participants=${['7', '8']}></network-round>
      <network-round class="after" .now=${NOW} .participants=${['7', '8']}></network-round>
      <network-year .feed=${feed} .now=${NOW} group="digital-east"></network-year>
      <network-calendar-links .feed=${feed} meeting=${meeting}></network-calendar-links>
    </div>
  `);
  const shows = (selector: string) =>
    waitUntil(() => deepAll(around, selector).length > 0, `${selector} is shown`, { timeout: 8000 });
  for (const part of [
    'form',
    'grid',
    'year',
    'agenda',
    'facts',
    'error',
    'not-found',
    'plan',
    'wheel',
    'changes',
  ]) {
    await shows(`[part~=${part}]`);
  }
  for (const round of around.querySelectorAll('network-round[class]')) deep(round, '#start').click();
  await shows('#end');
  deep(around.querySelector('network-round.after')!, '#end').click();
  await shows('#ended');
  // What still fades in is no text that axe could read.
  await waitUntil(() => deepAll(around, '[part~=loading]').length === 0, 'all has loaded', { timeout: 8000 });
  return around;
}

describe('A page with the whole family', () => {
  for (const language of languages) {
    const tag = language.words.language;
    it(`in ${tag} says nothing in another language, and is accessible`, async () => {
      const element = await family(tag);
      const texts = spoken(element, tag);
      expect(texts.length).to.be.greaterThan(100);
      // The sentence about personal data names the association.
      expect(foreign(texts, vocabulary(language))).to.deep.equal(['eksempelforeningen']);
      await accessible(element);
      // Axe looks at a whole page of elements.
    }).timeout(60_000);
  }

  it('would be found out if it did', async () => {
    const texts = spoken(await family('da'), 'da');
    for (const language of others) expect(foreign(texts, vocabulary(language))).to.include('tilmeldingen');
  });
});
