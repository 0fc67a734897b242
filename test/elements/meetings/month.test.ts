import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { NetworkMeetings } from '../../../packages/elements/src/index.js';
import '../../../packages/elements/src/define/network-meetings.js';
import {
  accessible,
  deep,
  deepAll,
  feedWith,
  focused,
  forgetHash,
  NOW,
  shownText,
} from '../../support/elements.js';
import { pressKey } from '../../support/keys.js';

const at = (day: string) => ({ start: `${day}T09:00`, end: `${day}T12:00` });
const feed = () =>
  feedWith(
    { title: 'First', ...at('2027-03-11') },
    { title: 'Second', ...at('2027-03-11'), status: 'cancelled' },
    { title: 'Alone', ...at('2027-03-18') },
    { title: 'Summer', ...at('2027-06-10') },
  );

async function shown(
  view: 'month' | 'year',
  options: Readonly<Record<string, string>> = {},
): Promise<NetworkMeetings> {
  const around = await fixture<HTMLElement>(
    html`<div lang="en" dir=${options['dir'] ?? 'ltr'} style="inline-size: ${options['size'] ?? '60em'}">
      <network-meetings
        view=${view}
        .feed=${feed()}
        .now=${NOW}
        .month=${options['month']}
      ></network-meetings>
      <a id="after" href="#after">After</a>
    </div>`,
  );
  const list = around.querySelector('network-meetings')!;
  await waitUntil(() => deepAll(list, '[part=toolbar]').length > 0, 'the view is there', { timeout: 10_000 });
  return list;
}

const title = (list: Element) => shownText(deep(list, '[part=toolbar-title]'));
const focusedDay = () => (focused() as HTMLElement | null)?.dataset['date'];
const press = async (list: NetworkMeetings, ...keys: string[]) => {
  for (const key of keys) {
    const before = focused();
    const day = focusedDay();
    // In a month that is turned to, another day may stand in the same place.
    await pressKey(key, () => focused() === before && focusedDay() === day);
    await list.updateComplete;
  }
};

describe('<network-meetings view="month">', () => {
  afterEach(forgetHash);

  it('shows the month of the next meeting as a grid', async () => {
    const list = await shown('month');
    await expect(title(list)).to.equal('March 2027');
    await expect(deepAll(list, '[role=gridcell]')).to.have.length(35);
    const day = deep(list, '[data-date="2027-03-11"]');
    await expect(shownText(day.querySelector('.unseen')!)).to.equal('Thursday 11 March 2027, 2 meetings');
    await expect(shownText(day)).to.contain('9:00 First').and.contain('Cancelled');
    await accessible(list.parentElement!);
  });

  it('goes to other months by its buttons, says which, and keeps focus', async () => {
    const list = await shown('month');
    const next = deep(list, '[aria-label="Next month"]');
    next.focus();
    next.click();
    await list.updateComplete;
    await expect(title(list)).to.equal('April 2027');
    await expect(list.getAttribute('month')).to.equal('2027-04');
    await expect(focused()).to.equal(deep(list, '[aria-label="Next month"]'));
    const status = document.querySelector('[data-network-status]')!;
    await waitUntil(() => status.textContent === 'April 2027', 'the month is said');
    await expect(shownText(deep(list, '[part=empty]'))).to.equal(
      'There are no meetings in April 2027. Go to June 2027',
    );
    await accessible(list.parentElement!);
    deep(list, '[part=empty] button').click();
    await list.updateComplete;
    await expect(title(list)).to.equal('June 2027');
    await expect(focusedDay()).to.equal('2027-06-10');
  });

  it('is walked by the keyboard of a date grid, over the months', async () => {
    const list = await shown('month');
    deep(list, 'td[tabindex="0"]').focus();
    await expect(focusedDay(), 'it begins at the first day with a meeting').to.equal('2027-03-11');
    await press(list, 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp');
    await expect(focusedDay()).to.equal('2027-03-11');
    await press(list, 'Home');
    await expect(focusedDay()).to.equal('2027-03-08');
    await press(list, 'ArrowLeft', 'Home', 'End');
    await expect(focusedDay()).to.equal('2027-03-07');
    await press(list, 'ArrowUp');
    await expect(focusedDay()).to.equal('2027-02-28');
    await expect(title(list)).to.equal('February 2027');
    await press(list, 'PageDown', 'PageDown');
    await expect(focusedDay()).to.equal('2027-04-28');
    await press(list, 'PageUp');
    await expect(title(list)).to.equal('March 2027');
    await expect(deepAll(list, 'td[tabindex="0"]'), 'the grid is one stop').to.have.length(1);
  });

  it('opens the one meeting of a day by Enter', async () => {
    const list = await shown('month');
    deep(list, 'td[tabindex="0"]').focus();
    await press(list, 'ArrowDown', 'Enter');
    await waitUntil(() => location.hash === '#meeting=m3', 'the meeting opens');
    await waitUntil(() => focused()?.id === 'title', 'its heading has focus');
    history.back();
    await waitUntil(
      () => (focused() as HTMLElement | null)?.dataset['meeting'] === 'm3',
      'focus comes back to its link',
    );
  });

  it('lets one choose among the meetings of a day, and leave it again', async () => {
    const list = await shown('month');
    deep(list, 'td[tabindex="0"]').focus();
    await press(list, 'Enter');
    await expect(focused()?.textContent?.trim()).to.equal('First');
    await press(list, 'ArrowDown');
    await expect(focused()?.textContent?.trim()).to.equal('Second');
    await press(list, 'ArrowDown');
    await expect(focused()?.textContent?.trim()).to.equal('First');
    await press(list, 'Escape');
    await expect(focusedDay()).to.equal('2027-03-11');
    await press(list, 'Tab');
    await expect(focused()?.id, 'Tab leaves the grid').to.equal('after');
  });

  it('has a list below the grid where that is too narrow for words', async () => {
    const list = await shown('month', { size: '320px' });
    await expect(deep(list, '.entries').checkVisibility()).to.equal(false);
    await expect(deepAll(list, '.of-month [part=row]').map(shownText)[2]).to.contain('Alone');
    await expect(deep(list, '.base').scrollWidth).to.be.at.most(320);
    deep(list, 'td[tabindex="0"]').focus();
    await press(list, 'Enter');
    await expect(focused()?.textContent?.trim(), 'Enter leads to the line of the day').to.equal('First');
    await accessible(list.parentElement!);
  });

  it('runs from right to left where the page does', async () => {
    const list = await shown('month', { dir: 'rtl' });
    deep(list, 'td[tabindex="0"]').focus();
    await press(list, 'ArrowLeft');
    await expect(focusedDay()).to.equal('2027-03-12');
    await press(list, 'ArrowRight', 'ArrowRight');
    await expect(focusedDay()).to.equal('2027-03-10');
  });

  it('shows the month that the page names, and none that is no month', async () => {
    await expect(title(await shown('month', { month: '2026-12' }))).to.equal('December 2026');
    await expect(title(await shown('month', { month: '2027-13' }))).to.equal('March 2027');
  });
});

describe('<network-meetings view="year">', () => {
  it('shows twelve months with their meetings', async () => {
    const list = await shown('year');
    await expect(title(list)).to.equal('2027');
    const months = deepAll(list, '[part=month]').map(shownText);
    await expect(months).to.have.length(12);
    await expect(months[2]).to.equal('March 2027 Thu 11 First Thu 11 Second Cancelled Thu 18 Alone');
    await accessible(list.parentElement!);
  });

  it('goes to other years by its buttons, says which, and keeps focus', async () => {
    const list = await shown('year');
    const previous = deep(list, '[aria-label="Previous year"]');
    previous.focus();
    await pressKey('Enter', () => title(list));
    await expect(title(list)).to.equal('2026');
    await expect(focused()).to.equal(previous);
    const status = document.querySelector('[data-network-status]')!;
    await waitUntil(() => status.textContent === '2026', 'the year is said');
    await pressKey('Tab', focused);
    await pressKey('Enter', () => title(list));
    await expect(title(list), 'and back').to.equal('2027');
    await pressKey('Tab', focused);
    await expect(focused()?.textContent?.trim(), 'then come the meetings').to.equal('First');
  });

  it('fits a phone', async () => {
    const list = await shown('year', { size: '320px' });
    await expect(deep(list, '.base').scrollWidth).to.be.at.most(320);
    await accessible(list.parentElement!);
  });
});
