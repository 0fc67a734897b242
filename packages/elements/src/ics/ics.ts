import type { CalendarReader } from '@network-meetings/core';
import { readCalendarFeed } from '@network-meetings/core/import';

/** Reads a calendar file for the tags of this page, in whose language its texts are taken to be. */
export const readIcs: CalendarReader = async (response, url) => {
  const bytes = await response.arrayBuffer?.();
  return readCalendarFeed(bytes ? new Uint8Array(bytes) : await response.text(), {
    url,
    language: document.documentElement.lang,
    now: Date.now(),
  });
};
