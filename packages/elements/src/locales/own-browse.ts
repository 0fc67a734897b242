import { danishBrowse } from './browse-da.js';
import { englishBrowse } from './browse-en.js';
import type { BrowseWords } from './browse-words.js';
import { pickWords } from './languages.js';

/** The words with which meetings are looked for and leafed through. @param language BCP 47 */
export const browseFor = (language: string): BrowseWords =>
  pickWords(language, ({ words }) => words.browse, [danishBrowse, englishBrowse]);
