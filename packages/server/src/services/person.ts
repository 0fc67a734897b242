import { emailKey, utcInstant } from '@network-meetings/core';
import type { PersonErased, PersonExport } from '@network-meetings/core/facilitation';
import { retrying } from '../db/faults.js';
import { erasePerson, findText, readPerson } from '../db/person.js';
import { addressKey } from './rate-limits.js';
import type { ServiceContext } from './service.js';
import { forgetRate } from '../db/housekeeping.js';

/** Reads everything that an association keeps of the owner of an address. */
export async function exportPerson(
  { database, clock }: ServiceContext,
  association: string,
  email: string,
): Promise<PersonExport> {
  const kept = await readPerson(database, association, emailKey(email));
  return { association, email, exportedAt: utcInstant(clock.now()), kept };
}

/**
 * Forgets the owner of an address (GDPR art. 17): seats to come are given back, signups become nobody's, everything else is
 * deleted. Then the whole database is searched, so that nobody has to believe it.
 */
export async function forgetPerson(
  { database, clock }: ServiceContext,
  association: string,
  email: string,
): Promise<PersonErased> {
  const key = emailKey(email);
  const erased = await retrying(() => erasePerson(database, association, key, clock.now()));
  await forgetRate(database, addressKey(association, key));
  return { ...erased, remains: await findText(database, association, key) };
}
