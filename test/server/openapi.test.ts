// The reference: what it says is what the server does, and others can read it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { endpointOf } from '../../packages/server/src/http/endpoint.js';
import type { OpenApiDocument, Route } from '../../packages/server/src/openapi/document.js';
import { openApiDocument } from '../../packages/server/src/openapi/document.js';
import { schemas } from '../../packages/server/src/openapi/schemas.js';
import { example } from '../support/feeds.js';
import { protocolSchemas } from '../support/protocol-schemas.js';
import type { Harness } from './harness.js';
import { PUBLIC_URL, startHarness } from './harness.js';

/** Pages for people; everything else is an endpoint, and stands in the reference. */
const pages = [
  /^\/s(\/|$)/,
  /^\/facilitator(\/|$)/,
  /^\/problems\//,
  /^\/api(\/|$)/,
  /^\/openapi\.json$/,
  /^\/dev\//,
];

const endpointsOf = (routes: readonly Route[]) =>
  routes.filter(({ method, path }) => method !== 'ALL' && !pages.some((page) => page.test(path)));

/** The routes that are neither pages nor made by `endpoint()` and in the document. */
function missing(routes: readonly Route[], { paths }: OpenApiDocument): string[] {
  return endpointsOf(routes)
    .filter(({ method, path, handler }) => {
      const at = path.replaceAll(/:(\w+)(\{[^}]+\})?/g, '{$1}');
      return !endpointOf(handler) || !paths[at]?.[method.toLowerCase()];
    })
    .map(({ method, path }) => `${method} ${path}`);
}

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.close());

describe('The OpenAPI document', () => {
  test('is OpenAPI 3.1 for a validator that others wrote', async () => {
    const { status, body, headers } = await harness.request('/openapi.json');
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    const validator = new Validator();
    const { valid, errors } = await validator.validate(body);
    assert.deepEqual([valid, errors, validator.version], [true, undefined, '3.1']);
    const planted = structuredClone(body);
    planted.paths['/health'].get.responses = {};
    planted.paths['/health'].get.parameters = [{ name: 'x', in: 'nowhere' }];
    assert.equal((await new Validator().validate(planted)).valid, false);
  });

  test('has every route of the server that is no page', () => {
    const { routes } = harness.app;
    const document = openApiDocument(routes, PUBLIC_URL);
    assert.ok(endpointsOf(routes).length >= 25);
    assert.deepEqual(missing(routes, document), []);
    const planted = { method: 'GET', path: '/v1/:association/secret', handler: () => undefined };
    assert.deepEqual(missing([...routes, planted], document), ['GET /v1/:association/secret']);
    const ids = Object.values(document.paths).flatMap((one) =>
      Object.values(one).map(({ operationId }) => operationId),
    );
    assert.equal(new Set(ids).size, ids.length, 'every operation has a name of its own');
  });

  test('has shapes that every published example fits, and that refuse what is wrong', () => {
    const { components } = openApiDocument(harness.app.routes, PUBLIC_URL);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'https://example.org/api', components });
    const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema as unknown, name]));
    for (const [name, schema] of Object.entries(protocolSchemas)) {
      const shape = names.get(schema);
      assert.ok(shape, `the shape of ${name}.json has no name in the reference`);
      const check = ajv.compile({ $ref: `https://example.org/api#/components/schemas/${shape}` });
      assert.ok(check(example(name)), `${name}: ${JSON.stringify(check.errors)}`);
      assert.equal(check('no object'), false, name);
    }
  });

  test('says of a change what it needs', () => {
    const { paths } = openApiDocument(harness.app.routes, PUBLIC_URL);
    const patch = paths['/v1/{association}/facilitator/meetings/{id}']!['patch']!;
    assert.deepEqual(
      patch.parameters.map(({ name }) => name),
      ['association', 'id', 'If-Match'],
    );
    assert.match(String(patch.responses['412']!['description']), /meeting\/changed-meanwhile/);
    assert.deepEqual(patch.security, [{ token: [] }, { session: [], csrf: [] }]);
    const post = paths['/v1/{association}/signups']!['post']!;
    assert.ok(post.parameters.some(({ name }) => name === 'Idempotency-Key'));
  });

  test('is not sent again to who has it', async () => {
    for (const path of ['/openapi.json', '/api']) {
      const first = await harness.request(path);
      const again = await harness.request(path, {
        headers: { 'if-none-match': first.headers.get('etag')! },
      });
      assert.deepEqual([again.status, again.body], [304, ''], path);
    }
  });
});

describe('The page', () => {
  test('needs no script, loads nothing of others, and names every operation and shape', async () => {
    const { status, body, headers } = await harness.request('/api');
    assert.equal(status, 200);
    assert.doesNotMatch(body, /<script|style="|https?:\/\/(?!signup\.example\.org)/);
    assert.match(headers.get('content-security-policy')!, /^default-src 'none'; style-src 'self'/);
    const document = openApiDocument(harness.app.routes, PUBLIC_URL);
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const one of Object.values(document.paths))
      for (const { operationId } of Object.values(one)) assert.ok(ids.includes(operationId), operationId);
    const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.ok(links.length > 20);
    for (const id of links) assert.ok(ids.includes(id), `#${id} leads nowhere`);
    assert.equal((await harness.request('/api/style.css')).status, 200);
  });
});

describe('Lists that grow', () => {
  test('come in pages, each with where the next is', async () => {
    const { createAccessToken } = await import('../../packages/server/src/db/access.js');
    const { database, now } = harness;
    const { token } = await createAccessToken(
      database,
      'example',
      { label: 'x', groups: undefined, expires: now + 1000 },
      now,
    );
    const headers = { authorization: `Bearer ${token}` };
    const all = await harness.request('/v1/example/facilitator/meetings', { headers });
    assert.equal(all.headers.get('link'), null);
    const found: string[] = [];
    let next: string | undefined = `${PUBLIC_URL}/v1/example/facilitator/meetings?limit=1`;
    while (next !== undefined) {
      const reply = await harness.request(next, { headers });
      assert.equal(reply.status, 200);
      assert.equal(reply.body.meetings.length, 1);
      found.push(reply.body.meetings[0].id);
      next = /^<([^>]+)>; rel="next"$/.exec(reply.headers.get('link') ?? '')?.[1];
    }
    assert.deepEqual(
      found,
      all.body.meetings.map(({ id }: { id: string }) => id),
    );
    assert.ok(found.length >= 2);
    for (const [query, path] of [
      ['limit=0', '$.limit'],
      ['limit=501', '$.limit'],
      ['cursor=bm90aGluZw', '$.cursor'],
    ] as const) {
      const reply = await harness.request(`/v1/example/facilitator/meetings?${query}`, { headers });
      assert.deepEqual([reply.status, reply.body.errors[0].path], [422, path], query);
    }
  });
});
