import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { connectionLimits, listen } from '../../packages/server/src/listen.js';
import type { Listening } from '../../packages/server/src/listen.js';
import { freePort } from '../support/started-server.js';
import type { Harness } from './harness.js';
import { key, requestOf, SIGNUPS, startHarness } from './harness.js';

let harness: Harness;
let listening: Listening;
let port: number;
before(async () => {
  harness = await startHarness();
  port = await freePort();
  listening = await listen(getRequestListener(harness.app.fetch), port, ['127.0.0.1'], {
    headers: 300,
    request: 600,
    check: 50,
  });
});
after(async () => {
  await listening.close();
  await harness.close();
});

/** Sends pieces one at a time until the server hangs up; gives what it said. */
function trickle(first: string, piece: string): Promise<string> {
  return new Promise((gone) => {
    let said = '';
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(first));
    const drip = setInterval(() => socket.write(piece), 40);
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      gone(said);
    });
  });
}

const head = `POST ${SIGNUPS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: ${key()}\r\n`;

describe('a client that sends a byte at a time (slow loris)', () => {
  test('in the headers, or in the body, is hung up on, while others are served', async () => {
    const slow = [
      ...Array.from({ length: 20 }, () =>
        trickle('GET /health HTTP/1.1\r\nHost: localhost\r\nX-More: ', 'x'),
      ),
      ...Array.from({ length: 20 }, () => trickle(`${head}Content-Length: 5000\r\n\r\n`, ' ')),
    ];
    const served = await fetch(`http://127.0.0.1:${port}${SIGNUPS}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key() },
      body: JSON.stringify(requestOf(['a@example.org'])),
    });
    assert.equal(served.status, 201);
    for (const said of await Promise.all(slow)) assert.match(said, /^(HTTP\/1\.1 4(00|08) |$)/);
    assert.equal((await harness.query('select 1 from network.signup')).length, 1);
  });

  test('has some seconds in a server that runs, and no more', () => {
    const { headers, request, check } = connectionLimits;
    assert.ok(headers <= 20_000 && request <= 60_000 && check <= 10_000);
    assert.ok(headers >= 5000 && request >= 15_000);
  });
});

test('headers beyond what anybody needs are refused', async () => {
  const said = await trickle(`${head}X-Much: ${'x'.repeat(20_000)}\r\n`, '');
  assert.match(said, /^HTTP\/1\.1 431 /);
});
