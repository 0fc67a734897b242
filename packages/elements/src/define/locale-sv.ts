import { swedishChanges, swedishSignup } from '@network-meetings/core/locales/sv';
import { swedishCatalogue } from '../locales/catalogue-sv.js';
import { swedishWords } from '../locales/sv.js';
import { swedishGroup } from '../locales/group-sv.js';
import { registerLanguage } from '../locales/languages.js';
import { swedishRound } from '../locales/round-sv.js';
import { swedishWheel } from '../locales/wheel-sv.js';

registerLanguage({
  words: swedishWords,
  signup: swedishSignup,
  catalogue: swedishCatalogue,
  group: swedishGroup,
  round: swedishRound,
  wheel: swedishWheel,
  changes: swedishChanges,
});
