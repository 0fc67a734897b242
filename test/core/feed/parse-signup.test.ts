import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailKey, parseOfferAnswer, parseSignupChange, parseSignupRequest } from '@network-meetings/core';
import { example, faults } from '../../support/feeds.js';

const request = () =>
  structuredClone(example('signup-request')) as { version: string; signups: Record<string, unknown>[] };

test('the same address twice in one request is a fault of the second', () => {
  const twice = request();
  twice.signups.push({ ...twice.signups[0], person: { name: 'B', email: 'KONTORCHEF@example.org '.trim() } });
  assert.deepEqual(faults(parseSignupRequest(twice)), ['value/duplicate $.signups[1].person.email']);
});

test('every fault of a request is told', () => {
  const broken = request();
  broken.signups[0] = {
    person: { name: '', email: 'x' },
    parts: [{ part: 'day', answer: 'maybe' }],
    dietaryNeeds: 'x'.repeat(501),
  };
  assert.deepEqual(faults(parseSignupRequest(broken)), [
    'value/missing $.signups[0].person.name',
    'value/not-an-email $.signups[0].person.email',
    'value/not-allowed $.signups[0].parts[0].answer',
    'value/too-long $.signups[0].dietaryNeeds',
  ]);
});

test('a request has somebody in it, and not a crowd', () => {
  assert.deepEqual(faults(parseSignupRequest({ ...request(), signups: [] })), ['value/too-few $.signups']);
  const entry = request().signups[0];
  const crowd = Array.from({ length: 11 }, () => entry);
  assert.deepEqual(faults(parseSignupRequest({ ...request(), signups: crowd })), [
    'value/too-many $.signups',
  ]);
});

test('a later minor version is taken, another major is not', () => {
  assert.equal(parseSignupRequest({ ...request(), version: '1.4' }).ok, true);
  assert.deepEqual(faults(parseSignupRequest({ ...request(), version: '2.0' })), [
    'value/malformed $.version',
  ]);
  assert.deepEqual(faults(parseSignupChange({})), ['value/missing $.version', 'value/missing $.signup']);
});

test('an answer to an offer says which part, and yes or no', () => {
  assert.deepEqual(parseOfferAnswer(example('offer-answer')), {
    ok: true,
    value: { version: '1.0', part: 'dinner', accept: true },
    warnings: [],
  });
  assert.deepEqual(faults(parseOfferAnswer({ version: '1.0', accept: 'yes' })), [
    'value/missing $.part',
    'value/wrong-type $.accept',
  ]);
});

test('addresses are compared without case, surrounding space or Unicode form', () => {
  assert.equal(emailKey(' A.B@Example.ORG '), 'a.b@example.org');
  assert.equal(emailKey('bo\u0308rge@example.org'), emailKey('b\u00f6rge@example.org'));
  assert.notEqual(emailKey('a@example.org'), emailKey('b@example.org'));
});
