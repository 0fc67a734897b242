// Node alone: a browser's process can't be started in another zone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function runIn(zone: string): { printed: string; offset: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@network-meetings/source', '--import=tsx', 'test/support/time-battery.ts'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      // The offset is then all that it writes to stderr.
      env: { ...process.env, TZ: zone, LANG: 'C', NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
    },
  );
  assert.equal(status, 0, stderr);
  return { printed: stdout, offset: stderr.trim() };
}

test('times, words and calendars are the same to the byte in a process of any zone', () => {
  const [utc, tokyo, newYork] = ['UTC', 'Asia/Tokyo', 'America/New_York'].map(runIn);
  // The processes really were in three zones: minutes that UTC is ahead of them in July.
  assert.deepEqual([utc?.offset, tokyo?.offset, newYork?.offset], ['0', '-540', '240']);
  assert.ok(utc && utc.printed.split('\n').length > 5000);
  assert.match(utc.printed, /DTSTART;TZID=Europe\/Copenhagen:20270311T090000/);
  assert.equal(tokyo?.printed, utc.printed);
  assert.equal(newYork?.printed, utc.printed);
});
