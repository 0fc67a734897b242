// A season as the rules want it, and what is found in it once something is changed.
import { holidaysOfDenmark, parseFeed } from '@network-meetings/core';
import type { ProgrammeContext } from '@network-meetings/core/programme';
import { checkProgramme } from '@network-meetings/core/programme';
import { feedWith, good } from '../../../support/feeds.js';

export type Fields = Readonly<Record<string, unknown>>;
export const talk = (profile: string, source: string) => ({
  id: 'talk',
  kind: 'talk',
  minutes: 45,
  profile,
  speakers: [{ role: 'Someone', source }],
});
export const round = { id: 'round', kind: 'round', minutes: 50 };
/** A season as the rules want it: four meetings, one dinner, one joint meeting, lengths and talks mixed. */
export const seed: readonly Fields[] = [
  { start: '2027-02-04T09:00', agenda: [talk('technical', 'external'), round] },
  {
    start: '2027-04-29T09:00',
    agenda: [talk('generalist', 'member'), round],
    length: 'full-day',
    groups: ['g', 'west'],
  },
  { start: '2027-09-02T09:00', agenda: [talk('technical', 'external'), round] },
  {
    start: '2027-11-18T09:00',
    length: 'full-day',
    agenda: [talk('generalist', 'external'), round, { id: 'dinner', kind: 'dinner', minutes: 120 }],
  },
];

export function check(
  meetings: readonly Fields[],
  context: Partial<ProgrammeContext> = {},
  others: readonly Fields[] = [],
) {
  const all = [...meetings, ...others].map((meeting) => ({
    length: 'half-day',
    ...meeting,
    end: `${String(meeting['start']).slice(0, 10)}T16:00`,
  }));
  const feed = feedWith(...all);
  feed['groups'] = [
    { id: 'g', name: 'East', sisterGroups: ['west'] },
    { id: 'west', name: 'West', sisterGroups: ['g'] },
    { id: 'data', name: 'Data' },
  ];
  const parsed = good(parseFeed(feed));
  const [group] = parsed.groups;
  if (!group) throw new Error('no group');
  const ids = parsed.meetings.slice(0, meetings.length).map(({ id }) => id);
  const programme = {
    group: 'g',
    season: { id: '2027', start: '2027-01-01' },
    meetings: ids,
    status: 'published' as const,
    revision: 0,
  } as Parameters<typeof checkProgramme>[0];
  return checkProgramme(programme, {
    group,
    meetings: parsed.meetings,
    holidays: holidaysOfDenmark,
    ...context,
  });
}
export const codes = (...args: Parameters<typeof check>) =>
  check(...args).map(
    ({ code, meeting }) => `${code.slice('programme/'.length)}${meeting ? ` ${meeting}` : ''}`,
  );
export const change = (at: number, fields: Fields) =>
  seed.map((meeting, index) => (index === at ? { ...meeting, ...fields } : meeting));
