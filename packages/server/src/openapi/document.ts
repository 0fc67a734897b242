import type { ProblemCode } from '@network-meetings/core';
import { Id, Problem, problemStatus } from '@network-meetings/core';
import * as z from 'zod/mini';
import type { Access, Answer, Endpoint } from '../http/endpoint.js';
import { endpointOf, Tag } from '../http/endpoint.js';
import type { JsonSchema } from './schemas.js';
import { componentSchemas, refTo } from './schemas.js';

/** The version of the API, which counts apart from the npm packages. */
export const API_VERSION = '1.0';

/** A route of an app, as the router knows it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: unknown;
}

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

/** One operation of the document. */
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: JsonSchema;
  readonly responses: Readonly<Record<string, JsonSchema>>;
  readonly security: readonly JsonSchema[];
}

/** An OpenAPI 3.1 document, as plain data. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: JsonSchema;
  readonly servers: readonly JsonSchema[];
  readonly tags: readonly JsonSchema[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
}

/** A parameter of a path as the router has it: a name, and perhaps what it must match. */
const PARAMETER = /:(\w+)(?:\{[^}]+\})?/g;

const securityOf: Readonly<Record<Access, readonly JsonSchema[]>> = {
  anybody: [],
  'personal-link': [{ personalLink: [] }],
  // The empty one says that it may be left out.
  'maybe-personal-link': [{ personalLink: [] }, {}],
  facilitator: [{ token: [] }, { session: [], csrf: [] }],
  operator: [{ operatorToken: [] }],
};

const header = (name: string, required: boolean, description: string, schema: JsonSchema): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

const idempotencyKey = header(
  'Idempotency-Key',
  true,
  'Chosen at random for each intent and kept for its retries; remembered for 24 hours.',
  { type: 'string', pattern: '^[A-Za-z0-9_-]{16,128}$' },
);

const ifNew = (required: boolean) =>
  header('If-None-Match', required, '`*`: it must not be there yet.', { const: '*' });
const ifVersion = (required: boolean) =>
  header('If-Match', required, 'The version that the change is made to, as `ETag` gave it.', {
    type: 'string',
  });

function conditionOf({ condition }: Endpoint): readonly Parameter[] {
  if (condition === undefined) return [];
  if (condition === 'record-or-new') return [ifVersion(false), ifNew(false)];
  return condition === 'new' ? [ifNew(true)] : [ifVersion(true)];
}

function queryOf({ query }: Endpoint): readonly Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as JsonSchema,
  }));
}

/** The problems that follow from what an endpoint takes, and its own. */
export function problemsOf(endpoint: Endpoint): readonly ProblemCode[] {
  const { access, body, read, hasKey, condition, query, path, problems = [] } = endpoint;
  const takesBody = body !== undefined || read !== undefined;
  const implied: readonly (readonly [boolean, readonly ProblemCode[]])[] = [
    [takesBody, ['request/malformed-json', 'request/not-json', 'request/too-large']],
    [takesBody || query !== undefined, ['request/invalid']],
    [
      hasKey === true,
      [
        'idempotency/key-missing',
        'idempotency/key-malformed',
        'idempotency/key-reused',
        'idempotency/in-progress',
      ],
    ],
    [
      condition !== undefined,
      [
        'request/precondition-required',
        condition === 'meeting' || condition === 'feed' || condition === 'new'
          ? 'meeting/changed-meanwhile'
          : 'request/changed-meanwhile',
      ],
    ],
    [access === 'facilitator', ['access/not-signed-in', 'access/forbidden', 'access/csrf']],
    [access === 'personal-link' || access === 'maybe-personal-link', ['link/not-valid']],
    [path.includes(':'), ['request/not-found']],
    [true, ['server/failed', 'server/unavailable']],
  ];
  return [...new Set([...implied.flatMap(([applies, codes]) => (applies ? codes : [])), ...problems])];
}

/** What a status says beside what was asked for. */
const descriptions: Readonly<Record<number, string>> = {
  202: 'Taken; what follows comes by mail.',
  304: 'Not changed since the version of `If-None-Match`.',
};

function answerOf(status: number, answer: Answer, { isTagged = false }: Endpoint): JsonSchema {
  const content =
    answer === undefined
      ? undefined
      : typeof answer === 'string'
        ? { [answer]: { schema: { type: 'string' } } }
        : { 'application/json': { schema: refTo(answer) } };
  return {
    description: descriptions[status] ?? 'Done.',
    ...(isTagged && { headers: { ETag: { schema: { type: 'string' } } } }),
    ...(content && { content }),
  };
}

function responsesOf(endpoint: Endpoint): Operation['responses'] {
  const statuses = [...new Set(problemsOf(endpoint).map((code) => problemStatus[code]))].sort();
  return Object.fromEntries<JsonSchema>([
    ...Object.entries(endpoint.answers).map(([status, answer]): [string, JsonSchema] => [
      status,
      answerOf(Number(status), answer, endpoint),
    ]),
    ...statuses.map((status): [string, JsonSchema] => [
      String(status),
      {
        description: problemsOf(endpoint)
          .filter((code) => problemStatus[code] === status)
          .map((code) => `\`${code}\``)
          .join(', '),
        content: { 'application/problem+json': { schema: refTo(Problem) } },
      },
    ]),
  ]);
}

const wordsOf = (path: string) =>
  path
    .split(/[^A-Za-z]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function operationOf(path: string, endpoint: Endpoint): Operation {
  const { method, tag, summary, description, access, body, hasKey = false } = endpoint;
  const named = [...path.matchAll(PARAMETER)].map(([, name = '']): Parameter => ({
    name,
    in: 'path',
    required: true,
    schema: refTo(Id),
  }));
  return {
    operationId: `${method}${wordsOf(path.replaceAll(PARAMETER, '$1').replace(/^\/v1/, ''))}`,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    parameters: [
      ...named,
      ...queryOf(endpoint),
      ...conditionOf(endpoint),
      ...(hasKey ? [idempotencyKey] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          [method === 'patch' ? 'application/merge-patch+json' : 'application/json']: { schema: refTo(body) },
        },
      },
    }),
    responses: responsesOf(endpoint),
    security: securityOf[access],
  };
}

const securitySchemes: Readonly<Record<string, JsonSchema>> = {
  personalLink: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a personal link, out of a mail.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of `network-meetings-server token create`.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-network-session',
    description: 'The session of who signed in by mail.',
  },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: 'X-CSRF-Token',
    description: 'With every change of a session: the `csrf` of its answer.',
  },
  operatorToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'METRICS_TOKEN, as the server was started with it.',
  },
};

/**
 * The reference of an app as OpenAPI 3.1, made from its own routes: what an endpoint parses with is what is written here.
 * @param routes the app's, in their order @param publicUrl the origin under which the server is known
 */
export function openApiDocument(routes: readonly Route[], publicUrl: string): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { path, handler } of routes) {
    const endpoint = endpointOf(handler);
    if (!endpoint) continue;
    const at = path.replaceAll(PARAMETER, '{$1}');
    (paths[at] ??= {})[endpoint.method] = operationOf(path, endpoint);
  }
  const used = new Set(Object.values(paths).flatMap((one) => Object.values(one).flatMap(({ tags }) => tags)));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Network Meetings',
      version: API_VERSION,
      summary: 'Feeds, signups, and what those who lead meetings do with them.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: Object.values(Tag)
      .filter((name) => used.has(name))
      .map((name) => ({ name })),
    paths,
    components: { schemas: componentSchemas(), securitySchemes },
  };
}
