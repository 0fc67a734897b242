import { germanChanges, germanSignup } from '@network-meetings/core/locales/de';
import { germanCatalogue } from '../locales/catalogue-de.js';
import { germanWords } from '../locales/de.js';
import { germanGroup } from '../locales/group-de.js';
import { registerLanguage } from '../locales/languages.js';
import { germanRound } from '../locales/round-de.js';
import { germanWheel } from '../locales/wheel-de.js';

registerLanguage({
  words: germanWords,
  signup: germanSignup,
  catalogue: germanCatalogue,
  group: germanGroup,
  round: germanRound,
  wheel: germanWheel,
  changes: germanChanges,
});
