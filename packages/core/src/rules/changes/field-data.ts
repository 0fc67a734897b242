import type { Contact } from '../../model/contact.js';
import type { Place } from '../../model/place.js';
import type { TimeZone, WallTime } from '../../model/primitives.js';

/** Characters of `before` and `after` in a change log. */
const MOST = 500;

/** Text cut to what a change log holds, never within a character. */
export function cut(text: string): string {
  if (text.length <= MOST) return text;
  return `${Array.from(text.slice(0, MOST - 1))
    .filter((one) => !/^[\ud800-\udfff]$/.test(one))
    .join('')}…`;
}

/**
 * A stretch of time as data: an interval (ISO 8601-1, 4.4) of wall times, with the zone in brackets where it matters, as RFC 9557
 * writes it: `2027-03-11T09:00/2027-03-11T12:00[Europe/Oslo]`.
 */
export function timeData(start: WallTime, end: WallTime | undefined, zone?: TimeZone): string {
  return `${start}${end === undefined ? '' : `/${end}`}${zone === undefined ? '' : `[${zone}]`}`;
}

/** The parts of {@link timeData}, or undefined for other text. */
export function readTimeData(
  data: string,
): { readonly start: WallTime; readonly end?: WallTime; readonly zone?: TimeZone } | undefined {
  const wall = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}';
  const found = new RegExp(`^(${wall})(?:/(${wall}))?(?:\\[([A-Za-z0-9_+/-]{1,64})\\])?$`).exec(data);
  const [, start, end, zone] = found ?? [];
  if (start === undefined) return undefined;
  return { start, ...(end !== undefined && { end }), ...(zone !== undefined && { zone }) };
}

/** A place on one line, without the link to an online room. */
export function placeData(place: Place | undefined): string | undefined {
  if (!place) return undefined;
  const town = [place.postalCode, place.city].filter((word) => word !== undefined).join(' ');
  return cut([place.name, place.room, place.street, town].filter(Boolean).join(', '));
}

/** Somebody who is named in public, without address and number. */
export function contactData({ name, role, organisation }: Contact): string {
  return cut([name ?? role, organisation].filter((word) => word !== undefined).join(', '));
}

/** Whether two values of the model are the same; a field that is absent is one that is undefined. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const at = (value: object, key: string) => (value as Readonly<Record<string, unknown>>)[key];
  return [...keys].every((key) => same(at(a, key), at(b, key)));
}
