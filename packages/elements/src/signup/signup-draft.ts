import type { Part, PersonalSignup, Question, SignupContext, SignupEntry } from '@network-meetings/core';
import {
  comesAtAll,
  isPartOpenTo,
  mayStateDietaryNeeds,
  mustAcceptCharter,
  questionsAsked,
  Standing,
} from '@network-meetings/core';
import type { FormDraft } from '../forms/form-draft.js';
import { line, text } from '../forms/form-draft.js';

/** The field for the answer to a part. */
export const partField = (part: string): string => `part-${part}`;

/** The field for the answer to a question. */
export const questionField = (question: string): string => `question-${question}`;

/** The fields of the optional texts, which are called what they are called in a {@link SignupEntry}. */
export const promptFields = ['occupies', 'ask', 'offer'] as const;

/** The part and question answers of a draft, as far as they are given. */
export type DraftAnswers = Pick<SignupEntry, 'parts' | 'questions'>;

const answers = ['coming', 'not-coming', 'substitute'] as const;

const person = (draft: FormDraft, prefix: string) => ({
  name: line(draft[`${prefix}name`]),
  email: line(draft[`${prefix}email`]),
  organisation: line(draft[`${prefix}organisation`]),
  phone: line(draft[`${prefix}phone`]),
});

/** The parts that the person may come to: a guest takes part in the open part of a meeting only (rule 6). */
export function openParts(context: SignupContext): readonly Part[] {
  return context.meeting.parts.filter((part) => isPartOpenTo(part, context));
}

/**
 * Whether the form asks for an answer to each part. A guest who signs up for a meeting with a single part is coming;
 * the "not coming" of somebody who is invited is an answer too (rule 19).
 */
export function asksParts(context: SignupContext): boolean {
  return openParts(context).length > 1 || context.standing !== Standing.Guest;
}

/** The answers of a draft that decide what else is asked. */
export function answersOf(draft: FormDraft, context: SignupContext): DraftAnswers {
  const parts = openParts(context).flatMap(({ id }) => {
    const given = asksParts(context) ? draft[partField(id)] : 'coming';
    const answer = answers.find((one) => one === given);
    return answer ? [{ part: id, answer }] : [];
  });
  const questions = (context.meeting.signup?.questions ?? []).flatMap(({ id, kind }) => {
    const given = draft[questionField(id)] ?? '';
    const answer = kind === 'text' ? given.trim() : given;
    return answer ? [{ question: id, answer }] : [];
  });
  return { parts, questions };
}

/** What the form asks of one person, given the answers so far. */
export interface SignupPlan {
  /** Whether each part is asked for. */
  readonly parts: boolean;
  /** Whether a colleague comes for somebody, so that their name is asked for. */
  readonly substitute: boolean;
  readonly dietaryNeeds: boolean;
  readonly questions: readonly Question[];
  readonly prompts: readonly ('occupies' | 'ask' | 'offer')[];
  /** Whether the group's ground rules are to be accepted; asked once for all people of the form. */
  readonly charter: boolean;
  /** Whether the person is asked to be seen by the others who come (rule 24). */
  readonly listed: boolean;
  /** Every field that is shown, from the top, without the charter's. */
  readonly fields: readonly string[];
}

/**
 * Decides what the form asks for; which questions, dietary needs and charter, core's rules say.
 * @param isFirst whether it is the first of the form; what occupies others is theirs to say, by their own link
 * @param mayConsent whether it is the person alone who fills in the form, and the place of the signups has a list of who comes
 */
export function planOf(
  draft: FormDraft,
  context: SignupContext,
  { isFirst, mayConsent }: { readonly isFirst: boolean; readonly mayConsent: boolean },
): SignupPlan {
  const { meeting } = context;
  const given = answersOf(draft, context);
  const comes = comesAtAll(given);
  const plan = {
    parts: asksParts(context),
    substitute: given.parts.some(({ answer }) => answer === 'substitute'),
    dietaryNeeds: mayStateDietaryNeeds(meeting, given),
    questions: questionsAsked(meeting, given),
    prompts:
      comes && isFirst ? promptFields.filter((prompt) => meeting.signup?.prompts.includes(prompt)) : [],
    charter: comes && mustAcceptCharter(context),
    listed: mayConsent && given.parts.some(({ answer }) => answer === 'coming'),
  };
  const fields = [
    ...(plan.parts ? openParts(context).map(({ id }) => partField(id)) : []),
    ...(plan.substitute ? ['substitute-name', 'substitute-email', 'substitute-organisation'] : []),
    ...(plan.dietaryNeeds ? ['dietaryNeeds'] : []),
    'name',
    'email',
    'organisation',
    ...plan.questions.map(({ id }) => questionField(id)),
    ...plan.prompts,
    ...(plan.listed ? ['listed'] : []),
  ];
  return { ...plan, fields };
}

/**
 * The entry that a draft stands for: only what is asked, and nothing that is empty. It is not parsed yet; a name may be
 * missing.
 */
export function entryOf(draft: FormDraft, context: SignupContext, plan: SignupPlan): SignupEntry {
  const { parts, questions = [] } = answersOf(draft, context);
  const asked = new Set(plan.questions.map(({ id }) => id));
  const entry: Record<string, unknown> = {
    person: person(draft, ''),
    parts,
    substitute: plan.substitute ? person(draft, 'substitute-') : undefined,
    dietaryNeeds: plan.dietaryNeeds ? text(draft['dietaryNeeds']) : undefined,
    questions: questions.filter(({ question }) => asked.has(question)),
    charterAccepted: plan.charter ? draft['charter'] === 'yes' : undefined,
    listed: plan.listed ? draft['listed'] === 'yes' : undefined,
  };
  for (const prompt of plan.prompts) entry[prompt] = text(draft[prompt]);
  // Through JSON, what is not there is left out, as it is on the wire.
  return JSON.parse(JSON.stringify(entry)) as SignupEntry;
}

/** The draft that a personal link prefills the form with. Who has cancelled answers the parts anew. */
export function draftOf({ signup, state }: Pick<PersonalSignup, 'signup' | 'state'>): FormDraft {
  const draft: Record<string, string> = {};
  const put = (field: string, value: string | undefined) => {
    if (value) draft[field] = value;
  };
  for (const [prefix, who] of [
    ['', signup.person],
    ['substitute-', signup.substitute],
  ] as const) {
    put(`${prefix}name`, who?.name);
    put(`${prefix}email`, who?.email);
    put(`${prefix}organisation`, who?.organisation);
    put(`${prefix}phone`, who?.phone);
  }
  if (state !== 'cancelled') for (const { part, answer } of signup.parts) put(partField(part), answer);
  for (const { question, answer } of signup.questions ?? []) put(questionField(question), answer);
  put('dietaryNeeds', signup.dietaryNeeds);
  for (const prompt of promptFields) put(prompt, signup[prompt]);
  put('charter', signup.charterAccepted ? 'yes' : '');
  put('listed', signup.listed ? 'yes' : '');
  return draft;
}
