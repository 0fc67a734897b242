import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { NetworkMeetings } from '../../../packages/elements/src/index.js';
import { deep, deepAll, exampleFeed, feedWith, NOW, shownText } from '../../support/elements.js';
import { links, listOf, manyMeetings, shows, titles } from './support.js';

const at = (day: string, from = '09:00', to = '12:00') => ({ start: `${day}T${from}`, end: `${day}T${to}` });

describe('<network-meetings> lists', () => {
  it('the coming meetings in order of time, those under way among them', async () => {
    const feed = feedWith(
      { title: 'Late', ...at('2027-06-01') },
      { title: 'Early', ...at('2027-02-01') },
      // 00:00Z is one o'clock in Copenhagen.
      { title: 'Under way', ...at('2027-01-05', '00:30', '01:30') },
      { title: 'Just over', ...at('2027-01-04', '22:00', '23:59') },
    );
    await expect(titles(await listOf({ feed }))).to.deep.equal(['Under way', 'Early', 'Late']);
  });

  it('past meetings, the latest first', async () => {
    const feed = feedWith(
      { title: 'Older', ...at('2026-03-01') },
      { title: 'Newer', ...at('2026-10-01') },
      { title: 'Coming', ...at('2027-10-01') },
    );
    const list = await listOf({ feed, past: true });
    await expect(titles(list)).to.deep.equal(['Newer', 'Older']);
    await expect(deep(list, '[part=list]').getAttribute('aria-label')).to.equal('Past meetings');
    list.past = false;
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Coming']);
    await expect(deep(list, '[part=list]').getAttribute('aria-label')).to.equal('Coming meetings');
  });

  it('the meetings of one group, and a joint meeting under each of its groups', async () => {
    const groups = [
      { id: 'east', name: 'East' },
      { id: 'west', name: 'West' },
    ];
    const feed = {
      ...feedWith(
        { title: 'Of east', groups: ['east'], ...at('2027-02-01') },
        { title: 'Of west', groups: ['west'], ...at('2027-02-02') },
        { title: 'Of both', groups: ['east', 'west'], ...at('2027-02-03') },
      ),
      groups,
    };
    const list = await listOf({ feed });
    await expect(titles(list)).to.deep.equal(['Of east', 'Of west', 'Of both']);
    const joint = deepAll(list, '[part=row]').at(-1)!;
    await expect(shownText(joint)).to.contain('East · West').and.contain('Joint meeting');
    list.group = 'west';
    await list.updateComplete;
    await expect(titles(list)).to.deep.equal(['Of west', 'Of both']);
    await expect(
      deepAll(list, '[part=groups]'),
      'in the list of a group its name only repeats itself',
    ).to.have.length(0);
    list.group = 'nobody';
    await list.updateComplete;
    await expect(shownText(list)).to.equal('There are no coming meetings in the programme.');
  });

  it('at most as many as `limit` says', async () => {
    const list = await listOf({ feed: manyMeetings(5), limit: 2 });
    await expect(titles(list)).to.deep.equal(['Meeting 1', 'Meeting 2']);
    list.limit = 4;
    await list.updateComplete;
    await expect(titles(list)).to.have.length(4);
    list.limit = undefined;
    await list.updateComplete;
    await expect(titles(list)).to.have.length(5);
  });

  it('forty rows at once, and of a hundred a screen and then all', async () => {
    const few = await listOf({ feed: manyMeetings(40) });
    await expect(titles(few)).to.have.length(40);
    // By itself, for whom nobody waits for a frame: on a busy machine the rest would be there by then.
    const list = await fixture<NetworkMeetings>(
      html`<network-meetings .feed=${manyMeetings(100)} .now=${NOW}></network-meetings>`,
    );
    await expect(titles(list)).to.have.lengthOf.within(10, 99);
    await expect(list.getBoundingClientRect().height).to.be.greaterThan(window.innerHeight);
    await waitUntil(() => links(list).length === 100, 'the rest follows');
    await expect(titles(list).at(-1)).to.equal('Meeting 100');
    list.limit = 40;
    await waitUntil(() => links(list).length === 40, 'the limit holds');
    await expect(titles(list).at(-1)).to.equal('Meeting 40');
  });

  it('settings that stand as attributes', async () => {
    const feed = { ...manyMeetings(3) };
    const list = await fixture<HTMLElement>(
      html`<network-meetings
        group="g"
        limit="2"
        heading-level="5"
        .feed=${feed}
        .now=${NOW}
      ></network-meetings>`,
    );
    await expect(titles(list)).to.deep.equal(['Meeting 1', 'Meeting 2']);
    await expect(deepAll(list, 'h5')).to.have.length(2);
    await expect(deepAll(list, 'h3')).to.have.length(0);
  });

  it('no meeting as a sentence', async () => {
    await expect(shownText(await listOf({ feed: feedWith() }))).to.equal(
      'There are no coming meetings in the programme.',
    );
    await expect(shownText(await listOf({ feed: feedWith(), past: true, lang: 'da' }))).to.equal(
      'Der er ingen tidligere møder i programmet.',
    );
  });

  it('each meeting with day, place, length, status and signup in words', async () => {
    const list = await listOf({ feed: await exampleFeed() });
    const [moved, cancelled] = deepAll(list, '[part=row]').map(shownText);
    await expect(moved)
      .to.contain('Offentlig digitalisering øst')
      .and.contain('Identitet og adgang')
      .and.contain('Thursday 11 March 2027, 9:00–16:00')
      .and.contain('Eksempelbiblioteket, København K')
      .and.contain('Full-day meeting')
      .and.contain('Moved from Thursday 4 March 2027, at 9:00. Oplægsholderen kan først ugen efter.')
      .and.contain('Signup is open until Tuesday 9 March 2027, at 12:00.');
    await expect(cancelled)
      .to.contain('Thursday 16 September 2027, 13:00–16:30')
      .and.contain('Cancelled')
      .and.contain('Half-day meeting')
      .and.contain('In person and online')
      .and.contain('Joint meeting')
      .and.not.contain('igned up');
    await expect(deep(list, 'time').getAttribute('datetime')).to.equal('2027-03-11T09:00');
  });

  it('the same in Danish', async () => {
    const list = await listOf({ feed: await exampleFeed(), lang: 'da' });
    const [moved, cancelled] = deepAll(list, '[part=row]').map(shownText);
    await expect(moved)
      .to.contain('torsdag den 11. marts 2027 kl. 9.00–16.00')
      .and.contain('Heldagsmøde')
      .and.contain('Flyttet fra torsdag den 4. marts 2027 kl. 9.00.');
    await expect(cancelled).to.contain('Aflyst').and.contain('Fællesmøde');
  });

  it('a row of a meeting of its own feed as a link to it', async () => {
    const list = await listOf({ feed: manyMeetings(1) });
    await expect(links(list)[0]!.href).to.equal(`${location.href.split('#')[0]}#meeting=m1`);
    await shows(list, '[part~=row]');
  });
});
