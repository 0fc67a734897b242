import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignupEntry, Standing } from '@network-meetings/core';
import { checkEntry, Group, mustAcceptCharter, parseWith, questionsAsked } from '@network-meetings/core';
import { good, meetingWith } from '../../../support/feeds.js';

const { meeting } = meetingWith({
  parts: [
    { id: 'day', kind: 'day' },
    { id: 'dinner', kind: 'dinner', meal: true },
  ],
  signup: {
    questions: [
      { id: 'car', label: 'Car?', kind: 'yes-no', part: 'day', required: true },
      {
        id: 'plate',
        label: 'Plate?',
        kind: 'text',
        required: true,
        showWhen: { question: 'car', answer: 'yes' },
      },
      { id: 'wine', label: 'Wine?', kind: 'choice', choices: ['red', 'white'], part: 'dinner' },
      { id: 'a', label: 'A', kind: 'yes-no', showWhen: { question: 'b', answer: 'yes' } },
      { id: 'b', label: 'B', kind: 'yes-no', showWhen: { question: 'a', answer: 'yes' } },
    ],
  },
});
const group = (changes: Partial<Group> = {}): Group => ({
  ...good(parseWith(Group, { id: 'g', name: 'G' })),
  ...changes,
});
const entry = (changes: Partial<SignupEntry> = {}): SignupEntry => ({
  person: { name: 'Kontorchef', email: 'kontorchef@example.org' },
  parts: [{ part: 'day', answer: 'coming' }],
  questions: [{ question: 'car', answer: 'no' }],
  ...changes,
});
const check = (one: SignupEntry, groups: readonly Group[] = [group()], standing: Standing = 'guest') =>
  checkEntry(one, { meeting, groups, standing }, '$.signups[0]').map(({ code, path }) => `${code} ${path}`);
const coming = { part: 'day', answer: 'coming' } as const;
const dinner = { part: 'dinner', answer: 'coming' } as const;

const table: readonly [string, string[], string[]][] = [
  ['an answer that fits is no fault', check(entry()), []],
  [
    'a part that the meeting has not',
    check(entry({ parts: [coming, { part: 'x', answer: 'coming' }] })),
    ['signup/unknown-part $.signups[0].parts[1].part'],
  ],
  ['a part twice', check(entry({ parts: [coming, coming] })), ['value/duplicate $.signups[0].parts[1].part']],
  [
    'rule 24: dietary needs with the meal',
    check(entry({ parts: [coming, dinner], dietaryNeeds: 'nuts' })),
    [],
  ],
  [
    'rule 24: dietary needs without a meal',
    check(entry({ dietaryNeeds: 'nuts' })),
    ['signup/dietary-needs-without-meal $.signups[0].dietaryNeeds'],
  ],
  [
    'rule 24: dietary needs without coming to the meal',
    check(entry({ parts: [coming, { part: 'dinner', answer: 'not-coming' }], dietaryNeeds: 'nuts' })),
    ['signup/dietary-needs-without-meal $.signups[0].dietaryNeeds'],
  ],
  [
    'rule 7: a charter that is not accepted',
    check(entry(), [group({ charter: { points: [], acknowledgeOnSignup: true } })]),
    ['signup/charter-not-accepted $.signups[0].charterAccepted'],
  ],
  [
    'rule 7: a charter that is refused',
    check(entry({ charterAccepted: false }), [group({ charter: { points: [], acknowledgeOnSignup: true } })]),
    ['signup/charter-not-accepted $.signups[0].charterAccepted'],
  ],
  [
    'rule 7: a charter that is accepted',
    check(entry({ charterAccepted: true }), [group({ charter: { points: [], acknowledgeOnSignup: true } })]),
    [],
  ],
  [
    'rule 7: a charter that needs no word',
    check(entry(), [group({ charter: { points: ['x'], acknowledgeOnSignup: false } })]),
    [],
  ],
  [
    'who does not come accepts no charter and answers no question',
    check(entry({ parts: [{ part: 'day', answer: 'not-coming' }], questions: [] }), [
      group({ charter: { points: [], acknowledgeOnSignup: true } }),
    ]),
    [],
  ],
  [
    'a required question without an answer',
    check(entry({ questions: [] })),
    ['signup/answer-required $.signups[0].questions'],
  ],
  [
    'a conditional question that is asked',
    check(entry({ questions: [{ question: 'car', answer: 'yes' }] })),
    ['signup/answer-required $.signups[0].questions'],
  ],
  [
    'a conditional question that is answered',
    check(
      entry({
        questions: [
          { question: 'car', answer: 'yes' },
          { question: 'plate', answer: 'AB 12 345' },
        ],
      }),
    ),
    [],
  ],
  [
    'an unknown question',
    check(
      entry({
        questions: [
          { question: 'car', answer: 'no' },
          { question: 'x', answer: 'y' },
        ],
      }),
    ),
    ['signup/unknown-question $.signups[0].questions[1].question'],
  ],
  [
    'a question twice',
    check(
      entry({
        questions: [
          { question: 'car', answer: 'no' },
          { question: 'car', answer: 'no' },
        ],
      }),
    ),
    ['value/duplicate $.signups[0].questions[1].question'],
  ],
  [
    'a yes-no question with another answer',
    check(entry({ questions: [{ question: 'car', answer: 'maybe' }] })),
    ['value/not-allowed $.signups[0].questions[0].answer'],
  ],
  [
    'a choice that is none',
    check(
      entry({
        parts: [coming, dinner],
        questions: [
          { question: 'car', answer: 'no' },
          { question: 'wine', answer: 'beer' },
        ],
      }),
    ),
    ['value/not-allowed $.signups[0].questions[1].answer'],
  ],
];
for (const [what, found, expected] of table) test(what, () => assert.deepEqual(found, expected));

test('rule 4: a colleague may come for a member, where the policy of the group lets them', () => {
  const sent = entry({
    parts: [{ part: 'day', answer: 'substitute' }],
    substitute: { name: 'Kollega', email: 'kollega@example.org' },
  });
  const denied = ['signup/substitute-not-allowed $.signups[0].parts[0].answer'];
  assert.deepEqual(check(sent, [group({ substitutes: 'allowed' })], 'member'), []);
  assert.deepEqual(check(sent, [group(), group({ substitutes: 'allowed' })], 'member'), []);
  assert.deepEqual(check(sent, [group({ substitutes: 'allowed' })], 'guest'), denied);
  assert.deepEqual(check(sent, [group()], 'member'), denied);
});

test('a substitute is named where one comes, and there alone', () => {
  const allowed = [group({ substitutes: 'allowed' })];
  assert.deepEqual(check(entry({ parts: [{ part: 'day', answer: 'substitute' }] }), allowed, 'member'), [
    'signup/substitute-missing $.signups[0].substitute',
  ]);
  assert.deepEqual(
    check(entry({ substitute: { name: 'Kollega', email: 'kollega@example.org' } }), allowed, 'member'),
    ['signup/substitute-unused $.signups[0].substitute'],
  );
});

test('questions are asked of who comes to their part, when their condition holds', () => {
  const asked = (one: Partial<SignupEntry>) => questionsAsked(meeting, entry(one)).map(({ id }) => id);
  assert.deepEqual(asked({}), ['car']);
  assert.deepEqual(asked({ questions: [{ question: 'car', answer: 'yes' }] }), ['car', 'plate']);
  assert.deepEqual(asked({ parts: [dinner], questions: [{ question: 'car', answer: 'yes' }] }), ['wine']);
  assert.deepEqual(asked({ parts: [{ part: 'day', answer: 'not-coming' }] }), []);
});

test('a ring of conditions is never asked', () => {
  const ring = [
    { question: 'a', answer: 'yes' },
    { question: 'b', answer: 'yes' },
  ];
  assert.deepEqual(
    questionsAsked(meeting, entry({ questions: ring })).map(({ id }) => id),
    ['car'],
  );
});

test('a fault says what it is about', () => {
  const faults = checkEntry(
    entry({
      parts: [coming, { part: 'x', answer: 'coming' }, coming],
      questions: [
        { question: 'wine', answer: 'blue' },
        { question: 'wine', answer: 'red' },
        { question: 'no', answer: 'yes' },
      ],
    }),
    { meeting, groups: [group()], standing: 'guest' },
  );
  assert.deepEqual(faults, [
    { code: 'signup/unknown-part', path: '$.parts[1].part', params: { id: 'x' } },
    { code: 'value/duplicate', path: '$.parts[2].part', params: { id: 'day' } },
    { code: 'value/not-allowed', path: '$.questions[0].answer', params: { allowed: ['red', 'white'] } },
    { code: 'value/duplicate', path: '$.questions[1].question', params: { id: 'wine' } },
    { code: 'signup/unknown-question', path: '$.questions[2].question', params: { id: 'no' } },
    { code: 'signup/answer-required', path: '$.questions', params: { id: 'car' } },
  ]);
});

test('what may be answered is one of the choices, or yes and no', () => {
  const answers = (question: string, answer: string) =>
    check(
      entry({
        parts: [coming, dinner],
        questions: [
          { question: 'car', answer: 'no' },
          { question, answer },
        ],
      }),
    );
  assert.deepEqual(answers('wine', 'white'), []);
  assert.deepEqual(answers('wine', 'yes'), ['value/not-allowed $.signups[0].questions[1].answer']);
  assert.deepEqual(answers('a', 'yes'), []);
  assert.deepEqual(answers('a', 'red'), ['value/not-allowed $.signups[0].questions[1].answer']);
});

test('a meeting that asks nothing, and a person who answers nothing', () => {
  const { meeting: plain } = meetingWith({});
  const { questions, ...silent } = entry();
  assert.ok(questions);
  assert.deepEqual(checkEntry(silent, { meeting: plain, groups: [group()], standing: 'guest' }), []);
  assert.deepEqual(questionsAsked(plain, silent), []);
  const { meeting: terms } = meetingWith({ signup: {} });
  assert.deepEqual(checkEntry(silent, { meeting: terms, groups: [group()], standing: 'guest' }), []);
  assert.deepEqual(
    questionsAsked(meeting, silent).map(({ id }) => id),
    ['car'],
  );
});

test('of a joint meeting one group that asks for its charter is enough', () => {
  const asks = group({ charter: { points: [], acknowledgeOnSignup: true } });
  assert.equal(mustAcceptCharter({ groups: [group(), asks] }), true);
  assert.equal(mustAcceptCharter({ groups: [group()] }), false);
});

test('a substitute for one of two parts is enough to be named; coming to one is enough to be asked', () => {
  const allowed = [group({ substitutes: 'allowed' })];
  const parts = [
    { part: 'day', answer: 'substitute' as const },
    { ...dinner, answer: 'not-coming' as const },
  ];
  assert.deepEqual(check(entry({ parts }), allowed, 'member'), [
    'signup/substitute-missing $.signups[0].substitute',
  ]);
  const { meeting: general } = meetingWith({
    parts: [
      { id: 'day', kind: 'day' },
      { id: 'dinner', kind: 'dinner' },
    ],
    signup: { questions: [{ id: 'q', label: 'Q', kind: 'text' }] },
  });
  const asked = (...answers: ('coming' | 'not-coming')[]) =>
    questionsAsked(general, {
      parts: answers.map((answer, at) => ({ part: at === 0 ? 'day' : 'dinner', answer })),
    }).length;
  assert.equal(asked('not-coming', 'coming'), 1);
  assert.equal(asked('not-coming', 'not-coming'), 0);
});
