// Stands in for `node:test` where mutants are tested: collects the tests, so that the same ones can be run again and again.
const path = [];

export function describe(name, suite) {
  path.push(name);
  suite();
  path.pop();
}

export function it(name, run) {
  globalThis.collectedTests.push({ name: [...path, name].join(' › '), run });
}

export { it as test };
