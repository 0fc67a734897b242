import type { Locale } from '../locales/locale.js';
import type { TimeZone } from '../model/primitives.js';

/** A zone in words: "dansk tid", or its city where the language has no name for it: "Tokyo". */
export function zoneText(zone: TimeZone, locale: Locale): string {
  return locale.zone(zone) ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
