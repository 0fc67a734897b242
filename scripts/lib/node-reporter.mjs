// Reports `node --test`: failures in full, passes as a number.
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { indent, writeTally } from './tally.mjs';

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* report(events) {
  const tally = { passed: 0, failed: 0, took: /** @type {Record<string, number>} */ ({}) };
  /** The suites and tests we are in, by depth. */
  const path = [];

  for await (const { type, data } of events) {
    if (type === 'test:start') {
      path.length = data.nesting;
      path[data.nesting] = data.name;
    } else if (type === 'test:pass' || type === 'test:fail') {
      const problem = type === 'test:fail' ? failure(data) : hollow(data);
      if (problem) {
        tally.failed += 1;
        path.length = data.nesting;
        yield `\n  ✗ ${name(data, path)}\n${indent(problem)}\n`;
      } else if (type === 'test:pass' && data.details.type !== 'suite') {
        tally.passed += 1;
      }
    } else if (type === 'test:complete' && data.name === data.file) {
      tally.took[data.file] = data.details.duration_ms;
    } else if (type === 'test:diagnostic' && data.message.includes('asynchronous activity')) {
      // An assertion that nobody awaited: Node only mentions it.
      tally.failed += 1;
      yield `\n  ✗ ${data.message}\n`;
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
    }
  }
  writeTally(tally);
}

/** The file, the suites and the test; without a line, which Node gives for the compiled code. */
function name(data, path) {
  const file = sourceOf(data.file ?? '');
  return data.name === data.file ? file : [file, ...path, data.name].join(' › ');
}

/** The test file from the root, also of one that was built. */
const sourceOf = (file) =>
  relative(process.cwd(), file).replace(
    /^node_modules[\\/]\.network-meetings-tests-\w+[\\/](.*)\.js$/,
    '$1.ts',
  );

/** What went wrong, or undefined if that is only that something inside went wrong, which was reported. */
function failure({ file, name, details: { error } }) {
  if (error?.failureType === 'subtestsFailed') return undefined;
  if (name === file) return 'The file ended with an error outside its tests (see above).';
  const cause = error?.cause ?? error;
  // An assertion's message shows both values already; other errors may carry more than their message.
  const isAssertion = cause?.code === 'ERR_ASSERTION' && typeof cause.stack === 'string';
  const text = isAssertion ? cause.stack : inspect(cause, { depth: 4 });
  // Node's own frames tell nobody anything.
  return text.replace(/^ +at (?!.*\{$).*\bnode:.*\n?/gm, '').trimEnd();
}

/** Why a pass proves nothing, or undefined. */
function hollow({ file, name, skip, todo }) {
  if (skip !== undefined && skip !== false) return 'A test must not be skipped.';
  if (todo !== undefined && todo !== false) return 'A test must not be left to do.';
  // Node counts a file without tests as a test that passed.
  if (name === file) return 'The file has no test.';
  return undefined;
}
