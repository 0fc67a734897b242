import type { Wording } from './wording.js';

/** English. */
export const english: Wording = {
  language: 'en',
  help: `Usage: network-meetings COMMAND [--json] [--lang da|en]

  check FEED                  checks a feed: a file, an https address, or - for standard input
    --links                   asks every link in it for an answer
  import FILE… --into FEED    takes meetings into a feed from .ics, .csv, .xlsx, .html (JSON-LD) or JSON
    --group ID                the group of meetings that name none (otherwise the first)
    --out FILE                where the feed goes (otherwise back into FEED; - for standard output)
    --format pretix|indico    JSON that pretix or Indico exported
    --map "Subject=title"     a heading of the spreadsheet; may be repeated
  render FEED --out FOLDER    writes static HTML pages with JSON-LD, an Atom feed and a spreadsheet
  calendars FEED --out FOLDER writes calendars: of all, of each group and of each meeting
  template FILE               writes an empty spreadsheet (.xlsx or .csv) to fill in

  --json       prints one JSON object instead of sentences
  --lang       the language of the messages (otherwise that of LANG)
  --help       this text
  --version    the version

Exit code: 0 all is well, 1 there are faults, 2 something could not be read or the call is wrong.`,
  good: (name, groups, meetings) => `${name}: good (${String(groups)} groups, ${String(meetings)} meetings)`,
  faults: (name, count) => `${name}: ${count === 1 ? '1 fault' : `${String(count)} faults`}`,
  warnings: (count) => (count === 1 ? '1 warning:' : `${String(count)} warnings:`),
  deadLinks: (name, count) =>
    `${name}: ${count === 1 ? '1 link leads' : `${String(count)} links lead`} nowhere`,
  advice: (group, season) => `Advice for ${group}, ${season}:`,
  unreadable: (name, reason) =>
    `${name} could not be read (${reason}). See whether the name is written correctly.`,
  unreachable: (url) => `${url} does not answer. See whether the address is right and the site is up.`,
  httpStatus: (url, status) =>
    `${url} answers with HTTP ${String(status)}. See whether the address is right.`,
  unknownCommand: (name) => `There is no command “${name}”. Try: network-meetings --help`,
  unknownOption: (reason) => `${reason}. Try: network-meetings --help`,
  feedMissing: 'Name the feed to check: a file, an https address, or - for standard input.',
  imported: (name, added, changed, unchanged) =>
    `${name}: ${String(added)} new, ${String(changed)} changed, ${String(unchanged)} unchanged meetings`,
  unknownGroup: (group, known) =>
    `The feed has no group “${group}”. Write --group with one of: ${known.join(', ')}.`,
  progress: (done, all) => `${String(done)} of ${String(all)} files`,
  written: (files, where) =>
    files === 1 ? `${where} is written` : `${String(files)} files are written to ${where}`,
  optionMissing: (option) => `Write ${option} too. Try: network-meetings --help`,
};
