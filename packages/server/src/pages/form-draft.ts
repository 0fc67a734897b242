import type { PersonalSignup, SignupContext, SignupEntry } from '@network-meetings/core';
import {
  comesAtAll,
  mayStateDietaryNeeds,
  mustAcceptCharter,
  questionsAsked,
  Standing,
} from '@network-meetings/core';

/** What stands in a form: one text a field, by the field's name. A box that is ticked holds `yes`. */
export type FormDraft = Readonly<Record<string, string>>;

/** The field for the answer to a part. */
export const partField = (part: string): string => `part-${part}`;

/** The field for the answer to a question. */
export const questionField = (question: string): string => `question-${question}`;

/** The fields of the optional texts, which are called what they are called in a `SignupEntry`. */
export const promptFields = ['occupies', 'ask', 'offer'] as const;

const answers = ['coming', 'not-coming', 'substitute'] as const;
const text = (value = '') => (value.trim() === '' ? undefined : value.trim());
// Surrounding and repeated white space is nobody's name.
const line = (value = '') => text(value.replace(/\s+/g, ' '));

const person = (draft: FormDraft, prefix: '' | 'substitute-') => ({
  name: line(draft[`${prefix}name`]),
  email: line(draft[`${prefix}email`]),
  organisation: line(draft[`${prefix}organisation`]),
  phone: line(draft[`${prefix}phone`]),
});

/**
 * Whether the form asks for an answer to each part: a guest who signs up for a meeting with a single part is coming; who was
 * invited may also be not coming (rule 19).
 */
export function asksParts({ meeting, standing }: SignupContext, isPersonal: boolean): boolean {
  return meeting.parts.length > 1 || standing !== Standing.Guest || isPersonal;
}

/**
 * The entry that a form stands for, not parsed yet. Without a script a form shows everything that may be asked; what the answers
 * make needless is left out, so that only what is asked is kept (core's rules).
 */
export function entryOf(draft: FormDraft, context: SignupContext, isPersonal: boolean): SignupEntry {
  const { meeting } = context;
  const parts = meeting.parts.flatMap(({ id }) => {
    const given = asksParts(context, isPersonal) ? draft[partField(id)] : 'coming';
    const answer = answers.find((one) => one === given);
    return answer ? [{ part: id, answer }] : [];
  });
  const questions = (meeting.signup?.questions ?? []).flatMap(({ id }) => {
    const answer = text(draft[questionField(id)]);
    return answer === undefined ? [] : [{ question: id, answer }];
  });
  const asked = new Set(questionsAsked(meeting, { parts, questions }).map(({ id }) => id));
  const comes = comesAtAll({ parts });
  const prompts = comes ? promptFields.filter((prompt) => meeting.signup?.prompts.includes(prompt)) : [];
  const entry = {
    person: person(draft, ''),
    parts,
    substitute: parts.some(({ answer }) => answer === 'substitute')
      ? person(draft, 'substitute-')
      : undefined,
    dietaryNeeds: mayStateDietaryNeeds(meeting, { parts }) ? text(draft['dietaryNeeds']) : undefined,
    questions: questions.filter(({ question }) => asked.has(question)),
    charterAccepted: comes && mustAcceptCharter(context) ? draft['charter'] === 'yes' : undefined,
    listed: parts.some(({ answer }) => answer === 'coming') ? draft['listed'] === 'yes' : undefined,
    ...Object.fromEntries(prompts.map((prompt) => [prompt, text(draft[prompt])])),
  };
  // Through JSON, what is not there is left out, as it is on the wire.
  return JSON.parse(JSON.stringify(entry)) as SignupEntry;
}

/** The form that a personal link is shown with. Who has cancelled answers the parts anew. */
export function draftOf({ signup, state }: PersonalSignup): FormDraft {
  const fields: [string, string | undefined][] = [
    ['', signup.person] as const,
    ['substitute-', signup.substitute] as const,
  ].flatMap(([prefix, who]) =>
    (['name', 'email', 'organisation', 'phone'] as const).map((field): [string, string | undefined] => [
      `${prefix}${field}`,
      who?.[field],
    ]),
  );
  if (state !== 'cancelled')
    for (const { part, answer } of signup.parts) fields.push([partField(part), answer]);
  for (const { question, answer } of signup.questions ?? []) fields.push([questionField(question), answer]);
  for (const field of ['dietaryNeeds', ...promptFields] as const) fields.push([field, signup[field]]);
  fields.push(['charter', signup.charterAccepted === true ? 'yes' : undefined]);
  fields.push(['listed', signup.listed === true ? 'yes' : undefined]);
  return Object.fromEntries(fields.filter((field): field is [string, string] => field[1] !== undefined));
}
