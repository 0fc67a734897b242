import type { Meeting } from '../model/meeting.js';
import { AttendanceMode } from '../model/meeting.js';
import type { UtcInstant, WallTime } from '../model/primitives.js';
import type { Component } from './components.js';
import { textOf } from './components.js';
import type { EventTime } from './event-time.js';
import { exists, settle } from './event-time.js';
import { asText } from './property.js';

const MINUTE = 60_000;

/** Each occurrence becomes a meeting, and a meeting has a UID of its own. */
export const ownUid = (uid: string | undefined, wall: WallTime) =>
  uid === undefined ? undefined : `${uid.slice(0, 230)}/${wall.replace(/[-:]/g, '')}`;

/** A whole number that is small enough to be one of changes. */
export const count = (text: string | undefined) =>
  text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined;

/** Of two versions of an event the one that holds has the higher rank: SEQUENCE first, then DTSTAMP (RFC 5546 2.1.5). */
export function rankOf(event: Component): number {
  const at = Date.parse(instantOf(textOf(event, 'DTSTAMP')) ?? '1970-01-01T00:00:00Z');
  return (count(textOf(event, 'SEQUENCE')) ?? 0) * 1e13 + at;
}

/** The same instant on the clock of a series' first occurrence. */
export function onClockOf(time: EventTime, first: EventTime, feedZone: string): WallTime {
  if (time.isDate || first.isDate) return `${time.wall.slice(0, 10)}T${first.wall.slice(11)}`;
  return time.zone === first.zone ? time.wall : settle(time, first.zone ?? feedZone).wall;
}

/** A UTC time as ical.js gives it, `2026-11-20T08:00:00Z`, as an instant. */
export function instantOf(text: string | undefined): UtcInstant | undefined {
  const [, wall, second] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):(\d{2})Z?$/.exec(text ?? '') ?? [];
  return wall === undefined || !exists(wall) || Number(second) > 59
    ? undefined
    : `${wall}:${String(second)}Z`;
}

/** Milliseconds of a DURATION (RFC 5545 3.3.6), or undefined when it is none or not ahead. */
export function durationOf(text: string): number | undefined {
  const found =
    /^([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/.exec(text);
  if (!found || found[1] === '-') return undefined;
  const [weeks, days, hours, minutes, seconds] = found
    .slice(2)
    .map((part) => Number((part as string | undefined) ?? 0));
  const all =
    (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60;
  return all > 0 ? all * MINUTE : undefined;
}

/** Degrees of a GEO (RFC 5545 3.8.1.6), if there is such a place. */
export function geoOf(value: unknown): { latitude: number; longitude: number } | undefined {
  if (value === undefined) return undefined;
  const [latitude, longitude] = Array.isArray(value)
    ? value.map(Number)
    : asText(value).split(';').map(Number);
  const isPlace = (degrees: number | undefined, limit: number): degrees is number =>
    degrees !== undefined && Math.abs(degrees) <= limit;
  return isPlace(latitude, 90) && isPlace(longitude, 180) ? { latitude, longitude } : undefined;
}

const isWeb = (text: string) => /^https?:\/\/\S+$/i.test(text);
// The first that is there holds.
const onlineNames = [
  'CONFERENCE',
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
  'LOCATION',
];

/** Where to join online: as RFC 7986 says it, as Google and Microsoft do, or as the location. */
export function onlineOf(event: Component): string | undefined {
  let found: string | undefined;
  let rank = onlineNames.length;
  for (const { name, values } of event.properties) {
    const own = onlineNames.indexOf(name);
    if (own === -1 || own >= rank) continue;
    const text = asText(values[0]).trim();
    if (isWeb(text)) [found, rank] = [text, own];
  }
  return found;
}

/** How people take part, where an online address tells it. */
export function modeOf(
  where: string | undefined,
  online: string | undefined,
): Meeting['attendanceMode'] | undefined {
  if (online === undefined) return undefined;
  return where === undefined || where === '' ? AttendanceMode.Online : AttendanceMode.Mixed;
}
