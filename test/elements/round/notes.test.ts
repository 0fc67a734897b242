// What is remembered of a round: notes while it runs, text at its end, and the round itself over a reload.
import { expect, waitUntil } from '@open-wc/testing';
import { accessible, deepAll, exampleFeed, shownText } from '../../support/elements.js';
import { MINUTE, openRound, runningRound, SECOND } from './support.js';

const notes = (element: Element) => deepAll(element, '[part=note]').map(shownText);

describe('The notes of a round', () => {
  it('are topics, promises and what is parked, each with who said it', async () => {
    const round = await runningRound();
    await round.type('note', 'Ny cloudaftale');
    await round.press('keep-topic');
    await round.press('next');
    await round.type('note', 'Sender skabelonen');
    await round.press('keep-promise');
    await round.type('note', '<b>AI</b> i sagsbehandling');
    await round.press('keep-parked');
    expect(notes(round.element)).to.deep.equal([
      'Topic Ny cloudaftale Karen Remove',
      'Promise Sender skabelonen Ole Remove',
      'Park <b>AI</b> i sagsbehandling Ole Remove',
    ]);
    expect(round.find<HTMLInputElement>('#note').value).to.equal('');
    expect(round.active()).to.equal('note');
    const { topic, promise, parked } = round.element.roundNotes;
    expect([topic, promise, parked].map((kind) => kind.map(({ text }) => text))).to.deep.equal([
      ['Ny cloudaftale'],
      ['Sender skabelonen'],
      ['<b>AI</b> i sagsbehandling'],
    ]);
    await accessible(round.element);
  });

  it('can be taken away, and an empty one says what to do', async () => {
    const round = await runningRound();
    await round.press('keep-topic');
    expect(round.text('#note-error')).to.equal('Write something in the note before you keep it.');
    expect(round.find('#note').getAttribute('aria-describedby')).to.equal('note-error');
    await accessible(round.element);
    await round.type('note', 'A');
    await round.press('keep-topic');
    expect(round.has('#note-error')).to.equal(false);
    await round.click('Remove the note “A”');
    expect(notes(round.element)).to.deep.equal([]);
    expect(round.active(), 'focus is not lost').to.equal('note');
  });

  it('are text to copy at the end', async () => {
    const round = await runningRound({
      feed: await exampleFeed(),
      meeting: 'digital-east-2027-1',
      lang: 'da',
    });
    await round.type('note', 'Ny cloudaftale');
    await round.press('keep-topic');
    await round.type('note', 'Sender skabelonen');
    await round.press('keep-promise');
    await round.pass(3 * MINUTE);
    await round.press('end');
    const text =
      'Noter fra runden: Identitet og adgang, torsdag den 11. marts 2027 kl. 9.00\n\n' +
      'Emner\n- Ny cloudaftale (Karen)\n\nLøfter\n- Sender skabelonen (Karen)';
    expect(round.find<HTMLTextAreaElement>('#text').value).to.equal(text);
    expect(round.text('[part=stage]')).to.contain('Den tog 3 min.');
    await accessible(round.element);
    const written: string[] = [];
    const clipboard = (write: (text: string) => Promise<void>) => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
    };
    try {
      clipboard((value) => Promise.resolve(void written.push(value)));
      await round.press('copy');
      expect(written).to.deep.equal([text]);
      clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
      await round.press('copy');
      await waitUntil(() => round.active() === 'text');
      const area = round.find<HTMLTextAreaElement>('#text');
      expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, text.length]);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('are not lost to a new round by mistake', async () => {
    const round = await runningRound();
    await round.type('note', 'A');
    await round.press('keep-topic');
    await round.press('end');
    await round.press('new-round');
    expect(round.text('[part=confirm]')).to.contain('Have you copied them?');
    expect(round.active()).to.equal('new-yes');
    await accessible(round.element);
    await round.press('new-no');
    expect(round.active()).to.equal('new-round');
    expect(round.element.roundNotes.topic).to.have.length(1);
    await round.press('new-round');
    await round.press('new-yes');
    expect(round.element.state).to.equal(undefined);
    expect(round.active()).to.equal('names');
    expect(round.find<HTMLTextAreaElement>('#names').value).to.equal('Karen\nOle\nMette');
    expect(round.changes.slice(-2)).to.deep.equal(['end ended', 'new none']);
  });

  it('go on with the round when somebody is given the floor again', async () => {
    const round = await runningRound();
    await round.press('end');
    expect(round.has('#text'), 'nothing to copy').to.equal(false);
    await round.click('Give the floor to Ole');
    expect(round.speaker()).to.equal('Ole');
    expect(round.active()).to.equal('next');
  });
});

describe('A round that the page keeps', () => {
  it('goes on after a reload as if nothing had happened', async () => {
    const round = await runningRound();
    await round.pass(20 * SECOND);
    await round.press('next');
    await round.type('note', 'A');
    await round.press('keep-parked');
    expect(round.changes).to.deep.equal(['plan ready', 'start running', 'next running', 'note running']);
    const kept = JSON.parse(JSON.stringify(round.element.state)) as object;
    round.element.remove();
    const again = await openRound({ people: [], state: kept });
    expect(again.speaker()).to.equal('Ole');
    await again.pass(50 * SECOND);
    expect(again.clock()).to.equal('1:30 left');
    expect(again.people()[0]).to.equal('Karen: spoke for 0:20');
    expect(notes(again.element)).to.have.length(1);
    expect(again.changes, 'taking it over is no change').to.deep.equal([]);
  });

  it('fires events that carry nothing of what is said', async () => {
    const round = await openRound();
    let seen: Event | undefined;
    document.addEventListener('network-round-change', (event) => (seen = event), { once: true });
    await round.press('start');
    expect(JSON.stringify(Object.entries(seen!))).not.to.match(/Karen|Ole/);
  });

  it('is not thrown away when it cannot be read, and the screen says so', async () => {
    const round = await openRound({ state: { version: '9', turns: 'none' } });
    expect(round.text('[part~=unreadable]')).to.contain('cannot be read');
    expect(round.changes).to.deep.equal([]);
    await accessible(round.element);
    await round.press('start');
    expect(round.speaker()).to.equal('Karen');
  });
});
