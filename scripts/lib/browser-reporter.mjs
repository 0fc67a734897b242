// Reports the browser's tests: failures in full, passes as a number.
import { relative } from 'node:path';
import { indent, writeTally } from './tally.mjs';

export function browserReporter() {
  /** @type {Record<string, number>} */
  const took = {};
  let began = 0;
  return {
    start() {
      began = performance.now();
    },
    // One file after the other: each took what passed since the one before.
    reportTestFileResults({ testFile }) {
      const now = performance.now();
      took[testFile] = now - began;
      began = now;
    },
    onTestRunFinished({ sessions }) {
      const tally = { passed: 0, failed: 0, took };
      for (const session of sessions) reportSession(session, tally);
      writeTally(tally);
    },
  };
}

function reportSession(session, tally) {
  const file = relative(process.cwd(), session.testFile);
  const fail = (where, problem) => {
    tally.failed += 1;
    process.stdout.write(`\n  ✗ ${[file, ...where].join(' › ')}\n${indent(problem)}\n`);
  };
  const before = tally.failed;

  for (const error of session.errors) fail([], describe(error));
  for (const url of session.request404s) fail([], `Not found: ${url}`);
  const count = countTests(session.testResults, [], tally, fail);
  if (count === 0 && session.errors.length === 0) fail([], 'The file has no test.');
  if (!session.passed && tally.failed === before) fail([], 'The file failed without saying why.');
  for (const log of session.logs) process.stdout.write(`  ${file}: ${log.map(String).join(' ')}\n`);
}

/** Returns the number of tests in a suite and the suites in it. */
function countTests(suite, path, tally, fail) {
  if (!suite) return 0;
  const here = suite.name ? [...path, suite.name] : path;
  for (const test of suite.tests) {
    const where = [...here, test.name];
    if (test.skipped) fail(where, 'A test must not be skipped.');
    else if (test.passed) tally.passed += 1;
    else fail(where, test.error ? describe(test.error) : 'It did not run: a hook before it failed.');
  }
  return suite.suites.reduce((sum, each) => sum + countTests(each, here, tally, fail), suite.tests.length);
}

function describe({ name, message, stack = '', expected, actual }) {
  // The stack repeats the message in Chromium.
  const frames = stack.includes(message)
    ? stack.slice(stack.indexOf(message) + message.length)
    : `\n${stack}`;
  const both = expected === undefined ? '' : `\nexpected: ${short(expected)}\nactual:   ${short(actual)}`;
  return `${name ? `${name}: ` : ''}${short(message)}${both}${frames}`.trimEnd();
}

/** A whole document says no more than its first lines. */
function short(value) {
  const text = String(value);
  return text.length > 2000 ? `${text.slice(0, 2000)} …` : text;
}
