import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused } from '../../support/elements.js';
import { pressKey } from '../../support/keys.js';
import { openRound, runningRound, SECOND } from './support.js';

describe('<network-round>, by keyboard', () => {
  it('is walked through from the names to the notes', async () => {
    const round = await openRound({ people: [] });
    const written = () => (focused() as HTMLInputElement | null)?.value ?? '';
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await pressKey(key, () => [round.active(), round.changes.length, written()].join());
        await round.element.updateComplete;
      }
    };
    const type = async (text: string) => {
      await sendKeys({ type: text });
      await waitUntil(() => written().endsWith(text), `it holds ${text}`, { timeout: 8000 });
    };
    round.find('#names').focus();
    await type('Anna');
    await press('Enter');
    await type('Bo');
    await press('Tab');
    expect(round.active()).to.equal('reorder');
    await press('Tab', 'Tab');
    expect(round.active()).to.equal('deeperMinutes');
    await press('Tab');
    expect(round.active()).to.equal('start');
    await press('Enter');
    expect(round.active()).to.equal('next');
    await press('Tab', 'Tab', 'Tab');
    expect(round.active()).to.equal('dig');
    await press(' ');
    expect(round.active(), 'the button stays where it is').to.equal('dig');
    await press('m');
    expect(round.active()).to.equal('note');
    await type('pns');
    expect(round.speaker(), 'in a field a letter is a letter').to.equal('Anna');
    await press('Enter');
    expect(round.element.roundNotes.topic.map(({ text }) => text)).to.deep.equal(['pns']);
    await press('Tab', 'Tab');
    expect(round.active()).to.equal('keep-promise');
    await press('n');
    expect(round.speaker()).to.equal('Bo');
    await press('n');
    expect(round.active()).to.equal('ended');
    await press('Tab', 'Tab');
    expect(round.active()).to.equal('text');
  }).timeout(20_000);

  it('has keys for what happens often, and only while focus is inside', async () => {
    const round = await runningRound({ deeperMinutes: 5 });
    const press = async (key: string) => {
      await pressKey(key, () => round.changes.length);
      await round.element.updateComplete;
    };
    await round.pass(10 * SECOND);
    round.find('#next').focus();
    await press('p');
    expect(round.text('.floor')).to.contain('The clock stands still');
    await press('p');
    await press('+');
    expect(round.clock()).to.equal('2:50 left');
    await press('d');
    expect(round.clock()).to.equal('5:00 left to dig deeper');
    await press('d');
    await press('s');
    expect(round.speaker()).to.equal('Ole');
    await press('n');
    await press('b');
    expect(round.people()[1]).to.contain('Ole');
    const before = round.changes.length;
    // Firefox lets go of what is inside, not of the tag around it.
    (focused() as HTMLElement).blur();
    await sendKeys({ press: 'n' });
    // By the time that a key which does something has done it, this one would have too.
    round.find('#next').focus();
    await press('p');
    expect(round.changes.length).to.equal(before + 1);
  }).timeout(20_000);
});
