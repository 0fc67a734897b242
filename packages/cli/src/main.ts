import { parseArgs } from 'node:util';
import { pickLocale } from '@network-meetings/core';
import { checkCommand } from './check-command.js';
import type { CommandContext } from './command.js';
import { ExitCode } from './command.js';
import { importCommand } from './import-command.js';
import { publishCommand, templateCommand } from './publish-command.js';
import { danish } from './locales/da.js';
import { english } from './locales/en.js';

const options = {
  json: { type: 'boolean' },
  links: { type: 'boolean' },
  into: { type: 'string' },
  out: { type: 'string' },
  group: { type: 'string' },
  format: { type: 'string' },
  map: { type: 'string', multiple: true },
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
  const missing = (option: string): ExitCode => {
    context.writeError(words.optionMissing(option));
    return ExitCode.Misuse;
  };
  const own = { ...context, language };
  const { json = false, links = false, into, out, group, format, map = [] } = parsed.values;
  const takesOne =
    command === 'check' || command === 'render' || command === 'calendars' || command === 'template';
  if (!(takesOne || command === 'import') || (takesOne && rest.length > 0)) {
    context.writeError(words.unknownCommand(takesOne ? (rest[0] ?? '') : command));
    return ExitCode.Misuse;
  }
  if (feed === undefined) {
    context.writeError(words.feedMissing);
    return ExitCode.Misuse;
  }
  if (command === 'check') return checkCommand(feed, { json, links }, own);
  if (command === 'template') return templateCommand(feed, own);
  if (command === 'import') {
    if (into === undefined) return missing('--into');
    return importCommand([feed, ...rest], { into, out, group, format, map, json }, own);
  }
  return out === undefined ? missing('--out') : publishCommand(command, feed, out, json, own);
}
