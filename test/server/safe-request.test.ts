// Addresses that somebody typed lead nowhere but to the public Internet (ASVS 5.0, 1.3.6).
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Outside } from '../../packages/server/src/outgoing/safe-request.js';
import {
  createSafeRequest,
  importLimits,
  isPublicAddress,
  OutgoingError,
} from '../../packages/server/src/outgoing/safe-request.js';
import type { OtherServer } from '../support/other-server.js';
import { startOtherServer } from '../support/other-server.js';

let other: OtherServer;
before(async () => {
  other = await startOtherServer();
});
after(() => other.close());
beforeEach(() => {
  other.asked.length = 0;
});

const get = (url: string, outside: Outside = other.outside, limits = importLimits) =>
  createSafeRequest(limits, outside)({ url });

/** How a request ends that must not succeed. */
async function refusal(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
  } catch (error) {
    assert.ok(error instanceof OutgoingError, String(error));
    return error.code;
  }
  throw new Error('it was let through');
}

describe('an address', () => {
  const kinds: [string, boolean][] = [
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['127.8.8.8', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['192.0.2.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['240.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['fd12:3456::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:169.254.169.254', false],
    ['::ffff:93.184.215.14', true],
    ['::127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['64:ff9b::a9fe:a9fe', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    ['not an address', false],
  ];
  for (const [address, isPublic] of kinds) {
    test(`${address} is ${isPublic ? 'public' : 'none to be reached'}`, () => {
      assert.equal(isPublicAddress(address), isPublic);
    });
  }
});

describe('a request', () => {
  test('goes out by https to the address that was looked up, once, under its name', async () => {
    let lookedUp = 0;
    other.answer = ({ headers }, response) => void response.end(`for ${String(headers.host)}`);
    const answer = await get(`${other.origin}/feed.json`, {
      ...other.outside,
      resolve: (host) => {
        lookedUp += 1;
        assert.equal(host, 'feeds.example.org');
        // The second answer of a name that rebinds.
        return Promise.resolve([lookedUp === 1 ? '127.0.0.1' : '10.0.0.1']);
      },
    });
    assert.deepEqual(
      [answer.status, answer.body.toString()],
      [200, `for feeds.example.org:${String(other.port)}`],
    );
    assert.equal(lookedUp, 1);
  });

  const addresses: [string, string][] = [
    ['http://feeds.example.org/', 'outgoing/bad-address'],
    ['ftp://feeds.example.org/', 'outgoing/bad-address'],
    ['file:///etc/passwd', 'outgoing/bad-address'],
    ['https://user:password@feeds.example.org/', 'outgoing/bad-address'],
    ['nonsense', 'outgoing/bad-address'],
    ['https://127.0.0.1/', 'outgoing/private-address'],
    ['https://127.1/', 'outgoing/private-address'],
    ['https://0x7f000001/', 'outgoing/private-address'],
    ['https://2130706433/', 'outgoing/private-address'],
    ['https://169.254.169.254/latest/meta-data', 'outgoing/private-address'],
    ['https://[::1]/', 'outgoing/private-address'],
    ['https://[::ffff:127.0.0.1]/', 'outgoing/private-address'],
    ['https://[fe80::1]/', 'outgoing/private-address'],
  ];
  for (const [url, code] of addresses) {
    test(`to ${url} is refused`, async () => {
      // As a server does it: nothing is allowed that is not public.
      assert.equal(await refusal(get(url, { resolve: () => Promise.reject(new Error('asked')) })), code);
    });
  }

  test('to a name with a private address among public ones is refused', async () => {
    for (const resolved of [['127.0.0.1'], ['93.184.215.14', '10.0.0.1'], ['::ffff:10.0.0.1']])
      assert.equal(
        await refusal(
          get('https://127.0.0.1.nip.example.org/', { resolve: () => Promise.resolve(resolved) }),
        ),
        'outgoing/private-address',
      );
    assert.equal(
      await refusal(get('https://a.example.org/', { resolve: () => Promise.resolve([]) })),
      'outgoing/unknown-host',
    );
    assert.equal(
      await refusal(get('https://a.example.org/', { resolve: () => Promise.reject(new Error('ENOTFOUND')) })),
      'outgoing/unknown-host',
    );
  });

  test('trusts no certificate that is for another name, or of nobody', async () => {
    const untrusted = { resolve: other.outside.resolve!, mayReach: other.outside.mayReach! };
    assert.equal(await refusal(get(other.origin, untrusted)), 'outgoing/unreachable');
    assert.equal(
      await refusal(get(`https://third.example.org:${String(other.port)}/`)),
      'outgoing/unreachable',
    );
    assert.equal(other.asked.length, 0);
  });

  test('follows three redirects, each checked like the first address', async () => {
    const to = (location: string) => {
      other.answer = ({ url }, response) => {
        const left = Number(/\d$/.exec(url ?? '')?.[0] ?? 0);
        if (left === 0) response.end('there');
        else response.writeHead(302, { location: left === 1 ? location : `/${String(left - 1)}` }).end();
      };
    };
    to(`https://other.example.org:${String(other.port)}/end`);
    const answer = await get(`${other.origin}/3`);
    assert.deepEqual([answer.body.toString(), other.asked.length], ['there', 4]);
    assert.equal(await refusal(get(`${other.origin}/4`)), 'outgoing/too-many-redirects');
    for (const [location, code] of [
      ['http://feeds.example.org/', 'outgoing/bad-address'],
      ['https://169.254.169.254/', 'outgoing/private-address'],
      ['https://[::ffff:10.0.0.1]/', 'outgoing/private-address'],
      ['file:///etc/passwd', 'outgoing/bad-address'],
    ] as const) {
      to(location);
      assert.equal(await refusal(get(`${other.origin}/1`)), code, location);
    }
    // A name that leads to this machine is no better for having been redirected to.
    to('https://inner.example.org/');
    const resolve = (host: string) =>
      Promise.resolve([host === 'inner.example.org' ? '10.0.0.1' : '127.0.0.1']);
    assert.equal(
      await refusal(get(`${other.origin}/1`, { ...other.outside, resolve })),
      'outgoing/private-address',
    );
  });

  test('reads so many bytes and no more, whether they are announced or not', async () => {
    const limits = { ...importLimits, bytes: 1000 };
    other.answer = (_request, response) => void response.end(Buffer.alloc(1000));
    assert.equal((await get(other.origin, other.outside, limits)).body.length, 1000);
    other.answer = (_request, response) => void response.end(Buffer.alloc(1001));
    assert.equal(await refusal(get(other.origin, other.outside, limits)), 'outgoing/too-large');
    other.answer = (_request, response) => {
      response.write(Buffer.alloc(600));
      response.end(Buffer.alloc(600));
    };
    assert.equal(await refusal(get(other.origin, other.outside, limits)), 'outgoing/too-large');
    other.answer = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.alloc(10));
    assert.equal(await refusal(get(other.origin, other.outside, limits)), 'outgoing/bad-answer');
    assert.equal(importLimits.bytes, 2 * 1024 * 1024);
  });

  test('waits so long and no longer, for a name, for an answer, and for its end', async () => {
    const limits = { ...importLimits, time: 200 };
    const never = () => new Promise<never>(() => undefined);
    assert.equal(
      await refusal(get(other.origin, { ...other.outside, resolve: never }, limits)),
      'outgoing/timed-out',
    );
    other.answer = () => undefined;
    assert.equal(await refusal(get(other.origin, other.outside, limits)), 'outgoing/timed-out');
    other.answer = (_request, response) => void response.writeHead(200).write('a');
    assert.equal(await refusal(get(other.origin, other.outside, limits)), 'outgoing/timed-out');
    assert.equal(importLimits.time, 10_000);
  });

  test('that is cut off in the middle is none', async () => {
    other.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setImmediate(() => response.destroy());
    };
    assert.equal(await refusal(get(other.origin)), 'outgoing/unreachable');
  });
});
