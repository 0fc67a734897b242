import type { TimeZone } from '../model/primitives.js';
import { isKnownZone } from '../time/zone.js';
import type { Component } from './components.js';
import { textOf } from './components.js';
import { windowsZones } from './windows-zones.js';

/** A zone as a calendar may name it, or undefined when it names none that is known. */
export function knownZone(name: string): TimeZone | undefined {
  const plain = name.replaceAll('"', ' ').trim().slice(0, 120);
  if (Object.hasOwn(windowsZones, plain)) return windowsZones[plain];
  // Some write a path before the name: "/citadel.org/20210210_1/Europe/Copenhagen".
  const parts = plain.split('/').filter((part) => part !== '');
  for (const length of [3, 2, 1]) {
    const tail = parts.slice(-length).join('/');
    if (parts.length >= length && /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(tail) && isKnownZone(tail)) return tail;
  }
  // "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", as Outlook shows its zones.
  const cities = /^\((?:UTC|GMT)[^)]*\)(.+)$/.exec(plain)?.[1]?.split(/[,:]\s*/) ?? [];
  for (const city of cities) {
    const found = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic']
      .map((area) => `${area}/${city.trim().replaceAll(' ', '_')}`)
      .find((zone) => /^[A-Za-z_/-]+$/.test(zone) && isKnownZone(zone));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The zone that a VTIMEZONE is, by its name or by what other programs write into it. */
export function zoneOfComponent(component: Component): TimeZone | undefined {
  const names = ['TZID', 'X-LIC-LOCATION', 'TZID-ALIAS-OF', 'X-MICROSOFT-CDO-TZID'];
  for (const name of names) {
    const value = textOf(component, name);
    const zone = value === undefined ? undefined : knownZone(value);
    if (zone !== undefined) return zone;
  }
  return undefined;
}
