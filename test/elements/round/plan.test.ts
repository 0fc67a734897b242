// <network-round> before it starts: who takes part, for how long, and whether it fits the agenda.
import { expect } from '@open-wc/testing';
import { accessible, exampleFeed } from '../../support/elements.js';
import { BEGINS, MINUTE, openRound, PEOPLE } from './support.js';

const names = (round: Awaited<ReturnType<typeof openRound>>) =>
  round.find<HTMLTextAreaElement>('#names').value.split('\n');

describe('A round before its start', () => {
  it('takes the participants of the page, and lets the facilitator change them', async () => {
    const round = await openRound();
    expect(names(round)).to.deep.equal(PEOPLE);
    await round.type('names', '  Karen \n\nIda\nOle');
    expect(round.text('[part=outlook]')).to.contain('3 participants: 6 min in all.');
    await round.press('start');
    expect(round.people()).to.deep.equal(['Karen: has the floor', 'Ida: waiting', 'Ole: waiting']);
  });

  it('works with names typed in and nothing else', async () => {
    const round = await openRound({ people: [] });
    expect(round.has('[part=outlook]')).to.equal(false);
    await round.type('names', 'Anna\nBo');
    await round.press('start');
    expect(round.speaker()).to.equal('Anna');
    await accessible(round.element);
  });

  it('keeps the ids that the page gave, and two of one name are two', async () => {
    const round = await openRound({
      people: [
        { person: 'm-7', label: 'Mette' },
        { person: 'm-9', label: 'Mette' },
        { person: 'not an id', label: 'Ole' },
      ],
    });
    await round.type('names', 'Ole\nMette\nMette\nMette');
    const people = round.element.state!.turns.map(({ person, label }) => `${person} ${label}`);
    expect(people.slice(1, 3)).to.deep.equal(['m-7 Mette', 'm-9 Mette']);
    expect(new Set(people).size).to.equal(4);
  });

  it('does not start empty, and says what to do', async () => {
    const round = await openRound({ people: [] });
    await round.press('start');
    expect(round.text('#names-error')).to.equal(
      'Nobody takes part in the round. Add those who are in the room.',
    );
    expect(round.find('#names').getAttribute('aria-invalid')).to.equal('true');
    expect(round.active(), 'focus goes where it is mended').to.equal('names');
    await accessible(round.element);
    await round.type('names', 'Anna');
    expect(round.has('#names-error')).to.equal(false);
  });

  it('proposes an order that is fair over the season', async () => {
    const people = ['a', 'b', 'c', 'd'].map((person) => ({ person, label: person.toUpperCase() }));
    const round = await openRound({ people });
    round.element.earlierRounds = [
      ['a', 'b', 'c', 'd'],
      ['b', 'a', 'c', 'd'],
    ];
    await round.press('reorder');
    // Neither a nor b has to open again, nor has d to close.
    expect(names(round)[0]).to.match(/[CD]/);
    expect(names(round).at(-1)).not.to.equal('D');
    expect(names(round).slice().sort()).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(round.element.state!.turns.map(({ person }) => person).sort()).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('knows from the agenda when it has to end, and offers turns that fit', async () => {
    const round = await openRound({
      feed: await exampleFeed(),
      meeting: 'digital-east-2027-1',
      minutesEach: 40,
    });
    expect(round.text('[part=meeting]')).to.equal('Identitet og adgang');
    expect(round.text('[part=outlook]')).to.equal(
      '3 participants: 2 h in all. Should end at 12:30. 30 min behind the agenda.',
    );
    await accessible(round.element);
    await round.press('fit');
    expect(round.find<HTMLInputElement>('#minutesEach').value).to.equal('30');
    expect(round.text('[part=outlook]')).to.contain('Should end at 12:00. On time.');
    expect(round.has('#fit')).to.equal(false);
  });

  it('says nothing of an agenda of another day', async () => {
    const round = await openRound({ feed: await exampleFeed(), meeting: 'digital-east-2027-1' });
    await round.pass(-30 * 24 * 60 * MINUTE);
    expect(round.text('[part=outlook]')).not.to.contain('agenda');
  });

  it('takes minutes with a comma, and leaves alone what is no time', async () => {
    const round = await openRound();
    await round.type('minutesEach', '2.5', 'change');
    expect(round.element.state!.secondsEach).to.equal(150);
    await round.type('minutesEach', '-1', 'change');
    expect(round.element.state!.secondsEach).to.equal(150);
    expect(round.find<HTMLInputElement>('#minutesEach').value).to.equal('2.5');
  });

  it('is ready to be kept by the page while it is planned', async () => {
    const round = await openRound();
    await round.type('names', 'Karen\nOle');
    expect(round.changes).to.deep.equal(['plan ready']);
    const again = await openRound({
      people: [],
      state: JSON.parse(JSON.stringify(round.element.state)) as object,
    });
    expect(names(again)).to.deep.equal(['Karen', 'Ole']);
    expect(again.element.now).to.equal(BEGINS);
  });
});
