import type { SignupRequest } from '@network-meetings/core';
import { place } from '../db/door.js';
import { retrying } from '../db/faults.js';
import { readMeeting } from '../db/meetings.js';
import { languageOf } from '../locales/wording.js';
import type { ServiceContext } from './service.js';
import { doorEntry } from './service.js';

/**
 * Loads signups that were taken elsewhere, in their order: through the same door, without mail, and whether or not signup is open.
 * Those for meetings that are not there are left out.
 * @returns how many requests were loaded
 */
export async function importSignups(
  { database, clock }: ServiceContext,
  association: string,
  requests: readonly SignupRequest[],
): Promise<number> {
  let loaded = 0;
  for (const { meeting, language, signups } of requests) {
    await retrying(async () => {
      const held = await readMeeting(database, association, meeting);
      if (!held) return;
      const entries = signups.map(doorEntry);
      const asked = {
        association,
        meeting,
        version: held.version,
        entries,
        language: languageOf(language, held.head.language),
      };
      await place(database, { ...asked, importing: true }, clock.now());
      loaded += 1;
    });
  }
  return loaded;
}
