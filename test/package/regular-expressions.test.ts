// Whoever may send a text must not be able to keep a server or a browser busy with it (ASVS 5.0, 1.3.12).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from 'recheck';
import ts from 'typescript';
import { packages, sourcesOf } from './sources.js';

interface Found {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written in a source, and every one that is put together where it runs. */
function expressionsIn(path: string, text: string): { readonly literals: Found[]; readonly built: string[] } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const literals: Found[] = [];
  const built: string[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({
        at: `${path}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp'
    ) {
      built.push(`${path}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { literals, built };
}

/** The expressions that take more than linear time for some text, with a text that does it. */
async function slow(found: readonly Found[]): Promise<string[]> {
  const checked = await Promise.all(
    // Time enough on a busy machine; without an answer the expression counts as slow.
    found.map(async (one) => ({ one, result: await check(one.source, one.flags, { timeout: 120_000 }) })),
  );
  return checked.flatMap(({ one, result }) =>
    result.status === 'safe'
      ? []
      : [
          `${one.at} /${one.source}/${one.flags}: ${result.status === 'vulnerable' ? result.complexity.summary : result.status}`,
        ],
  );
}

const sources = packages.flatMap((name) => sourcesOf(name));
const all = sources.map(({ path, text }) => expressionsIn(path, text));

test('no regular expression of the packages takes more than linear time', async () => {
  const literals = all.flatMap(({ literals: found }) => found);
  assert.ok(literals.length > 100, 'the sources are read');
  assert.deepEqual(await slow(literals), []);
});

test('those that are put together where they run are known, and made of safe ones', async () => {
  const built = all.flatMap(({ built: found }) => found);
  assert.deepEqual(
    built.map((each) => each.split(':')[0]),
    [
      'packages/core/src/calendar/content-line.ts',
      'packages/core/src/rules/changes/field-data.ts',
      'packages/server/src/http/conditions.ts',
    ],
    built.join('\n'),
  );
});

test('a slow one would be found', async () => {
  const planted = expressionsIn('planted.ts', String.raw`text.replace(/\s+$/, ''); new RegExp('(a+)+$')`);
  assert.equal(planted.built.length, 1);
  assert.match((await slow(planted.literals)).join(), /planted\.ts:1 .*2nd degree polynomial/);
});
