import type { Wording } from './wording.js';

/** English. */
export const english: Wording = {
  language: 'en',
  help: `Usage: network-meetings check FEED [--json] [--lang da|en]

  check FEED   checks a feed: a file, an https address, or - for standard input
    --json     prints one JSON object instead of sentences
    --lang     the language of the messages (otherwise that of LANG)

  --help       this text
  --version    the version

Exit code: 0 the feed is good, 1 it has faults, 2 it could not be read or the call is wrong.`,
  good: (name, groups, meetings) => `${name}: good (${String(groups)} groups, ${String(meetings)} meetings)`,
  faults: (name, count) => `${name}: ${count === 1 ? '1 fault' : `${String(count)} faults`}`,
  warnings: (count) => (count === 1 ? '1 warning:' : `${String(count)} warnings:`),
  unreadable: (name, reason) =>
    `${name} could not be read (${reason}). See whether the name is written correctly.`,
  unreachable: (url) => `${url} does not answer. See whether the address is right and the site is up.`,
  httpStatus: (url, status) =>
    `${url} answers with HTTP ${String(status)}. See whether the address is right.`,
  unknownCommand: (name) => `There is no command “${name}”. Try: network-meetings --help`,
  unknownOption: (reason) => `${reason}. Try: network-meetings --help`,
  feedMissing: 'Name the feed to check: a file, an https address, or - for standard input.',
};
