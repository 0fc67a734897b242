import { readFile } from 'node:fs/promises';
import type { NetworkFeed } from '@network-meetings/core';
import { englishFaults, issueText, parseFeedText } from '@network-meetings/core';
import { AdministratorError } from './administrator-error.js';

/** A feed that cannot be published, with all its faults in words. */
export class FeedFaultError extends AdministratorError {
  override readonly name = 'FeedFaultError';
}

const SHOWN = 20;

/** Reads a feed from a file. @param edit is given the text before it is parsed @throws FeedFaultError */
export async function readFeedFile(
  file: string,
  edit: (text: string) => string = (text) => text,
): Promise<NetworkFeed> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw new FeedFaultError(`The feed ${file} cannot be read (${String(code)}).`);
  }
  const parsed = parseFeedText(edit(text));
  if (parsed.ok) return parsed.value;
  const faults = parsed.issues
    .slice(0, SHOWN)
    .map((issue) => `  ${issue.path}: ${issueText(issue, englishFaults)}`);
  const more = parsed.issues.length > SHOWN ? [`  … and ${String(parsed.issues.length - SHOWN)} more`] : [];
  throw new FeedFaultError([`The feed ${file} has faults:`, ...faults, ...more].join('\n'));
}
