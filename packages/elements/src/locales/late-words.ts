// The words of what not every page shows, so that a list brings none of it along.
import type { ChangeWording } from '@network-meetings/core/changes';
import type { FormWording, SignupWording } from '@network-meetings/core/signup-words';
import type { CatalogueWords } from './catalogue-words.js';
import type { GroupWords } from './group-words.js';
import { pickWords } from './languages.js';
import type { RoundWords } from './round-words.js';
import type { WheelWords } from './wheel-words.js';

type Own<T> = readonly [T, ...T[]];

/** The form's words for a language, of those that stand beside the form and those that were added. */
export const signupWordsFor = (tag: string | undefined, own: Own<SignupWording>): SignupWording =>
  pickWords(tag, ({ signup }) => signup, own);

/** The words that all forms share, in the same way. */
export const formWordsFor = (tag: string | undefined, own: Own<FormWording>): FormWording =>
  pickWords<FormWording>(tag, ({ signup }) => signup, own);

/** The words of the catalogue of groups, in the same way. */
export const catalogueWordsFor = (tag: string | undefined, own: Own<CatalogueWords>): CatalogueWords =>
  pickWords(tag, ({ catalogue }) => catalogue, own);

/** The words of a group's page, in the same way. */
export const groupWordsFor = (tag: string | undefined, own: Own<GroupWords>): GroupWords =>
  pickWords(tag, ({ group }) => group, own);

/** The words of a round, in the same way. */
export const roundWordsFor = (tag: string | undefined, own: Own<RoundWords>): RoundWords =>
  pickWords(tag, ({ round }) => round, own);

/** The words of a change log, in the same way. */
export const changeWordsFor = (tag: string | undefined, own: Own<ChangeWording>): ChangeWording =>
  pickWords(tag, ({ changes }) => changes, own);

/** The words of a year wheel, in the same way. */
export const wheelWordsFor = (tag: string | undefined, own: Own<WheelWords>): WheelWords =>
  pickWords(tag, ({ wheel }) => wheel, own);
