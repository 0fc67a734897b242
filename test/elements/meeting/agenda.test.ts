// The agenda of <network-meeting>.
import { expect } from '@open-wc/testing';
import { accessible, deep, deepAll, exampleFeed, shownText, tags } from '../../support/elements.js';
import { feedWhere, meetingOf } from './support.js';

/** The rows of the agenda as time, title, kind, speakers and mark. */
const rows = (element: Element) =>
  deepAll(element, '[part=item]').map((item) =>
    ['[part=time]', '.item-title span:not(.badge)', '[part=kind]', '[part=speakers]', '[part=closed]'].map(
      (selector) => deepAll(item, selector).map(shownText).join('; '),
    ),
  );

describe('The agenda of a meeting', () => {
  it('is an ordered list whose times follow from the durations', async () => {
    const element = await meetingOf(await exampleFeed());
    const agenda = deep(element, '[part=agenda]');
    await expect([agenda.localName, agenda.getAttribute('role')]).to.deep.equal(['ol', 'list']);
    await expect(rows(element)).to.deep.equal([
      ['9.00–9.15', 'Velkomst', '', '', ''],
      ['9.15–10.15', 'Sådan virker login på tværs', 'Oplæg', 'it-arkitekt, En leverandør', ''],
      ['10.15–10.30', 'Pause', '', '', ''],
      ['10.30–12.00', 'Bordet rundt', '', '', 'Kun for medlemmer'],
      ['12.00–13.00', 'Frokost', 'Måltid', '', ''],
      ['13.00–15.45', 'Drøftelse', '', '', 'Kun for medlemmer'],
      ['15.45–16.00', 'Afrunding', '', '', ''],
      ['18.00–20.30', 'Middag', '', '', ''],
    ]);
    expect(deepAll(agenda, 'time').map((time) => time.getAttribute('datetime'))).to.deep.include.members([
      '2027-03-11T09:00',
      '2027-03-11T18:00',
    ]);
    await accessible(element);
  });

  it('speaks English, and says which words are the feed’s', async () => {
    const element = await meetingOf(await exampleFeed(), { lang: 'en' });
    await expect(rows(element).slice(0, 4)).to.deep.equal([
      ['9:00–9:15', 'Welcome', '', '', ''],
      ['9:15–10:15', 'Sådan virker login på tværs', 'Talk', 'it-arkitekt, En leverandør', ''],
      ['10:15–10:30', 'Break', '', '', ''],
      ['10:30–12:00', 'Round the table', '', '', 'Members only'],
    ]);
    const languages = deepAll(element, '.item-title span:not(.badge)').map((title) =>
      title.closest('[lang]')?.getAttribute('lang'),
    );
    await expect(languages.slice(0, 3)).to.deep.equal(['en', 'da', 'en']);
  });

  it('names the speakers, tells a member’s talk, and says what it is about', async () => {
    const element = await meetingOf(
      await feedWhere({
        agenda: [
          {
            id: 'talk',
            kind: 'talk',
            title: 'Vi lyttede for sent',
            minutes: 40,
            abstract: 'Tre indvendinger,\nsom ingen skrev ned.',
            speakers: [
              { role: 'projektchef', organisation: 'En kommune', source: 'member' },
              { name: 'Bo Holm', role: 'forsker', source: 'external' },
            ],
          },
        ],
      }),
    );
    await expect(rows(element)).to.deep.equal([
      [
        '9.00–9.40',
        'Vi lyttede for sent',
        'Oplæg',
        'projektchef, En kommune (medlem af gruppen); Bo Holm, forsker',
        '',
      ],
    ]);
    const abstract = deep(element, '[part=item] .abstract');
    await expect(abstract.textContent).to.equal('Tre indvendinger,\nsom ingen skrev ned.');
  });

  it('marks a closed item too where a page for members has a feed that names it', async () => {
    const element = await meetingOf(
      await feedWhere({
        agenda: [{ id: 'case', kind: 'sparring', title: 'En åben sag', minutes: 30, visibility: 'closed' }],
      }),
    );
    await expect(rows(element)).to.deep.equal([
      ['9.00–9.30', 'En åben sag', 'Sparring', '', 'Kun for medlemmer'],
    ]);
  });

  it('shows a kind of the association’s own by its word', async () => {
    const element = await meetingOf(
      await feedWhere({ agenda: [{ id: 'walk', kind: 'gåtur', minutes: 30 }] }),
    );
    expect(shownText(element)).to.contain('Mødet kan ikke vises');
    const named = await meetingOf(
      await feedWhere({ agenda: [{ id: 'walk', kind: 'walk-and-talk', minutes: 30 }] }),
    );
    await expect(rows(named)).to.deep.equal([['9.00–9.30', 'walk-and-talk', '', '', '']]);
  });

  it('is left out when there is none', async () => {
    const element = await meetingOf(await feedWhere({ agenda: [] }));
    expect(tags(element, '[part=agenda]')).to.be.empty;
    expect(shownText(element)).not.to.contain('Program ');
  });
});
