import type { SignupContext, SignupEntry } from '@network-meetings/core';
import { Standing } from '@network-meetings/core';
import type { FormDraft } from '../forms/form-draft.js';
import type { SignupPlan } from './signup-draft.js';
import { entryOf, planOf } from './signup-draft.js';

/** The most people in one request (`docs/protocol.md`). */
export const MOST_PEOPLE = 10;

/** One person of a form: an assistant may sign up several, one signup a person ("Who is who"). */
export interface PersonForm {
  /** 0 for the first; what the others are told apart by, which stays when somebody is taken out. */
  readonly id: number;
  /** What the names of this person's fields begin with. */
  readonly prefix: string;
  /** This person's own fields, without the prefix. */
  readonly draft: FormDraft;
  readonly context: SignupContext;
  readonly plan: SignupPlan;
}

/** What the names of a person's fields begin with. */
export const prefixOf = (id: number): string => (id === 0 ? '' : `p${String(id + 1)}-`);

function ownDraft(draft: FormDraft, prefix: string): FormDraft {
  if (prefix === '') return draft;
  const own = Object.entries(draft).filter(([field]) => field.startsWith(prefix));
  // One tick for the ground rules speaks for everybody in the form.
  return {
    ...Object.fromEntries(own.map(([field, value]) => [field.slice(prefix.length), value])),
    charter: draft['charter'] ?? '',
  };
}

/**
 * The people of a form. Only the first can be whom a personal link proves; everybody else is a guest.
 * @param mayConsent whether the first is who fills in the form, and may say yes to being seen; nobody says so for others
 */
export function peopleOf(
  draft: FormDraft,
  others: readonly number[],
  context: SignupContext,
  mayConsent: boolean,
): readonly PersonForm[] {
  const isAlone = others.length === 0;
  return [0, ...others].map((id) => {
    const prefix = prefixOf(id);
    const own = ownDraft(draft, prefix);
    const theirs = id === 0 ? context : { ...context, standing: Standing.Guest };
    return {
      id,
      prefix,
      draft: own,
      context: theirs,
      plan: planOf(own, theirs, { isFirst: id === 0, mayConsent: mayConsent && isAlone }),
    };
  });
}

/** The entry of a person. */
export const entryOfPerson = ({ draft, context, plan }: PersonForm): SignupEntry =>
  entryOf(draft, context, plan);

/** Every field of the form, from the top. */
export function fieldsOf(people: readonly PersonForm[]): readonly string[] {
  const own = people.flatMap(({ prefix, plan }) => plan.fields.map((field) => prefix + field));
  return asksCharter(people) ? [...own, 'charter'] : own;
}

/** Whether the group's ground rules are to be accepted. */
export const asksCharter = (people: readonly PersonForm[]): boolean =>
  people.some(({ plan }) => plan.charter);
