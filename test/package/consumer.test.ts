// A stranger's strict project compiles against what `npm pack` makes of core, whatever way it resolves modules.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const core = join(root, 'packages/core');
const project = mkdtempSync(join(tmpdir(), 'network-meetings-consumer-'));
after(() => rmSync(project, { recursive: true, force: true }));

/** The package as npm would install it. */
function unpack(): void {
  const npm = process.env['npm_execpath'];
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', project];
  const [program, ...rest] = npm?.endsWith('.js') ? [process.execPath, npm, ...args] : ['npm', ...args];
  const tarball = execFileSync(program!, rest, { cwd: core, encoding: 'utf8' }).trim().split('\n').at(-1);
  const target = join(project, 'node_modules/@network-meetings/core');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, tarball ?? ''), '-C', target, '--strip-components=1']);
}

/** What the package depends on, from the packages that are installed here. */
function link(): void {
  const { dependencies } = JSON.parse(readFileSync(join(core, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(project, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction');
  }
}

function compile(options: Record<string, unknown>): string {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
    noEmit: true,
    ...options,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }));
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', project],
    {
      encoding: 'utf8',
    },
  );
  return stdout;
}

describe('A project with core from its tarball', () => {
  before(() => {
    unpack();
    link();
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
    cpSync(join(root, 'test/fixtures/consumer/app.txt'), join(project, 'app.ts'));
  });

  it('compiles with bundler resolution', () => {
    assert.equal(compile({ module: 'esnext', moduleResolution: 'bundler' }), '');
  });
  it('compiles with nodenext resolution', () => {
    assert.equal(compile({ module: 'nodenext', moduleResolution: 'nodenext' }), '');
  });
  it('and does not when it is wrong', () => {
    writeFileSync(
      join(project, 'app.ts'),
      `import { parseFeed } from '@network-meetings/core';\nparseFeed();\n`,
    );
    assert.match(compile({ module: 'nodenext', moduleResolution: 'nodenext' }), /TS2554/);
  });
  it('runs in Node by what the package exports', () => {
    const code = `import { parseFeedText } from '@network-meetings/core'; console.log(parseFeedText('{').ok);`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.equal(ran.stdout.trim(), 'false', ran.stderr);
  });
});
