import type { ImportOptions } from '@network-meetings/core/import';

/** How the tests import: into a Danish feed, by a clock that stands still. */
export const importOptions: ImportOptions = {
  group: 'g',
  timeZone: 'Europe/Copenhagen',
  now: '2026-11-25T08:00:00Z',
};
