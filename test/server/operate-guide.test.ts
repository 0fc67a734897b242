// The guide for administrators, run as it stands: two instances on a PostgreSQL, a mail server, backup, restore, upgrade.
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCommandLine } from '../support/command-line.js';
import { testPostgres } from '../support/postgres.js';
import { bundleServer } from '../support/server-processes.js';
import { freePort } from '../support/started-server.js';
import { feedWith } from './harness.js';
import { startSmtp } from './smtp.js';

const guide = readFileSync('docs/guide/operate.md', 'utf8');
const blocks = [...guide.matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code!);
const root = mkdtempSync(join(tmpdir(), 'operate-'));
const repository = process.cwd();
const closing: (() => Promise<unknown>)[] = [];
const instances = new Map<string, ChildProcess>();
/** Exit codes of instances that were stopped. */
const stopped: (number | null)[] = [];
const started: string[] = [];

/** What systemd does with the unit of the guide: its settings, its port, its program. */
function start(unit: string): void {
  const port = unit.slice(unit.indexOf('@') + 1);
  const file = readFileSync(join(root, 'etc/systemd/system/network-meetings@.service'), 'utf8');
  assert.match(file, /^ExecStart=\/usr\/bin\/npx network-meetings-server$/m);
  const [, settings = ''] = /^EnvironmentFile=(.+)$/m.exec(file) ?? [];
  const env = Object.fromEntries(
    readFileSync(settings, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, name, value] = /^(\w+)="?(.*?)"?$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, value]];
      }),
  );
  const child = spawn(process.execPath, [program], {
    cwd: repository,
    env: { PATH: process.env['PATH'], ...env, PORT: port, HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  started.push(port);
  instances.set(unit, child);
}

async function stop(unit: string): Promise<void> {
  const child = instances.get(unit);
  assert.ok(child, `${unit} does not run`);
  instances.delete(unit);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  stopped.push((await ended)[0]);
}

async function systemctl([verb = '', ...units]: readonly string[]): Promise<void> {
  const named = units.filter((unit) => unit.startsWith('network-meetings@'));
  if (verb === 'stop' || verb === 'restart') await Promise.all(named.map(stop));
  if (verb === 'enable' || verb === 'start' || verb === 'restart') named.forEach(start);
}

/** Runs the programs that the guide calls and that a test cannot have, as they would; answers with the exit code, then what was printed. */
async function called(program: string, argv: readonly string[], cwd: string, databaseUrl: string) {
  if (program === 'systemctl') {
    await systemctl(argv);
    return '0\n';
  }
  assert.equal(argv[0], '@network-meetings/server');
  process.chdir(cwd);
  try {
    const { code, stdout, stderr } = await runCommandLine(argv.slice(1), { DATABASE_URL: databaseUrl });
    if (code !== 0) return `${String(code)}\n${stderr}`;
    return `0\n${stdout}`;
  } finally {
    process.chdir(repository);
  }
}

let program: string;
let helper: string;
let replacements: (readonly [string, string])[];
let letters: Awaited<ReturnType<typeof startSmtp>>['letters'];

before(async () => {
  const bundle = await bundleServer();
  ({ program } = bundle);
  closing.push(async () => bundle.remove());
  const smtp = await startSmtp();
  ({ letters } = smtp);
  closing.push(() => smtp.close());
  const [first, second] = [await testPostgres(), await testPostgres()];
  closing.push(
    () => first.drop(),
    () => second.drop(),
  );
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const argv = body.split('\0').slice(0, -1);
      const { 'x-cwd': cwd, 'x-database': url } = request.headers;
      called((request.url ?? '').slice(1), argv, String(cwd), String(url)).then(
        (answer) => response.end(answer),
        (error: unknown) => response.end(`70\n${String(error)}`),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => new Promise((done) => server.close(done)));
  helper = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  mkdirSync(join(root, 'etc/systemd/system'), { recursive: true });
  mkdirSync(join(root, 'opt/network-meetings'), { recursive: true });
  writeFileSync(join(root, 'opt/network-meetings/feed.json'), JSON.stringify(feedWith({ day: 20 })));
  writeFileSync(
    join(root, 'opt/network-meetings/members.csv'),
    'name;email;group\nB;b@example.org;digital-east\n',
  );
  replacements = [
    ['postgres://user:password@db.example.org/restored', second.url],
    ['postgres://user:password@db.example.org/network', first.url],
    ['smtps://user:password@mail.example.org', smtp.url],
    ['DRAIN_SECONDS=5', 'DRAIN_SECONDS=0'],
    ['4321', String(await freePort())],
    ['4322', String(await freePort())],
    ['/etc/', `${root}/etc/`],
    ['/opt/', `${root}/opt/`],
    ['/var/backups', `${root}/var/backups`],
  ];
});
after(async () => {
  for (const child of instances.values()) child.kill('SIGKILL');
  for (const close of closing) await close();
  rmSync(root, { recursive: true });
});

test('every command of the guide for administrators does what it says', async () => {
  const prelude = `
    set -euo pipefail
    call() {
      local answer
      answer=$(printf '%s\\0' "\${@:2}" | curl -sS --data-binary @- -H 'Content-Type: text/plain' -H "x-cwd: $PWD" -H "x-database: \${DATABASE_URL-}" '${helper}'/"$1")
      printf '%s\\n' "\${answer#*$'\\n'}"
      return "\${answer%%$'\\n'*}"
    }
    npx() { call npx "$@"; }
    systemctl() { call systemctl "$@"; }
    npm() { [ "$1 $2" = 'install --save-exact' ]; }
  `;
  let script = blocks.join('\n');
  const by = new Map(replacements);
  // In one go: the name of a database may hold a port's digits.
  const what = [...by.keys()].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  script = script.replace(new RegExp(what, 'g'), (found) => by.get(found) ?? found);
  // The file names of a day must be those of the same day.
  script = script.replaceAll('$(date +%F)', '2027-01-01');
  const output = await new Promise<string>((done, failed) => {
    const env = { PATH: process.env['PATH'], HOME: root };
    execFile('bash', ['-c', prelude + script], { cwd: root, env }, (error, stdout, stderr) =>
      error ? failed(new Error(`${stderr}\n${stdout}`)) : done(stdout),
    );
  });
  const ready = [...output.matchAll(/"status":"ok","database":"ok"/g)];
  assert.ok(ready.length >= 6, `${String(ready.length)} times ready`);
  assert.match(output, /^# TYPE network_/m);
  assert.match(output, /example: \d+ groups/);
  assert.match(output, /1 added, 0 changed/);
  assert.match(output, /Backed up: \d+ rows/);
  assert.match(output, /The file is whole: \d+ rows/);
  assert.match(output, /Restored: \d+ rows/);
  assert.match(output, /"dietaryHours": 6/);
  assert.match(output, /Erased: 0 signups[^\n]*1 memberships/);
  assert.match(output, /"who":"command-line","action":"person erase"/);
  const person = JSON.parse(readFileSync(join(root, 'opt/network-meetings/person.json'), 'utf8'));
  assert.equal(person.kept.member[0].email, 'b@example.org');
  assert.deepEqual(
    [started.length, stopped],
    [6, [0, 0, 0, 0]],
    'every instance that was told to stop ended well',
  );
  assert.ok(
    letters.some(
      ({ to, parsed }) => to.includes('facilitator.oest@example.org') && parsed.text?.includes('token='),
    ),
  );
});
