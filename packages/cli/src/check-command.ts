import type { Failure, Issue, LoadedFeed, Result } from '@network-meetings/core';
import {
  danishFaults,
  englishFaults,
  issueText,
  loadFeed,
  parseFeedText,
  pickLocale,
} from '@network-meetings/core';
import type { CommandContext } from './command.js';
import { ExitCode } from './command.js';
import { jsonPosition } from './json-position.js';
import { danish } from './locales/da.js';
import { english } from './locales/en.js';

const isAddress = (name: string) => /^https?:\/\//i.test(name);

/** A feed from an address, a file or standard input, or why there is none. */
export async function readFeed(
  name: string,
  context: CommandContext,
): Promise<Result<LoadedFeed> & { readonly text?: string }> {
  if (isAddress(name)) return loadFeed(name, context.fetch);
  let text: string;
  try {
    text = name === '-' ? await context.readInput() : await context.readFile(name);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { ok: false, failure: { code: 'file/unreadable', params: { reason }, issues: [], retry: false } };
  }
  const parsed = parseFeedText(text);
  return parsed.ok
    ? { ok: true, text, value: { feed: parsed.value, warnings: parsed.warnings } }
    : { ok: false, text, failure: { code: 'feed/invalid', params: {}, issues: parsed.issues, retry: false } };
}

type Told = Pick<Issue, 'path' | 'params'> & { readonly code: string };

/** A fault with its file, line and column where the text is at hand, so that an editor can jump there. */
function line(issue: Told, name: string, text: string | undefined, language: string): string {
  const { line: row, column } = text === undefined ? {} : jsonPosition(text, issue.path);
  const place = row === undefined ? '' : `${name}:${String(row)}:${String(column)}: `;
  return `  ${place}${issue.path}: ${issueText(issue, pickLocale(language, [danishFaults, englishFaults]))} [${issue.code}]`;
}

export function reportFailure(
  name: string,
  failure: Failure,
  context: CommandContext,
  text?: string,
): ExitCode {
  const words = pickLocale(context.language, [danish, english]);
  if (failure.code === 'feed/invalid') {
    context.writeError(words.faults(name, failure.issues.length));
    for (const issue of failure.issues) context.writeError(line(issue, name, text, context.language));
    return ExitCode.Faults;
  }
  if (failure.code === 'feed/unreachable') context.writeError(words.unreachable(name));
  else if (failure.code === 'feed/http-status') {
    context.writeError(words.httpStatus(name, Number(failure.params['status'])));
  } else context.writeError(words.unreadable(name, String(failure.params['reason'])));
  return ExitCode.Misuse;
}

/** `check FEED`: every fault of a feed, with its JSON path and what to do about it. */
export async function checkCommand(name: string, json: boolean, context: CommandContext): Promise<ExitCode> {
  const words = pickLocale(context.language, [danish, english]);
  const result = await readFeed(name, context);
  if (json) {
    const summary = result.ok
      ? { groups: result.value.feed.groups.length, meetings: result.value.feed.meetings.length }
      : { code: result.failure.code, params: result.failure.params };
    const { text } = result;
    const placed = (each: readonly Told[]) =>
      each.map((issue) => ({ ...issue, ...(text !== undefined && jsonPosition(text, issue.path)) }));
    const issues = placed(result.ok ? [] : result.failure.issues);
    const warnings = placed(result.ok ? result.value.warnings : []);
    context.write(JSON.stringify({ feed: name, good: result.ok, ...summary, issues, warnings }));
    if (result.ok) return ExitCode.Good;
    return result.failure.code === 'feed/invalid' ? ExitCode.Faults : ExitCode.Misuse;
  }
  if (!result.ok) return reportFailure(name, result.failure, context, result.text);
  const { feed, warnings } = result.value;
  context.write(words.good(name, feed.groups.length, feed.meetings.length));
  if (warnings.length > 0) context.write(words.warnings(warnings.length));
  for (const warning of warnings) context.write(line(warning, name, result.text, context.language));
  return ExitCode.Good;
}
