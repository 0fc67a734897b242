import { readFile } from 'node:fs/promises';
import { englishFaults, issueText } from '@network-meetings/core';
import { AdministratorError } from '../administrator-error.js';
import type { RosterChange } from '../db/roster.js';
import { importRoster } from '../services/roster.js';
import type { ServiceContext } from '../services/service.js';
import type { RosterFault } from './read-roster.js';
import { decodeRoster } from './read-roster.js';

/** A roster that cannot be imported, with all its faults in words; nothing of it was. */
export class RosterFaultError extends AdministratorError {
  override readonly name = 'RosterFaultError';
}

const SHOWN = 50;

/** The faults of a roster, one a line, each with the line of the file. */
export function rosterFaults(file: string, faults: readonly RosterFault[]): RosterFaultError {
  const lines = faults
    .slice(0, SHOWN)
    .map(
      ({ line, issue }) =>
        `  ${file}:${String(line)} ${issue.path.replace(/^\$\.?/, '')}: ${issueText(issue, englishFaults)}`,
    );
  const more = faults.length > SHOWN ? [`  … and ${String(faults.length - SHOWN)} more`] : [];
  return new RosterFaultError(
    [`The roster ${file} has faults, so nothing was imported:`, ...lines, ...more].join('\n'),
  );
}

/** Reads the text of a roster's file. @throws RosterFaultError */
export async function readRosterText(file: string): Promise<string> {
  try {
    return decodeRoster(await readFile(file));
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw new RosterFaultError(`The roster ${file} cannot be read (${String(code)}).`);
  }
}

/** Imports a roster from a file. @throws RosterFaultError */
export async function importRosterFile(
  context: ServiceContext,
  association: string,
  file: string,
  options: { readonly group?: string | undefined; readonly complete?: boolean } = {},
): Promise<RosterChange> {
  const imported = await importRoster(context, association, await readRosterText(file), options);
  if (!imported.ok) throw rosterFaults(file, imported.faults);
  return imported;
}
