import { parseArgs } from 'node:util';
import { pickLocale } from '@network-meetings/core';
import { checkCommand } from './check-command.js';
import type { CommandContext } from './command.js';
import { ExitCode } from './command.js';
import { danish } from './locales/da.js';
import { english } from './locales/en.js';

const options = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Runs a call of the command line and gives its exit code. @param version of this package */
export async function main(
  args: readonly string[],
  version: string,
  context: CommandContext,
): Promise<ExitCode> {
  let words = pickLocale(context.language, [danish, english]);
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    context.writeError(words.unknownOption((error as Error).message.split('. ')[0] ?? ''));
    return ExitCode.Misuse;
  }
  const language = parsed.values.lang ?? context.language;
  words = pickLocale(language, [danish, english]);
  const [command, feed, ...rest] = parsed.positionals;
  if (parsed.values.version) {
    context.write(version);
    return ExitCode.Good;
  }
  if (parsed.values.help || command === undefined) {
    (parsed.values.help ? context.write : context.writeError)(words.help);
    return parsed.values.help ? ExitCode.Good : ExitCode.Misuse;
  }
  if (command !== 'check' || rest.length > 0) {
    context.writeError(words.unknownCommand(command === 'check' ? (rest[0] ?? '') : command));
    return ExitCode.Misuse;
  }
  if (feed === undefined) {
    context.writeError(words.feedMissing);
    return ExitCode.Misuse;
  }
  return checkCommand(feed, parsed.values.json ?? false, { ...context, language });
}
