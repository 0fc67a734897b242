import type { TimeZone, WallTime } from '../model/primitives.js';
import { isClock, isDate } from '../model/primitives.js';
import { wallMilliseconds, wallTimeOf } from '../time/wall-time.js';
import { readWallTime, toWallTime } from '../time/zone.js';
import type { Component } from './components.js';
import type { ImportLog } from './imported.js';
import { ImportCode } from './imported.js';
import type { Property } from './property.js';
import { asText } from './property.js';
import { knownZone, zoneOfComponent } from './zone-name.js';

/** A date or a time as a calendar gives it: what the clock shows, and in which zone. */
export interface EventTime {
  readonly wall: WallTime;
  /** Undefined for a floating time, which is meant wherever the reader is. */
  readonly zone: TimeZone | undefined;
  readonly isDate: boolean;
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):(\d{2})(Z?)$/;

/** Whether the calendar and the clock have such a time, and a feed could: no 31 February, no 25 o'clock. */
export const exists = (wall: WallTime): boolean => isDate(wall) && isClock(wall, 11);

/** The zones of a calendar by the names that it gives them. */
export class ZoneNames {
  readonly #byName = new Map<string, TimeZone | undefined>();
  readonly #log: ImportLog;

  constructor(log: ImportLog) {
    this.#log = log;
  }

  /** Takes a VTIMEZONE for what it is called. */
  add(component: Component): void {
    const name = component.properties.find((property) => property.name === 'TZID')?.values[0];
    const zone = zoneOfComponent(component);
    if (typeof name === 'string' && zone !== undefined && this.#byName.size < 1000)
      this.#byName.set(name, zone);
  }

  /** The zone of a name, or undefined, which is told once for each name. */
  find(name: string, line: number): TimeZone | undefined {
    if (this.#byName.has(name)) return this.#byName.get(name);
    const zone = knownZone(name);
    if (zone === undefined) this.#log.note(ImportCode.UnknownZone, { zone: name.slice(0, 120) }, line);
    if (this.#byName.size < 1000) this.#byName.set(name, zone);
    return zone;
  }
}

/** Reads a value of a date property, or undefined when it is no date. */
export function eventTime(value: unknown, property: Property, zones: ZoneNames): EventTime | undefined {
  const text = asText(value);
  const date = datePattern.exec(text);
  if (date) {
    const wall = `${text}T00:00`;
    return exists(wall) ? { wall, zone: undefined, isDate: true } : undefined;
  }
  const [, wall, second = '', utc] = timePattern.exec(text) ?? [];
  if (wall === undefined || !exists(wall) || Number(second) > 60) return undefined;
  if (utc === 'Z') return { wall, zone: 'UTC', isDate: false };
  const tzid = property.params['tzid'];
  return {
    wall,
    zone: typeof tzid === 'string' ? zones.find(tzid, property.line) : undefined,
    isDate: false,
  };
}

/**
 * A time on the clock of the feed's zone where that shows the same instant as well as its own zone does, so that an import from Outlook ("Romance
 * Standard Time", or UTC) reads like the rest of a Danish feed; otherwise with its own zone.
 * @returns the wall time that holds, with the zone it is in
 */
export function settle(
  time: EventTime,
  feedZone: TimeZone,
): { readonly wall: WallTime; readonly zone: TimeZone; readonly skipped: boolean } {
  const zone = time.zone ?? feedZone;
  const reading = readWallTime(time.wall, zone);
  if (reading.kind === 'skipped') {
    // RFC 5545 3.3.5: by the offset before the gap, which is the later of the two readings.
    return { ...settle({ ...time, wall: reading.readings[1] }, feedZone), skipped: true };
  }
  if (reading.kind !== 'unique' || zone === feedZone) return { wall: time.wall, zone, skipped: false };
  const here = toWallTime(reading.milliseconds, feedZone);
  const isSame = zone === 'UTC' || zone === 'Etc/UTC' || here === time.wall;
  return isSame && readWallTime(here, feedZone).kind === 'unique'
    ? { wall: here, zone: feedZone, skipped: false }
    : { wall: time.wall, zone, skipped: false };
}

/** The wall time so many milliseconds of real time after another in its zone. */
export function after(wall: WallTime, milliseconds: number, zone: TimeZone): WallTime {
  const reading = readWallTime(wall, zone);
  return reading.kind === 'unique'
    ? toWallTime(reading.milliseconds + milliseconds, zone)
    : wallTimeOf(wallMilliseconds(wall) + milliseconds);
}
