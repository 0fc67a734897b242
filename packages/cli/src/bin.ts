import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
  readBytes: (path) => readFile(path),
  writeFile: async (path, data) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, data);
  },
  now: Date.now,
  readInput: () => text(process.stdin),
  fetch: globalThis.fetch,
  language: (LC_ALL ?? LC_MESSAGES ?? LANG ?? 'en').split('.', 1)[0]?.replace('_', '-') ?? 'en',
});
