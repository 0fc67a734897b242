// Stands in for `node:test` in a browser, where Mocha runs the tests.
const { describe, it } = globalThis;

export { describe, it, it as test };
