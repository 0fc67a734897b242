import { danishWords } from './da.js';
import { englishWords } from './en.js';
import type { Words } from './words.js';

/** The languages that are there; the last is spoken where none fits. */
export const allWords: readonly [Words, ...Words[]] = [danishWords, englishWords];
