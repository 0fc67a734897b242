import { html } from '../notify/markup.js';
import type { Markup } from '../notify/markup.js';
import { baseStyle } from '../pages/base-style.js';
import type { OpenApiDocument, Operation, Parameter } from './document.js';
import type { JsonSchema } from './schemas.js';

/** The style of the page, from an address of its own: the policy takes none from within. */
export const apiStyle = /* css */ `${baseStyle}
body{padding:1.5rem 1rem}
main{max-inline-size:60rem;margin-inline:auto}
h2{margin-block-start:2.5rem}
code{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}
details{border-block-start:1px solid GrayText;padding-block:.25rem}
summary{padding-block:.5rem}
summary code{font-weight:600}
.wide{overflow-x:auto}
table{border-collapse:collapse;inline-size:100%}
caption{text-align:start;font-weight:600}
td:first-child code{white-space:nowrap}
th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-block-start:1px solid GrayText}
dt{font-weight:600}dd{margin:0 0 .5rem}`;

/** The policy of the page: its own style, and nothing else. */
export const API_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Text with its code marked as such: what stands between backticks. */
function prose(text: string): readonly (string | Markup)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}

const nameIn = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** A shape in a few words, with links to those that have a name. */
function typeOf(schema: JsonSchema): Markup | string {
  const { $ref, type, items, enum: values, const: only, anyOf, oneOf, pattern } = schema;
  if (typeof $ref === 'string') return html`<a href="#${nameIn($ref)}">${nameIn($ref)}</a>`;
  if (Array.isArray(values)) return values.map((value) => `“${String(value)}”`).join(' or ');
  if (only !== undefined) return `“${JSON.stringify(only).replaceAll('"', '')}”`;
  if (type === 'array') return html`list of ${typeOf((items ?? {}) as JsonSchema)}`;
  const several = (anyOf ?? oneOf) as readonly JsonSchema[] | undefined;
  if (several) return html`${several.map((one, at) => html`${at > 0 ? ' or ' : ''}${typeOf(one)}`)}`;
  if (type === 'object') {
    const { properties } = schema;
    return properties ? `{ ${Object.keys(properties).join(', ')} }` : 'object';
  }
  return typeof pattern === 'string'
    ? html`text like <code>${pattern}</code>`
    : typeof type === 'string'
      ? type
      : 'anything';
}

const contentOf = (body: JsonSchema) =>
  Object.entries((body['content'] ?? {}) as Record<string, { schema: JsonSchema }>).map(
    ([type, { schema }]) => html`<code>${type}</code>: ${typeOf(schema)}`,
  );

const parameterRow = ({ name, in: where, required, description, schema }: Parameter) =>
  html`<tr>
    <td><code>${name}</code></td>
    <td>${where}${required ? '' : ', optional'}</td>
    <td>${description === undefined ? typeOf(schema) : prose(description)}</td>
  </tr>`;

/** What the schemes of the document are called in a sentence. */
const proofs: Readonly<Record<string, string>> = {
  personalLink: 'the token of a personal link',
  token: 'a token',
  session: 'a session',
  csrf: 'its X-CSRF-Token',
  operatorToken: 'the token of METRICS_TOKEN',
};

function operation(path: string, method: string, given: Operation): Markup {
  const { operationId, summary, description, parameters, requestBody, responses, security } = given;
  const who = security
    .map(
      (one) =>
        Object.keys(one)
          .map((name) => proofs[name] ?? name)
          .join(' and ') || 'nothing',
    )
    .join(', or ');
  return html`<details id="${operationId}">
    <summary><code>${method.toUpperCase()} ${path}</code> ${summary}</summary>
    ${description === undefined ? undefined : html`<p>${prose(description)}</p>`}
    ${who === '' ? undefined : html`<p>With ${who}.</p>`}
    ${
      parameters.length === 0
        ? undefined
        : html`<div class="wide" tabindex="0">
            <table>
              <caption>
                Parameters
              </caption>
              ${parameters.map(parameterRow)}
            </table>
          </div>`
    }
    ${requestBody === undefined ? undefined : html`<p>Body: ${contentOf(requestBody)}</p>`}
    <dl>
      ${Object.entries(responses).map(
        ([status, response]) =>
          html`<dt>${status}</dt>
            <dd>
              ${prose(String(response['description']))}
              ${Number(status) < 400 ? contentOf(response) : undefined}
            </dd>`,
      )}
    </dl>
  </details>`;
}

function schemaSection(name: string, schema: JsonSchema): Markup {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const required = (schema['required'] ?? []) as readonly string[];
  return html`<details id="${name}">
    <summary><code>${name}</code></summary>
    ${
      properties.length === 0
        ? html`<p>${typeOf(schema)}</p>`
        : html`<div class="wide" tabindex="0">
            <table>
              ${properties.map(
                ([field, type]) =>
                  html`<tr>
                    <td><code>${field}</code></td>
                    <td>${required.includes(field) ? '' : 'optional'}</td>
                    <td>${typeOf(type)}</td>
                  </tr>`,
              )}
            </table>
          </div>`
    }
  </details>`;
}

/** The reference as a page that needs no script. */
export function apiPage({ info, tags, paths, components }: OpenApiDocument): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, given]) => ({ path, method, given })),
  );
  const title = `${String(info['title'])} API ${String(info['version'])}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/api/style.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>
            ${String(info['summary'])} For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).
            What is refused is answered with a <a href="#Problem">Problem</a>.
          </p>
          ${tags.map(({ name }) => {
            const its = all.filter(({ given }) => given.tags.includes(String(name)));
            return html`<h2>${String(name)}</h2>
              ${its.map(({ path, method, given }) => operation(path, method, given))}`;
          })}
          <h2>Shapes</h2>
          ${Object.entries(components['schemas'] ?? {}).map(([name, schema]) => schemaSection(name, schema))}
        </main>
      </body>
    </html>`.text;
}
