import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { linesTogether } from '../../packages/server/src/http/access-log.js';

test('the lines of one turn are written together, in their order, and each once', async () => {
  const written: string[] = [];
  const lines = linesTogether((text) => written.push(text));
  lines.add('a');
  lines.add('b');
  assert.deepEqual(written, []);
  await turn();
  lines.add('c');
  await turn();
  await turn();
  assert.deepEqual(written, ['a\nb\n', 'c\n']);
});

test('a process that ends writes what waits', async () => {
  const written: string[] = [];
  const lines = linesTogether((text) => written.push(text));
  lines.add('the last');
  lines.flush();
  assert.deepEqual(written, ['the last\n']);
  await turn();
  assert.deepEqual(written, ['the last\n']);
});
