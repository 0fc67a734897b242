import assert from 'node:assert/strict';
import { test } from 'node:test';
import { danishForm as danishShared } from '../../packages/elements/src/locales/form-da.js';
import { englishForm as englishShared } from '../../packages/elements/src/locales/form-en.js';
import { danishSignup } from '../../packages/elements/src/locales/signup-da.js';
import { englishSignup } from '../../packages/elements/src/locales/signup-en.js';
import { danishForm } from '../../packages/server/src/locales/form-da.js';
import { englishForm } from '../../packages/server/src/locales/form-en.js';

/** Words as they come out: functions said with marks in place of what they are about. */
function said(words: unknown): unknown {
  if (typeof words === 'function')
    return [(words as (about: unknown) => string)(1), (words as (about: unknown) => string)(2)];
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, said(word)]));
}

/** Of `words`, what `like` has too. */
function sharedWith(words: unknown, like: unknown): unknown {
  if (typeof like !== 'object' || like === null || typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(like).map(([name, word]) => [
      name,
      sharedWith((words as Record<string, unknown>)[name], word),
    ]),
  );
}

for (const [language, own, signup, { retry }] of [
  ['Danish', danishForm, danishSignup, danishShared],
  ['English', englishForm, englishSignup, englishShared],
] as const) {
  test(`the form on the server's own pages says in ${language} what <network-signup> says`, () => {
    const element = { ...signup, submit: { ...signup.submit, retry } };
    assert.deepEqual(said(own), said(sharedWith(element, own)));
  });
}
