import type { Availability } from '@network-meetings/core';
import { seatsLeftWord, SIGNUP_VERSION } from '@network-meetings/core';
import { readLoads } from '../db/meetings.js';
import type { ServiceContext } from './service.js';

/** How full the parts of the coming meetings are, in words: exact numbers are not public. */
export async function availability(
  { database, clock }: ServiceContext,
  association: string,
): Promise<Availability> {
  const meetings = new Map<string, Availability['meetings'][number]>();
  for (const { meeting, part, capacity, taken, waiting, kept } of await readLoads(
    database,
    association,
    clock.now(),
  )) {
    const known = meetings.get(meeting) ?? { meeting, parts: [] };
    known.parts.push({
      part,
      seats: seatsLeftWord({ capacity: capacity ?? undefined, taken, waiting, kept }),
    });
    meetings.set(meeting, known);
  }
  return { version: SIGNUP_VERSION, meetings: [...meetings.values()] };
}
