import type { HolidayNames } from '@network-meetings/core';

/** The words of `<network-year>` in one language. */
export interface WheelWords {
  /** BCP 47. */
  readonly language: string;
  readonly holidayNames: HolidayNames;
  /** Names the list of a season's meetings. */
  meetings(season: string): string;
  readonly holidays: string;
  /** What the signs of the wheel mean. */
  readonly legend: Readonly<Record<'meeting' | 'joint' | 'dinner' | 'public' | 'school' | 'today', string>>;
}
