import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { main } from './main.js';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

process.exitCode = await main(process.argv.slice(2), manifest.version, {
  write: (line) => void process.stdout.write(`${line}\n`),
  writeError: (line) => void process.stderr.write(`${line}\n`),
  readFile: (path) => readFile(path, 'utf8'),
  readInput: () => text(process.stdin),
  fetch: globalThis.fetch,
  language: (LC_ALL ?? LC_MESSAGES ?? LANG ?? 'en').replace('_', '-').replace(/\..*$/, ''),
});
