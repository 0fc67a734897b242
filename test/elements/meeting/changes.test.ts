// The change log of <network-meeting>: when and what was changed, in the reader's language, and nothing of closed things.
import { expect } from '@open-wc/testing';
import '@network-meetings/elements/define/locale-de.js';
import '@network-meetings/elements/define/locale-nb.js';
import '@network-meetings/elements/define/locale-sv.js';
import { accessible, deep, deepAll, shownText } from '../../support/elements.js';
import { feedWhere, meetingOf, plainFeed } from './support.js';

const moved = {
  revision: 1,
  at: '2026-11-18T12:00:00Z',
  changes: [
    {
      field: 'time',
      before: '2027-03-04T09:00/2027-03-04T16:00',
      after: '2027-03-11T09:00/2027-03-11T16:00',
    },
  ],
  note: 'Oplægsholderen kan først ugen efter.',
};
const relocated = {
  revision: 2,
  at: '2026-11-20T08:30:00Z',
  changes: [
    { field: 'place', before: 'Rådhuset', after: 'Eksempelbiblioteket' },
    { field: 'agenda', id: 'round', visibility: 'closed' },
  ],
};
const cancelled = {
  revision: 3,
  at: '2026-12-01T07:05:00Z',
  changes: [{ field: 'status', before: 'scheduled', after: 'cancelled' }],
};
const changed = (...changes: object[]) => feedWhere({ changes });

/** The log as the reader sees it: an entry with its lines. */
const logOf = (element: Element) =>
  deepAll(element, '[part=change]').map((entry) => [...entry.querySelectorAll('p')].map(shownText));

describe('The change log of a meeting', () => {
  it('says when it was moved, where from and why, and what came after stands first', async () => {
    const element = await meetingOf(await changed(moved, relocated, cancelled));
    await expect(shownText(deep(element, '[part=changes] [part=section-title]'))).to.equal('Ændringer');
    await expect(logOf(element)).to.deep.equal([
      ['tirsdag den 1. december 2026 kl. 8.05', 'Mødet er aflyst'],
      [
        'fredag den 20. november 2026 kl. 9.30',
        'Sted: Eksempelbiblioteket (før: Rådhuset)',
        'Program: ændret (kun for medlemmer)',
      ],
      [
        'onsdag den 18. november 2026 kl. 13.00',
        'Tidspunkt: torsdag den 11. marts 2027 kl. 9.00–16.00 (før: torsdag den 4. marts 2027 kl. 9.00–16.00)',
        'Oplægsholderen kan først ugen efter.',
      ],
    ]);
    const times = deepAll(element, '[part=change] time').map((time) => time.getAttribute('datetime'));
    await expect(times).to.deep.equal([cancelled.at, relocated.at, moved.at]);
    await accessible(element);
  });

  for (const [language, heading, when, line] of [
    ['en', 'Changes', 'Friday 20 November 2026, at 9:30', 'Place: Eksempelbiblioteket (before: Rådhuset)'],
    [
      'sv',
      'Ändringar',
      'fredag 20 november 2026 kl. 9.30',
      'Plats: Eksempelbiblioteket (tidigare: Rådhuset)',
    ],
    ['nb', 'Endringer', 'fredag 20. november 2026 kl. 09.30', 'Sted: Eksempelbiblioteket (før: Rådhuset)'],
    [
      'de',
      'Änderungen',
      'Freitag, 20. November 2026, 9:30 Uhr',
      'Ort: Eksempelbiblioteket (bisher: Rådhuset)',
    ],
  ] as const) {
    it(`speaks ${language}, and says that a reason is the feed's text`, async () => {
      const element = await meetingOf(await changed({ ...relocated, note: moved.note }), { lang: language });
      await expect(shownText(deep(element, '[part=changes] [part=section-title]'))).to.equal(heading);
      await expect(logOf(element)[0]?.slice(0, 2)).to.deep.equal([when, line]);
      await expect(deep(element, '[part=change] p:last-child').lang).to.equal('da');
      await accessible(element);
    });
  }

  it('shows text as text', async () => {
    const after = '<img src=x onerror="globalThis.ran=true">';
    const element = await meetingOf(
      await changed({ ...relocated, changes: [{ field: 'title', after }], note: after }),
    );
    await expect(logOf(element)[0]?.slice(1)).to.deep.equal([`Titel: ${after}`, after]);
    expect(globalThis).not.to.have.property('ran');
  });

  it('is left out of a meeting that nobody changed', async () => {
    await expect(deepAll(await meetingOf(await plainFeed()), '[part=changes]')).to.have.length(0);
  });
});
