import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createListener } from '../../packages/server/src/http/listener.js';
import type { Listening } from '../../packages/server/src/listen.js';
import { listen } from '../../packages/server/src/listen.js';
import type { Mail } from '../../packages/server/src/notify/mail.js';
import type { Worker } from '../../packages/server/src/notify/worker.js';
import { startWorker } from '../../packages/server/src/notify/worker.js';
import { freePort } from '../support/started-server.js';
import { connect } from '../../packages/server/src/db/connect.js';
import { migrate } from '../../packages/server/src/db/migrate.js';
import { importRoster } from '../../packages/server/src/services/roster.js';
import { publishFeed } from '../../packages/server/src/services/publish-feed.js';
import { signUp } from '../../packages/server/src/services/sign-up.js';
import { testPostgres } from '../support/postgres.js';
import { feedWith, requestOf } from './harness.js';

const guide = readFileSync('docs/guide/facilitator-api.md', 'utf8');
const blocks = [...guide.matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code!);
const folder = mkdtempSync(join(tmpdir(), 'facilitator-guide-'));
const codeFile = join(folder, 'code');

let url: string;
let databaseUrl: string;
const closing: (() => Promise<unknown>)[] = [];

before(async () => {
  const postgres = await testPostgres();
  closing.unshift(() => postgres.drop());
  databaseUrl = postgres.url;
  const database = connect(postgres.url, 8);
  closing.unshift(() => database.close());
  await migrate(database.pool);
  // The commands run by the real clock, and the meetings of the contract must be to come for them.
  const clock = { now: () => Date.parse('2027-02-20T08:00:00Z') };
  const context = { database, clock };
  await publishFeed(context, feedWith({ day: 20, dinner: 12 }));
  await importRoster(context, 'example', 'name;email;group\nB;b@example.org;digital-east');
  await signUp(
    context,
    'example',
    requestOf(['a@example.org'], { day: 'coming' }),
    'k'.repeat(20),
    undefined,
  );
  const port = await freePort();
  url = `http://localhost:${String(port)}`;
  const answer = createListener({ ...context, publicUrl: url, allowedOrigins: [], dev: false });
  const listening: Listening = await listen(answer, port, ['127.0.0.1', '::1']);
  closing.unshift(() => listening.close());
  const transport = {
    send: async ({ text }: Mail) => {
      const token = /&token=([A-Za-z0-9_-]{43})/.exec(text)?.[1];
      if (token !== undefined) writeFileSync(codeFile, token);
    },
    close: () => undefined,
  };
  const worker: Worker = await startWorker(context, { transport, domain: 'example.org', publicUrl: url });
  closing.unshift(() => worker.stop());
});
after(async () => {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true });
});

test('every command of the guide to the facilitator’s API does what it says', async () => {
  const bin = new URL('../../packages/server/src/bin.ts', import.meta.url);
  const tsx = import.meta.resolve('tsx');
  const prelude = `
    set -euo pipefail
    # What the reader has installed, and what the reader types.
    npx() { shift; '${process.execPath}' --conditions=@network-meetings/source --import='${tsx}' '${bin.pathname}' "$@"; }
    read() { for _ in $(seq 1 300); do [ -s '${codeFile}' ] && break; sleep 0.1; done; CODE=$(cat '${codeFile}'); }
  `;
  const script = [prelude, ...blocks].join('\n').replaceAll('https://signup.example.org', url);
  const output = await new Promise<string>((done, failed) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl };
    execFile('bash', ['-c', script], { cwd: folder, env }, (error, stdout, stderr) =>
      error ? failed(new Error(`${stderr}\n${stdout}`)) : done(stdout),
    );
  });
  assert.match(output, /"who":"Our intranet","wholeAssociation":true/);
  assert.match(output, /"who":"facilitator\.oest@example\.org","wholeAssociation":false/);
  assert.match(output, /"start":"2027-03-18T09:00"/);
  assert.match(output, /"capacity":24/);
  assert.match(output, /aflyst/i);
  assert.match(output, /"id":"digital-east-2027-3"/);
  assert.match(output, /"added":0,"changed":0,"unchanged":3,"withdrawn":0/);
  assert.match(output, /"invited":1/);
  assert.match(readFileSync(join(folder, 'answers.csv'), 'utf8'), /"Rolle a";"a@example\.org"/);
});

test('every route that the guide lists is one that it shows', () => {
  const table = guide.slice(guide.indexOf('## Every route'));
  const code = blocks.join('\n');
  const names: Record<string, string> = {
    id: 'digital-east-2027-1',
    answer: '$ID',
    material: 'slides',
    group: 'digital-east',
    season: '2027b',
  };
  for (const [, path] of table.matchAll(/(?:GET|POST|PUT|DELETE|PATCH)[^`]* (\/[a-z{}/-]+)`/g)) {
    const shown = path!.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
    assert.ok(code.includes(`$API${shown}`), `${path!} is listed and not shown`);
  }
});
