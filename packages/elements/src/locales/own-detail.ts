import { danishDetail } from './detail-da.js';
import type { DetailWords } from './detail-words.js';
import { englishDetail } from './detail-en.js';
import { pickWords } from './languages.js';

/** The words for what a meeting's own page says. @param language BCP 47 */
export const detailFor = (language: string): DetailWords =>
  pickWords(language, ({ words }) => words.detail, [danishDetail, englishDetail]);
