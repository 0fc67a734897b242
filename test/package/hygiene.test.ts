// The repository holds nothing of the machine or the registry it was made with.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { filesBelow, root } from './sources.js';

// Written in pieces, so that this file is not its own finding.
const folders = ['work', 'root', 'home/[a-z]', 'Users/[A-Za-z]', 'tmp/wt'].join('|');
const machinePath = new RegExp(`(^|[\\s"'\`(=:]|file://)/(${folders})[^\\s]*/`, 'm');
const registry = new RegExp(`https?://(registry\\.|[^/\\s]*npm[^/\\s]*/[^\\s"]*\\.t${'gz'})`);

function findings(text: string): string[] {
  return [machinePath, registry].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

const isText = (path: string) =>
  /\.(ts|mjs|js|json|md|ya?ml|html|css|sql|ics|csv|sh)$|\/[^./]+$|^\.[^/]+$/.test(path);

describe('The repository', () => {
  it('names no path of a machine and no registry', () => {
    const files = filesBelow('.').filter(isText);
    assert.ok(files.includes('package.json') && files.includes('package-lock.json'));
    const found = files.flatMap((path) =>
      findings(readFileSync(join(root, path), 'utf8')).map((finding) => `${path}: ${finding.trim()}`),
    );
    assert.deepEqual(found, []);
  });

  it('locks versions and not addresses', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
    };
    const installed = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));
    assert.notEqual(installed.length, 0);
    // Only a link to one of our own packages may say where it is.
    assert.deepEqual(
      installed.filter(([, { link, resolved }]) => !link && resolved !== undefined).map(([path]) => path),
      [],
    );
    assert.deepEqual(
      installed.filter(([, { link, integrity }]) => !link && !integrity).map(([path]) => path),
      [],
    );
  });

  it('would show a planted path and registry', () => {
    const planted = ['work', 'root', 'home/me', 'Users/Me'].map((folder) => `/${folder}/a/`);
    for (const path of planted) {
      for (const text of [path, `"${path}b"`, `see ${path}`, `file://${path}b`]) {
        assert.equal(findings(text).length, 1, text);
      }
    }
    assert.equal(findings(`"resolved": "https://${'registry'}.example/a.tgz"`).length, 1);
    assert.deepEqual(findings('GET /groups/1/meetings/, https://example.org/home/me/ and ./work/a/'), []);
  });
});
