import { norwegianChanges, norwegianSignup } from '@network-meetings/core/locales/nb';
import { norwegianCatalogue } from '../locales/catalogue-nb.js';
import { norwegianWords } from '../locales/nb.js';
import { norwegianGroup } from '../locales/group-nb.js';
import { registerLanguage } from '../locales/languages.js';
import { norwegianRound } from '../locales/round-nb.js';
import { norwegianWheel } from '../locales/wheel-nb.js';

registerLanguage({
  words: norwegianWords,
  signup: norwegianSignup,
  catalogue: norwegianCatalogue,
  group: norwegianGroup,
  round: norwegianRound,
  wheel: norwegianWheel,
  changes: norwegianChanges,
});
