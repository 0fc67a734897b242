import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pressKey } from '../../support/keys.js';
import type { NetworkCalendarLinks } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-calendar-links.js';
import { accessible, deep, deepAll, feedWith, focused, NOW, shownText } from '../../support/elements.js';

async function linksOf(options: {
  meeting?: string;
  group?: string;
  calendarUrl?: string;
  fields?: object;
  now?: number;
}): Promise<NetworkCalendarLinks> {
  const { meeting, group, calendarUrl, fields = {}, now = NOW } = options;
  return fixture<NetworkCalendarLinks>(
    html`<network-calendar-links
      lang="en"
      .meeting=${meeting}
      .group=${group}
      .calendarUrl=${calendarUrl}
      .feed=${feedWith({ ...fields })}
      .now=${now}
      ><a id="fallback" href="/kalender">Calendar</a></network-calendar-links
    >`,
  );
}
const open = async (element: Element) => {
  deep<HTMLDetailsElement>(element, 'details').open = true;
  await waitUntil(() => deepAll(element, '[part=calendar]').length > 0, 'the links come', {
    timeout: 10_000,
  });
};
const names = (element: Element) => deepAll(element, '[part=calendar]').map(shownText);
const hrefs = (element: Element) =>
  deepAll<HTMLAnchorElement>(element, 'a[part=calendar]').map(({ href }) => href);

describe('<network-calendar-links>', () => {
  it('adds a meeting to the calendars that people use', async () => {
    const element = await linksOf({ meeting: 'm1' });
    await expect(shownText(element)).to.equal('Add to calendar');
    await accessible(element);
    await open(element);
    await expect(names(element)).to.deep.equal([
      'Google Calendar (opens in a new tab)',
      'Outlook.com (opens in a new tab)',
      'Outlook at work (opens in a new tab)',
      'Yahoo Calendar (opens in a new tab)',
      'Calendar file (.ics)',
    ]);
    await expect(new URL(hrefs(element)[0]!).searchParams.get('dates')).to.equal(
      '20270311T090000/20270311T120000',
    );
    for (const link of deepAll<HTMLAnchorElement>(element, 'a[target]'))
      expect(link.rel).to.contain('noopener');
    await accessible(element);
  });

  it('makes the file in the page where no address has it', async () => {
    const element = await linksOf({ meeting: 'm1' });
    await open(element);
    const saved: { name: string; blob: Promise<string> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: fetch(this.href).then((answer) => answer.text()) });
    };
    try {
      deep(element, 'button[part=calendar]').click();
      await waitUntil(() => saved.length === 1, 'the file is there', { timeout: 10_000 });
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    await expect(saved[0]!.name).to.equal('m1.ics');
    await expect(await saved[0]!.blob)
      .to.contain('BEGIN:VEVENT')
      .and.contain('UID:m1@a');
  });

  it('leads to the address of the file where there is one, and never to an unsafe one', async () => {
    const element = await linksOf({
      meeting: 'm1',
      calendarUrl: 'https://www.example.org/kalender/{id}.ics',
    });
    await open(element);
    await expect(hrefs(element).slice(-2)).to.deep.equal([
      'webcal://www.example.org/kalender/m1.ics',
      'https://www.example.org/kalender/m1.ics',
    ]);
    const unsafe = await linksOf({ meeting: 'm1', calendarUrl: 'javascript:alert(1)//{id}' });
    await open(unsafe);
    await expect(hrefs(unsafe).filter((href) => !href.startsWith('https:'))).to.deep.equal([]);
  });

  it('subscribes to a calendar when no meeting is named', async () => {
    const element = await linksOf({ calendarUrl: 'https://www.example.org/g.ics', group: 'g' });
    await expect(shownText(element)).to.equal('Subscribe to the calendar');
    await open(element);
    await expect(hrefs(element)).to.include('webcal://www.example.org/g.ics');
    await expect(hrefs(element).some((href) => href.includes('name=G'))).to.equal(true);
    await accessible(element);
  });

  it('offers nothing for a meeting that is off or over, and the fallback where there is nothing to link to', async () => {
    const off = await linksOf({ meeting: 'm1', fields: { status: 'cancelled' } });
    const over = await linksOf({ meeting: 'm1', now: Date.parse('2027-03-12T00:00Z') });
    for (const element of [off, over]) await expect(deepAll(element, 'details')).to.have.length(0);
    await expect(shownText(await linksOf({}))).to.equal('Calendar');
    await expect(shownText(await linksOf({ meeting: 'nobody' }))).to.equal('Calendar');
  });

  it('is opened, walked and closed by the keyboard', async () => {
    const element = await linksOf({ meeting: 'm1' });
    const details = deep<HTMLDetailsElement>(element, 'details');
    await pressKey('Tab', focused);
    await expect(focused()?.localName).to.equal('summary');
    await pressKey('Enter', () => details.open);
    await waitUntil(() => deepAll(element, '[part=calendar]').length > 0, 'the links come', {
      timeout: 10_000,
    });
    await pressKey('Tab', focused);
    await expect(shownText(focused()!)).to.contain('Google Calendar');
    for (const target of deepAll(element, '[part=calendar], summary')) {
      await expect(target.getBoundingClientRect().height).to.be.at.least(24);
    }
    await sendKeys({ down: 'Shift' });
    await pressKey('Tab', focused);
    await sendKeys({ up: 'Shift' });
    await pressKey(' ', () => details.open);
    await expect(details.open).to.equal(false);
  });
});
