// Stands in for `node:assert/strict` in a browser: what core's tests use of it, by Chai. What is missing here fails the test that calls it.
import { assert as chai } from '@open-wc/testing/pure';

function assert(value: unknown, message?: string): asserts value {
  chai.isOk(value, message);
}

Object.assign(assert, {
  ok: assert,
  equal: (actual: unknown, expected: unknown, message?: string) => {
    // As in Node, NaN is equal to itself and -0 is not 0.
    if (!Object.is(actual, expected)) chai.fail(actual, expected, message ?? 'not the same');
  },
  notEqual: (actual: unknown, expected: unknown, message?: string) => {
    if (Object.is(actual, expected)) chai.fail(actual, expected, message ?? 'the same');
  },
  deepEqual: chai.deepEqual,
  notDeepEqual: chai.notDeepEqual,
  match: chai.match,
  doesNotMatch: chai.notMatch,
  throws: chai.throws,
  doesNotThrow: chai.doesNotThrow,
  fail: chai.fail,
});

export default assert;
