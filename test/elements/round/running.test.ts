// <network-round> while it runs: whose turn it is, the clock, and what may happen.
import { expect, waitUntil } from '@open-wc/testing';
import { accessible, deep, exampleFeed, shownText } from '../../support/elements.js';
import { MINUTE, openRound, runningRound, SECOND } from './support.js';

/** What the screen reader was told last. */
const said = () => document.querySelector('[data-network-status]')?.textContent ?? '';
const hears = (text: string) => waitUntil(() => said() === text, `hears: ${text}`);

describe('A running round', () => {
  it('shows whose turn it is, what is left, and who comes next', async () => {
    const round = await runningRound();
    expect(round.speaker()).to.equal('Karen');
    expect(round.clock()).to.equal('2:00 left');
    expect(round.text('[part=following]')).to.equal('Then: Ole · Mette');
    expect(round.text('[part=count]')).to.equal('1 of 3');
    expect(round.active(), 'one key from the next').to.equal('next');
    await round.pass(29 * SECOND);
    expect(round.clock()).to.equal('1:31 left');
    await accessible(round.element);
  });

  it('passes the floor on, asks who was skipped at the end, and then is over', async () => {
    const round = await runningRound();
    await round.pass(65 * SECOND);
    await round.press('next');
    expect(round.people()).to.deep.equal(['Karen: spoke for 1:05', 'Ole: has the floor', 'Mette: waiting']);
    await round.press('skip');
    expect(round.speaker()).to.equal('Mette');
    expect(round.people()[1]).to.equal('Ole: skipped, asked again at the end');
    expect(round.text('[part=following]')).to.equal('Then: Ole');
    await round.press('next');
    expect(round.text('[part=following]')).to.equal('The last of the round');
    expect(round.text('#next')).to.equal('Finish the round');
    await round.press('next');
    expect(round.text('#ended')).to.equal('The round is over');
    expect(round.active()).to.equal('ended');
    expect(round.element.spokenOrder).to.deep.equal(['p1']);
  });

  it('comes back to who has spoken, and goes back when "next" came too soon', async () => {
    const round = await runningRound();
    await round.pass(10 * SECOND);
    await round.press('next');
    await round.press('back');
    expect(round.speaker()).to.equal('Karen');
    expect(round.clock()).to.equal('1:50 left');
    await round.click('Give the floor to Mette');
    expect(round.speaker()).to.equal('Mette');
  });

  it('shows overtime as a number and not as an alarm', async () => {
    const round = await runningRound();
    const colour = getComputedStyle(round.find('.time')).color;
    await round.pass(2 * MINUTE);
    expect(round.clock()).to.equal('0:00 left');
    await round.pass(32 * SECOND);
    expect(round.clock()).to.equal('+0:32 over time');
    expect(getComputedStyle(round.find('.time')).color).to.equal(colour);
    expect(getComputedStyle(round.find('.time')).animationName).to.equal('none');
    expect(round.has('[role=alert]')).to.equal(false);
    await accessible(round.element);
    await round.press('more');
    expect(round.clock()).to.equal('0:28 left');
  });

  it('stands still in a pause, and digs deeper on the time set aside for it', async () => {
    const round = await runningRound({ deeperMinutes: 10 });
    await round.pass(20 * SECOND);
    await round.press('pause');
    await round.pass(5 * MINUTE);
    expect(round.clock()).to.equal('1:40 left');
    expect(round.text('[part~=paused]')).to.equal('The clock stands still');
    await accessible(round.element);
    await round.press('pause');
    await round.press('dig');
    await round.pass(MINUTE);
    expect(round.clock()).to.equal('9:00 left to dig deeper');
    expect(round.text('.floor')).to.contain('Digging deeper with Karen');
    await round.press('dig');
    expect(round.clock()).to.equal('1:40 left');
  });

  it('lets people come and go', async () => {
    const round = await runningRound();
    await round.click('Ole has left');
    expect(round.text('[part=count]')).to.equal('1 of 2');
    expect(round.text('[part=following]')).to.equal('Then: Mette');
    await round.click('Ole is back');
    await round.type('person', 'Ida');
    await round.click('Add');
    expect(round.people().at(-1)).to.equal('Ida: waiting');
    expect(round.find<HTMLInputElement>('#person').value).to.equal('');
    expect(round.active()).to.equal('person');
    await round.click('Add');
    expect(round.people()).to.have.length(4);
  });

  it('says why something does not fit', async () => {
    const round = await runningRound();
    await round.press('back');
    expect(round.text('[part=error]')).to.contain('Nobody has finished a turn yet');
    await accessible(round.element);
    await round.press('next');
    expect(round.has('[part=error]')).to.equal(false);
  });

  it('tells the screen reader of the turn, the last minute and the end of the time, and no more', async () => {
    const round = await openRound({ people: ['Karen', 'Ole'] });
    await round.press('start');
    await hears('Karen has the floor for 2 min');
    await round.pass(30 * SECOND);
    await new Promise((done) => setTimeout(done, 100));
    expect(said()).to.equal('Karen has the floor for 2 min');
    await round.pass(31 * SECOND);
    await hears('One minute left.');
    await round.pass(MINUTE);
    await hears('Time is up.');
    await round.press('next');
    await hears('Ole has the floor for 2 min');
  });

  it('keeps to the agenda, or says how far it is off and what comes after it', async () => {
    const feed = await exampleFeed();
    const round = await runningRound({ feed, meeting: 'digital-east-2027-1', minutesEach: 30 });
    expect(round.text('[part=progress]')).to.equal(
      'On time. Should end at 12:00. Afterwards: Frokost at 12:00.',
    );
    expect(shownText(deep(round.element, '[part=progress] [lang=da]'))).to.contain('Frokost');
    await round.pass(40 * MINUTE);
    expect(round.text('[part=progress]')).to.contain('10 min behind the agenda. Should end at 12:10.');
    await round.press('pace');
    expect(round.element.state!.secondsEach).to.equal(25 * 60);
    await round.press('next');
    expect(round.text('[part=progress]')).to.contain('On time.');
    await round.pass(MINUTE);
    await round.press('next');
    expect(round.text('[part=progress]')).to.contain('24 min ahead of the agenda.');
    await accessible(round.element);
  });

  it('works without a network: it asks for nothing', async () => {
    const real = globalThis.fetch;
    const asked: unknown[] = [];
    globalThis.fetch = (url) => {
      asked.push(url);
      return Promise.reject(new TypeError('offline'));
    };
    const before = performance.getEntriesByType('resource').length;
    try {
      const round = await runningRound({ people: ['Karen', 'Ole'] });
      await round.type('note', 'Ring til Ole');
      await round.press('keep-promise');
      await round.press('next');
      await round.press('next');
      expect(round.has('#ended')).to.equal(true);
      expect(asked).to.deep.equal([]);
      expect(performance.getEntriesByType('resource').length).to.equal(before);
    } finally {
      globalThis.fetch = real;
    }
  });

  it('runs on when its feed cannot be had', async () => {
    const round = await openRound();
    const real = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    try {
      round.element.src = '/round-feed-that-is-not-there.json';
      await waitUntil(() => round.has('[part=error]') && round.has('#start'));
      await round.press('start');
      expect(round.speaker()).to.equal('Karen');
    } finally {
      globalThis.fetch = real;
    }
  });

  it('counts by the real clock where the page sets none', async () => {
    const round = await openRound({ minutesEach: 1 });
    round.element.now = undefined;
    await round.press('start');
    const first = round.clock();
    await waitUntil(() => round.clock() !== first, 'the clock goes', { timeout: 8000 });
    expect(round.clock()).to.match(/^0:\d\d left$/);
  });
});

describe('The screen', () => {
  it('stays on while a round runs, and not in a pause or after it', async () => {
    const taken: string[] = [];
    const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'wakeLock');
    Object.defineProperty(Navigator.prototype, 'wakeLock', {
      configurable: true,
      value: {
        request: (kind: string) => {
          taken.push(kind);
          return Promise.resolve({
            release: () => {
              taken.push('released');
              return Promise.resolve();
            },
          });
        },
      },
    });
    try {
      const round = await openRound();
      expect(taken).to.deep.equal([]);
      await round.press('start');
      expect(taken).to.deep.equal(['screen']);
      await round.press('pause');
      await waitUntil(() => taken.join() === 'screen,released');
      await round.press('pause');
      await round.press('next');
      expect(taken).to.deep.equal(['screen', 'released', 'screen']);
      round.element.remove();
      await waitUntil(() => taken.length === 4);
    } finally {
      if (real) Object.defineProperty(Navigator.prototype, 'wakeLock', real);
      else Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
    }
  });
});
