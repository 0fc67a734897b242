import type { Failure, Issue, LoadedFeed, Result } from '@network-meetings/core';
import {
  danish as danishLocale,
  danishFaults,
  dateOf,
  english as englishLocale,
  englishFaults,
  issueText,
  loadFeed,
  parseFeedText,
  pickLocale,
  toWallTime,
} from '@network-meetings/core';
import { danishProgramme, englishProgramme, findingText } from '@network-meetings/core/programme';
import { deadLinks } from './check-links.js';
import type { ProgrammeAdvice } from './check-programmes.js';
import { programmeAdvice } from './check-programmes.js';
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

function adviceLines({ findings }: ProgrammeAdvice, language: string): readonly string[] {
  const [locale, wording] = pickLocale(language, [
    { language: 'da', use: [danishLocale, danishProgramme] as const },
    { language: 'en', use: [englishLocale, englishProgramme] as const },
  ]).use;
  return findings.map((finding) => {
    const { text, remedies } = findingText(finding, wording, locale);
    return `  ${[text, remedies[0]].filter(Boolean).join(' ')} [${finding.code}]`;
  });
}

/** What `check` is told. */
export interface CheckSettings {
  readonly json: boolean;
  /** Whether to ask every link of the feed for an answer. */
  readonly links: boolean;
}

/**
 * `check FEED`: every fault of a feed, with its JSON path and what to do about it; with `--links` those that lead nowhere; and
 * of the programmes that it holds what a facilitator would say, which is advice and no fault.
 */
export async function checkCommand(
  name: string,
  { json, links }: CheckSettings,
  context: CommandContext,
): Promise<ExitCode> {
  const words = pickLocale(context.language, [danish, english]);
  const result = await readFeed(name, context);
  const { text } = result;
  const placed = <T extends { readonly path: string }>(each: readonly T[]) =>
    each.map((one) => ({ ...one, ...(text !== undefined && jsonPosition(text, one.path)) }));
  if (!result.ok) {
    if (!json) return reportFailure(name, result.failure, context, text);
    const { code, params, issues } = result.failure;
    context.write(
      JSON.stringify({ feed: name, good: false, code, params, issues: placed(issues), warnings: [] }),
    );
    return code === 'feed/invalid' ? ExitCode.Faults : ExitCode.Misuse;
  }
  const { feed, warnings } = result.value;
  const dead = links ? await deadLinks(feed, context.fetch) : [];
  const advice = programmeAdvice(feed, dateOf(toWallTime(context.now(), feed.timeZone)));
  const end = dead.length > 0 ? ExitCode.Faults : ExitCode.Good;
  const counts = { groups: feed.groups.length, meetings: feed.meetings.length };
  if (json) {
    const found = { issues: [], warnings: placed(warnings), ...(links && { links: placed(dead) }) };
    context.write(
      JSON.stringify({ feed: name, good: dead.length === 0, ...counts, ...found, programmes: advice }),
    );
    return end;
  }
  if (dead.length > 0) {
    context.writeError(words.deadLinks(name, dead.length));
    for (const { url, status, path, ...at } of placed(dead)) {
      const place = 'line' in at ? `${name}:${String(at.line)}:${String(at.column)}: ` : '';
      context.writeError(
        `  ${place}${path}: ${status === undefined ? words.unreachable(url) : words.httpStatus(url, status)}`,
      );
    }
  } else context.write(words.good(name, counts.groups, counts.meetings));
  if (warnings.length > 0) context.write(words.warnings(warnings.length));
  for (const warning of warnings) context.write(line(warning, name, text, context.language));
  for (const each of advice) {
    if (each.findings.length > 0) context.write(words.advice(each.groupName, each.season));
    for (const said of adviceLines(each, context.language)) context.write(said);
  }
  return end;
}
