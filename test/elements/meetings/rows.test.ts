// A row stays what it is for as long as its meeting is listed, whatever else changes around it.
import { expect, waitUntil } from '@open-wc/testing';
import { deepAll, feedWith, shownText } from '../../support/elements.js';
import { links, listOf, manyMeetings, titles } from './support.js';

const rows = (list: Element) => deepAll(list, '[part=row]');
const indexesIn = (before: readonly Element[], after: readonly Element[]) =>
  after.map((row) => before.indexOf(row));

describe('A row of <network-meetings>', () => {
  it('stays the same element when others come and go around it', async () => {
    const all = manyMeetings(6);
    const meetings = all['meetings'] as object[];
    const list = await listOf({ feed: { ...all, meetings: meetings.slice(1, 5) } });
    const before = rows(list);
    list.feed = { ...all, meetings: [0, 1, 3, 5].map((at) => meetings[at]) };
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Meeting 1', 'Meeting 2', 'Meeting 4', 'Meeting 6']);
    await expect(indexesIn(before, rows(list))).to.deep.equal([-1, 0, 2, -1]);
  });

  it('stays while a reader types, of a long list too, and those that are found again follow', async () => {
    const list = await listOf({ feed: manyMeetings(120) });
    await waitUntil(() => rows(list).length === 120, 'all are shown');
    const before = rows(list);
    list.search = 'Meeting 11';
    await list.updateComplete;
    const found = [11, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119];
    await expect(indexesIn(before, rows(list))).to.deep.equal(found.map((number) => number - 1));
    list.search = undefined;
    await waitUntil(() => rows(list).length === 120, 'all are shown again');
    await expect(titles(list)).to.deep.equal(before.map((_, at) => `Meeting ${String(at + 1)}`));
    await expect(rows(list)[114]).to.equal(before[114]);
  });

  it('goes where its meeting is moved, and the others stay', async () => {
    const at = (day: string) => ({ start: `${day}T09:00`, end: `${day}T12:00` });
    const feed = (first: string) =>
      feedWith(
        { title: 'One', ...at(first) },
        { title: 'Two', ...at('2027-03-02') },
        { title: 'Three', ...at('2027-03-03') },
      );
    const list = await listOf({ feed: feed('2027-03-01') });
    const before = rows(list);
    list.feed = feed('2027-03-09');
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Two', 'Three', 'One']);
    await expect(indexesIn(before, rows(list))).to.deep.equal([1, 2, 0]);
    await expect(shownText(rows(list)[2]!)).to.contain('Tuesday 9 March 2027');
  });

  it('keeps focus when its meeting is renamed, and when it is cancelled', async () => {
    const feed = (change: object) => {
      const all = manyMeetings(3);
      Object.assign((all['meetings'] as object[])[1]!, change);
      return all;
    };
    const list = await listOf({ feed: feed({}) });
    links(list)[1]!.focus();
    for (const change of [{ title: 'Renamed' }, { status: 'cancelled', statusNote: 'Too few.' }]) {
      list.feed = feed(change);
      await list.updateComplete;
      await expect(list.shadowRoot?.activeElement?.getAttribute('data-meeting')).to.equal('m2');
    }
    await expect(rows(list)[1]!.className.trim()).to.equal('row off');
    await expect(shownText(rows(list)[1]!)).to.contain('Cancelled. Too few.');
    await expect(links(list)[1]!.textContent).to.equal('Meeting 2');
  });

  it('says of a meeting what the feed says of it, and no more than the row beside it has', async () => {
    const list = await listOf({
      feed: feedWith(
        { title: 'With a place', place: { name: 'Library', city: 'Aarhus' } },
        { title: 'Without', end: '2027-03-11T13:00' },
        { title: '\u2063mark {{x}} <b>', place: { name: '<i>x</i>' }, end: '2027-03-11T14:00' },
      ),
    });
    const text = rows(list).map(shownText);
    await expect(text[0]).to.contain('Library, Aarhus');
    await expect(text[1]).not.to.contain('Aarhus');
    await expect(text[2]).to.contain('\u2063mark {{x}} <b>').and.contain('<i>x</i>');
    await expect(deepAll(list, 'b, i')).to.have.length(0);
  });

  it('speaks the language that the page changes to', async () => {
    const list = await listOf({ feed: manyMeetings(2) });
    const before = rows(list);
    list.parentElement!.lang = 'da';
    await new Promise((done) => setTimeout(done));
    await list.updateComplete;
    await expect(shownText(rows(list)[0]!)).to.contain('mandag den 1. marts 2027');
    await expect(rows(list)).to.have.length(before.length);
  });
});
