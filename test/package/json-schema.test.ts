// The JSON Schemas that are published say what the schemas in the sources say, to a validator that others wrote.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseApplicationRequest, parseFeed, parseSignupRequest } from '@network-meetings/core';
import {
  applicationRequestJsonSchema,
  feedJsonSchema,
  signupRequestJsonSchema,
} from '@network-meetings/core/schema';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
type Json = Record<string, unknown>;
const clone = (value: unknown) => structuredClone(value) as Json;

// Strict: an unknown word in a schema is a mistake in it.
const validatorOf = (schema: object) => new Ajv2020({ strict: true, allErrors: true }).compile(schema);

describe('The JSON Schema of a feed', () => {
  const schema = read('packages/core/schema/feed.json') as Json;
  const validate = validatorOf(schema);
  const feed = read('docs/protocol/feed.json');

  it('is the one of the sources (npm run schema writes it)', () => {
    assert.deepEqual(schema, JSON.parse(JSON.stringify(feedJsonSchema())));
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
  });

  for (const path of ['docs/protocol/feed.json', 'packages/server/example/feed.json']) {
    it(`takes ${path}`, () => {
      assert.ok(validate(read(path)), JSON.stringify(validate.errors));
    });
  }

  it('takes a feed without what has a default', () => {
    const { language, timeZone, revision, ...rest } = clone(feed);
    assert.ok([language, timeZone, revision].every((value) => value !== undefined));
    assert.ok(validate(rest), JSON.stringify(validate.errors));
  });

  const damages: [string, (feed: Json) => void][] = [
    ['another format', (data) => (data['format'] = 'calendar')],
    ['no association', (data) => delete data['association']],
    ['a meeting without start', (data) => delete (data['meetings'] as Json[])[0]!['start']],
    ['a time with seconds', (data) => ((data['meetings'] as Json[])[0]!['start'] = '2027-03-11T09:00:00')],
    ['an unknown status', (data) => ((data['meetings'] as Json[])[0]!['status'] = 'maybe')],
    [
      'a negative capacity',
      (data) => ((data['meetings'] as Json[])[0]!['parts'] = [{ id: 'day', kind: 'day', capacity: -1 }]),
    ],
    ['an id with a blank', (data) => ((data['groups'] as Json[])[0]!['id'] = 'digital east')],
    ['a name that is no text', (data) => ((data['groups'] as Json[])[0]!['name'] = 7)],
  ];
  for (const [what, damage] of damages) {
    it(`refuses ${what}, as the parser does`, () => {
      const data = clone(feed);
      damage(data);
      assert.equal(validate(data), false);
      assert.equal(parseFeed(data).ok, false);
    });
  }
});

describe('The JSON Schema of a signup request', () => {
  const schema = read('packages/core/schema/signup-request.json') as Json;
  const validate = validatorOf(schema);

  it('is the one of the sources (npm run schema writes it)', () => {
    assert.deepEqual(schema, JSON.parse(JSON.stringify(signupRequestJsonSchema())));
  });
  const examples = readdirSync(new URL('../../docs/protocol/', import.meta.url)).filter((name) =>
    name.startsWith('signup-request'),
  );
  it('has examples', () => assert.notEqual(examples.length, 0));
  for (const name of examples) {
    it(`takes ${name}`, () =>
      assert.ok(validate(read(`docs/protocol/${name}`)), JSON.stringify(validate.errors)));
  }
  it('refuses one for nobody, as the parser does', () => {
    const request = { version: '1.0', meeting: 'm', signups: [] };
    assert.equal(validate(request), false);
    assert.equal(parseSignupRequest(request).ok, false);
  });
});

describe('The JSON Schema of an application', () => {
  const schema = read('packages/core/schema/application-request.json') as Json;
  const validate = validatorOf(schema);

  it('is the one of the sources (npm run schema writes it)', () => {
    assert.deepEqual(schema, JSON.parse(JSON.stringify(applicationRequestJsonSchema())));
  });
  it('takes the example', () =>
    assert.ok(validate(read('docs/protocol/application-request.json')), JSON.stringify(validate.errors)));
  it('refuses one of nobody, as the parser does', () => {
    const request = { version: '1.0', group: 'g', person: { email: 'a@example.org' } };
    assert.equal(validate(request), false);
    assert.equal(parseApplicationRequest(request).ok, false);
  });
});

/** The texts and lists of a JSON Schema that have no end, by path, and how many have one. */
function unbounded(schema: Json, path = '$'): { open: string[]; bounded: number } {
  const found = { open: [] as string[], bounded: 0 };
  const look = (isOpen: boolean) => {
    if (isOpen) found.open.push(path);
    else found.bounded += 1;
  };
  if (schema['type'] === 'string')
    look(!('maxLength' in schema) && !('enum' in schema) && !('const' in schema));
  if (schema['type'] === 'array') look(!('maxItems' in schema));
  // A schema that we don't know how to walk through would hide what is in it.
  const known = ['type', 'const', 'enum', 'anyOf', 'oneOf', 'allOf', '$ref'];
  if (!known.some((word) => word in schema)) found.open.push(`${path} (of no type)`);
  if ('$ref' in schema || 'patternProperties' in schema) found.open.push(`${path} (refers)`);
  const inner: [string, unknown][] = [
    ...Object.entries((schema['properties'] ?? {}) as Json),
    ...(['items', 'additionalProperties'] as const).map((word): [string, unknown] => [word, schema[word]]),
    ...(['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const).flatMap((word) =>
      Object.entries((schema[word] ?? []) as Json),
    ),
  ];
  for (const [name, each] of inner) {
    if (typeof each !== 'object' || each === null) continue;
    const { open, bounded } = unbounded(each as Json, `${path}.${name}`);
    found.open.push(...open);
    found.bounded += bounded;
  }
  return found;
}

describe('Hostile input is bounded (length caps before any pattern):', () => {
  for (const [name, least] of [
    ['feed', 200],
    ['signup-request', 20],
    ['application-request', 8],
  ] as const) {
    it(`every text and every list of ${name}.json has a greatest length`, () => {
      const { open, bounded } = unbounded(read(`packages/core/schema/${name}.json`) as Json);
      assert.deepEqual(open, []);
      assert.ok(bounded >= least, String(bounded));
    });
  }
  it('and one without is found', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { type: 'array', maxItems: 2, items: { anyOf: [{ type: 'string', pattern: 'a+' }] } },
      },
    };
    assert.deepEqual(unbounded(schema).open, ['$.a.items.0']);
    assert.deepEqual(unbounded({ properties: { a: { type: 'array' } } }).open, ['$ (of no type)', '$.a']);
  });
});
