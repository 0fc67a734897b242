import type { Contact } from '../model/contact.js';
import type { Place } from '../model/place.js';

/** A place with street and room. */
export function addressText(place: Place): string {
  const town = [place.postalCode, place.city].filter((word) => word !== undefined).join(' ');
  return [place.name, place.room, place.street, town]
    .filter((word) => word !== undefined && word !== '')
    .join(', ');
}

/** Somebody in one line: name, role, organisation. */
export function contactText({ name, role, organisation }: Contact): string {
  return [name, role, organisation].filter((word) => word !== undefined).join(', ');
}

/**
 * Somebody in one line under a label. A role that begins with the label's own word goes on after it: under "Facilitator",
 * "facilitator, vicedirektør" is "vicedirektør". Empty when the label says it all.
 */
export function contactTextUnder(label: string, contact: Contact): string {
  const { role = '' } = contact;
  const rest = role.slice(label.length);
  // A word that goes on ("facilitatorteam") or a phrase ("facilitator for øst") stays whole.
  const repeats =
    role.slice(0, label.length).toLowerCase() === label.toLowerCase() && /^\s*([,;:–]|$)/.test(rest);
  if (!repeats) return contactText(contact);
  return contactText({ ...contact, role: rest.replace(/^[\s,;:–]+/, '') || undefined });
}
