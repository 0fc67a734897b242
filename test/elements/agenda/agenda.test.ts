// <network-agenda> as a tag of its own; what it says of an agenda stands in test/elements/meeting/agenda.test.ts.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NetworkAgenda } from '@network-meetings/elements';
import '@network-meetings/elements/define/network-agenda.js';
import { accessible, deep, deepAll, exampleFeed, feedWith, NOW, shownText } from '../../support/elements.js';

const agenda = [
  { id: 'welcome', kind: 'welcome', minutes: 15 },
  { id: 'talk', kind: 'talk', title: 'A talk', minutes: 60 },
];
const at = (time: string) => Date.parse(`2027-03-11T${time}:00+01:00`);

async function agendaOf(feed: object, now: number | undefined, id = 'm1'): Promise<NetworkAgenda> {
  return fixture<NetworkAgenda>(
    html`<network-agenda lang="en" meeting=${id} .feed=${feed} .now=${now}></network-agenda>`,
  );
}

describe('<network-agenda>', () => {
  it('says how long each item lasts, and draws it beside the longest', async () => {
    const element = await agendaOf(feedWith({ agenda }), NOW);
    expect(deepAll(element, '[part=duration]').map(shownText)).to.deep.equal(['15 min', '1 h']);
    expect(deepAll(element, '.bar-fill').map((bar) => bar.getAttribute('width'))).to.deep.equal([
      '25',
      '100',
    ]);
    await expect(deepAll(element, '[aria-current]')).to.have.length(0);
    await accessible(element);
  });

  it('calls its kinds what the association calls them', async () => {
    const own = {
      ...feedWith({ agenda: [{ id: 'walk', kind: 'walk', minutes: 30 }] }),
      association: {
        id: 'a',
        name: 'A',
        url: 'https://www.example.org/',
        agendaKinds: [{ id: 'walk', label: 'Gåtur', time: 'free' }],
      },
    };
    const element = await agendaOf(own, NOW);
    await expect(shownText(deep(element, '[part=agenda]')))
      .to.contain('Gåtur')
      .and.not.contain('walk');
  });

  it('marks the item that is on, as the time goes on', async () => {
    const element = await agendaOf(feedWith({ agenda }), at('09:05'));
    const current = () => deepAll(element, '[aria-current=time]').map(shownText);
    await expect(current()).to.have.length(1);
    await expect(current()[0]).to.contain('Welcome').and.contain('Now');
    await accessible(element);
    element.now = at('09:15');
    await element.updateComplete;
    await expect(current()[0]).to.contain('A talk');
    element.now = at('10:15');
    await element.updateComplete;
    await expect(current()).to.deep.equal([]);
  });

  it('wakes by itself when the next item begins, and not after it has left the page', async () => {
    const real = { now: Date.now, set: globalThis.setTimeout, clear: globalThis.clearTimeout };
    const waits: { at: number; run: () => void }[] = [];
    let now = at('09:05');
    Date.now = () => now;
    globalThis.setTimeout = ((run: () => void, wait: number) => {
      if (wait < 60_000) return real.set.call(globalThis, run, wait);
      return waits.push({ at: now + wait, run }) + 1_000_000;
    }) as typeof setTimeout;
    const cleared: unknown[] = [];
    globalThis.clearTimeout = ((id: number) => {
      cleared.push(id);
      real.clear.call(globalThis, id);
    }) as typeof clearTimeout;
    try {
      const element = await agendaOf(feedWith({ agenda }), undefined);
      await expect(waits.at(-1)?.at).to.equal(at('09:15'));
      now = at('09:15');
      waits.at(-1)!.run();
      await element.updateComplete;
      await expect(shownText(deep(element, '[aria-current=time]'))).to.contain('A talk');
      const last = waits.length + 1_000_000;
      element.remove();
      await expect(cleared).to.include(last);
    } finally {
      Date.now = real.now;
      globalThis.setTimeout = real.set;
      globalThis.clearTimeout = real.clear;
    }
  });

  it('has nothing to operate, so that the keyboard passes it by', async () => {
    const around = await fixture<HTMLElement>(html`
      <div>
        <button id="before">Before</button>
        <network-agenda
          lang="da"
          meeting="digital-east-2027-1"
          .feed=${await exampleFeed()}
          .now=${NOW}
        ></network-agenda>
        <button id="after">After</button>
      </div>
    `);
    around.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({ press: 'Tab' });
    await expect(document.activeElement?.id).to.equal('after');
  });

  it('says when there is no such meeting', async () => {
    const element = await agendaOf(feedWith({ agenda }), NOW, 'nobody');
    await expect(shownText(element)).to.contain('not in the programme');
    await accessible(element);
  });
});
